/* SPDX-License-Identifier: MIT */
/* What jekyll-feed makes, as definitions. */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "read/settings/jekyll.h"
#include "syntax/html.h"
#include "syntax/smart.h"
#include "syntax/unicode.h"

enum {
	USUAL_LIMIT = 10,        /* entries of a feed, unless told */
	FEED_COUNT_LIMIT = 1000, /* feeds of categories and collections */
	SMART_GROWTH = 8,        /* bytes that one byte of a title becomes, at most */
};

/* The definitions of one site, while they are being made. */
struct maker {
	struct dialect_reader *reader;
	const struct value *feed;
	const char *title; /* the site's, with typographic punctuation */
	struct definition *items;
	size_t count;
	size_t room;
};

/* Liquid's `capitalize`. */
static const char *capitalized(struct span word, struct arena *arena)
{
	struct span lower = unicode_lower(word, arena);
	char *copy = arena_bytes(arena, lower.bytes, lower.length);

	if (copy[0] >= 'a' && copy[0] <= 'z')
		copy[0] = (char)(copy[0] - 'a' + 'A');
	return copy;
}

static const char *smart_title(
	const char *title, const char *const *quotes, struct arena *arena)
{
	struct text html = text_limited(SMART_GROWTH * strlen(title) + 1);
	struct span smart;

	smart_punctuation(span_of(title), quotes, &html);
	smart = html_decode_entities(text_span(&html), arena);
	if (!text_broken(&html))
		title = arena_bytes(arena, smart.bytes, smart.length);
	text_release(&html);
	return title;
}

static const char *const *list_of_one(const char *word, struct arena *arena)
{
	const char **list = arena_many(arena, 2, const char *);

	list[0] = word;
	return list;
}

static const char *const *words_of(const struct value *value, struct arena *arena)
{
	const char **words;
	size_t count;
	size_t kept = 0;

	if (value_is_null(value))
		return NULL;
	count = value_item_count(value);
	words = arena_many(arena, count + 1, const char *);
	for (size_t i = 0; i < count; i++) {
		const char *word = value_string(value_item(value, i));

		if (word != NULL && word[0] != '\0')
			words[kept++] = word;
	}
	return words;
}

/* Jekyll's plugin leaves alone what the site has a file for. */
static bool is_sites_own(const struct maker *maker, const char *path)
{
	struct dialect_reader *reader = maker->reader;
	const char *file = settings_file(reader->settings, path + 1, reader->arena);

	if (!file_is_there(reader->root, file))
		return false;
	report_add(reader->report, REPORT_NOTE, file, 0,
		"the site's own: no feed is made in its place");
	return true;
}

static const char *with_slash(const char *path, struct arena *arena)
{
	return path[0] == '/' ? path : arena_format(arena, "/%s", path);
}

static size_t limit_of(const struct value *feed)
{
	const struct value *limit = value_get(feed, "posts_limit");

	if (limit == NULL || limit->kind != VALUE_INTEGER || limit->integer < 0)
		return USUAL_LIMIT;
	return (size_t)limit->integer;
}

static bool excerpts_only(const struct value *feed)
{
	return value_is_true(value_get(feed, "excerpt_only"));
}

/* A feed of COLLECTION at PATH, as the plugin's settings want all of them. */
static struct definition *add_feed(
	struct maker *maker, const char *collection, const char *path)
{
	struct arena *arena = maker->reader->arena;
	struct from *from = arena_new(arena, struct from);
	struct target *target = arena_new(arena, struct target);
	struct definition *definition;

	path = with_slash(path, arena);
	if (maker->count >= FEED_COUNT_LIMIT || is_sites_own(maker, path))
		return NULL;
	*from = (struct from){.kind = FROM_COLLECTION, .path = collection};
	*target = (struct target){.format = "atom", .path = path};
	maker->items = arena_grow(
		arena, maker->items, maker->count, &maker->room, sizeof(*maker->items));
	definition = &maker->items[maker->count++];
	*definition = (struct definition){
		.file = maker->reader->file,
		.name = path + 1,
		.title = maker->title,
		.from = from,
		.from_count = 1,
		.newest = limit_of(maker->feed),
		.content = excerpts_only(maker->feed) ? CONTENT_SUMMARY : CONTENT_BOTH,
		.targets = target,
		.target_count = 1,
		.icon = value_string(value_get(maker->feed, "icon")),
		.logo = value_string(value_get(maker->feed, "logo")),
	};
	return definition;
}

static bool is_posts(const char *collection)
{
	return strcmp(collection, "posts") == 0;
}

/* `Site | Collection`. */
static const char *title_of(const struct maker *maker, const char *collection)
{
	struct arena *arena = maker->reader->arena;
	const char *title = maker->title;

	if (is_posts(collection))
		return title;
	return arena_format(
		arena, "%s | %s", title, capitalized(span_of(collection), arena));
}

static void add_category(
	struct maker *maker, const char *collection, const char *category)
{
	struct arena *arena = maker->reader->arena;
	const char *path =
		is_posts(collection)
			? arena_format(arena, "/feed/%s.xml", category)
			: arena_format(arena, "/feed/%s/%s.xml", collection, category);
	struct definition *definition = add_feed(maker, collection, path);

	if (definition == NULL)
		return;
	definition->where.category = list_of_one(category, arena);
	definition->title = arena_format(arena, "%s | %s", title_of(maker, collection),
		capitalized(span_of(category), arena));
}

/* The feed of one collection, and those of its categories. */
static void add_collection(struct maker *maker, const char *collection,
	const char *path, const struct value *categories)
{
	struct arena *arena = maker->reader->arena;
	const char *const *words = words_of(categories, arena);
	struct definition *definition;

	for (; words != NULL && *words != NULL; words++)
		add_category(maker, collection, *words);
	if (path == NULL)
		path = is_posts(collection)
		               ? "/feed.xml"
		               : arena_format(arena, "/feed/%s.xml", collection);
	definition = add_feed(maker, collection, path);
	if (definition != NULL)
		definition->title = title_of(maker, collection);
}

/* Posts, by keys of their own or as one of the collections. */
static void add_posts(struct maker *maker, const struct value *metadata)
{
	const char *path = value_string(value_get(metadata, "path"));
	const struct value *categories = value_get(metadata, "categories");

	if (path == NULL)
		path = value_string(value_get(maker->feed, "path"));
	if (value_is_null(categories))
		categories = value_get(maker->feed, "categories");
	add_collection(maker, "posts", path, categories);
}

static void add_collections(struct maker *maker, const struct value *collections)
{
	const char *const *names = NULL;

	if (collections != NULL && collections->kind == VALUE_MAP) {
		for (size_t i = 0; i < collections->map.count; i++) {
			const struct value_pair *pair = &collections->map.pairs[i];

			if (!span_is(pair->key, "posts"))
				add_collection(maker, pair->key.bytes,
					value_string(value_get(pair->value, "path")),
					value_get(pair->value, "categories"));
		}
		return;
	}
	names = words_of(collections, maker->reader->arena);
	for (; names != NULL && *names != NULL; names++)
		if (!is_posts(*names))
			add_collection(maker, *names, NULL, NULL);
}

/* `tags: true`, or what is to be different. */
static void add_tags(struct maker *maker, const struct value *tags)
{
	struct arena *arena = maker->reader->arena;
	const char *folder = value_string(value_get(tags, "path"));
	struct definition *definition;

	if (value_is_null(tags) || value_is_false(tags))
		return;
	if (folder == NULL)
		folder = "/feed/by_tag/";
	definition =
		add_feed(maker, "posts", arena_format(arena, "%s{tag}.xml", folder));
	if (definition == NULL)
		return;
	definition->per = PER_TAG;
	definition->plain_values = true;
	definition->per_only = words_of(value_get(tags, "only"), arena);
	definition->per_except = words_of(value_get(tags, "except"), arena);
}

void make_jekyll_definitions(struct dialect_reader *reader, const struct value *feed)
{
	struct maker maker = {
		.reader = reader,
		.feed = feed,
		.title = smart_title(reader->settings->identity.title,
			reader->settings->bodies.quotes, reader->arena),
	};
	const struct value *collections = value_get(feed, "collections");

	add_posts(&maker, value_get(collections, "posts"));
	add_collections(&maker, collections);
	add_tags(&maker, value_get(feed, "tags"));
	reader->settings->own_definitions = maker.items;
	reader->settings->own_definition_count = maker.count;
}
