/* SPDX-License-Identifier: MIT */
#include "read/items/layout.h"

#include "base/array.h"
#include "read/words/marks.h"

void layout_end_line(struct text_layout *layout)
{
	struct item_text *out = layout->out;

	layout->blank = false;
	layout->soft = false;
	if (layout->bytes.length == layout->line_start ||
		out->line_count == ITEM_LINE_LIMIT)
		return;
	out->lines = arena_grow(layout->arena, out->lines, out->line_count,
		&layout->line_room, sizeof(*out->lines));
	out->lines[out->line_count++] = (struct text_line){
		.start = layout->line_start,
		.end = layout->bytes.length,
		.role = layout->role,
		.nested = layout->nested,
	};
	text_add_char(&layout->bytes, '\n');
	layout->line_start = layout->bytes.length;
}

/* Runs have no gaps: what lies between two of them belongs to the second. */
static void add_run(struct text_layout *layout, const struct text_surroundings *around)
{
	struct item_text *out = layout->out;
	size_t start = out->run_count == 0 ? 0 : out->runs[out->run_count - 1].end;

	if (start == layout->bytes.length)
		return;
	if (out->run_count > 0 && start > layout->line_start &&
		out->runs[out->run_count - 1].style == around->style &&
		out->runs[out->run_count - 1].href == around->href) {
		out->runs[out->run_count - 1].end = layout->bytes.length;
		return;
	}
	out->runs = arena_grow(layout->arena, out->runs, out->run_count,
		&layout->run_room, sizeof(*out->runs));
	out->runs[out->run_count++] = (struct text_run){
		.start = start,
		.end = layout->bytes.length,
		.style = around->style,
		.href = around->href,
	};
}

/* A blank between two styles has what both have: one link around them, say. */
void layout_add_blank(
	struct text_layout *layout, const struct text_surroundings *around)
{
	const struct item_text *out = layout->out;
	struct text_surroundings both = {0};

	if (layout->blank && layout->bytes.length > layout->line_start) {
		const struct text_run *before = &out->runs[out->run_count - 1];

		both.style = before->style & around->style;
		both.href = before->href == around->href ? around->href : NULL;
		text_add_char(&layout->bytes, layout->soft ? TEXT_SOFT_BREAK : ' ');
		add_run(layout, &both);
	}
	layout->blank = false;
	layout->soft = false;
}

void layout_add_words(struct text_layout *layout, struct span text,
	const struct text_surroundings *around)
{
	while (text.length > 0) {
		size_t length = 0;
		size_t blank;

		while ((blank = blank_length(text)) > 0) {
			layout->blank = true;
			layout->soft = layout->soft || text.bytes[0] == '\n';
			text = span_after(text, blank);
		}
		while (length < text.length &&
			blank_length(span_after(text, length)) == 0)
			length++;
		if (layout->bytes.length + length + 2 > ITEM_TEXT_LIMIT)
			return;
		if (length > 0) {
			layout_add_blank(layout, around);
			text_add_span(&layout->bytes, span_first(text, length));
			add_run(layout, around);
		}
		text = span_after(text, length);
	}
}

/* What a link without text is called: its picture's description, or its own title. */
static const char *label_of_picture(const struct html_node *link)
{
	static const char *const names[] = {"aria-label", "title", "alt"};

	for (size_t i = 0; i < COUNT(names); i++)
		for (const struct html_node *node = link; node != NULL;
			node = html_next(node, link)) {
			const char *value = node->kind == HTML_ELEMENT
			                            ? html_attribute(node, names[i])
			                            : NULL;

			if (value != NULL && value[0] != '\0')
				return value;
		}
	return "";
}

/* Links that lead nowhere do not count, nor those to a place on the page. */
static bool leads_somewhere(const char *href)
{
	static const char *const nowhere[] = {"#", "javascript:", "mailto:", "tel:"};
	struct span target = href == NULL ? SPAN_NONE : span_trimmed(span_of(href));

	for (size_t i = 0; i < COUNT(nowhere); i++)
		if (span_starts_with(target, nowhere[i]))
			return false;
	return target.length > 0;
}

void layout_add_link(
	struct text_layout *layout, const struct html_node *node, size_t start)
{
	struct item_text *out = layout->out;
	const char *href = html_attribute(node, "href");
	struct span label;

	if (!leads_somewhere(href) || out->link_count == ITEM_LINK_LIMIT)
		return;
	if (start > layout->bytes.length)
		start = layout->bytes.length;
	/* `<a> Ann Roe</a>`: the blank is no part of it. */
	while (start < layout->bytes.length && layout->bytes.bytes[start] == ' ')
		start++;
	label = span_trimmed(span_between(layout->bytes.bytes + start,
		layout->bytes.bytes + layout->bytes.length));
	out->links = arena_grow(layout->arena, out->links, out->link_count,
		&layout->link_room, sizeof(*out->links));
	out->links[out->link_count++] = (struct text_link){
		.start = start,
		.end = start + (label.length == 0 ? 0 : layout->bytes.length - start),
		.href = arena_bytes(layout->arena, span_trimmed(span_of(href)).bytes,
			span_trimmed(span_of(href)).length),
		.label = label.length == 0 ? label_of_picture(node)
	                                   : copy_in_line(label, layout->arena),
	};
}
