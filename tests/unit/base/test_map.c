/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/map.h"

static void test_get_put_set(void **state)
{
	struct map map = {0};
	int one = 1;
	int two = 2;

	(void)state;
	assert_null(map_get(&map, span_of("a")));
	assert_ptr_equal(map_put(&map, span_of("a"), &one), &one);
	assert_ptr_equal(map_put(&map, span_of("a"), &two), &one);
	assert_ptr_equal(map_get(&map, span_of("a")), &one);
	map_set(&map, span_of("a"), &two);
	assert_ptr_equal(map_get(&map, span_of("a")), &two);
	map_set(&map, span_of("b"), &one);
	assert_ptr_equal(map_get(&map, span_of("b")), &one);
	assert_false(map_add(&map, span_of("b"), &two));
	assert_ptr_equal(map_get(&map, span_of("b")), &one);
	assert_true(map_add(&map, span_of("c"), &two));
	assert_ptr_equal(map_get(&map, span_of("c")), &two);
	map_release(&map);
	assert_null(map_get(&map, span_of("a")));
}

static void test_keys_are_bytes(void **state)
{
	struct map map = {0};
	int one = 1;
	int two = 2;

	(void)state;
	map_set(&map, SPAN_NONE, &one);
	map_set(&map, (struct span){"a\0b", 3}, &two);
	assert_ptr_equal(map_get(&map, span_of("")), &one);
	assert_null(map_get(&map, span_of("a")));
	assert_ptr_equal(map_get(&map, (struct span){"a\0b", 3}), &two);
	map_release(&map);
}

static void test_many_keys_are_found_again(void **state)
{
	struct map map = {0};
	struct arena arena = {0};
	static int numbers[10000];

	(void)state;
	for (size_t i = 0; i < COUNT(numbers); i++)
		map_set(&map, span_of(arena_format(&arena, "%zu", i)), &numbers[i]);
	for (size_t i = 0; i < COUNT(numbers); i++)
		assert_ptr_equal(map_get(&map, span_of(arena_format(&arena, "%zu", i))),
			&numbers[i]);
	map_release(&map);
	arena_release(&arena);
}

static void test_release_of_an_empty_one(void **state)
{
	struct map map = {0};

	(void)state;
	map_release(&map);
	map_release(&map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_get_put_set),
		cmocka_unit_test(test_keys_are_bytes),
		cmocka_unit_test(test_many_keys_are_found_again),
		cmocka_unit_test(test_release_of_an_empty_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
