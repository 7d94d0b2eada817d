/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/text.h"
#include "read/settings/jekyll.h"

/* The collections, while they are being found; there is room for all of them. */
struct collections {
	struct dialect_reader *reader;
	const struct jekyll_config *config;
	struct collection *items;
	size_t count;
};

/* Folder NAME in the folder of all collections. */
static const char *folder_of(const struct collections *collections, const char *name)
{
	struct span parent = span_of(tidy_path(
		collections->config->collections_folder, collections->reader->arena));

	if (span_starts_with(parent, "/"))
		parent = span_after(parent, 1);
	if (parent.length == 0 || span_is(parent, "."))
		return name;
	return arena_format(
		collections->reader->arena, "%.*s/%s", SPAN_ARGUMENTS(parent), name);
}

/* Jekyll drops from a label what it would not have in a folder's name. */
static const char *clean_label(struct span label, struct arena *arena)
{
	struct text clean = text_limited(label.length);
	const char *result;

	for (size_t i = 0; i < label.length; i++) {
		char c = label.bytes[i];

		if (char_is_word(c) || c == '-' || c == '.')
			text_add_char(&clean, c);
	}
	result = text_copy(&clean, arena);
	text_release(&clean);
	return result;
}

/* In Jekyll only posts are held back until their day. */
static void add_collection(
	struct collections *collections, struct span key, const struct value *metadata)
{
	struct arena *arena = collections->reader->arena;
	const char *label = clean_label(key, arena);

	if (label[0] == '\0' || strcmp(label, "posts") == 0)
		return;
	collections->items[collections->count++] = (struct collection){
		.label = label,
		.folder = folder_of(collections, arena_format(arena, "_%s", label)),
		.permalink = value_string(value_get(metadata, "permalink")),
		.name_dates = NAME_DATES_OPTIONAL,
		.published = value_is_true(value_get(metadata, "output")),
		.future = value_is_true(value_get(metadata, "future")),
		.future_leaks = true,
	};
}

/* Drafts are posts that need no date. */
static void add_posts(struct collections *collections, const struct value *metadata)
{
	const struct collection posts = {
		.label = "posts",
		.folder = folder_of(collections, "_posts"),
		.any_depth = true,
		.permalink = value_string(value_get(metadata, "permalink")),
		.name_dates = NAME_DATES_REQUIRED,
		.bare_pages = true,
		.published = true,
		.future = collections->config->future,
	};
	struct collection drafts = posts;

	drafts.folder = folder_of(collections, "_drafts");
	drafts.name_dates = NAME_DATES_OPTIONAL;
	drafts.drafts = true;
	collections->items[collections->count++] = posts;
	collections->items[collections->count++] = drafts;
}

static void add_named(struct collections *collections, const struct value *named)
{
	if (named->kind == VALUE_MAP)
		for (size_t i = 0; i < named->map.count; i++)
			add_collection(collections, named->map.pairs[i].key,
				named->map.pairs[i].value);
	else
		for (size_t i = 0; i < named->list.count; i++)
			if (value_string(named->list.items[i]) != NULL)
				add_collection(
					collections, named->list.items[i]->text, NULL);
}

static size_t count_named(const struct value *named)
{
	if (named == NULL)
		return 0;
	if (named->kind == VALUE_MAP)
		return named->map.count;
	return named->kind == VALUE_LIST ? named->list.count : 0;
}

void read_jekyll_collections(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct collections collections = {.reader = reader, .config = config};
	struct collection *outside = arena_new(reader->arena, struct collection);
	size_t named = count_named(config->collections);

	collections.items = arena_many(reader->arena, named + 2, struct collection);
	add_posts(&collections, value_get(config->collections, "posts"));
	if (named > 0)
		add_named(&collections, config->collections);
	*outside = (struct collection){
		.label = "", .folder = "", .published = true, .future = true};
	reader->settings->tree.collections = collections.items;
	reader->settings->tree.collection_count = collections.count;
	reader->settings->tree.no_collection = outside;
}
