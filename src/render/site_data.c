/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/world.h"
#include "syntax/data.h"

enum {
	DATA_DEPTH_LIMIT = 16,         /* folders inside one another */
	DATA_NAME_LIMIT = 10000,       /* files and folders in all of them */
	DATA_LIMIT = 16 * 1024 * 1024, /* bytes of one file */
};

/* The reading of the data folder. */
struct data_reader {
	const struct site *site;
	struct arena *arena;
	struct report *report;
	size_t names; /* how many were found so far */
};

static void report_data(
	const struct data_reader *reader, const char *path, const struct error *error)
{
	report_add(reader->report, REPORT_ERROR,
		settings_file(reader->site->settings, path, reader->arena), error->line,
		"cannot read data: %s", error->message);
}

/* Jekyll's: what is no letter, digit, hyphen or _ goes, blanks become _. */
static struct span key_of(struct span name, struct arena *arena)
{
	char *key = arena_bytes(arena, name.bytes, name.length);
	size_t length = 0;

	for (size_t i = 0; i < name.length; i++) {
		char c = name.bytes[i];

		if (char_is_word(c) || c == '-')
			key[length++] = c;
		else if (char_is_space(c) && (length == 0 || key[length - 1] != '_'))
			key[length++] = '_';
	}
	key[length] = '\0';
	return (struct span){key, length};
}

static bool read_data_value(const struct data_reader *reader, const char *path,
	struct value **value, struct error *error)
{
	struct text file = text_limited(DATA_LIMIT);
	bool read =
		file_read(reader->site->content, path, &file, error) &&
		data_read(span_of(path), utf8_repaired(text_span(&file), reader->arena),
			value, reader->arena, error);

	text_release(&file);
	return read;
}

static void read_data_file(const struct data_reader *reader, const char *path,
	struct span name, struct value *map)
{
	struct value *value = NULL;
	struct error error = {0};

	if (data_ending(name) == 0)
		return;
	if (!read_data_value(reader, path, &value, &error)) {
		report_data(reader, path, &error);
		return;
	}
	name.length -= data_ending(name);
	value_set(map, key_of(name, reader->arena), value, reader->arena);
}

struct data_names {
	const char **items;
	size_t count;
	size_t room;
};

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* False if there are too many: what of them is read must not be up to the disk. */
static bool add_names(struct data_reader *reader, DIR *stream, struct data_names *names)
{
	const struct dirent *entry;

	while ((entry = readdir(stream)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		if (reader->names++ >= DATA_NAME_LIMIT)
			return false;
		names->items = arena_grow(reader->arena, names->items, names->count,
			&names->room, sizeof(*names->items));
		names->items[names->count++] =
			arena_string(reader->arena, entry->d_name);
	}
	return true;
}

/* The names in a folder, in order; none if it cannot be read, or has too many. */
static struct data_names list_names(struct data_reader *reader, const char *path)
{
	struct error error = {0};
	int folder = folder_open(reader->site->content, path, &error);
	DIR *stream = folder < 0 ? NULL : fdopendir(folder);
	struct data_names names = {0};

	if (stream == NULL) {
		if (folder >= 0)
			(void)close(folder);
		return names;
	}
	if (!add_names(reader, stream, &names)) {
		error_set(&error, "more than %d files and folders", DATA_NAME_LIMIT);
		report_data(reader, path, &error);
		names.count = 0;
	}
	(void)closedir(stream);
	if (names.count > 1)
		qsort(names.items, names.count, sizeof(*names.items), compare_names);
	return names;
}

static struct value *read_folder(
	struct data_reader *reader, const char *path, int depth)
{
	struct value *map = value_new_map(reader->arena, 0);
	struct data_names names = list_names(reader, path);

	for (size_t i = 0; i < names.count && reader->names <= DATA_NAME_LIMIT; i++) {
		const char *inner =
			arena_format(reader->arena, "%s/%s", path, names.items[i]);
		struct span name = span_of(names.items[i]);

		if (!file_is_folder(reader->site->content, inner))
			read_data_file(reader, inner, name, map);
		else if (depth < DATA_DEPTH_LIMIT)
			value_set(map, key_of(name, reader->arena),
				read_folder(reader, inner, depth + 1), reader->arena);
	}
	return map;
}

struct value *read_site_data(
	const struct site *site, struct arena *arena, struct report *report)
{
	struct data_reader reader = {.site = site, .arena = arena, .report = report};

	return read_folder(&reader, site->settings->places.data_folder, 0);
}
