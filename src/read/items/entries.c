/* SPDX-License-Identifier: MIT */
#include "read/items/entries.h"

#include "read/items/text.h"
#include "read/words/words.h"

enum {
	HEAD_WORDS = 4,   /* of an entry that only heads a list of its own */
	PERIOD_WORDS = 1, /* besides the period, in an entry that only dates others */
};

static struct html_node *own_list(const struct html_node *entry)
{
	for (struct html_node *child = entry->first; child != NULL; child = child->next)
		if (html_is(child, "ul") || html_is(child, "ol"))
			return child;
	return NULL;
}

/* The text of ENTRY before its own list. */
static struct span head_text(const struct html_node *entry, struct arena *arena)
{
	size_t count = 0;
	size_t room = 0;
	struct html_node **nodes = NULL;

	for (struct html_node *child = entry->first; child != NULL;
		child = child->next) {
		if (html_is(child, "ul") || html_is(child, "ol"))
			break;
		nodes = arena_grow(arena, nodes, count, &room, sizeof(*nodes));
		nodes[count++] = child;
	}
	return nodes_text(nodes, count, arena);
}

static size_t entries_of(const struct html_node *list)
{
	size_t count = 0;

	for (const struct html_node *child = list->first; child != NULL;
		child = child->next)
		count += html_is(child, "li");
	return count;
}

/* True if every entry only heads a list of its own: `Journal papers`, `2024`. */
static bool is_list_of_lists(const struct html_node *list, struct arena *arena)
{
	size_t heads = 0;

	for (struct html_node *entry = list->first; entry != NULL;
		entry = entry->next) {
		struct html_node *inner;

		if (!html_is(entry, "li"))
			continue;
		inner = own_list(entry);
		if (inner == NULL || entries_of(inner) == 0 ||
			html_find(entry->first, "a") != NULL ||
			count_words(head_text(entry, arena), HEAD_WORDS + 1) >
				HEAD_WORDS)
			return false;
		heads += entries_of(inner) > 1;
	}
	return heads > 0;
}

/* `2026. Title` in Markdown is a list of one entry, which begins with 2026. */
static struct period period_of_start(
	const struct html_node *list, const struct period *outer)
{
	const char *start = html_attribute(list, "start");
	struct period period;

	if (start == NULL || entries_of(list) != 1 ||
		!period_is_all(span_of(start), 0, DAYS_UNKNOWN, &period))
		return *outer;
	return period;
}

static void add_list(struct html_node *list, const struct period *outer,
	enum day_order order, struct item_places *places, struct arena *arena)
{
	bool heads_only = is_list_of_lists(list, arena);
	const struct period own = period_of_start(list, outer);

	for (struct html_node *entry = list->first; entry != NULL;
		entry = entry->next) {
		struct period period;
		struct html_node *inner;
		struct span head;

		if (html_is(entry, "ul") || html_is(entry, "ol")) {
			add_list(entry, &own, order, places, arena);
			continue;
		}
		if (!html_is(entry, "li"))
			continue;
		inner = own_list(entry);
		if (inner == NULL) {
			(void)add_place(places, &entry, 1, &own, arena);
			continue;
		}
		head = head_text(entry, arena);
		if (period_is_all(head, PERIOD_WORDS, order, &period))
			add_list(inner, &period, order, places, arena);
		else if (heads_only || head.length == 0)
			add_list(inner, &own, order, places, arena);
		else
			(void)add_place(places, &entry, 1, &own, arena);
	}
}

/* `[12]` or `12.`, or nothing: the term only numbers what it defines. */
static bool is_number(struct span text)
{
	size_t letters = 0;

	for (size_t i = 0; i < text.length; i++)
		letters +=
			!char_is_digit(text.bytes[i]) && !char_is_space(text.bytes[i]);
	return text.length <= 6 && letters <= 4;
}

static void add_definitions(const struct html_node *list, const struct period *outer,
	enum day_order order, struct item_places *places, struct arena *arena)
{
	struct html_node *nodes[ITEM_LINE_LIMIT];
	size_t count = 0;
	struct period period = *outer;
	bool each = false; /* every definition is an item */

	for (struct html_node *node = list->first; node != NULL; node = node->next) {
		struct span text;

		if (html_is(node, "dd")) {
			if (each)
				(void)add_place(places, &node, 1, &period, arena);
			else if (count < ITEM_LINE_LIMIT)
				nodes[count++] = node;
		}
		if (!html_is(node, "dt"))
			continue;
		(void)add_place(places, nodes, count, &period, arena);
		count = 0;
		text = nodes_text(&node, 1, arena);
		each = period_is_all(text, PERIOD_WORDS, order, &period) ||
		       is_number(text);
		if (!period_is_stated(&period) || !each)
			period = *outer;
		if (!each)
			nodes[count++] = node;
	}
	(void)add_place(places, nodes, count, &period, arena);
}

static bool is_header(const struct html_node *row)
{
	for (const struct html_node *cell = row->first; cell != NULL; cell = cell->next)
		if (html_is(cell, "td"))
			return false;
	return true;
}

static void add_table(struct html_node *table, const struct period *outer,
	enum day_order order, struct item_places *places, struct arena *arena)
{
	const struct html_node *header = NULL;
	struct period period = *outer;
	bool rows = false;

	for (struct html_node *row = html_next(table, table); row != NULL;
		row = html_next(row, table)) {
		struct period stated;
		struct span text;

		if (!html_is(row, "tr"))
			continue;
		rows = true;
		text = nodes_text(&row, 1, arena);
		if (is_header(row)) {
			header = row;
		} else if (period_is_all(text, PERIOD_WORDS, order, &stated)) {
			period = stated;
		} else if (count_words(text, 1) > 0) {
			if (add_place(places, &row, 1, &period, arena))
				places->items[places->count - 1].header = header;
		}
	}
	/* Old pages leave out <tr> where there is one row. */
	if (!rows && html_find(table, "td") != NULL)
		(void)add_place(places, &table, 1, outer, arena);
}

void add_entries(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena)
{
	struct html_node *node = block->nodes[0];

	if (block->kind == BLOCK_LIST)
		add_list(node, period, places->order, places, arena);
	else if (block->kind == BLOCK_DEFINITIONS)
		add_definitions(node, period, places->order, places, arena);
	else if (block->kind == BLOCK_TABLE)
		add_table(node, period, places->order, places, arena);
	else if (block->kind == BLOCK_GROUP)
		(void)add_place(places, &node, 1, period, arena);
}
