/* SPDX-License-Identifier: MIT */
#include "read/items/lines.h"

#include <string.h>

#include "base/span.h"

enum {
	WORDS_LONGEST = 40, /* bytes of a title that are searched for */
	WORDS_SHORTEST = 6,
	MISSES_LIMIT = 50, /* titles not found in the text before that ends */
};

/*
 * True if C, the next of LENGTH bytes of a title, is likely to stand in the text as it
 * is; a short word takes what follows it along.
 */
static bool is_wordy(char c, size_t length)
{
	return char_is_alphanumeric(c) || c == ' ' ||
	       (length < WORDS_SHORTEST && length > 0 &&
		       (c == ':' || c == ',' || c == '.'));
}

/* The line of an item: where its first words stand, from *OFFSET on. */
static unsigned find_line(const struct page_tree *tree, const char *title,
	size_t *offset, unsigned *line, size_t *misses)
{
	struct span rest = span_after(tree->body, *offset);
	size_t length = 0;
	size_t found;

	while (length < WORDS_LONGEST && is_wordy(title[length], length))
		length++;
	if (length < WORDS_SHORTEST || *misses == MISSES_LIMIT)
		return 0;

	struct span words = {title, length};
	const char *at = memmem(rest.bytes, rest.length, words.bytes, words.length);

	if (at == NULL) {
		(*misses)++;
		return 0;
	}
	found = (size_t)(at - rest.bytes);
	for (size_t i = 0; i < found; i++)
		*line += rest.bytes[i] == '\n';
	*offset += found + length;
	return *line;
}

/* True if the line in BODY that AT is in may be a heading; and where that line ends. */
static bool is_heading_line(struct span body, size_t at, size_t *end)
{
	size_t start = at;
	struct span below;
	struct span line;

	while (start > 0 && body.bytes[start - 1] != '\n')
		start--;
	*end = at + span_find(span_after(body, at), '\n');
	below = span_after(body, *end + 1);
	line = span_trimmed(span_first(span_after(body, start), *end - start));
	return span_starts_with(line, "#") || span_starts_with(line, "<h") ||
	       span_starts_with(line, "<H") || span_starts_with(below, "==") ||
	       span_starts_with(below, "--");
}

/* What stands in the source as it does in TEXT: links and ornaments come last. */
static struct span heading_words(struct span text)
{
	size_t length = 0;

	while (length < text.length && length < WORDS_LONGEST &&
		is_wordy(text.bytes[length], WORDS_SHORTEST))
		length++;
	return span_trimmed(span_first(text, length > 0 ? length : WORDS_LONGEST));
}

/* Pass what stands above HEADING: a page may name its headings before they come. */
static void pass_heading(const struct page_tree *tree,
	const struct page_heading *heading, size_t *offset, unsigned *line)
{
	struct span words = heading_words(heading->text);
	struct span body = tree->body;
	const char *found = NULL;
	size_t end = 0;
	size_t at = 0;

	while (words.length > 0 && (found = memmem(body.bytes + end, body.length - end,
					    words.bytes, words.length)) != NULL) {
		at = (size_t)(found - body.bytes);
		if (is_heading_line(body, at, &end))
			break;
	}
	if (found == NULL)
		return;
	for (size_t i = 0; i < at; i++)
		*line += body.bytes[i] == '\n';
	*offset = at + words.length;
}

void number_lines(const struct page_tree *tree, const struct page_heading *heading,
	struct item *items, size_t count)
{
	unsigned line = tree->source->body_line;
	size_t offset = 0;
	size_t misses = 0;

	if (heading != NULL)
		pass_heading(tree, heading, &offset, &line);
	for (size_t i = 0; i < count; i++) {
		items[i].line =
			find_line(tree, items[i].title, &offset, &line, &misses);
		items[i].place = line;
	}
}
