/* SPDX-License-Identifier: MIT */
/* The data files that definitions name, as sections. */
#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "read.h"
#include "read/bibliography/scholar_query.h"
#include "read/data/file.h"
#include "read/data/lists.h"

/* All data files being read. */
struct reader {
	int content;
	const struct settings *settings;
	struct arena *arena;
	struct report *report;
	const struct scholar_query *query;
	struct map seen; /* by path and fields */
	struct section *sections;
	size_t count;
	size_t room;
};

/* Where a definition names a data file. */
struct place {
	const struct definition *definition;
	const struct from *from;
};

/* As it is written, else among the site's data, else among its bibliographies. */
static const char *find_file(const struct reader *reader, const char *path)
{
	const char *const folders[] = {reader->settings->places.data_folder,
		reader->settings->places.bibliography_folder};

	if (file_is_there(reader->content, path))
		return path;
	for (size_t i = 0; i < COUNT(folders); i++) {
		const char *other;

		if (folders[i] == NULL)
			continue;
		other = arena_format(reader->arena, "%s/%s", folders[i], path);
		if (file_is_there(reader->content, other))
			return other;
	}
	return path;
}

static const struct source *make_source(const struct reader *reader, const char *path)
{
	struct source *source = arena_new(reader->arena, struct source);

	*source = (struct source){
		.path = path,
		.collection = reader->settings->tree.no_collection,
		.kind = SOURCE_STATIC,
		.body_line = 1,
	};
	return source;
}

static void add_section(struct reader *reader, const struct from *from,
	const struct data_reader *file, const struct value *root)
{
	struct section *section;

	reader->sections = arena_grow(reader->arena, reader->sections, reader->count,
		&reader->room, sizeof(*reader->sections));
	section = &reader->sections[reader->count++];
	*section = (struct section){.path = from->path, .heading = from->heading};
	section->items = data_items(file, root, &section->count);
}

static void read_file(struct reader *reader, const struct place *place)
{
	const struct from *from = place->from;
	const char *key =
		arena_format(reader->arena, "%s#%s", from->path, from->heading);
	const char *path = find_file(reader, from->path);
	struct data_reader file = {.content = reader->content,
		.fields = place->definition->fields,
		.language = reader->settings->identity.language,
		.is_bibliography = is_bibliography(span_of(path)),
		.arena = reader->arena,
		.report = reader->report};
	struct value *root;
	struct error error = {0};

	if (!map_add(&reader->seen, span_of(key), reader))
		return;
	file.query = file.is_bibliography ? reader->query : NULL;
	file.source = make_source(reader, path);
	file.file = settings_file(reader->settings, path, reader->arena);
	if (!file_is_there(reader->content, path))
		report_add(reader->report, REPORT_ERROR, place->definition->file,
			from->line, "there is no file '%s'", from->path);
	else if (!data_file_read(reader->content, path, file.file, &root, reader->arena,
			 reader->report, &error))
		report_add(reader->report, REPORT_ERROR, file.file, error.line, "%s",
			error.message);
	else
		add_section(reader, from, &file, root);
}

/* The bibliography whose works have pages, whether or not a feed wants it. */
static void read_own(struct reader *reader)
{
	static const struct definition nobody = {0};
	struct from *from = arena_new(reader->arena, struct from);
	struct place place = {&nobody, from};

	*from = (struct from){
		.kind = FROM_DATA,
		.path = reader->settings->works.bibliography,
		.heading = "",
	};
	if (file_is_there(reader->content, find_file(reader, from->path)))
		read_file(reader, &place);
}

void read_data(int content, const struct settings *settings,
	const struct definitions *definitions, struct sections *sections,
	struct arena *arena, struct report *report)
{
	struct reader reader = {.content = content,
		.settings = settings,
		.arena = arena,
		.report = report};

	for (size_t i = 0; i < sections->count; i++) {
		reader.sections = arena_grow(arena, reader.sections, reader.count,
			&reader.room, sizeof(*reader.sections));
		reader.sections[reader.count++] = sections->items[i];
	}
	if (settings->works.query != NULL)
		(void)scholar_query_read(settings->works.query, &reader.query, arena);
	if (settings->works.details_permalink != NULL)
		read_own(&reader);
	for (size_t i = 0; i < definitions->count; i++) {
		const struct definition *definition = &definitions->items[i];

		for (size_t f = 0; f < definition->from_count; f++) {
			struct place place = {definition, &definition->from[f]};

			if (place.from->kind == FROM_DATA)
				read_file(&reader, &place);
		}
	}
	*sections = (struct sections){reader.sections, reader.count};
	map_release(&reader.seen);
}
