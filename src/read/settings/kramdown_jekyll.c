/* SPDX-License-Identifier: MIT */
/* kramdown's settings, as far as they change what a feed says. */
#include "base/span.h"
#include "read/settings/dialect.h"
#include "read/settings/jekyll.h"
#include "syntax/html.h"
#include "syntax/smart.h"

/* The character that HTML calls NAME, or that has this number; NULL for none. */
static const char *character(struct span name, struct arena *arena)
{
	bool is_number = name.length > 0 && char_is_digit(name.bytes[0]);
	struct span entity = span_of(arena_format(
		arena, is_number ? "&#%.*s;" : "&%.*s;", SPAN_ARGUMENTS(name)));
	struct span decoded = html_decode_entities(entity, arena);

	if (span_starts_with(decoded, "&"))
		return NULL;
	return arena_bytes(arena, decoded.bytes, decoded.length);
}

/* `lsquo,rsquo,ldquo,rdquo`, or a list of such names or numbers. */
static bool read_names(
	const struct value *value, const char **quotes, struct arena *arena)
{
	struct span rest = value->kind == VALUE_STRING ? value->text : SPAN_NONE;
	size_t count = 0;
	struct span name;

	if (value->kind != VALUE_LIST) {
		while (count < SMART_QUOTES && span_next(&rest, ',', &name))
			quotes[count++] = character(span_trimmed(name), arena);
	} else {
		while (count < SMART_QUOTES && count < value->list.count) {
			const char *item = value_string(value->list.items[count]);

			quotes[count++] =
				item == NULL ? NULL : character(span_of(item), arena);
		}
	}
	for (size_t i = 0; i < count; i++)
		if (quotes[i] == NULL)
			return false;
	return count == SMART_QUOTES;
}

static const char *const *read_quotes(
	struct dialect_reader *reader, const struct value *value)
{
	const char **quotes = arena_many(reader->arena, SMART_QUOTES, const char *);

	if (value_is_null(value))
		return NULL;
	if (read_names(value, quotes, reader->arena))
		return quotes;
	report_add(reader->report, REPORT_WARNING, reader->file, value->line,
		"'smart_quotes' wants four names of characters such as "
		"'lsquo,rsquo,ldquo,rdquo'");
	return NULL;
}

/* What holds for blocks of code alone counts more. */
static bool numbers_lines(const struct value *options)
{
	const struct value *of_blocks =
		value_get(value_get(options, "block"), "line_numbers");

	return value_is_true(
		of_blocks != NULL ? of_blocks : value_get(options, "line_numbers"));
}

void read_kramdown(struct dialect_reader *reader, const struct jekyll_config *config)
{
	reader->settings->bodies.quotes =
		read_quotes(reader, value_get(config->kramdown, "smart_quotes"));
	reader->settings->bodies.line_numbers =
		numbers_lines(value_get(config->kramdown, "syntax_highlighter_opts"));
}
