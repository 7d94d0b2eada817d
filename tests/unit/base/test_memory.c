/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/memory.h"

static void test_zeroed_and_aligned(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t size = 0; size < 5000; size += 37) {
		unsigned char *bytes = arena_zeroed(&arena, size);

		assert_non_null(bytes);
		assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xFF, size);
	}
	arena_release(&arena);
	assert_null(arena.block);
}

static void test_strings_are_copied(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(arena_string(&arena, "abc"), "abc");
	assert_null(arena_string(&arena, NULL));
	assert_string_equal(arena_bytes(&arena, "abc", 2), "ab");
	assert_string_equal(arena_bytes(&arena, NULL, 0), "");
	assert_string_equal(arena_format(&arena, "%s-%d", "a", 12), "a-12");
	arena_release(&arena);
}

static void test_large_ones_keep_the_rest_in_use(void **state)
{
	struct arena arena = {0};
	char *small = arena_string(&arena, "small");
	char *large = arena_zeroed(&arena, MIB);

	(void)state;
	memset(large, 1, MIB);
	assert_string_equal(arena_string(&arena, "more"), "more");
	assert_string_equal(small, "small");
	arena_release(&arena);
}

static void test_grow_keeps_old_items(void **state)
{
	struct arena arena = {0};
	int *items = NULL;
	size_t room = 0;
	size_t count = 0;
	const int *first;

	(void)state;
	items = arena_grow(&arena, items, count, &room, sizeof(*items));
	items[count++] = 7;
	first = items;
	for (; count < 1000; count++) {
		items = arena_grow(&arena, items, count, &room, sizeof(*items));
		items[count] = (int)count;
	}
	assert_int_equal(*first, 7);
	assert_int_equal(items[0], 7);
	assert_int_equal(items[999], 999);
	arena_release(&arena);
}

static void test_a_joined_arena_keeps_both(void **state)
{
	struct arena into = {0};
	struct arena from = {0};
	const char *a = arena_string(&into, "a");
	const char *b = arena_string(&from, "b");

	(void)state;
	arena_join(&into, &from);
	assert_null(from.block);
	arena_release(&from);
	arena_join(&into, &from);
	assert_string_equal(a, "a");
	assert_string_equal(b, "b");
	arena_release(&into);
}

static void test_a_reset_arena_is_used_again(void **state)
{
	struct arena arena = {0};

	(void)state;
	arena_reset(&arena);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 1000; i++)
			assert_string_equal(arena_string(&arena, "text"), "text");
		arena_reset(&arena);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_zeroed_and_aligned),
		cmocka_unit_test(test_strings_are_copied),
		cmocka_unit_test(test_large_ones_keep_the_rest_in_use),
		cmocka_unit_test(test_grow_keeps_old_items),
		cmocka_unit_test(test_a_joined_arena_keeps_both),
		cmocka_unit_test(test_a_reset_arena_is_used_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
