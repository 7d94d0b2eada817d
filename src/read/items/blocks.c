/* SPDX-License-Identifier: MIT */
#include "read/items/blocks.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"

/* A stretch being unwrapped. */
struct unwrapping {
	struct blocks *blocks;
	struct arena *arena;
	const struct item_groups *groups; /* that stand on the page */
	bool loose;                       /* the last block is a paragraph still open */
};

int heading_level(const struct html_node *node)
{
	if (node->kind != HTML_ELEMENT || node->name[0] != 'h' || node->name[1] < '1' ||
		node->name[1] > '6' || node->name[2] != '\0')
		return 0;
	return node->name[1] - '0';
}

struct span nodes_text(
	struct html_node *const *nodes, size_t count, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	struct span copy;

	for (size_t i = 0; i < count; i++) {
		if (nodes[i]->kind == HTML_TEXT)
			text_add_span(&text, nodes[i]->text);
		else
			html_add_text(nodes[i], &text);
		text_add_char(&text, ' ');
	}
	copy = (struct span){text_copy(&text, arena), text.length};
	text_release(&text);
	return span_trimmed(copy);
}

static struct block *add_block(struct unwrapping *unwrapping, enum block_kind kind)
{
	struct blocks *blocks = unwrapping->blocks;

	blocks->items = arena_grow(unwrapping->arena, blocks->items, blocks->count,
		&blocks->room, sizeof(*blocks->items));
	blocks->items[blocks->count] = (struct block){.kind = kind};
	return &blocks->items[blocks->count++];
}

static void add_node(
	struct unwrapping *unwrapping, struct block *block, struct html_node *node)
{
	block->nodes = arena_grow(unwrapping->arena, block->nodes, block->count,
		&block->room, sizeof(*block->nodes));
	block->nodes[block->count++] = node;
}

/* Text between blocks is a paragraph that nobody marked. */
static void add_loose(struct unwrapping *unwrapping, struct html_node *node)
{
	struct blocks *blocks = unwrapping->blocks;

	if (!unwrapping->loose && node->kind == HTML_TEXT &&
		span_trimmed(node->text).length == 0)
		return;
	if (!unwrapping->loose)
		(void)add_block(unwrapping, BLOCK_PARAGRAPH);
	unwrapping->loose = true;
	add_node(unwrapping, &blocks->items[blocks->count - 1], node);
}

static bool is_inline_only(const struct html_node *node)
{
	for (const struct html_node *inner = html_next(node, node); inner != NULL;
		inner = html_next(inner, node))
		if (inner->kind == HTML_ELEMENT && !html_is_inline(inner))
			return false;
	return true;
}

/*
 * A table that only arranges the page holds blocks in its cells; lists may tell of a
 * row where the columns have headings.
 */
static bool arranges_page(const struct html_node *table)
{
	static const char *const blocks[] = {"h1", "h2", "h3", "dl", "table"};
	bool headed = html_find(table, "th") != NULL;

	for (const struct html_node *inner = html_next(table, table); inner != NULL;
		inner = html_next(inner, table))
		if (span_is_one_of(span_of(inner->name), blocks, COUNT(blocks)) ||
			(!headed && (html_is(inner, "ul") || html_is(inner, "ol"))))
			return true;
	return false;
}

static enum block_kind kind_of(const struct unwrapping *unwrapping,
	const struct html_node *node, bool *is_block)
{
	*is_block = true;
	if (heading_level(node) > 0)
		return BLOCK_HEADING;
	if (html_is(node, "ul") || html_is(node, "ol"))
		return BLOCK_LIST;
	if (html_is(node, "dl"))
		return BLOCK_DEFINITIONS;
	if (html_is(node, "table") && !arranges_page(node))
		return BLOCK_TABLE;
	if (html_is(node, "p"))
		return BLOCK_PARAGRAPH;
	if (html_is(node, "li") || item_group_is(unwrapping->groups, node))
		return BLOCK_GROUP;
	*is_block = is_inline_only(node);
	return BLOCK_PARAGRAPH;
}

/* True if the attribute NAME says that NODE is of the page, not of what it is about. */
static bool says_furniture(const struct html_node *node, const char *name)
{
	static const char *const words[] = {"nav", "navbar", "topnav", "sidenav",
		"menu", "sidebar", "footer", "breadcrumb", "breadcrumbs", "pagination",
		"site-header", "site-nav", "site-footer", "page-footer", "masthead"};
	const char *value = html_attribute(node, name);
	struct span rest = span_of(value == NULL ? "" : value);
	struct span word;

	while (span_next(&rest, ' ', &word))
		if (span_is_one_of(word, words, COUNT(words)))
			return true;
	return false;
}

static bool is_passed_over(const struct html_node *node)
{
	static const char *const names[] = {"nav", "footer", "aside", "form", "script",
		"style", "template", "pre", "hr", "noscript", "iframe"};

	return span_is_one_of(span_of(node->name), names, COUNT(names)) ||
	       says_furniture(node, "class") || says_furniture(node, "id");
}

/* Its depth is that of the tree: at most HTML_DEPTH_LIMIT. */
static void unwrap(struct unwrapping *unwrapping, struct html_node *node)
{
	bool is_block;
	enum block_kind kind;

	if (node->kind == HTML_TEXT || html_is_inline(node)) {
		add_loose(unwrapping, node);
		return;
	}
	unwrapping->loose = false;
	if (is_passed_over(node))
		return;
	kind = kind_of(unwrapping, node, &is_block);
	if (is_block) {
		struct block *block = add_block(unwrapping, kind);

		block->level = heading_level(node);
		add_node(unwrapping, block, node);
		return;
	}
	for (struct html_node *child = node->first; child != NULL; child = child->next)
		unwrap(unwrapping, child);
	unwrapping->loose = false;
}

void find_blocks(const struct item_groups *groups, const struct page_range *range,
	struct blocks *blocks, struct arena *arena)
{
	struct unwrapping unwrapping = {blocks, arena, groups, false};

	for (size_t i = 0; i < range->count; i++)
		unwrap(&unwrapping, range->nodes[i]);
}
