/* SPDX-License-Identifier: MIT */
#include "read/keys/keys.h"

void keys_add(
	struct keys *keys, const char *inside, const char *names, const char *help)
{
	keys->items = arena_grow(keys->arena, keys->items, keys->count, &keys->room,
		sizeof(*keys->items));
	keys->items[keys->count++] =
		(struct key){.inside = inside, .names = names, .help = help};
}

void keys_add_fields(
	struct keys *keys, const char *inside, const struct field *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct field *row = &rows[i];

		keys_add(keys, inside, row->names, row->help);
		for (size_t j = 0; j < row->row_count; j++)
			keys_add(keys, row->names, row->rows[j].names,
				row->rows[j].help);
	}
}
