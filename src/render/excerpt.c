/* SPDX-License-Identifier: MIT */
/* Where a summary ends, as Jekyll's excerpts have it. */
#include "render/excerpt.h"

#include <string.h>

#include "base/array.h"
#include "render/renderer.h"
#include "render/template.h"

enum {
	DEFINITION_LIMIT = 1000, /* definitions of links that are looked for */
	TAG_LIMIT = 64,          /* of templates, that may be open where it ends */
};

static const char *separator_of(struct renderer *renderer, struct written *written)
{
	const char *own =
		value_string(written_value(renderer, written, "excerpt_separator"));

	return own != NULL ? own : renderer->site->settings->bodies.excerpt_separator;
}

/* Blank lines after front matter are no part of the body. */
static struct span without_blank_lines(struct span body)
{
	struct span rest = body;
	struct span line;

	while (span_next(&rest, '\n', &line) && span_is_blank(line))
		body = rest;
	return body;
}

/* WordPress's marks end it, too, wherever a site's separator is another. */
static bool find_end(
	const char *separator, bool marks_count, struct span body, size_t *end)
{
	static const char *const markers[] = {"<!--more-->", "<!-- more -->"};

	if (separator != NULL && *separator != '\0') {
		*end = span_find_string(body, separator);
		if (*end < body.length)
			return true;
	}
	for (size_t i = 0; marks_count && i < COUNT(markers); i++) {
		*end = span_find_string(body, markers[i]);
		if (*end < body.length)
			return true;
	}
	return false;
}

/* `[name]` of a line `[name]: target`; empty if it is none. */
static struct span defined_name(struct span line)
{
	size_t blanks = 0;
	size_t end;

	while (blanks < 4 && blanks < line.length && line.bytes[blanks] == ' ')
		blanks++;
	line = span_after(line, blanks);
	end = span_find(line, ']');
	if (blanks > 3 || end < 2 || !span_starts_with(line, "[") ||
		!span_starts_with(span_after(line, end + 1), ":") ||
		end + 2 >= line.length)
		return SPAN_NONE;
	return span_first(line, end + 1);
}

/* The links of the excerpt may be defined behind it. */
static void add_definitions(struct span tail, struct span head, struct text *excerpt)
{
	const char *before = "\n\n";
	size_t looked_for = 0;
	struct span line;

	while (looked_for < DEFINITION_LIMIT && span_next(&tail, '\n', &line)) {
		struct span name = defined_name(line);

		if (name.length == 0)
			continue;
		looked_for++;
		if (span_find_span(head, name) == head.length)
			continue;
		text_addf(excerpt, "%s%.*s", before, SPAN_ARGUMENTS(line));
		before = "\n";
	}
}

/* The name of the tag that TEXT, behind a `{%`, goes on with. */
static struct span tag_name(struct span text)
{
	size_t length = 0;

	if (span_starts_with(text, "-"))
		text = span_after(text, 1);
	text = span_trimmed_left(text);
	while (length < text.length && char_is_word(text.bytes[length]))
		length++;
	return span_first(text, length);
}

static size_t find_tags(struct span text, struct span tags[TAG_LIMIT])
{
	size_t count = 0;

	for (size_t at = span_find_string(text, "{%");
		at < text.length && count < TAG_LIMIT;
		at = span_find_string(text, "{%")) {
		text = span_after(text, at + 2);
		tags[count++] = tag_name(text);
	}
	return count;
}

static bool has_end(const struct span tags[TAG_LIMIT], size_t count, struct span block)
{
	for (size_t i = 0; i < count; i++)
		if (span_starts_with(tags[i], "end") &&
			span_equals(span_after(tags[i], strlen("end")), block))
			return true;
	return false;
}

/* A block that the separator has cut in two ends there. */
static void close_tags(struct span head, struct text *excerpt)
{
	struct span tags[TAG_LIMIT];
	size_t count = find_tags(head, tags);

	for (size_t i = count; i > 0; i--)
		if (liquid_is_block(tags[i - 1]) && !has_end(tags, count, tags[i - 1]))
			text_addf(excerpt, "\n{%% end%.*s %%}",
				SPAN_ARGUMENTS(tags[i - 1]));
}

enum excerpt find_excerpt(
	struct renderer *renderer, struct written *written, struct text *source)
{
	const struct settings *settings = renderer->site->settings;
	const char *separator = separator_of(renderer, written);
	struct span body = without_blank_lines(written->body);
	struct span head;
	size_t end;

	if (!find_end(separator, !settings->compat, body, &end)) {
		text_add_span(source, body);
		return settings->bodies.whole_excerpts && separator != NULL &&
		                       *separator != '\0'
		               ? EXCERPT_WHOLE
		               : EXCERPT_NONE;
	}
	head = span_first(body, end);
	text_add_span(source, head);
	if (settings->bodies.templates)
		close_tags(head, source);
	add_definitions(span_after(body, end), head, source);
	return EXCERPT_PART;
}
