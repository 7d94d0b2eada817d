/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read.h"
#include "read/definitions/definition.h"
#include "syntax/gzip.h"
#include "syntax/yaml.h"

enum {
	DEFINITION_LIMIT = 1024 * 1024, /* bytes of one file */
	DEFINITION_COUNT_LIMIT = 1000,  /* files */
};

/* The folder of definitions, while it is being read. */
struct definition_reader {
	int folder;
	const struct settings *settings;
	struct definition *items;
	size_t count;
	size_t room;
	bool incomplete;
	struct arena *arena;
	struct report *report;
};

static struct span stem_of(const char *name)
{
	struct span stem = span_of(name);

	if (span_ends_with(stem, ".yaml"))
		return span_first(stem, stem.length - strlen(".yaml"));
	if (span_ends_with(stem, ".yml"))
		return span_first(stem, stem.length - strlen(".yml"));
	return SPAN_NONE;
}

static int wanted_name(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && stem_of(entry->d_name).length > 0;
}

/* What this feedmill cannot compress is published all the same. */
static void check_gzip(struct definition_reader *reader, const struct value *map,
	struct definition *definition)
{
	if (!definition->gzip || gzip_is_known())
		return;
	definition->gzip = false;
	report_add(reader->report, REPORT_ERROR, definition->file,
		value_get(map, "gzip")->line,
		"no '.gz' is made: this feedmill was built without libdeflate");
}

static bool read_text(struct definition_reader *reader, const char *name,
	struct definition *definition, struct error *error)
{
	struct text text = text_limited(DEFINITION_LIMIT);
	struct value *map;
	struct span bytes;
	bool read = file_read(reader->folder, name, &text, error);

	if (!read) {
		text_release(&text);
		return false;
	}
	if (utf8_is_utf16(text_span(&text))) {
		text_release(&text);
		return error_set_at(error, 1, UTF16_ADVICE);
	}
	bytes = utf8_without_mark(utf8_checked(
		text_span(&text), definition->file, 1, reader->arena, reader->report));
	read = yaml_read(bytes, 1, &map, reader->arena, error) &&
	       definition_read(map, reader->settings, definition, reader->arena, error);
	if (read) {
		check_gzip(reader, map, definition);
		definition_check_bearing(definition, reader->report);
	}
	text_release(&text);
	return read;
}

static bool name_is_taken(const struct definition_reader *reader, const char *name)
{
	for (size_t i = 0; i < reader->count; i++)
		if (strcmp(reader->items[i].name, name) == 0)
			return true;
	return false;
}

static void read_definition(struct definition_reader *reader, const char *name)
{
	struct span stem = stem_of(name);
	struct definition definition = {
		.file = arena_format(reader->arena, "%s/%s",
			reader->settings->places.definitions, name),
		.name = arena_bytes(reader->arena, stem.bytes, stem.length),
	};
	struct error error = {0};

	if (name_is_taken(reader, definition.name)) {
		report_add(reader->report, REPORT_ERROR, definition.file, 0,
			"there is a definition '%s' already", definition.name);
		reader->incomplete = true;
		return;
	}
	if (!read_text(reader, name, &definition, &error)) {
		report_add(reader->report, REPORT_ERROR, definition.file, error.line,
			"%s", error.message);
		reader->incomplete = true;
		return;
	}
	reader->items = arena_grow(reader->arena, reader->items, reader->count,
		&reader->room, sizeof(*reader->items));
	reader->items[reader->count++] = definition;
}

static int compare_names(const struct dirent **left, const struct dirent **right)
{
	return strcmp((*left)->d_name, (*right)->d_name);
}

static void read_folder(struct definition_reader *reader)
{
	struct dirent **names = NULL;
	int count = scandirat(reader->folder, ".", &names, wanted_name, compare_names);

	reader->incomplete = count > DEFINITION_COUNT_LIMIT;
	if (reader->incomplete)
		report_add(reader->report, REPORT_ERROR,
			reader->settings->places.definitions, 0,
			"more than %d definitions: the rest is left out",
			DEFINITION_COUNT_LIMIT);
	for (int i = 0; i < count; i++) {
		if (i < DEFINITION_COUNT_LIMIT)
			read_definition(reader, names[i]->d_name);
		memory_free(names[i]);
	}
	memory_free(names);
}

void read_definitions(int root, const struct settings *settings,
	struct definitions *definitions, struct arena *arena, struct report *report)
{
	struct definition_reader reader = {
		.settings = settings, .arena = arena, .report = report};
	struct error error;

	for (size_t i = 0; i < settings->own_definition_count; i++) {
		reader.items = arena_grow(arena, reader.items, reader.count,
			&reader.room, sizeof(*reader.items));
		reader.items[reader.count++] = settings->own_definitions[i];
	}
	reader.folder = folder_open(root, settings->places.definitions, &error);
	if (reader.folder >= 0) {
		read_folder(&reader);
		(void)close(reader.folder);
	} else if (errno != ENOENT) {
		report_add(report, REPORT_ERROR, settings->places.definitions, 0, "%s",
			error.message);
		reader.incomplete = true;
	}
	*definitions =
		(struct definitions){reader.items, reader.count, reader.incomplete};
}
