/* SPDX-License-Identifier: MIT */
#include "read/front_matter/lists.h"

#include <string.h>

void front_list_start(struct front_list *list, struct arena *arena)
{
	list->arena = arena;
	list->count = 0;
	list->cut = false;
}

static void add_word(struct front_list *list, const char *word)
{
	if (list->count < FRONT_LIST_LIMIT)
		list->words[list->count++] = word;
	else
		list->cut = true;
}

void front_list_add_span(struct front_list *list, struct span word)
{
	if (word.length == 0)
		return;
	if (list->count < FRONT_LIST_LIMIT)
		add_word(list, arena_bytes(list->arena, word.bytes, word.length));
	else
		list->cut = true;
}

void front_list_take(struct front_list *list, const char *const *words)
{
	for (; words != NULL && *words != NULL; words++)
		add_word(list, *words);
}

static void add_split(struct front_list *list, struct span text)
{
	struct span word;

	while (span_next_word(&text, &word))
		front_list_add_span(list, word);
}

/* Lists in lists are followed one level down. */
static void add_items(struct front_list *list, const struct value *value)
{
	for (size_t i = 0; i < value->list.count; i++) {
		const struct value *item = value->list.items[i];

		if (value_string(item) != NULL) {
			front_list_add_span(list, span_trimmed(item->text));
			continue;
		}
		for (size_t j = 0; item->kind == VALUE_LIST && j < item->list.count;
			j++)
			if (value_string(item->list.items[j]) != NULL)
				front_list_add_span(list, item->list.items[j]->text);
	}
}

bool front_list_add(struct front_list *list, const struct value *value, bool split)
{
	if (value->kind == VALUE_LIST)
		add_items(list, value);
	else if (value_string(value) == NULL)
		return false;
	else if (split)
		add_split(list, value->text);
	else
		front_list_add_span(list, span_trimmed(value->text));
	return true;
}

void front_list_unite(struct front_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		size_t j = 0;

		while (j < kept && strcmp(list->words[i], list->words[j]) != 0)
			j++;
		if (j == kept)
			list->words[kept++] = list->words[i];
	}
	list->count = kept;
}

const char *const *front_list_end(const struct front_list *list)
{
	const char **words = arena_many(list->arena, list->count + 1, const char *);

	memcpy(words, list->words, list->count * sizeof(*words));
	return words;
}
