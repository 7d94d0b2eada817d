/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "render/world.h"
#include "syntax/csv.h"
#include "syntax/json.h"
#include "syntax/yaml.h"

enum {
	DATA_DEPTH_LIMIT = 16,         /* folders inside one another */
	DATA_FOLDER_LIMIT = 10000,     /* names in one of them */
	DATA_LIMIT = 16 * 1024 * 1024, /* bytes of one file */
};

/* The reading of the data folder. */
struct data_reader {
	const struct site *site;
	struct arena *arena;
	struct report *report;
};

static bool read_yaml(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return yaml_read(text, 1, value, arena, error);
}

static bool read_commas(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return csv_read(text, ',', value, arena, error);
}

static bool read_tabs(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return csv_read(text, '\t', value, arena, error);
}

static const struct door {
	const char *ending;
	bool (*read)(struct span, struct value **, struct arena *, struct error *);
} doors[] = {
	{".csv", read_commas},
	{".json", json_read},
	{".tsv", read_tabs},
	{".yaml", read_yaml},
	{".yml", read_yaml},
};

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

static void read_data_file(struct data_reader *reader, const char *path,
	struct span name, struct value *map)
{
	const struct door *door = NULL;
	struct text file = text_limited(DATA_LIMIT);
	struct value *value = NULL;
	struct error error = {0};
	struct span clean;

	for (size_t i = 0; i < sizeof(doors) / sizeof(doors[0]); i++)
		if (span_ends_with(name, doors[i].ending))
			door = &doors[i];
	if (door == NULL || !file_read(reader->site->content, path, &file, &error)) {
		text_release(&file);
		return;
	}
	clean = utf8_repaired(
		(struct span){text_copy(&file, reader->arena), file.length},
		reader->arena);
	text_release(&file);
	if (door->read(clean, &value, reader->arena, &error)) {
		name.length -= strlen(door->ending);
		value_set(map, key_of(name, reader->arena), value, reader->arena);
		return;
	}
	report_add(reader->report, REPORT_ERROR,
		settings_file(reader->site->settings, path, reader->arena), error.line,
		"cannot read data: %s", error.message);
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The names in a folder, in order; 0 if it cannot be read. */
static size_t list_names(
	const struct data_reader *reader, const char *path, const char ***names)
{
	struct error ignored;
	int folder = folder_open(reader->site->content, path, &ignored);
	DIR *stream = folder < 0 ? NULL : fdopendir(folder);
	const struct dirent *entry;
	size_t count = 0;
	size_t room = 0;

	if (stream == NULL) {
		if (folder >= 0)
			(void)close(folder);
		return 0;
	}
	while (count < DATA_FOLDER_LIMIT && (entry = readdir(stream)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		*names = arena_grow(
			reader->arena, *names, count, &room, sizeof(**names));
		(*names)[count++] = arena_string(reader->arena, entry->d_name);
	}
	(void)closedir(stream);
	if (count > 1)
		qsort(*names, count, sizeof(**names), compare_names);
	return count;
}

static struct value *read_folder(
	struct data_reader *reader, const char *path, int depth)
{
	struct value *map = value_new_map(reader->arena, 0);
	const char **names = NULL;
	size_t count = list_names(reader, path, &names);

	for (size_t i = 0; i < count; i++) {
		const char *inner =
			arena_format(reader->arena, "%s/%s", path, names[i]);
		struct span name = span_of(names[i]);

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

	return read_folder(&reader, site->settings->data_folder, 0);
}
