/* SPDX-License-Identifier: MIT */
#include "syntax/html/builder.h"

#include <assert.h>
#include <string.h>

#include "syntax/html/names.h"

void html_builder_start(struct html_builder *builder, struct arena *arena)
{
	builder->arena = arena;
	builder->html = html_new_element(arena, "html");
	builder->head = html_new_element(arena, "head");
	builder->body = html_new_element(arena, "body");
	builder->open_count = 0;
	builder->text = text_limited(HTML_LIMIT);
}

/* What is open in the tree: the body, if nothing else is. */
static struct html_open innermost(const struct html_builder *builder)
{
	if (builder->open_count == 0)
		return (struct html_open){"body", NULL, builder->body, 1};
	return builder->open[builder->open_count - 1];
}

/* HTML, "in body", start tag "pre": the first line feed is not content. */
static struct span without_first_line_feed(
	const struct html_node *into, struct span text)
{
	bool first = html_is(into, "pre") && into->first == NULL;

	return first && span_starts_with(text, "\n") ? span_after(text, 1) : text;
}

static void flush_text(struct html_builder *builder)
{
	struct html_node *into = innermost(builder).into;
	struct span text = text_span(&builder->text);
	struct html_node *node;

	if (text.length == 0)
		return;
	if (into == builder->html || into == builder->head) {
		if (span_is_blank(text)) {
			text_clear(&builder->text);
			return;
		}
		into = builder->body;
	}
	text = without_first_line_feed(into, text);
	if (text.length > 0) {
		text = span_copy(text, builder->arena);
		node = html_new_text(builder->arena, text);
		node->line = builder->text_line;
		html_append(into, node);
	}
	text_clear(&builder->text);
}

/*
 * The innermost open element of that NAME, not looking out of cells and the like; the
 * count of them if there is none.
 */
static size_t find_open(const struct html_builder *builder, const char *name)
{
	for (size_t i = builder->open_count; i > 0; i--) {
		const struct html_open *open = &builder->open[i - 1];

		if (html_name_hides_paragraph(open->name))
			break;
		if (open->node != NULL && strcmp(open->name, name) == 0)
			return i - 1;
	}
	return builder->open_count;
}

static struct html_node *copy_element(
	struct html_builder *builder, const struct html_node *node)
{
	struct html_node *copy = html_new_element(builder->arena, node->name);
	struct html_attribute **end = &copy->attributes;

	copy->line = node->line;
	for (const struct html_attribute *a = node->attributes; a != NULL;
		a = a->next) {
		*end = arena_new(builder->arena, struct html_attribute);
		**end = (struct html_attribute){a->name, a->value, NULL};
		end = &(*end)->next;
	}
	return copy;
}

/*
 * Close the innermost open element of that NAME and all in it.  The parser still has
 * them open: their contents go where the element stands, with formatting opened again.
 */
static void close_early(struct html_builder *builder, const char *name)
{
	for (size_t i = find_open(builder, name); i < builder->open_count; i++) {
		struct html_open *open = &builder->open[i];
		struct html_node *into = i == 0 ? builder->body : open[-1].into;
		size_t depth = i == 0 ? 1 : open[-1].depth;
		const struct html_node *closed = open->node;

		open->node = NULL;
		if (closed != NULL && html_name_is_formatting(closed->name) &&
			strcmp(closed->name, name) != 0) {
			open->node = copy_element(builder, closed);
			html_append(into, open->node);
			into = open->node;
			depth++;
		}
		open->into = into;
		open->depth = depth;
	}
}

static bool is_heading(const char *name)
{
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0';
}

/* HTML, "in body", start tag "h1" to "h6": it ends the one that it stands in. */
static void close_heading(struct html_builder *builder)
{
	size_t open = builder->open_count;

	while (open > 0 && builder->open[open - 1].node == NULL)
		open--;
	if (open > 0 && is_heading(builder->open[open - 1].name))
		close_early(builder, builder->open[open - 1].name);
}

static struct html_node *landmark(const struct html_builder *builder, const char *name)
{
	if (strcmp(name, "html") == 0)
		return builder->html;
	if (strcmp(name, "head") == 0)
		return builder->head;
	return strcmp(name, "body") == 0 ? builder->body : NULL;
}

static void open_landmark(struct html_builder *builder, struct html_node *node,
	struct html_attribute *attributes, unsigned line)
{
	if (node->attributes == NULL)
		node->attributes = attributes;
	if (node->line == 0)
		node->line = line;
	builder->open[builder->open_count++] = (struct html_open){
		node->name, node, node, node == builder->html ? 0 : 1};
}

static void open_element(struct html_builder *builder, const char *name,
	struct html_attribute *attributes, unsigned line)
{
	struct html_node *node = html_new_element(builder->arena, name);
	struct html_open around;

	if (html_name_closes_paragraph(name))
		close_early(builder, "p");
	if (strcmp(name, "a") == 0)
		close_early(builder, "a");
	if (is_heading(name))
		close_heading(builder);
	around = innermost(builder);
	if (around.into == builder->html)
		around.into = builder->body;
	node->attributes = attributes;
	node->line = line;
	html_append(around.into, node);
	around.name = node->name;
	around.node = NULL;
	if (around.depth < HTML_DEPTH_LIMIT && !html_name_is_void(name)) {
		around.node = around.into = node;
		around.depth++;
	}
	builder->open[builder->open_count++] = around;
}

void html_builder_open(struct html_builder *builder, const char *name,
	struct html_attribute *attributes, unsigned line)
{
	struct html_node *node = landmark(builder, name);

	assert(builder->open_count < HTML_OPEN_LIMIT);
	flush_text(builder);
	if (node != NULL)
		open_landmark(builder, node, attributes, line);
	else
		open_element(builder, name, attributes, line);
}

void html_builder_text(struct html_builder *builder, struct span text, unsigned line)
{
	if (builder->text.length == 0)
		builder->text_line = line;
	text_add_span(&builder->text, text);
}

void html_builder_close(struct html_builder *builder)
{
	/* Text goes on behind what was closed in the tree before. */
	if (innermost(builder).node != NULL)
		flush_text(builder);
	if (builder->open_count > 0)
		builder->open_count--;
}

void html_builder_close_all(struct html_builder *builder)
{
	flush_text(builder);
	builder->open_count = 0;
}

void html_builder_finish(struct html_builder *builder)
{
	html_builder_close_all(builder);
	html_append(builder->html, builder->head);
	html_append(builder->html, builder->body);
	text_release(&builder->text);
}
