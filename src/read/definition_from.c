/* SPDX-License-Identifier: MIT */
/* The lines of `from`. */
#include "read/definition.h"

#include <string.h>

#include "base/glob.h"
#include "base/span.h"

#define KINDS                                                                          \
	"a folder (`notes/`), pages (`notes/**/*.md`) or a heading of a page "         \
	"(`about.md#Papers`)"

static bool wants_a_source(
	const struct value *value, struct span text, struct error *error)
{
	return error_set_at(error, value->line, "'from' wants " KINDS "%s%.*s%s",
		text.length > 0 ? ": '" : "", SPAN_ARGUMENTS(span_first(text, 100)),
		text.length > 0 ? "'" : "");
}

/* Bibliographies and data look like pages, but none could ever be one. */
static bool is_data(struct span text)
{
	static const char *const endings[] = {
		".bib", ".yaml", ".yml", ".json", ".csv", ".tsv"};

	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		if (span_ends_with(text, endings[i]))
			return true;
	return false;
}

/* A collection whose folder is called otherwise: `posts` lies in `_posts`. */
static bool names_collection(const struct settings *settings, struct span text)
{
	for (size_t i = 0; i < settings->collection_count; i++) {
		const struct collection *collection = &settings->collections[i];

		if (span_is(text, collection->label) &&
			strcmp(collection->label, collection->folder) != 0)
			return true;
	}
	return false;
}

static struct span without(struct span text, const char *prefix)
{
	while (span_starts_with(text, prefix))
		text = span_after(text, strlen(prefix));
	return text;
}

static bool read_line(const struct value *value, const struct settings *settings,
	struct from *from, struct arena *arena, struct error *error)
{
	struct span text =
		value_string(value) == NULL ? SPAN_NONE : span_trimmed(value->text);
	size_t mark = span_find(text, '#');
	struct span path = without(without(span_first(text, mark), "./"), "/");
	bool is_folder = span_ends_with(path, "/");

	if (path.length == 0 || (is_folder && mark < text.length) || is_data(path))
		return wants_a_source(value, text, error);
	while (span_ends_with(path, "/"))
		path.length--;
	*from = (struct from){.kind = FROM_GLOB, .line = value->line};
	if (mark < text.length) {
		struct span heading = span_trimmed(span_after(text, mark + 1));

		from->kind = FROM_SECTION;
		from->heading = arena_bytes(arena, heading.bytes, heading.length);
	} else if (names_collection(settings, path)) {
		from->kind = FROM_COLLECTION;
	} else if (is_folder) {
		from->kind = FROM_FOLDER;
	}
	from->path = arena_bytes(arena, path.bytes, path.length);
	if (from->kind == FROM_SECTION && glob_is(from->path))
		return error_set_at(error, value->line,
			"'from' wants one page before the #: '%s'", from->path);
	return true;
}

bool definition_read_from(const struct value *from, const struct settings *settings,
	struct definition *definition, struct arena *arena, struct error *error)
{
	bool is_list = from != NULL && from->kind == VALUE_LIST;
	size_t count = is_list ? from->list.count : 1;
	struct from *lines;

	definition->from_count = 0;
	if (from == NULL || value_is_null(from))
		return true;
	lines = arena_many(arena, count, struct from);
	for (size_t i = 0; i < count; i++)
		if (!read_line(is_list ? from->list.items[i] : from, settings,
			    &lines[i], arena, error))
			return false;
	definition->from = lines;
	definition->from_count = count;
	return true;
}
