/* SPDX-License-Identifier: MIT */
#include "read/items/pandoc.h"

#include <string.h>

#include "base/array.h"

enum {
	OPEN_LIMIT = 16,          /* brackets inside one another */
	ATTRIBUTES_LONGEST = 200, /* bytes */
};

/* Brackets that are open, as places in what was written. */
struct brackets {
	size_t places[OPEN_LIMIT];
	size_t count;
};

/* How long the attributes are that TEXT begins with; 0 for kramdown's and templates. */
static size_t attributes_length(struct span text)
{
	struct span inside = span_first(span_after(text, 1), ATTRIBUTES_LONGEST);
	size_t end;

	if (!span_starts_with(text, "{"))
		return 0;
	end = span_find(inside, '}');
	if (end == inside.length || end == 0 || strchr("{%:", inside.bytes[0]) != NULL)
		return 0;
	inside = span_first(inside, end);
	return strchr(".#", inside.bytes[0]) != NULL ||
	                       span_find(inside, '=') < inside.length
	               ? end + strlen("{}")
	               : 0;
}

/* Those of a heading, but for an id alone, which kramdown reads too. */
static bool is_heading_end(struct span line, size_t at)
{
	struct span rest = span_after(line, at);

	return span_starts_with(line, "#") && span_starts_with(rest, "{.") &&
	       attributes_length(rest) > 0 &&
	       span_is_blank(span_after(rest, attributes_length(rest)));
}

/* What stands at AT of LINE: returns how much of it is done. */
static size_t put(
	struct span line, size_t at, struct brackets *open, struct text *plain)
{
	struct span rest = span_after(line, at);
	char c = rest.bytes[0];
	size_t attributes = attributes_length(span_after(rest, 1));

	if (c == '\\' && rest.length > 1) {
		text_add_span(plain, span_first(rest, 2));
		return 2;
	}
	if (c == '[' && open->count < OPEN_LIMIT)
		open->places[open->count++] = plain->length;
	if (c == ']' && open->count > 0) {
		open->count--;
		if (attributes > 0) {
			plain->bytes[open->places[open->count]] = ' ';
			return 1 + attributes;
		}
	}
	if (is_heading_end(line, at))
		return rest.length;
	text_add_char(plain, c);
	return c == ')' ? 1 + attributes : 1;
}

/* True if an empty line, and then one that Markdown alone explains, begin TEXT. */
static bool goes_on_in_markdown(struct span text)
{
	struct span line;
	bool parted = false;

	while (span_next(&text, '\n', &line) && span_is_blank(line))
		parted = true;
	return parted &&
	       (span_starts_with(line, "#") || span_starts_with(line, "- ") ||
		       span_starts_with(line, "* ") || span_starts_with(line, "1. ") ||
		       span_starts_with(line, "**"));
}

/* `<div class="list">` alone on its LINE: how long its name and `<` are; else 0. */
static size_t container_length(struct span line)
{
	static const char *const starts[] = {"<div", "<section", "<center", "<details"};
	struct span tag = span_trimmed_right(line);
	size_t length = 0;

	for (size_t i = 0; i < COUNT(starts) && length == 0; i++)
		if (span_starts_with(tag, starts[i]))
			length = strlen(starts[i]);
	return length > 0 && strchr(" >", tag.bytes[length]) != NULL &&
	                       span_find(tag, '>') + 1 == tag.length &&
	                       span_find_string(tag, "markdown=") == tag.length
	               ? length
	               : 0;
}

void pandoc_without_marks(struct span markdown, struct text *plain)
{
	struct brackets open = {0};
	struct span line;

	while (span_next(&markdown, '\n', &line)) {
		struct span words = span_trimmed(line);

		if (words.length == 0 || span_starts_with(words, ":::")) {
			open.count = 0;
			line = span_first(line, 0);
		}

		size_t container = container_length(line);

		if (container > 0 && goes_on_in_markdown(markdown)) {
			text_add_span(plain, span_first(line, container));
			text_add(plain, " markdown=\"1\"");
			line = span_after(line, container);
		}
		for (size_t at = 0; at < line.length && !text_broken(plain);)
			at += put(line, at, &open, plain);
		text_add_char(plain, '\n');
	}
}
