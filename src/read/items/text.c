/* SPDX-License-Identifier: MIT */
#include "read/items/text.h"

#include "read/items/layout.h"
#include "read/items/style.h"

const struct text_run *text_run_at(const struct item_text *text, size_t at)
{
	size_t low = 0;
	size_t high = text->run_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (text->runs[middle].end <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < text->run_count ? &text->runs[low] : NULL;
}

const struct text_link *text_link_at(const struct item_text *text, size_t at)
{
	for (size_t i = 0; i < text->link_count && text->links[i].start <= at; i++)
		if (text->links[i].start == at)
			return &text->links[i];
	return NULL;
}

struct span text_part(const struct item_text *text, size_t start, size_t end)
{
	return span_between(text->bytes.bytes + start, text->bytes.bytes + end);
}

const char *copy_in_line(struct span span, struct arena *arena)
{
	char *copy = arena_bytes(arena, span.bytes, span.length);

	for (char *c = copy; *c != '\0'; c++)
		if (*c == TEXT_SOFT_BREAK || *c == '\n')
			*c = ' ';
	return copy;
}

static bool is_list(const struct html_node *node)
{
	return html_is(node, "ul") || html_is(node, "ol") || html_is(node, "dl");
}

static void lay_out(struct text_layout *layout, struct html_node *node,
	struct text_surroundings around);

static void lay_out_children(struct text_layout *layout, struct html_node *node,
	struct text_surroundings around)
{
	for (struct html_node *child = node->first; child != NULL; child = child->next)
		lay_out(layout, child, around);
}

static void lay_out_inline(struct text_layout *layout, struct html_node *node,
	struct text_surroundings around)
{
	size_t start;

	around.style |= node_style(node);
	if (html_is(node, "a")) {
		const char *href = html_attribute(node, "href");

		/* Also where it leads nowhere: it still stands out. */
		around.href = href == NULL ? "" : href;
		layout_add_blank(layout, &around);
	}
	start = layout->bytes.length;
	lay_out_children(layout, node, around);
	if (html_is(node, "a"))
		layout_add_link(layout, node, start);
}

static void lay_out_block(struct text_layout *layout, struct html_node *node,
	enum line_role role, struct text_surroundings around)
{
	enum line_role outer_role = layout->role;
	bool outer_nested = layout->nested;

	layout_end_line(layout);
	if (role != LINE_PLAIN)
		layout->role = role;
	layout->nested = outer_nested || (is_list(node) && layout->bytes.length > 0);
	lay_out_children(layout, node, around);
	layout_end_line(layout);
	layout->role = outer_role;
	layout->nested = outer_nested;
}

/* Its depth is that of the tree: at most HTML_DEPTH_LIMIT. */
static void lay_out(struct text_layout *layout, struct html_node *node,
	struct text_surroundings around)
{
	if (node->kind == HTML_TEXT) {
		layout_add_words(layout, node->text, &around);
		return;
	}
	if (node_is_passed_over(node))
		return;
	if (html_is(node, "br")) {
		layout_end_line(layout);
		return;
	}

	enum line_role role = node_line_role(node);

	if (html_is_inline(node) && (role == LINE_PLAIN || role == LINE_BADGE))
		lay_out_inline(layout, node, around);
	else
		lay_out_block(layout, node, role, around);
}

/* The cells of a row are what the table's head calls them. */
static void lay_out_row(struct text_layout *layout, struct html_node *row,
	const struct html_node *header)
{
	const struct html_node *head = header->first;

	for (struct html_node *cell = row->first; cell != NULL; cell = cell->next) {
		struct text name = text_limited(KIB);
		enum line_role role = LINE_PLAIN;

		if (cell->kind != HTML_ELEMENT)
			continue;
		while (head != NULL && head->kind != HTML_ELEMENT)
			head = head->next;
		if (head != NULL) {
			html_add_text(head, &name);
			role = line_role_of_heading(text_span(&name));
			head = head->next;
		}
		lay_out_block(layout, cell, role, (struct text_surroundings){0});
		text_release(&name);
	}
}

void lay_out_text(
	const struct item_place *place, struct item_text *text, struct arena *arena)
{
	struct text_layout layout = {
		.out = text,
		.arena = arena,
		.bytes = text_limited(ITEM_TEXT_LIMIT),
	};

	*text = (struct item_text){0};
	for (size_t i = 0; i < place->count; i++) {
		if (place->header != NULL)
			lay_out_row(&layout, place->nodes[i], place->header);
		else
			lay_out(&layout, place->nodes[i],
				(struct text_surroundings){0});
	}
	layout_end_line(&layout);
	text->bytes =
		(struct span){text_copy(&layout.bytes, arena), layout.bytes.length};
	text_release(&layout.bytes);
}
