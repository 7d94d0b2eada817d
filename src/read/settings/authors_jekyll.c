/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "read/keys/field_people.h"
#include "read/settings/jekyll.h"

/* `_data/authors.yml`; YAML reads JSON as well. */
static const char *find_file(
	const struct dialect_reader *reader, const struct jekyll_config *config)
{
	static const char *const endings[] = {"yml", "yaml", "json"};

	for (size_t i = 0; i < COUNT(endings); i++) {
		const char *path = settings_file(reader->settings,
			arena_format(reader->arena, "%s/authors.%s",
				tidy_path(config->data_folder, reader->arena),
				endings[i]),
			reader->arena);

		if (file_is_there(reader->root, path))
			return path;
	}
	return NULL;
}

/* One who has no name goes by the word that stands for them. */
static struct people read_known(const struct value_pair *pair, struct arena *arena)
{
	struct people people = {0};
	struct person *person;

	if (pair->value->kind == VALUE_MAP &&
		read_people(pair->value, &people, arena) && people.count == 1)
		return people;
	person = arena_new(arena, struct person);
	person->name = arena_bytes(arena, pair->key.bytes, pair->key.length);
	return (struct people){person, 1};
}

static int compare_known(const void *left, const void *right)
{
	return strcmp(((const struct known_person *)left)->key,
		((const struct known_person *)right)->key);
}

void read_jekyll_authors(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	const char *settings_path = reader->file;
	const char *path = find_file(reader, config);
	struct settings *settings = reader->settings;
	struct known_person *known;
	struct value *map;

	if (path == NULL)
		return;
	if (!read_settings_file(reader, path, &map)) {
		report_add(reader->report, REPORT_ERROR, path, reader->error->line,
			"%s", reader->error->message);
		reader->file = settings_path;
		return;
	}
	reader->file = settings_path;
	known = arena_many(reader->arena, map->map.count, struct known_person);
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];

		known[i].key =
			arena_bytes(reader->arena, pair->key.bytes, pair->key.length);
		known[i].people = read_known(pair, reader->arena);
	}
	if (map->map.count > 1)
		qsort(known, map->map.count, sizeof(*known), compare_known);
	settings->known_people = known;
	settings->known_people_count = map->map.count;
}
