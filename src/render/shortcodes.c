/* SPDX-License-Identifier: MIT */
#include "render/shortcodes.h"

#include <stdbool.h>
#include <string.h>

enum { CODE_INDENT = 4 };

/* Where a shortcode begins in LINE; its length if none does. */
static size_t find_start(struct span line)
{
	size_t angle = span_find_string(line, "{{<");
	size_t percent = span_find_string(line, "{{%");

	return angle < percent ? angle : percent;
}

/* One that ends on its line, with no code open before it. */
static bool has_shortcode(struct span line)
{
	size_t start = find_start(line);
	struct span rest = span_after(line, start);

	if (start == line.length || span_count(span_first(line, start), '`') % 2 != 0)
		return false;
	return span_find_string(rest, rest.bytes[2] == '<' ? ">}}" : "%}}") <
	       rest.length;
}

static bool is_indented(struct span line)
{
	size_t blanks = 0;

	while (blanks < line.length && line.bytes[blanks] == ' ')
		blanks++;
	return blanks >= CODE_INDENT || span_starts_with(line, "\t");
}

/* The fence that LINE is, "```" or "~~~"; NULL if it is none. */
static const char *fence_of(struct span line)
{
	line = span_trimmed(line);
	if (span_starts_with(line, "```"))
		return "```";
	return span_starts_with(line, "~~~") ? "~~~" : NULL;
}

unsigned shortcode_line(struct span markdown)
{
	const char *open = NULL; /* the fence of the code that the line is in */
	struct span line;
	unsigned number = 0;

	if (find_start(markdown) == markdown.length)
		return 0;
	while (span_next(&markdown, '\n', &line)) {
		const char *fence = fence_of(line);

		number++;
		if (fence != NULL && (open == NULL || strcmp(open, fence) == 0))
			open = open == NULL ? fence : NULL;
		else if (open == NULL && !is_indented(line) && has_shortcode(line))
			return number;
	}
	return 0;
}
