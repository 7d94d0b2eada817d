/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/value.h"

static struct value *text(const char *string, struct arena *arena)
{
	return value_new_string(arena, span_of(string), 1);
}

static void test_members_of_a_map(void **state)
{
	struct arena arena = {0};
	struct value *map = value_new_map(&arena, 1);

	(void)state;
	value_set(map, span_of("a"), text("1", &arena), &arena);
	value_set(map, span_of("b"), text("2", &arena), &arena);
	value_set(map, span_of("a"), text("3", &arena), &arena);
	assert_int_equal(map->map.count, 2);
	assert_string_equal(value_string(value_get(map, "a")), "3");
	assert_true(span_is(map->map.pairs[0].key, "a"));
	assert_null(value_get(map, "c"));
	assert_null(value_get(NULL, "a"));
	assert_null(value_get(value_get(map, "a"), "a"));
	arena_release(&arena);
}

static void test_which_values_are_texts(void **state)
{
	struct arena arena = {0};
	struct value integer = {.kind = VALUE_INTEGER, .text = span_of("012")};
	struct value nothing = {.kind = VALUE_NULL, .text = span_of("~")};

	(void)state;
	assert_string_equal(value_string(&integer), "012");
	assert_null(value_string(&nothing));
	assert_null(value_string(NULL));
	assert_null(value_string(value_new_map(&arena, 1)));
	assert_true(value_is_null(NULL));
	assert_true(value_is_null(&nothing));
	assert_false(value_is_null(&integer));
	arena_release(&arena);
}

static void test_one_thing_for_a_list(void **state)
{
	struct arena arena = {0};
	struct value *items[] = {text("a", &arena), text("b", &arena)};
	const struct value list = {.kind = VALUE_LIST, .list = {items, 2}};
	const struct value empty = {.kind = VALUE_LIST};

	(void)state;
	assert_int_equal(value_item_count(&list), 2);
	assert_ptr_equal(value_item(&list, 1), items[1]);
	assert_int_equal(value_item_count(items[0]), 1);
	assert_ptr_equal(value_item(items[0], 0), items[0]);
	assert_int_equal(value_item_count(&empty), 0);
	arena_release(&arena);
}

static void test_many_keys(void **state)
{
	struct arena arena = {0};
	struct value *map = value_new_map(&arena, 1);

	(void)state;
	for (int i = 0; i < 1000; i++)
		value_set(map, span_of(arena_format(&arena, "k%d", i)),
			text("v", &arena), &arena);
	assert_int_equal(map->map.count, 1000);
	assert_true(span_is(map->map.pairs[999].key, "k999"));
	arena_release(&arena);
}

/* Jekyll's Utils.deep_merge_hashes, and nil does not override. */
static void test_one_map_laid_upon_another(void **state)
{
	struct arena arena = {0};
	struct value nothing = {.kind = VALUE_NULL};
	struct value *under = value_new_map(&arena, 1);
	struct value *over = value_new_map(&arena, 1);
	struct value *inner = value_new_map(&arena, 1);
	struct value *outer = value_new_map(&arena, 1);
	struct value *merged;

	(void)state;
	value_set(inner, span_of("x"), text("1", &arena), &arena);
	value_set(inner, span_of("y"), text("2", &arena), &arena);
	value_set(outer, span_of("y"), text("3", &arena), &arena);
	value_set(under, span_of("map"), inner, &arena);
	value_set(under, span_of("kept"), text("4", &arena), &arena);
	value_set(over, span_of("map"), outer, &arena);
	value_set(over, span_of("kept"), &nothing, &arena);
	value_set(over, span_of("new"), text("5", &arena), &arena);
	merged = value_merged(under, over, &arena);
	assert_int_equal(merged->map.count, 3);
	assert_string_equal(value_string(value_get(merged, "kept")), "4");
	assert_string_equal(value_string(value_get(merged, "new")), "5");
	assert_string_equal(
		value_string(value_get(value_get(merged, "map"), "x")), "1");
	assert_string_equal(
		value_string(value_get(value_get(merged, "map"), "y")), "3");
	assert_string_equal(value_string(value_get(inner, "y")), "2");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_members_of_a_map),
		cmocka_unit_test(test_which_values_are_texts),
		cmocka_unit_test(test_one_thing_for_a_list),
		cmocka_unit_test(test_many_keys),
		cmocka_unit_test(test_one_map_laid_upon_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
