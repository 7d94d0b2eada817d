/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"
#include "syntax/url.h"

enum { VIDEO_ID_LIMIT = 64 };

/* Players that have a page for each video, and what makes that page. */
static const struct player {
	const char *host;
	const char *path;
	const char *page;
	const char *name;
} players[] = {
	/* clang-format off */
	{"youtube.com",          "/embed/",       "https://www.youtube.com/watch?v=",       "YouTube"},
	{"youtube.com",          "/v/",           "https://www.youtube.com/watch?v=",       "YouTube"},
	{"youtube-nocookie.com", "/embed/",       "https://www.youtube.com/watch?v=",       "YouTube"},
	{"player.vimeo.com",     "/video/",       "https://vimeo.com/",                     "Vimeo"},
	{"dailymotion.com",      "/embed/video/", "https://www.dailymotion.com/video/",     "Dailymotion"},
	{"loom.com",             "/embed/",       "https://www.loom.com/share/",            "Loom"},
	/* clang-format on */
};

/* The page of a list of videos. */
#define LIST_PAGE "https://www.youtube.com/playlist?list="

static bool is_video_id(struct span id)
{
	for (size_t i = 0; i < id.length; i++)
		if (!char_is_alphanumeric(id.bytes[i]) && id.bytes[i] != '-' &&
			id.bytes[i] != '_')
			return false;
	return id.length > 0 && id.length <= VIDEO_ID_LIMIT;
}

static struct span without_www(struct span host)
{
	const char *www = "www.";

	return span_starts_with(host, www) ? span_after(host, strlen(www)) : host;
}

/* The player at URL, and the ID of what it plays; NULL if it is none of the table. */
static const struct player *player_at(const char *url, struct span *id)
{
	struct span host = without_www(url_authority(url));
	struct span path = url_path(url);

	for (size_t i = 0; i < COUNT(players); i++) {
		*id = span_after(path, strlen(players[i].path));
		if (span_is(host, players[i].host) &&
			span_starts_with(path, players[i].path) && is_video_id(*id))
			return &players[i];
	}
	return NULL;
}

/* The value of KEY in the query of URL, if it looks like an id or a number. */
static struct span query_value(const char *url, const char *key)
{
	struct span all = span_of(url);
	struct span query = span_after(all, span_find(all, '?') + 1);
	struct span pair;

	query = span_first(query, span_find(query, '#'));
	while (span_next(&query, '&', &pair)) {
		struct span value = span_after(pair, strlen(key) + 1);

		if (span_is(span_first(pair, span_find(pair, '=')), key) &&
			is_video_id(value))
			return value;
	}
	return SPAN_NONE;
}

/* `?start=90` of YouTube's player; the hash that opens a video of Vimeo's. */
static const char *with_extras(const struct player *player, const char *page,
	const char *url, struct arena *arena)
{
	bool vimeo = strcmp(player->name, "Vimeo") == 0;
	struct span extra = query_value(url, vimeo ? "h" : "start");

	if (extra.length == 0)
		return page;
	return arena_format(arena, "%s%s%.*s%s", page,
		vimeo ? "/" : "&t=", SPAN_ARGUMENTS(extra), vimeo ? "" : "s");
}

/* The page of the video that the player at URL shows; else URL. */
static const char *page_of(const struct player *player, struct span id, const char *url,
	struct arena *arena)
{
	struct span list = query_value(url, "list");
	const char *page;

	if (player == NULL)
		return url;
	if (span_is(id, "videoseries"))
		return list.length == 0 ? url
		                        : arena_format(arena, LIST_PAGE "%.*s",
						  SPAN_ARGUMENTS(list));
	page = arena_format(arena, "%s%.*s", player->page, SPAN_ARGUMENTS(id));
	return with_extras(player, page, url, arena);
}

/* What YouTube and others call every player of theirs. */
static bool says_nothing(struct span title)
{
	static const char *const titles[] = {"embedded video", "iframe", "player",
		"video", "video player", "vimeo video player", "vimeo-player",
		"youtube video", "youtube video player"};

	return title.length == 0 || span_is_one_of(title, titles, COUNT(titles));
}

static struct span title_of(const struct html_node *node, const struct player *player,
	const char *url, struct arena *arena)
{
	struct span title = span_trimmed(span_of(html_attribute(node, "title")));

	if (player == NULL)
		return title.length == 0 ? span_of(url) : title;
	return says_nothing(title)
	               ? span_of(arena_format(arena, "%s video", player->name))
	               : title;
}

/* Where what NODE shows comes from: `data-src` is loaded late. */
static const char *source_of(const struct html_node *node)
{
	static const char *const names[] = {"data-src", "src", "data"};
	const char *source = NULL;

	for (size_t i = 0; source == NULL && i < COUNT(names); i++)
		source = html_attribute(node, names[i]);
	return source;
}

/* A link in place of a frame; in a paragraph of its own where it stood alone. */
struct html_node *clean_frame(
	const struct cleaning *cleaning, const struct html_node *node)
{
	struct arena *arena = cleaning->arena;
	const char *source = source_of(node);
	const char *url = source == NULL ? NULL : clean_media(cleaning, source);
	const struct player *player;
	struct html_node *paragraph;
	struct html_node *link;
	struct span id;

	if (url == NULL || !url_scheme_opens(url_scheme(url), true))
		return NULL;
	player = player_at(url, &id);
	url = page_of(player, id, url, arena);
	link = html_new_element(arena, "a");
	html_set_attribute(link, "href", url, arena);
	html_append(link, html_new_text(arena, title_of(node, player, url, arena)));
	if (!html_is(node->parent, "body"))
		return link;
	paragraph = html_new_element(arena, "p");
	html_append(paragraph, link);
	return paragraph;
}
