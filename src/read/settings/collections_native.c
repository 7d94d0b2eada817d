/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/nearest.h"
#include "read/keys/fields.h"
#include "read/settings/native.h"

enum { FOLDER_LIMIT = 10000 }; /* folders at the top of the content */

/* The collections of a site, while they are being found. */
struct collections {
	struct collection *items;
	size_t count;
	size_t room;
};

static struct collection *add_collection(struct dialect_reader *reader,
	struct collections *collections, const char *label)
{
	struct collection *collection;

	collections->items = arena_grow(reader->arena, collections->items,
		collections->count, &collections->room, sizeof(*collections->items));
	collection = &collections->items[collections->count++];
	*collection = (struct collection){
		.label = label,
		.folder = label,
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true,
		.future = reader->settings->shown.future,
	};
	return collection;
}

static bool is_folder(DIR *stream, const struct dirent *entry)
{
	struct stat facts;

	if (entry->d_type != DT_LNK && entry->d_type != DT_UNKNOWN)
		return entry->d_type == DT_DIR;
	return fstatat(dirfd(stream), entry->d_name, &facts, 0) == 0 &&
	       S_ISDIR(facts.st_mode);
}

static int compare_labels(const void *left, const void *right)
{
	return strcmp(((const struct collection *)left)->label,
		((const struct collection *)right)->label);
}

/* Each folder at the top of the content is a collection. */
static bool find_collections(
	struct dialect_reader *reader, struct collections *collections)
{
	int folder = folder_open(reader->root, NATIVE_CONTENT, reader->error);
	DIR *stream = folder < 0 ? NULL : fdopendir(folder);
	const struct dirent *entry;

	if (stream == NULL)
		return false;
	while ((entry = readdir(stream)) != NULL && collections->count < FOLDER_LIMIT)
		if (entry->d_name[0] != '.' && is_folder(stream, entry))
			(void)add_collection(reader, collections,
				arena_string(reader->arena, entry->d_name));
	(void)closedir(stream);
	if (collections->count > 1)
		qsort(collections->items, collections->count,
			sizeof(*collections->items), compare_labels);
	return collections->count < FOLDER_LIMIT ||
	       error_set(reader->error, "more than %d folders in '%s'", FOLDER_LIMIT,
		       NATIVE_CONTENT);
}

/* `notes: {permalink: …}` for one of them; one without a folder is an empty one. */
static bool read_collection(struct dialect_reader *reader,
	struct collections *collections, const struct fields *fields,
	const struct value_pair *pair)
{
	struct collection *collection = NULL;

	for (size_t i = 0; i < collections->count; i++)
		if (span_is(pair->key, collections->items[i].label))
			collection = &collections->items[i];
	if (collection == NULL) {
		report_add(reader->report, REPORT_WARNING, reader->file, pair->line,
			"'%s' has no folder '%.*s'", NATIVE_CONTENT,
			SPAN_ARGUMENTS(span_first(pair->key, NEAREST_LENGTH)));
		collection = add_collection(reader, collections,
			arena_bytes(reader->arena, pair->key.bytes, pair->key.length));
	}
	return fields_read_strict(
		fields, pair->value, collection, reader->arena, reader->error);
}

bool read_native_collections(struct dialect_reader *reader, const struct value *map,
	const struct fields *fields)
{
	struct settings *settings = reader->settings;
	struct collections collections = {0};
	struct collection *outside = arena_new(reader->arena, struct collection);

	if (!find_collections(reader, &collections))
		return false;
	if (!value_is_null(map) && map->kind != VALUE_MAP)
		return error_set_at(reader->error, map->line,
			"'collections' wants a folder's name and what holds for it");
	for (size_t i = 0; !value_is_null(map) && i < map->map.count; i++)
		if (!read_collection(reader, &collections, fields, &map->map.pairs[i]))
			return false;
	*outside = (struct collection){
		.label = "",
		.folder = "",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true,
		.future = settings->shown.future,
	};
	settings->tree.no_collection = outside;
	settings->tree.collections = collections.items;
	settings->tree.collection_count = collections.count;
	return true;
}
