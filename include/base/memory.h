/* SPDX-License-Identifier: MIT */
/*
 * Memory that never fails, and arenas.
 *
 * Out of memory ends the program with a message and status 3.  Outputs are replaced
 * whole at the very end of a run, so what is published stays as it was.
 *
 * An arena holds what lives as long as a run, or as one document: nothing in it is
 * freed alone.  An arena belongs to one thread at a time; workers have one each, and
 * arena_join hands their contents over when they are done.
 *
 *	struct arena arena = {0};
 *	struct page *page = arena_new(&arena, struct page);
 *
 *	page->title = arena_string(&arena, "About");
 *	arena_release(&arena);
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

#define KIB ((size_t)1024)
#define MIB (KIB * KIB)

/* As realloc(3), for COUNT things of SIZE bytes each; the product may not overflow. */
void *memory_resize(void *memory, size_t count, size_t size);

void memory_free(void *memory);

struct arena_block;

/* {0} is an empty one. */
struct arena {
	struct arena_block *block; /* the newest; older ones hang on it */
};

/* SIZE bytes, all zero, aligned for anything.  Never NULL, not even for 0. */
void *arena_zeroed(struct arena *arena, size_t size);

#define arena_new(arena, type) ((type *)arena_zeroed((arena), sizeof(type)))
#define arena_many(arena, count, type)                                                 \
	((type *)arena_zeroed_many((arena), (count), sizeof(type)))
void *arena_zeroed_many(struct arena *arena, size_t count, size_t size);

/* A copy of LENGTH bytes with a NUL behind them. */
char *arena_bytes(struct arena *arena, const void *bytes, size_t length);

/* A copy of STRING; NULL stays NULL. */
char *arena_string(struct arena *arena, const char *string);

__attribute__((format(printf, 2, 3))) char *arena_format(
	struct arena *arena, const char *format, ...);

enum { ARENA_FIRST_ROOM = 4 }; /* things that fit when an array begins to grow */

/*
 * Room for one more in an array of *COUNT things of SIZE bytes each, of which *ROOM
 * fit: returns ITEMS, or a copy that is twice as large.  The old array stays in the
 *arena, so that pointers into it hold.
 *
 *	items = arena_grow(&arena, items, count, &room, sizeof(*items));
 *	items[count++] = item;
 */
void *arena_grow(struct arena *arena, const void *items, size_t count, size_t *room,
	size_t size);

/* Hand all that FROM holds over to INTO; FROM is then empty. */
void arena_join(struct arena *into, struct arena *from);

/* Forget everything in it, but keep one block for the next use. */
void arena_reset(struct arena *arena);

/* Free all of it; it is then empty and may be used again. */
void arena_release(struct arena *arena);

#endif
