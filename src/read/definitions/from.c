/* SPDX-License-Identifier: MIT */
/* The lines of `from`. */
#include <assert.h>
#include <string.h>

#include "base/glob.h"
#include "base/span.h"
#include "base/text.h"
#include "read/data/file.h"
#include "read/data/keys.h"
#include "read/definitions/definition.h"

#define KINDS                                                                          \
	"a folder (`notes/`), pages (`notes/**/*.md`), a heading of a page "           \
	"(`about.md#Papers`), a bibliography or data (`papers.bib`, `talks.yaml`)"

enum { FIELDS_LIMIT = 16 * 1024 };

static bool wants_a_source(
	const struct value *value, struct span text, struct error *error)
{
	return error_set_at(error, value->line, "'from' wants " KINDS "%s%.*s%s",
		text.length > 0 ? ": '" : "", SPAN_ARGUMENTS(span_first(text, 100)),
		text.length > 0 ? "'" : "");
}

/* A collection whose folder is called otherwise: `posts` lies in `_posts`. */
static bool names_collection(const struct settings *settings, struct span text)
{
	for (size_t i = 0; i < settings->tree.collection_count; i++) {
		const struct collection *collection = &settings->tree.collections[i];

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
	assert(value != NULL);

	struct span text =
		value_string(value) == NULL ? SPAN_NONE : span_trimmed(value->text);
	size_t mark = span_find(text, '#');
	struct span path = without(without(span_first(text, mark), "./"), "/");
	bool is_folder = span_ends_with(path, "/");

	if (path.length == 0 ||
		((is_folder || is_data_file(path)) && mark < text.length))
		return wants_a_source(value, text, error);
	path = span_without_last(path, '/');
	*from = (struct from){.kind = FROM_GLOB,
		.path = arena_bytes(arena, path.bytes, path.length),
		.line = value->line};
	if (mark < text.length) {
		struct span heading = span_trimmed(span_after(text, mark + 1));

		from->kind = FROM_SECTION;
		from->heading = arena_bytes(arena, heading.bytes, heading.length);
	} else if (names_collection(settings, path)) {
		from->kind = FROM_COLLECTION;
	} else if (is_folder) {
		from->kind = FROM_FOLDER;
	} else if (is_data_file(path) && !glob_is(from->path)) {
		from->kind = FROM_DATA;
	}
	if (from->kind == FROM_SECTION && glob_is(from->path))
		return error_set_at(error, value->line,
			"'from' wants one page before the #: '%s'", from->path);
	return true;
}

/* What `fields` say, in words that tell two readings of one file apart. */
static bool read_fields(const struct value *fields, const char **words,
	struct arena *arena, struct error *error)
{
	struct text text = text_limited(FIELDS_LIMIT);

	if (!data_keys_check(fields, error))
		return false;
	for (size_t i = 0; fields != NULL && i < fields->map.count; i++) {
		const struct value_pair *pair = &fields->map.pairs[i];

		text_addf(&text, "%.*s=%s,", SPAN_ARGUMENTS(pair->key),
			value_string(pair->value));
	}
	*words = text_copy(&text, arena);
	text_release(&text);
	return true;
}

bool definition_read_from(const struct value *from, const struct value *fields,
	const struct settings *settings, struct definition *definition,
	struct arena *arena, struct error *error)
{
	struct from *lines;
	size_t count;
	const char *words;

	definition->from_count = 0;
	if (!read_fields(fields, &words, arena, error))
		return false;
	if (value_is_null(from))
		return true;
	count = value_item_count(from);
	lines = arena_many(arena, count, struct from);
	for (size_t i = 0; i < count; i++) {
		if (!read_line(value_item(from, i), settings, &lines[i], arena, error))
			return false;
		if (lines[i].kind == FROM_DATA)
			lines[i].heading = words;
	}
	definition->fields = fields;
	definition->from = lines;
	definition->from_count = count;
	return true;
}
