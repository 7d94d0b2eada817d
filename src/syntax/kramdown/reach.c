/* SPDX-License-Identifier: MIT */
/* What reaches over several lines of a paragraph: how far, and what it says. */
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

static struct span without_container(struct span line)
{
	return span_after(line, line_container(line).length);
}

static bool is_heading(struct span line)
{
	struct span text;

	return heading_read(without_container(line), &text);
}

/* `===` or `---`: what is above is a heading. */
static bool is_underline(struct span line)
{
	struct span text = span_trimmed(without_container(line));
	size_t i = 0;

	if (text.length == 0 || (text.bytes[0] != '=' && text.bytes[0] != '-'))
		return false;
	while (i < text.length && text.bytes[i] == text.bytes[0])
		i++;
	return i == text.length;
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
		if (line_item_marker(without_container(line)) > 0 || is_heading(line) ||
			is_underline(line))
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
		kramdown_add_text(doc, first ? line : without_container(line), &kept);
		first = false;
	}
	copy = (struct span){text_copy(&kept, doc->arena), kept.length};
	text_release(&kept);
	return copy;
}
