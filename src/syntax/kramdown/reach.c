/* SPDX-License-Identifier: MIT */
/* What reaches over several lines of a paragraph: how far, and what it says. */
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

static bool is_heading(struct span line)
{
	struct span text;

	return heading_read(line_body(line), &text);
}

struct span kramdown_block_text(const struct kramdown *doc, struct span text)
{
	struct span rest = text;
	struct span line;
	const char *start = text.bytes;

	while (start > doc->walk.start && start[-1] != '\n')
		start--;
	(void)span_next(&rest, '\n', &line);
	if (is_heading(span_between(start, line.bytes + line.length)))
		return line;
	while (span_next(&rest, '\n', &line))
		if (line_item_marker(line_body(line)) > 0 || is_heading(line) ||
			line_is_underline(line_body(line)))
			return span_between(text.bytes, line.bytes);
	return text;
}

struct span kramdown_block_rest(struct kramdown *doc, struct span rest)
{
	if (rest.bytes >= doc->walk.item_end) {
		struct span block = kramdown_block_text(doc, rest);

		doc->walk.item_end = block.bytes + block.length;
	}
	return span_between(rest.bytes, doc->walk.item_end);
}

struct span lines_without_containers(struct kramdown *doc, struct span text)
{
	struct text kept = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct span rest = text;
	struct span line;
	struct span copy;
	bool first = true;

	while (span_next(&rest, '\n', &line)) {
		if (!first)
			text_add_char(&kept, '\n');
		kramdown_add_text(doc, first ? line : line_body(line), &kept);
		first = false;
	}
	copy = text_copy_span(&kept, doc->arena);
	text_release(&kept);
	return copy;
}
