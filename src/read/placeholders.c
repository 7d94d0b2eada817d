/* SPDX-License-Identifier: MIT */
#include "read/placeholders.h"

#include <string.h>

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

enum { TAG_LONGEST = 4096, RESULT_LIMIT = 64 * 1024 };

static const struct value *find_value(const struct value *map, struct span path)
{
	struct span name;

	while (map != NULL && span_next(&path, '.', &name))
		map = value_get_span(map, name);
	return map;
}

/* What a quoted string or a variable stands for is appended to RESULT. */
static void add_operand(
	const struct placeholders *world, struct span operand, struct text *result)
{
	const char *string = NULL;

	operand = span_trimmed(operand);
	if (operand.length >= 2 && strchr("'\"", operand.bytes[0]) != NULL &&
		operand.bytes[operand.length - 1] == operand.bytes[0])
		text_add_span(
			result, span_first(span_after(operand, 1), operand.length - 2));
	else if (span_is(operand, "site.baseurl"))
		string = world->settings->base_path;
	else if (span_is(operand, "site.url"))
		string = world->settings->origin;
	else if (span_starts_with(operand, "site."))
		string = value_string(find_value(
			world->settings->values, span_after(operand, strlen("site."))));
	else if (span_starts_with(operand, "page."))
		string = value_string(
			find_value(world->page, span_after(operand, strlen("page."))));
	if (string != NULL)
		text_add(result, string);
}

static void put_before(struct text *result, struct span prefix)
{
	struct text whole = text_limited(RESULT_LIMIT);

	text_add_span(&whole, prefix);
	text_add_span(&whole, text_span(result));
	text_release(result);
	*result = whole;
}

static void filter_relative(
	const struct placeholders *world, struct span argument, struct text *result)
{
	(void)argument;
	if (!span_starts_with(text_span(result), "/"))
		put_before(result, span_of("/"));
	put_before(result, span_of(world->settings->base_path));
}

static void filter_absolute(
	const struct placeholders *world, struct span argument, struct text *result)
{
	filter_relative(world, argument, result);
	put_before(result, span_of(world->settings->origin));
}

static void filter_append(
	const struct placeholders *world, struct span argument, struct text *result)
{
	add_operand(world, argument, result);
}

static void filter_prepend(
	const struct placeholders *world, struct span argument, struct text *result)
{
	struct text prefix = text_limited(RESULT_LIMIT);

	add_operand(world, argument, &prefix);
	put_before(result, text_span(&prefix));
	text_release(&prefix);
}

static const struct filter {
	const char *name;
	void (*apply)(const struct placeholders *, struct span, struct text *);
} filters[] = {
	{"absolute_url", filter_absolute},
	{"append", filter_append},
	{"prepend", filter_prepend},
	{"relative_url", filter_relative},
};

/* False for a filter that is not known: the result then means nothing. */
static bool apply_filter(
	const struct placeholders *world, struct span call, struct text *result)
{
	struct span name;

	if (!span_next(&call, ':', &name))
		return false;
	for (size_t i = 0; i < COUNT(filters); i++)
		if (span_is(span_trimmed(name), filters[i].name)) {
			filters[i].apply(world, call, result);
			return true;
		}
	return false;
}

static void add_output(
	const struct placeholders *world, struct span inside, struct text *out)
{
	struct text result = text_limited(RESULT_LIMIT);
	struct span part;
	bool good = span_next(&inside, '|', &part);

	if (good)
		add_operand(world, part, &result);
	while (good && span_next(&inside, '|', &part))
		good = apply_filter(world, part, &result);
	if (good && !text_broken(&result))
		text_add_span(out, text_span(&result));
	text_release(&result);
}

static struct span without_dashes(struct span inside)
{
	if (span_starts_with(inside, "-"))
		inside = span_after(inside, 1);
	if (span_ends_with(inside, "-"))
		inside = span_first(inside, inside.length - 1);
	return span_trimmed(inside);
}

static void add_line_ends(struct span text, struct text *out)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] == '\n')
			text_add_char(out, '\n');
}

/* The length of the tag that TEXT begins with; a comment's ends behind its end, if an
 * end of one is known to follow. */
static size_t tag_length(struct span text, const char *last_end)
{
	bool output = text.bytes[1] == '{';
	struct span window = span_first(text, TAG_LONGEST);
	size_t end = span_find_string(window, output ? "}}" : "%}");
	size_t close;

	if (end == window.length)
		return 0;
	if (output || last_end == NULL || text.bytes > last_end ||
		!span_starts_with(
			without_dashes(span_first(span_after(text, 2), end - 2)),
			"comment"))
		return end + 2;
	close = span_find_string(text, "endcomment");
	close += span_find_string(span_after(text, close), "%}");
	return close < text.length ? close + 2 : end + 2;
}

/* The last WORD in TEXT; NULL if there is none. */
static const char *find_last(struct span text, const char *word)
{
	const char *last = NULL;

	for (size_t at = span_find_string(text, word); at < text.length;
		at = span_find_string(text, word)) {
		last = text.bytes + at;
		text = span_after(text, at + strlen(word));
	}
	return last;
}

void placeholders_replace(
	struct span text, const struct placeholders *placeholders, struct text *out)
{
	const char *last_end = find_last(text, "endcomment");

	while (text.length > 0) {
		size_t plain = span_find(text, '{');
		size_t length = 0;

		text_add_span(out, span_first(text, plain));
		text = span_after(text, plain);
		if (text.length > 1 && strchr("{%", text.bytes[1]) != NULL)
			length = tag_length(text, last_end);
		if (length == 0) {
			text_add_span(out, span_first(text, 1));
			text = span_after(text, 1);
			continue;
		}
		if (text.bytes[1] == '{')
			add_output(placeholders,
				without_dashes(
					span_first(span_after(text, 2), length - 4)),
				out);
		add_line_ends(span_first(text, length), out);
		text = span_after(text, length);
	}
}
