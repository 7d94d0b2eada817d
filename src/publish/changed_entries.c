/* SPDX-License-Identifier: MIT */
#include "publish/changed_entries.h"

#include <string.h>

static bool differ(const char *a, const char *b)
{
	return strcmp(a, b) != 0;
}

/* A hash that is not known tells nothing; a new title or link changes it, too. */
static unsigned changes_of(
	const struct ledger_entry *old, const struct ledger_entry *now)
{
	unsigned changed = 0;

	if (differ(old->title, now->title))
		changed |= CHANGED_TITLE;
	if (differ(old->link, now->link))
		changed |= CHANGED_LINK;
	if (changed == 0 && *old->hash != '\0' && *now->hash != '\0' &&
		differ(old->hash, now->hash))
		changed |= CHANGED_CONTENT;
	if (changed == 0 && (old->seen != now->seen || old->updated != now->updated))
		changed |= CHANGED_DATE;
	return changed;
}

void compare_entries(const struct ledger *old, const struct ledger *next,
	struct publication *publication, struct arena *arena)
{
	size_t room = 0;

	for (size_t i = 0; i < next->entry_count; i++) {
		const struct ledger_entry *now = &next->entries[i];
		const struct ledger_entry *before = ledger_entry_of(old, now->id);
		unsigned changed = before == NULL ? 0 : changes_of(before, now);

		if (before != NULL && changed == 0)
			continue;
		publication->entries = arena_grow(arena, publication->entries,
			publication->entry_count, &room, sizeof(*publication->entries));
		publication->entries[publication->entry_count++] =
			(struct changed_entry){now, changed};
		if (before == NULL)
			publication->new_entries++;
		else
			publication->updated_entries++;
	}
}
