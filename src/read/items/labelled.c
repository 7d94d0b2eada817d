/* SPDX-License-Identifier: MIT */
/* Lists that tell the same of each heading: `Advisor: …`, `Period: …`. */
#include "read/items/split.h"
#include "read/words/words.h"

enum {
	LABELS_LIMIT = 16,  /* of the first list */
	LABEL_LONGEST = 30, /* bytes before the colon */
	LABEL_WORDS = 2,
};

struct labels {
	struct span items[LABELS_LIMIT];
	size_t count;
};

static bool has_label(const struct labels *labels, struct span label)
{
	for (size_t i = 0; i < labels->count; i++)
		if (span_equals(labels->items[i], label))
			return true;
	return false;
}

/* What LIST's entries begin with, before a colon; of those in KNOWN, if that is given.
 */
static void read_labels(const struct html_node *list, const struct labels *known,
	struct labels *labels, struct arena *arena)
{
	*labels = (struct labels){0};
	for (struct html_node *entry = list->first; entry != NULL;
		entry = entry->next) {
		struct span text;
		size_t colon;

		if (!html_is(entry, "li") || labels->count == LABELS_LIMIT)
			continue;
		text = nodes_text(&entry, 1, arena);
		colon = span_find(span_first(text, LABEL_LONGEST), ':');
		text = span_trimmed(span_first(text, colon));
		if (colon < LABEL_LONGEST && text.length > 0 &&
			count_words(text, LABEL_WORDS + 1) <= LABEL_WORDS &&
			(known == NULL || has_label(known, text)))
			labels->items[labels->count++] = text;
	}
}

/* The list below heading INDEX, before the next one; NULL if there is none. */
static const struct html_node *list_below(const struct blocks *blocks, size_t index)
{
	for (size_t i = index + 1;
		i < blocks->count && blocks->items[i].kind != BLOCK_HEADING; i++)
		if (blocks->items[i].kind == BLOCK_LIST)
			return blocks->items[i].nodes[0];
	return NULL;
}

bool lists_share_label(const struct blocks *blocks, const struct splitting *splitting)
{
	struct labels shared = {0};
	struct labels common;
	size_t headings = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->items[i];
		const struct html_node *list;
		struct period period;

		if (block->kind != BLOCK_HEADING || only_heads(blocks, i, splitting) ||
			block_dates(block, splitting->places->order, &period,
				splitting->arena))
			continue;
		list = list_below(blocks, i);
		if (list == NULL)
			return false;
		read_labels(list, headings == 0 ? NULL : &shared, &common,
			splitting->arena);
		shared = common;
		headings++;
		if (shared.count == 0)
			return false;
	}
	return headings > 1;
}
