/* SPDX-License-Identifier: MIT */
#include "model/document.h"

const char *document_path(const char *path)
{
	return path[0] == '/' ? path + 1 : path;
}

struct document *documents_add(struct documents *documents, const char *path)
{
	size_t index = documents->count;

	if (index == documents->room) {
		documents->room = documents->room == 0 ? 8 : documents->room * 2;
		documents->items = memory_resize(
			documents->items, documents->room, sizeof(*documents->items));
	}
	documents->items[index].bytes = text_limited(DOCUMENT_LIMIT);
	documents->items[index].plain = NULL;
	documents->items[index].entries = ENTRIES_NONE;
	documents->count++;
	documents_rename(documents, index, path);
	return &documents->items[index];
}

void documents_rename(struct documents *documents, size_t index, const char *path)
{
	documents->items[index].path =
		arena_string(&documents->paths, document_path(path));
}

void documents_release(struct documents *documents)
{
	for (size_t i = 0; i < documents->count; i++)
		text_release(&documents->items[i].bytes);
	memory_free(documents->items);
	arena_release(&documents->paths);
	*documents = (struct documents){0};
}
