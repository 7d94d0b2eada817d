/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "render/clean_rules.h"
#include "syntax/url.h"

enum { VIDEO_ID_LIMIT = 64 };

/* Players that have a page for each video. */
static const struct {
	const char *host;
	const char *path;
	const char *page;
} players[] = {
	/* clang-format off */
	{"www.youtube.com",          "/embed/", "https://www.youtube.com/watch?v="},
	{"youtube.com",              "/embed/", "https://www.youtube.com/watch?v="},
	{"www.youtube-nocookie.com", "/embed/", "https://www.youtube.com/watch?v="},
	{"youtube-nocookie.com",     "/embed/", "https://www.youtube.com/watch?v="},
	{"player.vimeo.com",         "/video/", "https://vimeo.com/"},
	/* clang-format on */
};

static bool is_video_id(struct span id)
{
	for (size_t i = 0; i < id.length; i++)
		if (!char_is_letter(id.bytes[i]) && !char_is_digit(id.bytes[i]) &&
			id.bytes[i] != '-' && id.bytes[i] != '_')
			return false;
	/* A list of videos has no page of that kind. */
	return id.length > 0 && id.length <= VIDEO_ID_LIMIT &&
	       !span_is(id, "videoseries");
}

/* The page of the video that the player at URL shows; else URL. */
static const char *video_page(const char *url, struct arena *arena)
{
	struct span host = url_authority(url);
	struct span path = url_path(url);

	for (size_t i = 0; i < sizeof(players) / sizeof(players[0]); i++) {
		struct span id = span_after(path, strlen(players[i].path));

		if (!span_is(host, players[i].host) ||
			!span_starts_with(path, players[i].path) || !is_video_id(id))
			continue;
		return arena_format(
			arena, "%s%.*s", players[i].page, (int)id.length, id.bytes);
	}
	return url;
}

/* A link in place of a frame; in a paragraph of its own where it stood alone. */
struct html_node *clean_frame(
	const struct cleaning *cleaning, const struct html_node *node)
{
	struct arena *arena = cleaning->arena;
	const char *late = html_attribute(node, "data-src");
	const char *source = late == NULL ? html_attribute(node, "src") : late;
	const char *title = html_attribute(node, "title");
	const char *url = source == NULL ? NULL : clean_media(cleaning, source);
	struct html_node *link;
	struct html_node *paragraph;

	if (url == NULL || !clean_scheme_stays(url_scheme(url), true))
		return NULL;
	url = video_page(url, arena);
	if (span_trimmed(span_of(title)).length == 0)
		title = url;
	link = html_new_element(arena, "a");
	html_set_attribute(link, "href", url, arena);
	html_append(link, html_new_text(arena, span_trimmed(span_of(title))));
	if (!html_is(node->parent, "body"))
		return link;
	paragraph = html_new_element(arena, "p");
	html_append(paragraph, link);
	return paragraph;
}

static struct html_node *text_or_nothing(struct text *text, struct arena *arena)
{
	struct html_node *node = NULL;

	if (text->length > 0 && !text_broken(text))
		node = html_new_text(
			arena, (struct span){text_copy(text, arena), text->length});
	text_release(text);
	return node;
}

/* What is in an element named NAME within NODE; else NODE's ATTRIBUTE; else all in it.
 */
static struct html_node *inner_text(const struct cleaning *cleaning,
	const struct html_node *node, const char *name, const char *attribute)
{
	const struct html_node *named = html_find(node, name);
	const char *value = html_attribute(node, attribute);
	struct text text = text_limited(HTML_LIMIT);

	if (named != NULL)
		html_add_text(named, &text);
	else if (value != NULL)
		text_add_span(&text, span_trimmed(span_of(value)));
	else
		html_add_text(node, &text);
	return text_or_nothing(&text, cleaning->arena);
}

struct html_node *clean_drawing(
	const struct cleaning *cleaning, const struct html_node *node)
{
	return inner_text(cleaning, node, "title", "aria-label");
}

/* An annotation holds the TeX that the formula was made from. */
struct html_node *clean_formula(
	const struct cleaning *cleaning, const struct html_node *node)
{
	return inner_text(cleaning, node, "annotation", "alttext");
}

/* `<script type="math/tex; mode=display">` is how kramdown 1 writes a formula. */
struct html_node *clean_script(
	const struct cleaning *cleaning, const struct html_node *node)
{
	struct span type = span_of(html_attribute(node, "type"));
	bool display = span_find_string(type, "mode=display") < type.length;
	struct text text = text_limited(HTML_LIMIT);

	if (!span_starts_with(type, "math/tex") || node->first == NULL)
		return NULL;
	text_add(&text, display ? "\\[" : "\\(");
	text_add_span(&text, node->first->text);
	text_add(&text, display ? "\\]" : "\\)");
	return text_or_nothing(&text, cleaning->arena);
}

/* A box of a task list is content; all other input is not. */
struct html_node *clean_input(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const char *type = html_attribute(node, "type");
	bool checked = html_attribute(node, "checked") != NULL;

	if (type == NULL || !span_is_ignoring_case(span_of(type), "checkbox"))
		return NULL;
	return html_new_text(cleaning->arena, span_of(checked ? "☑" : "☐"));
}
