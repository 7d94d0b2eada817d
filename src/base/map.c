/* SPDX-License-Identifier: MIT */
#include "base/map.h"

#include "base/hash.h"

/* uthash asks for these before it is included.  It allocates only its table. */
#define HASH_FUNCTION(key, length, hash) ((hash) = hash_of((key), (length)))
#define uthash_malloc(size) memory_resize(NULL, 1, (size))
#define uthash_free(memory, size) memory_free(memory)
#define uthash_fatal(message) abort() /* never: memory_resize does not return NULL */

#include <stdlib.h>
#include <uthash.h>

struct map_entry {
	void *value;
	UT_hash_handle hh;
};

static unsigned hash_of(const void *key, size_t length)
{
	return (unsigned)hash_short(key, length);
}

/* memcmp, which uthash calls, wants no NULL, even for no bytes. */
static const char *bytes_of(struct span key)
{
	return key.bytes == NULL ? "" : key.bytes;
}

static struct map_entry *find(const struct map *map, struct span key)
{
	struct map_entry *entry = NULL;

	HASH_FIND(hh, map->entries, bytes_of(key), (unsigned)key.length, entry);
	return entry;
}

void *map_get(const struct map *map, struct span key)
{
	struct map_entry *entry = find(map, key);

	return entry == NULL ? NULL : entry->value;
}

static void add(struct map *map, struct span key, void *value)
{
	struct map_entry *entry = arena_new(&map->arena, struct map_entry);

	entry->value = value;
	HASH_ADD_KEYPTR(hh, map->entries, bytes_of(key), (unsigned)key.length, entry);
}

void *map_put(struct map *map, struct span key, void *value)
{
	struct map_entry *entry = find(map, key);

	if (entry != NULL)
		return entry->value;
	add(map, key, value);
	return value;
}

bool map_add(struct map *map, struct span key, void *value)
{
	if (find(map, key) != NULL)
		return false;
	add(map, key, value);
	return true;
}

void map_set(struct map *map, struct span key, void *value)
{
	struct map_entry *entry = find(map, key);

	if (entry != NULL)
		entry->value = value;
	else
		add(map, key, value);
}

void map_release(struct map *map)
{
	HASH_CLEAR(hh, map->entries);
	arena_release(&map->arena);
	*map = (struct map){0};
}
