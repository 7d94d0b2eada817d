/* SPDX-License-Identifier: MIT */
#include "base/memory.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	EXIT_MACHINE = 3,   /* feedmill(1), EXIT STATUS */
	FIRST_BLOCK = 2048, /* bytes of an arena's first block; later ones … */
	LARGEST_BLOCK = 256 * 1024, /* … are twice as large as the last, up to this */
	BRIEF_SIZE = 256,           /* bytes of a string that is formatted only once */
};

struct arena_block {
	struct arena_block *older;
	size_t used;
	size_t room;
	alignas(max_align_t) char bytes[];
};

static _Noreturn void out_of_memory(void)
{
	(void)fputs("feedmill: error: out of memory\n", stderr);
	_Exit(EXIT_MACHINE);
}

void *memory_resize(void *memory, size_t count, size_t size)
{
	size_t total = 0;

	if (__builtin_mul_overflow(count, size, &total))
		out_of_memory();
	memory = realloc(memory, total > 0 ? total : 1);
	if (memory == NULL)
		out_of_memory();
	return memory;
}

void memory_free(void *memory)
{
	free(memory);
}

static struct arena_block *block_new(size_t room, struct arena_block *older)
{
	struct arena_block *block;

	if (room > SIZE_MAX - sizeof(*block))
		out_of_memory();
	block = memory_resize(NULL, 1, sizeof(*block) + room);
	block->older = older;
	block->used = 0;
	block->room = room;
	return block;
}

static size_t next_room(const struct arena *arena, size_t wanted)
{
#if defined(__SANITIZE_ADDRESS__)
	/* One block an object, so that the sanitizer sees each one's end. */
	(void)arena;
	return wanted;
#else
	size_t room = arena->block == NULL ? FIRST_BLOCK : arena->block->room * 2;

	if (room > LARGEST_BLOCK)
		room = LARGEST_BLOCK;
	return wanted > room ? wanted : room;
#endif
}

/*
 * LENGTH bytes at a multiple of ALIGNMENT.  Something larger than a block gets one of
 * its own *behind* the newest, whose rest stays in use.
 */
static void *arena_take(struct arena *arena, size_t length, size_t alignment)
{
	struct arena_block *block = arena->block;
	size_t start =
		block == NULL ? 0 : (block->used + alignment - 1) & ~(alignment - 1);

	if (block != NULL && start <= block->room && length <= block->room - start) {
		block->used = start + length;
		return block->bytes + start;
	}
	if (block != NULL && length > LARGEST_BLOCK / 2) {
		block->older = block_new(length, block->older);
		block->older->used = length;
		return block->older->bytes;
	}
	arena->block = block_new(next_room(arena, length), block);
	arena->block->used = length;
	return arena->block->bytes;
}

void *arena_zeroed(struct arena *arena, size_t size)
{
	void *memory = arena_take(arena, size, alignof(max_align_t));

	return memset(memory, 0, size);
}

void *arena_zeroed_many(struct arena *arena, size_t count, size_t size)
{
	size_t total = 0;

	if (__builtin_mul_overflow(count, size, &total))
		out_of_memory();
	return arena_zeroed(arena, total);
}

char *arena_bytes(struct arena *arena, const void *bytes, size_t length)
{
	char *copy = arena_take(arena, length + 1, 1);

	if (length > 0)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

char *arena_string(struct arena *arena, const char *string)
{
	return string == NULL ? NULL : arena_bytes(arena, string, strlen(string));
}

/* Most strings are short: they are formatted once, and not only to be measured. */
char *arena_format(struct arena *arena, const char *format, ...)
{
	char brief[BRIEF_SIZE];
	va_list arguments;
	size_t size;
	int length;
	char *string;

	va_start(arguments, format);
	length = vsnprintf(brief, sizeof(brief), format, arguments);
	va_end(arguments);
	assert(length >= 0);

	size = (size_t)length + 1;
	string = arena_take(arena, size, 1);
	if (size <= sizeof(brief))
		return memcpy(string, brief, size);
	va_start(arguments, format);
	(void)vsnprintf(string, size, format, arguments);
	va_end(arguments);
	return string;
}

void *arena_grow(
	struct arena *arena, const void *items, size_t count, size_t *room, size_t size)
{
	void *larger;

	if (count < *room)
		return (void *)(uintptr_t)items;
	*room = *room == 0 ? ARENA_FIRST_ROOM : *room * 2;
	larger = arena_zeroed_many(arena, *room, size);
	if (count > 0)
		memcpy(larger, items, count * size);
	return larger;
}

void arena_join(struct arena *into, struct arena *from)
{
	struct arena_block *oldest = from->block;

	if (oldest == NULL)
		return;
	while (oldest->older != NULL)
		oldest = oldest->older;
	oldest->older = into->block;
	into->block = from->block;
	from->block = NULL;
}

static void release_chain(struct arena_block *block)
{
	while (block != NULL) {
		struct arena_block *older = block->older;

		memory_free(block);
		block = older;
	}
}

void arena_reset(struct arena *arena)
{
#if defined(__SANITIZE_ADDRESS__)
	arena_release(arena);
#else
	if (arena->block == NULL)
		return;
	release_chain(arena->block->older);
	arena->block->older = NULL;
	arena->block->used = 0;
#endif
}

void arena_release(struct arena *arena)
{
	release_chain(arena->block);
	arena->block = NULL;
}
