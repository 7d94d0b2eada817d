/* SPDX-License-Identifier: MIT */
#include "read/items.h"

#include <string.h>

#include "base/text.h"
#include "read/period_forms.h"

/* A text being laid out. */
struct layout {
	struct item_text *out;
	struct arena *arena;
	struct text bytes;
	size_t line_start;
	size_t line_room;
	size_t run_room;
	size_t link_room;
	enum line_role role;
	bool nested;
	bool blank; /* one is owed */
	bool soft;  /* the source has a line end there */
};

/* What surrounds a node. */
struct surroundings {
	unsigned style;
	const char *href;
};

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

static void end_line(struct layout *layout)
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
static void add_run(struct layout *layout, const struct surroundings *around)
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

/* A blank between two styles belongs to neither: it gets a run without any. */
static void add_blank(struct layout *layout, const struct surroundings *around)
{
	static const struct surroundings nothing = {0};
	const struct item_text *out = layout->out;
	bool inside = out->run_count > 0 &&
	              out->runs[out->run_count - 1].style == around->style &&
	              out->runs[out->run_count - 1].href == around->href;

	if (layout->blank && layout->bytes.length > layout->line_start) {
		text_add_char(&layout->bytes, layout->soft ? TEXT_SOFT_BREAK : ' ');
		add_run(layout, inside ? around : &nothing);
	}
	layout->blank = false;
	layout->soft = false;
}

static void add_words(
	struct layout *layout, struct span text, const struct surroundings *around)
{
	while (text.length > 0) {
		size_t length = 0;
		size_t blank;

		while ((blank = period_blank(text)) > 0) {
			layout->blank = true;
			layout->soft = layout->soft || text.bytes[0] == '\n';
			text = span_after(text, blank);
		}
		while (length < text.length &&
			period_blank(span_after(text, length)) == 0)
			length++;
		if (layout->bytes.length + length + 2 > ITEM_TEXT_LIMIT)
			return;
		if (length > 0) {
			add_blank(layout, around);
			text_add_span(&layout->bytes, span_first(text, length));
			add_run(layout, around);
		}
		text = span_after(text, length);
	}
}

static unsigned style_of(const struct html_node *node)
{
	static const struct {
		const char *name;
		unsigned style;
	} styles[] = {
		{"a", STYLE_LINK},
		{"abbr", STYLE_BADGE},
		{"b", STYLE_BOLD},
		{"cite", STYLE_ITALIC},
		{"code", STYLE_CODE},
		{"em", STYLE_ITALIC},
		{"i", STYLE_ITALIC},
		{"kbd", STYLE_BADGE},
		{"papertitle", STYLE_BOLD},
		{"strong", STYLE_BOLD},
		{"u", STYLE_UNDERLINED},
	};

	for (size_t i = 0; i < sizeof(styles) / sizeof(styles[0]); i++)
		if (html_is(node, styles[i].name))
			return styles[i].style;
	if (html_is(node, "span") && html_attribute(node, "class") != NULL)
		return STYLE_BADGE;
	return 0;
}

static bool is_passed_over(const struct html_node *node)
{
	static const char *const names[] = {"pre", "script", "style", "template",
		"form", "button", "select", "textarea", "iframe", "svg", "details",
		"noscript", "video", "audio", "object", "nav"};
	const char *style = html_attribute(node, "style");

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (html_is(node, names[i]))
			return true;
	if (html_attribute(node, "hidden") != NULL)
		return true;
	if (style != NULL && (strstr(style, "display:none") != NULL ||
				     strstr(style, "display: none") != NULL))
		return true;
	return !html_is(node, "a") &&
	       line_role_of_class(html_attribute(node, "class")) == LINE_HIDDEN;
}

static bool is_list(const struct html_node *node)
{
	return html_is(node, "ul") || html_is(node, "ol") || html_is(node, "dl");
}

static enum line_role role_of(const struct html_node *node)
{
	enum line_role role = line_role_of_class(html_attribute(node, "class"));

	if (role == LINE_PLAIN && heading_level(node) > 0)
		return LINE_TITLE;
	if (html_is(node, "a") || role == LINE_HIDDEN)
		return LINE_PLAIN;
	/* Inside a line a badge is a style. */
	return role == LINE_BADGE && html_is_inline(node) ? LINE_PLAIN : role;
}

/* What a link without text is called: its picture's description, or its own title. */
static const char *label_of_picture(const struct html_node *link)
{
	static const char *const names[] = {"aria-label", "title", "alt"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
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

	for (size_t i = 0; i < sizeof(nowhere) / sizeof(nowhere[0]); i++)
		if (span_starts_with(target, nowhere[i]))
			return false;
	return target.length > 0;
}

static void add_link(struct layout *layout, const struct html_node *node, size_t start)
{
	struct item_text *out = layout->out;
	const char *href = html_attribute(node, "href");
	struct span label;

	if (!leads_somewhere(href) || out->link_count == ITEM_LINK_LIMIT)
		return;
	if (start > layout->bytes.length)
		start = layout->bytes.length;
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

static void lay_out(
	struct layout *layout, struct html_node *node, struct surroundings around);

static void lay_out_children(
	struct layout *layout, struct html_node *node, struct surroundings around)
{
	for (struct html_node *child = node->first; child != NULL; child = child->next)
		lay_out(layout, child, around);
}

static void lay_out_inline(
	struct layout *layout, struct html_node *node, struct surroundings around)
{
	size_t start;

	around.style |= style_of(node);
	if (html_is(node, "a")) {
		const char *href = html_attribute(node, "href");

		/* Also where it leads nowhere: it still stands out. */
		around.href = href == NULL ? "" : href;
		add_blank(layout, &around);
	}
	start = layout->bytes.length;
	lay_out_children(layout, node, around);
	if (html_is(node, "a"))
		add_link(layout, node, start);
}

static void lay_out_block(struct layout *layout, struct html_node *node,
	enum line_role role, struct surroundings around)
{
	enum line_role outer_role = layout->role;
	bool outer_nested = layout->nested;

	end_line(layout);
	if (role != LINE_PLAIN)
		layout->role = role;
	layout->nested = outer_nested || (is_list(node) && layout->bytes.length > 0);
	lay_out_children(layout, node, around);
	end_line(layout);
	layout->role = outer_role;
	layout->nested = outer_nested;
}

/* Its depth is that of the tree: at most HTML_DEPTH_LIMIT. */
static void lay_out(
	struct layout *layout, struct html_node *node, struct surroundings around)
{
	if (node->kind == HTML_TEXT) {
		add_words(layout, node->text, &around);
		return;
	}
	if (is_passed_over(node))
		return;
	if (html_is(node, "br")) {
		end_line(layout);
		return;
	}

	enum line_role role = role_of(node);

	if (html_is_inline(node) && (role == LINE_PLAIN || role == LINE_BADGE))
		lay_out_inline(layout, node, around);
	else
		lay_out_block(layout, node, role, around);
}

/* The cells of a row are what the table's head calls them. */
static void lay_out_row(
	struct layout *layout, struct html_node *row, const struct html_node *header)
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
		lay_out_block(layout, cell, role, (struct surroundings){0});
		text_release(&name);
	}
}

void lay_out_text(
	const struct item_place *place, struct item_text *text, struct arena *arena)
{
	struct layout layout = {
		.out = text,
		.arena = arena,
		.bytes = text_limited(ITEM_TEXT_LIMIT),
	};

	*text = (struct item_text){0};
	for (size_t i = 0; i < place->count; i++) {
		if (place->header != NULL)
			lay_out_row(&layout, place->nodes[i], place->header);
		else
			lay_out(&layout, place->nodes[i], (struct surroundings){0});
	}
	end_line(&layout);
	text->bytes =
		(struct span){text_copy(&layout.bytes, arena), layout.bytes.length};
	text_release(&layout.bytes);
}
