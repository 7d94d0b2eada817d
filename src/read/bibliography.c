/* SPDX-License-Identifier: MIT */
#include "read/bibliography.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "base/program.h"
#include "base/text.h"
#include "read.h"
#include "syntax/json.h"
#include "syntax/latex.h"

#define HELPER "feedmill-bibtex"

/* Entries while they become maps. */
struct reader {
	const char *file;
	struct value *list;
	size_t room;
	struct map by_key;
	struct arena *arena;
	struct report *report;
};

bool bibliography_is_known(void)
{
#ifdef HAVE_btparse
	return true;
#else
	return false;
#endif
}

static unsigned line_of(const struct value *element)
{
	const struct value *line = value_get(element, "line");

	return line != NULL && line->kind == VALUE_INTEGER && line->integer > 0
	               ? (unsigned)line->integer
	               : 0;
}

/* Fields that are no text but addresses and numbers: LaTeX's dashes are not theirs. */
static bool is_verbatim(struct span name)
{
	static const char *const names[] = {"url", "doi", "eprint", "file", "pdf",
		"code", "slides", "video", "poster", "website", "arxiv", "html",
		"github", "crossref", "isbn", "issn", "date", "urldate"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (span_is(name, names[i]))
			return true;
	return false;
}

/* `\url{…}` gives way to what it holds; `\_`, `{\%}` lose what only LaTeX wants. */
static const char *verbatim(struct span text, struct arena *arena)
{
	char *copy = arena_bytes(arena, text.bytes, text.length);
	size_t length = 0;

	if (span_starts_with(text, "\\url"))
		text = span_after(text, strlen("\\url"));
	for (size_t i = 0; i < text.length; i++)
		if (span_find(span_of("{}\\"), text.bytes[i]) == 3)
			copy[length++] = text.bytes[i];
	copy[length] = '\0';
	return copy;
}

static struct value *text_value(const char *text, unsigned line, struct arena *arena)
{
	return value_new_string(arena, span_of(text), line);
}

/* `Ludwig van Beethoven, Jr`: parts in the order in which they are said. */
static const char *name_of(const struct value *name, struct arena *arena)
{
	static const char *const parts[] = {"first", "von", "last", "jr"};
	struct text text = text_limited(LATEX_LIMIT);
	const char *result;

	if (value_get(name, "others") != NULL)
		return "et al.";
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		const char *part = value_string(value_get(name, parts[i]));

		if (part != NULL)
			text_addf(&text, "%s%s", text.length > 0 ? " " : "", part);
	}
	result = latex_to_text(text_span(&text), arena);
	text_release(&text);
	return result;
}

static struct value *names_of(
	const struct value *names, unsigned line, struct arena *arena)
{
	struct value *list = arena_new(arena, struct value);

	list->kind = VALUE_LIST;
	list->line = line;
	list->list.items = arena_many(arena, names->list.count, struct value *);
	for (size_t i = 0; i < names->list.count; i++) {
		const char *name = name_of(names->list.items[i], arena);

		if (*name != '\0')
			list->list.items[list->list.count++] =
				text_value(name, line, arena);
	}
	return list;
}

static void add_field(
	struct value *map, const struct value_pair *field, struct arena *arena)
{
	struct value *value = NULL;

	if (field->value->kind == VALUE_LIST)
		value = names_of(field->value, map->line, arena);
	else if (value_string(field->value) != NULL)
		value = text_value(is_verbatim(field->key)
					   ? verbatim(field->value->text, arena)
					   : latex_to_text(field->value->text, arena),
			map->line, arena);
	if (value != NULL)
		value_set(map, field->key, value, arena);
}

static void add_entry(struct reader *reader, const struct value *entry)
{
	const struct value *fields = value_get(entry, "fields");
	const char *key = value_string(value_get(entry, "key"));
	const char *type = value_string(value_get(entry, "type"));
	unsigned line = line_of(entry);
	struct value *map = value_new_map(reader->arena, line);

	if (type != NULL)
		value_set(map, span_of("type"), text_value(type, line, reader->arena),
			reader->arena);
	for (size_t i = 0;
		fields != NULL && fields->kind == VALUE_MAP && i < fields->map.count;
		i++)
		add_field(map, &fields->map.pairs[i], reader->arena);
	if (key != NULL) {
		value_set(map, span_of("key"), text_value(key, line, reader->arena),
			reader->arena);
		(void)map_put(&reader->by_key, span_of(key), map);
	}
	reader->list->list.items = arena_grow(reader->arena, reader->list->list.items,
		reader->list->list.count, &reader->room, sizeof(struct value *));
	reader->list->list.items[reader->list->list.count++] = map;
}

static void add_problem(const struct reader *reader, const struct value *element)
{
	const char *problem = value_string(value_get(element, "problem"));
	const char *severity = value_string(value_get(element, "severity"));

	if (problem == NULL)
		return;
	if (severity != NULL && strcmp(severity, "error") == 0)
		report_add(reader->report, REPORT_ERROR, reader->file, line_of(element),
			"an entry is left out: %s", problem);
	else
		report_add(reader->report, REPORT_WARNING, reader->file,
			line_of(element), "%s", problem);
}

static bool is_inherited(struct span name)
{
	return !span_is(name, "key") && !span_is(name, "type") &&
	       !span_is(name, "crossref") && !span_is(name, "doi") &&
	       !span_is(name, "url") && !span_is(name, "abstract");
}

/* What FROM says and MAP does not; the whole's title is the part's booktitle. */
static void inherit(struct value *map, const struct value *from, struct arena *arena)
{
	for (size_t i = 0; i < from->map.count; i++) {
		const struct value_pair *pair = &from->map.pairs[i];
		struct span name = pair->key;

		if (span_is(name, "title"))
			name = span_of("booktitle");
		if (is_inherited(name) && value_get_span(map, name) == NULL)
			value_set(map, name, pair->value, arena);
	}
}

static void resolve_crossref(struct reader *reader, struct value *map)
{
	const struct value *from = map;

	for (int depth = 0; depth < CROSSREF_LIMIT; depth++) {
		const struct value *name = value_get(from, "crossref");

		if (name == NULL)
			return;
		from = map_get(&reader->by_key, name->text);
		if (from == NULL) {
			report_add(reader->report, REPORT_WARNING, reader->file,
				map->line, "there is no entry '%.*s' to refer to",
				SPAN_ARGUMENTS(span_first(name->text, 100)));
			return;
		}
		inherit(map, from, reader->arena);
	}
}

struct value *bibliography_of(const struct value *printed, const char *file,
	struct arena *arena, struct report *report)
{
	struct reader reader = {.file = file,
		.list = arena_new(arena, struct value),
		.arena = arena,
		.report = report};

	reader.list->kind = VALUE_LIST;
	reader.list->line = 1;
	for (size_t i = 0; printed->kind == VALUE_LIST && i < printed->list.count;
		i++) {
		const struct value *element = printed->list.items[i];

		if (value_get(element, "fields") != NULL)
			add_entry(&reader, element);
		else
			add_problem(&reader, element);
	}
	for (size_t i = 0; i < reader.list->list.count; i++)
		resolve_crossref(&reader, reader.list->list.items[i]);
	map_release(&reader.by_key);
	return reader.list;
}

/* Beside the program that runs, else where feedmill was installed for; NULL if it is in
 * neither. */
static const char *find_helper(struct arena *arena)
{
	char own[PATH_LIMIT];
	ssize_t length = readlink("/proc/self/exe", own, sizeof(own) - 1);
	const char *path;

	if (length > 0) {
		own[length] = '\0';
		*(strrchr(own, '/') + 1) = '\0';
		path = arena_format(arena, "%s" HELPER, own);
		if (access(path, X_OK) == 0)
			return path;
	}
	path = FEEDMILL_LIBEXEC "/" HELPER;
	return access(path, X_OK) == 0 ? path : NULL;
}

static bool run_helper(int content, const char *path, struct text *printed,
	struct arena *arena, struct error *error)
{
	static const char *const nothing[] = {NULL};
	const char *words[] = {find_helper(arena), path, NULL};
	struct program program;
	struct span line;

	if (words[0] == NULL)
		return error_set(error, bibliography_is_known()
						? "cannot find the program '" HELPER
						  "' that reads it"
						: "this feedmill was built without "
						  "btparse, which reads it");
	if (!program_start(&program, content, words, nothing))
		return error_set(error, "cannot run '%s'", words[0]);
	while (!text_broken(printed) && program_next(&program, '\n', &line)) {
		text_add_span(printed, line);
		text_add_char(printed, '\n');
	}
	if (!program_end(&program) || text_broken(printed))
		return error_set(error, "'" HELPER "' could not read it");
	return true;
}

bool bibliography_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	struct text printed = text_limited(BIBLIOGRAPHY_LIMIT);
	/* A path that looks like an option is none. */
	const char *safe = arena_format(arena, "./%s", path);
	struct value *json = NULL;
	bool read = run_helper(content, safe, &printed, arena, error) &&
	            json_read(text_span(&printed), &json, arena, error);

	error->line = 0; /* of the JSON, which nobody sees */
	if (read)
		*value = bibliography_of(json, file, arena, report);
	text_release(&printed);
	return read;
}
