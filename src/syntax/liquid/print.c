/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/print.h"

#include <string.h>

#include "syntax/liquid/moment.h"

/* Scalars, whose forms are the same everywhere but for strings. */
static void print_scalar(const struct value *value, struct text *out)
{
	struct liquid_moment moment;

	switch (value->kind) {
	case VALUE_BOOLEAN:
		text_add(out, value->boolean ? "true" : "false");
		return;
	case VALUE_INTEGER:
		text_addf(out, "%lld", (long long)value->integer);
		return;
	case VALUE_FLOAT:
		liquid_print_float(value->number, out);
		return;
	case VALUE_STRING:
		text_add_span(out, value->text);
		return;
	case VALUE_DATE:
		moment = liquid_moment_of(value);
		liquid_print_moment(&moment, out);
		return;
	default:
		return;
	}
}

static void print_joined(struct liquid_run *run, const struct value *list,
	struct span glue, int depth, struct text *out)
{
	if (depth > VALUE_DEPTH_LIMIT)
		return;
	for (size_t i = 0; i < list->list.count; i++) {
		const struct value *item = list->list.items[i];

		if (!liquid_spend(run, depth > 0) || text_broken(out))
			return;
		if (i > 0)
			text_add_span(out, glue);
		if (liquid_is(item, VALUE_LIST))
			print_joined(run, item, glue, depth + 1, out);
		else
			liquid_print_string(run, item, out);
	}
}

void liquid_print_joined(struct liquid_run *run, const struct value *list,
	struct span glue, struct text *out)
{
	liquid_spend(run, list->list.count / 16);
	print_joined(run, list, glue, 0, out);
}

void liquid_print(struct liquid_run *run, const struct value *value, struct text *out)
{
	if (liquid_is(value, VALUE_LIST))
		liquid_print_joined(run, value, SPAN_NONE, out);
	else
		liquid_print_string(run, value, out);
}

void liquid_print_string(
	struct liquid_run *run, const struct value *value, struct text *out)
{
	if (liquid_is(value, VALUE_LIST) || liquid_is(value, VALUE_MAP))
		liquid_inspect(run, value, out);
	else if (value != NULL)
		print_scalar(value, out);
}

struct span liquid_string(struct liquid_run *run, const struct value *value)
{
	struct text text = text_limited(LIQUID_OUTPUT_LIMIT);
	const struct value *string = NULL;

	if (value_is_null(value))
		return SPAN_NONE;
	if (value->kind == VALUE_STRING)
		return value->text;
	liquid_print_string(run, value, &text);
	string = liquid_new_text(run, &text);
	return string == NULL ? SPAN_NONE : string->text;
}

/* How a tree is written: Ruby's inspect or JSON. */
struct notation {
	const char *nil;
	const char *after_key;
	const char *between;
	const char *around_date;
	void (*print_quoted)(struct span text, struct text *out);
};

static void print_tree(struct liquid_run *run, const struct value *value,
	const struct notation *notation, int depth, struct text *out);

static void print_list(struct liquid_run *run, const struct value *list,
	const struct notation *notation, int depth, struct text *out)
{
	text_add_char(out, '[');
	for (size_t i = 0; i < list->list.count && !run->failed; i++) {
		if (i > 0)
			text_add(out, notation->between);
		print_tree(run, list->list.items[i], notation, depth + 1, out);
	}
	text_add_char(out, ']');
}

static void print_map(struct liquid_run *run, const struct value *map,
	const struct notation *notation, int depth, struct text *out)
{
	text_add_char(out, '{');
	for (size_t i = 0; i < map->map.count && !run->failed; i++) {
		const struct value_pair *pair = &map->map.pairs[i];

		if (i > 0)
			text_add(out, notation->between);
		notation->print_quoted(pair->key, out);
		text_add(out, notation->after_key);
		print_tree(run, pair->value, notation, depth + 1, out);
	}
	text_add_char(out, '}');
}

static void print_tree(struct liquid_run *run, const struct value *value,
	const struct notation *notation, int depth, struct text *out)
{
	if (!liquid_spend(run, depth > 0) || text_broken(out))
		return;
	if (depth > VALUE_DEPTH_LIMIT)
		liquid_fail(run, "a value is nested too deep to be written");
	else if (value_is_null(value))
		text_add(out, notation->nil);
	else if (value->kind == VALUE_LIST)
		print_list(run, value, notation, depth, out);
	else if (value->kind == VALUE_MAP)
		print_map(run, value, notation, depth, out);
	else if (value->kind == VALUE_STRING)
		notation->print_quoted(value->text, out);
	else {
		const char *around =
			value->kind == VALUE_DATE ? notation->around_date : "";

		text_add(out, around);
		print_scalar(value, out);
		text_add(out, around);
	}
}

/* The letter that stands for C behind a backslash, or 0. */
static char escape_letter(char c, const char *plain, const char *letters)
{
	const char *found = c == '\0' ? NULL : strchr(plain, c);

	return found == NULL ? '\0' : letters[found - plain];
}

static void print_ruby_quoted(struct span text, struct text *out)
{
	text_add_char(out, '"');
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];
		char next = span_at(text, i + 1);
		char letter =
			escape_letter(c, "\"\\\n\t\r\f\v\b\a\033", "\"\\ntrfvbae");

		/* `#{`, `#$` and `#@` would be read as code. */
		if (c == '#' && (next == '{' || next == '$' || next == '@'))
			letter = '#';
		if (letter != '\0')
			text_addf(out, "\\%c", letter);
		else
			text_add_char(out, c);
	}
	text_add_char(out, '"');
}

static void print_json_quoted(struct span text, struct text *out)
{
	text_add_char(out, '"');
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];
		char letter = escape_letter(c, "\"\\\n\t\r\f\b", "\"\\ntrfb");

		if (letter != '\0')
			text_addf(out, "\\%c", letter);
		else if ((unsigned char)c < ' ')
			text_addf(out, "\\u%04x", (unsigned)c);
		else
			text_add_char(out, c);
	}
	text_add_char(out, '"');
}

void liquid_inspect(struct liquid_run *run, const struct value *value, struct text *out)
{
	static const struct notation ruby = {"nil", "=>", ", ", "", print_ruby_quoted};

	print_tree(run, value, &ruby, 0, out);
}

void liquid_print_json(
	struct liquid_run *run, const struct value *value, struct text *out)
{
	static const struct notation json = {"null", ":", ",", "\"", print_json_quoted};

	print_tree(run, value, &json, 0, out);
}
