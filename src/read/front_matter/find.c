/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "base/utf8.h"
#include "read/front_matter/front_matter.h"

/* A line of its own, white space behind it left aside. */
static bool is_fence(struct span line, const char *fence)
{
	return span_starts_with(line, fence) &&
	       span_trimmed(span_after(line, 3)).length == 0;
}

/* Take the next line off REST; false if TEXT ends before a line feed does. */
static bool next_line(struct span *rest, struct span *line)
{
	size_t end = span_find(*rest, '\n');
	bool is_whole = end < rest->length;

	*line = span_first(*rest, end);
	*rest = span_after(*rest, end + 1);
	return is_whole;
}

/* JSON begins with a brace and a key: Liquid and kramdown's attributes do not. */
static bool is_json(struct span text)
{
	if (!span_starts_with(text, "{"))
		return false;
	text = span_trimmed(span_after(text, 1));
	return span_starts_with(text, "\"");
}

const char *front_matter_foreign(struct span text)
{
	static const struct fence {
		const char *line;
		const char *language;
	} fences[] = {
		{"+++", "TOML"},
		{"---toml", "TOML"},
		{"---json", "JSON"},
		{"---js", "JavaScript"},
		{"---javascript", "JavaScript"},
	};
	struct span rest = utf8_without_mark(text);
	struct span line;

	if (is_json(rest))
		return "JSON";
	if (!next_line(&rest, &line))
		return NULL;
	for (size_t i = 0; i < COUNT(fences); i++)
		if (span_is(span_trimmed(line), fences[i].line))
			return fences[i].language;
	return NULL;
}

enum front_state front_matter_find(
	struct span text, bool whole_file, struct front_place *place)
{
	struct span rest = utf8_without_mark(text);
	size_t mark = text.length - rest.length;
	struct span line;
	const char *start;
	unsigned number = 2;

	*place = (struct front_place){.body_offset = mark, .body_line = 1};
	if (!next_line(&rest, &line) || !is_fence(line, "---"))
		return FRONT_NONE;
	start = rest.bytes;
	for (bool more = true; more && rest.length > 0; number++) {
		more = next_line(&rest, &line);
		if (!is_fence(line, "---") && !is_fence(line, "..."))
			continue;
		if (!more && !whole_file)
			return FRONT_OPEN;
		place->yaml = span_between(start, line.bytes);
		place->body_offset = text.length - rest.length;
		place->body_line = number + 1;
		return FRONT_WHOLE;
	}
	return FRONT_OPEN;
}
