/* SPDX-License-Identifier: MIT */
/* What feedmill-bibtex prints, as entries of plain text. */
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "read/bibliography/bibliography.h"
#include "read/names/marks.h"
#include "syntax/html_plain.h"
#include "syntax/json.h"
#include "syntax/latex.h"

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
		"github", "crossref", "xdata", "isbn", "issn", "date", "urldate"};

	for (size_t i = 0; i < COUNT(names); i++)
		if (names[i][0] == name.bytes[0] && span_is(name, names[i]))
			return true;
	return false;
}

/* What LaTeX needs for characters that addresses have. */
static const struct spelling {
	const char *written;
	const char *meant;
} spellings[] = {
	{"\\url", ""},
	{"\\path", ""},
	{"\\textasciitilde", "~"},
	{"$\\sim$", "~"},
	{"\\sim", "~"},
	{"\\string", ""},
	{"\\textunderscore", "_"},
	{"\\textpercent", "%"},
	{"\\textbackslash", ""},
	{"\\allowbreak", ""},
	{"\\slash", "/"},
	{"\\-", ""},
	{"\\", ""},
	{"{", ""},
	{"}", ""},
};

static size_t add_meant(struct span text, char *meant, size_t *length)
{
	bool is_plain = strchr("\\{}$", text.bytes[0]) == NULL;

	for (size_t i = 0; !is_plain && i < COUNT(spellings); i++) {
		const struct spelling *spelling = &spellings[i];

		if (!span_starts_with(text, spelling->written))
			continue;
		for (const char *c = spelling->meant; *c != '\0'; c++)
			meant[(*length)++] = *c;
		return strlen(spelling->written);
	}
	meant[(*length)++] = text.bytes[0];
	return 1;
}

/* `\url{…}` gives way to what it holds; `\_`, `{\%}` lose what only LaTeX wants. */
static struct span verbatim(struct span text, struct arena *arena)
{
	char *copy = arena_bytes(arena, text.bytes, text.length);
	size_t length = 0;

	while (text.length > 0)
		text = span_after(text, add_meant(text, copy, &length));
	copy[length] = '\0';
	return (struct span){copy, length};
}

static void make_plain(struct value *value, bool is_text, struct arena *arena)
{
	if (!latex_is_plain(value->text))
		value->text = is_text ? span_of(latex_to_text(value->text, arena))
		                      : verbatim(value->text, arena);
	if (is_text)
		value->text = html_plain(value->text, arena);
}

/* `Jane Doe 0002`: how DBLP tells those apart who have one name. */
static struct span without_number(struct span name, struct arena *arena)
{
	size_t end = name.length;

	while (end > 0 && char_is_digit(name.bytes[end - 1]))
		end--;
	if (name.length - end != 4 || name.bytes[end] != '0' || end < 2 ||
		name.bytes[end - 1] != ' ')
		return name;
	return (struct span){arena_bytes(arena, name.bytes, end - 1), end - 1};
}

/* `Ada Roe*`: who did as much as others. */
static struct span without_marks(struct span name, struct arena *arena)
{
	struct span bare = name_unmarked(name);

	if (bare.length == name.length)
		return name;
	return (struct span){arena_bytes(arena, bare.bytes, bare.length), bare.length};
}

static void make_names_plain(struct value *names, struct arena *arena)
{
	size_t count = 0;

	for (size_t i = 0; i < names->list.count; i++) {
		struct value *name = names->list.items[i];

		if (name->kind != VALUE_STRING)
			continue;
		make_plain(name, true, arena);
		name->text = without_marks(without_number(name->text, arena), arena);
		if (name->text.length > 0)
			names->list.items[count++] = name;
	}
	names->list.count = count;
}

/* False if it is no field that we could use. */
static bool read_field(
	struct bibliography *bibliography, const struct value_pair *field)
{
	struct value *value = field->value;

	if (field->key.length == 0)
		return false;
	if (value->kind == VALUE_LIST)
		make_names_plain(value, bibliography->arena);
	else if (value->kind == VALUE_STRING)
		make_plain(value, !is_verbatim(field->key), bibliography->arena);
	else
		return false;
	if (span_is(field->key, "crossref") || span_is(field->key, "xdata"))
		bibliography->refers = true;
	return true;
}

static void read_fields(
	struct bibliography *bibliography, struct value *map, unsigned line)
{
	size_t count = 0;

	map->line = line;
	for (size_t i = 0; i < map->map.count; i++) {
		struct value_pair *pair = &map->map.pairs[i];

		pair->value->line = line;
		if (read_field(bibliography, pair))
			map->map.pairs[count++] = *pair;
	}
	map->map.count = count;
}

/* What may be there for other entries, by its type, which was set last. */
static bool is_holder(const struct value *map)
{
	static const char *const types[] = {"proceedings", "set", "xdata"};
	const struct value_pair *last;

	if (map->map.count == 0)
		return false;
	last = &map->map.pairs[map->map.count - 1];
	return span_is(last->key, "type") &&
	       span_is_one_of(last->value->text, types, COUNT(types));
}

/* ELEMENT's fields become the entry. */
static void add_entry(struct bibliography *bibliography, const struct value *element,
	struct value *map)
{
	static const char *const own[] = {"key", "type"};
	struct arena *arena = bibliography->arena;
	struct value_list *list = &bibliography->entries->list;

	read_fields(bibliography, map, line_of(element));
	for (size_t i = 0; i < COUNT(own); i++) {
		struct value *value = value_get(element, own[i]);

		if (value_string(value) == NULL)
			continue;
		value->line = map->line;
		value_set(map, span_of(own[i]), value, arena);
	}
	bibliography->has_holders = bibliography->has_holders || is_holder(map);
	list->items = arena_grow(arena, list->items, list->count, &bibliography->room,
		sizeof(*list->items));
	list->items[list->count++] = map;
}

static void add_problem(
	const struct bibliography *bibliography, const struct value *element)
{
	const char *problem = value_string(value_get(element, "problem"));
	const char *severity = value_string(value_get(element, "severity"));
	bool is_error = severity != NULL && strcmp(severity, "error") == 0;

	if (problem != NULL)
		report_add(bibliography->report,
			is_error ? REPORT_ERROR : REPORT_WARNING, bibliography->file,
			line_of(element), "%s%s",
			is_error ? "an entry is left out: " : "", problem);
}

struct bibliography bibliography_of(
	const char *file, struct arena *arena, struct report *report)
{
	struct bibliography bibliography = {.file = file,
		.entries = arena_new(arena, struct value),
		.arena = arena,
		.report = report};

	bibliography.entries->kind = VALUE_LIST;
	bibliography.entries->line = 1;
	return bibliography;
}

bool bibliography_add(
	struct bibliography *bibliography, struct span line, struct error *error)
{
	struct value *element;
	struct value *fields;

	if (!json_read(line, &element, bibliography->arena, error))
		return false;
	fields = value_get(element, "fields");
	if (fields != NULL && fields->kind == VALUE_MAP)
		add_entry(bibliography, element, fields);
	else
		add_problem(bibliography, element);
	return true;
}

struct value *bibliography_finish(struct bibliography *bibliography)
{
	if (bibliography->refers || bibliography->has_holders)
		bibliography_refer(bibliography);
	return bibliography->entries;
}
