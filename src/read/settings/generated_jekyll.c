/* SPDX-License-Identifier: MIT */
/* What jekyll-paginate and jekyll-archives make pages of. */
#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "read/settings/jekyll.h"

enum { GEMFILE_LIMIT = 256 * 1024 };

/* What `enabled` of jekyll-archives may name. */
static const struct archive_kind {
	const char *enabled;
	const char *permalink; /* its key in `permalinks` */
	enum generated_kind kind;
	const char *path;
} archive_kinds[] = {
	{"tags", "tag", GENERATED_TAGS, "/tag/:name/"},
	{"categories", "category", GENERATED_CATEGORIES, "/category/:name/"},
	{"year", "year", GENERATED_YEARS, "/:year/"},
	{"month", "month", GENERATED_MONTHS, "/:year/:month/"},
	{"day", "day", GENERATED_DAYS, "/:year/:month/:day/"},
};

enum { ARCHIVE_KINDS = COUNT(archive_kinds) };

static bool list_has(const struct value *list, const char *word)
{
	if (list == NULL || list->kind != VALUE_LIST)
		return false;
	for (size_t i = 0; i < list->list.count; i++) {
		const char *text = value_string(list->list.items[i]);

		if (text != NULL && strcmp(text, word) == 0)
			return true;
	}
	return false;
}

/* True for `gem "NAME"`, and whatever follows. */
static bool is_gem(struct span line, const char *name)
{
	size_t place = span_find_string(line, name);
	struct span rest = span_after(line, place);

	if (!span_starts_with(line, "gem") || rest.length <= strlen(name))
		return false;
	return rest.bytes[strlen(name)] == '"' || rest.bytes[strlen(name)] == '\'';
}

/* Bundler loads what the Gemfile names. */
static bool gemfile_has(const struct dialect_reader *reader, const char *name)
{
	struct text gemfile = text_limited(GEMFILE_LIMIT);
	struct error error;
	struct span rest;
	struct span line;
	bool found = false;

	if (file_is_there(reader->root, "Gemfile") &&
		file_read(reader->root, "Gemfile", &gemfile, &error)) {
		rest = text_span(&gemfile);
		while (!found && span_next(&rest, '\n', &line))
			found = is_gem(span_trimmed(line), name);
	}
	text_release(&gemfile);
	return found;
}

static bool uses_plugin(const struct dialect_reader *reader,
	const struct jekyll_config *config, const char *name)
{
	const char *only = value_string(config->plugins);

	return list_has(config->plugins, name) ||
	       (only != NULL && strcmp(only, name) == 0) || gemfile_has(reader, name);
}

static void add(struct settings *settings, struct generated_pages *into,
	const struct generated_pages *pages)
{
	into[settings->tree.generated_count++] = *pages;
	settings->tree.generated = into;
}

static void add_parts(struct dialect_reader *reader, const struct jekyll_config *config,
	struct generated_pages *into)
{
	size_t posts = config->part_size;

	if (posts == 0 || posts == SIZE_MAX ||
		!uses_plugin(reader, config, "jekyll-paginate"))
		return;
	if (strstr(config->parts_path, ":num") == NULL) {
		report_add(reader->report, REPORT_WARNING, reader->file, 0,
			"'paginate_path' lacks ':num': '%s'", config->parts_path);
		return;
	}
	add(reader->settings, into,
		&(struct generated_pages){
			.kind = GENERATED_PARTS,
			.path = config->parts_path,
			.posts = posts,
		});
}

/* `enabled: all`, `enabled: true`, or a list. */
static bool is_enabled(const struct value *archives, const char *name)
{
	const struct value *enabled = value_get(archives, "enabled");

	if (enabled == NULL)
		return false;
	if (enabled->kind == VALUE_BOOLEAN)
		return enabled->boolean;
	return (enabled->kind == VALUE_STRING && span_is(enabled->text, "all")) ||
	       list_has(enabled, name);
}

static void add_archives(struct dialect_reader *reader,
	const struct jekyll_config *config, struct generated_pages *into)
{
	const struct value *permalinks = value_get(config->archives, "permalinks");

	if (!uses_plugin(reader, config, "jekyll-archives"))
		return;
	for (size_t i = 0; i < ARCHIVE_KINDS; i++) {
		const struct archive_kind *kind = &archive_kinds[i];
		const char *path = value_string(value_get(permalinks, kind->permalink));

		if (!is_enabled(config->archives, kind->enabled))
			continue;
		add(reader->settings, into,
			&(struct generated_pages){
				.kind = kind->kind,
				.path = path == NULL ? kind->path : path,
				.slugs = value_string(
					value_get(config->archives, "slug_mode")),
			});
	}
}

void read_jekyll_generated(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct generated_pages *into =
		arena_many(reader->arena, ARCHIVE_KINDS + 1, struct generated_pages);

	add_parts(reader, config, into);
	add_archives(reader, config, into);
}
