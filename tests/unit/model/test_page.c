/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "model/page.h"

static const struct source a_source = {.path = "a.md"};
static const struct source b_source = {.path = "b.md"};
static const struct item first_item = {.line = 3};
static const struct item second_item = {.line = 10};

/* In the order that is wanted. */
static const struct page ordered[] = {
	{.source = &b_source, .date = 20, .id = "y"},
	{.source = &a_source, .date = 10, .id = "z"},
	{.source = &a_source, .date = 10, .item = &first_item, .id = "y"},
	{.source = &a_source, .date = 10, .item = &second_item, .id = "w"},
	{.source = &a_source, .date = 10, .item = &second_item, .id = "x"},
	{.source = &b_source, .date = 10, .id = "a"},
	{.source = &a_source, .date = DATE_NONE, .id = "a"},
};

enum { ORDERED_COUNT = COUNT(ordered) };

static void test_newest_first(void **state)
{
	(void)state;
	for (int i = 0; i < ORDERED_COUNT; i++)
		for (int k = 0; k < ORDERED_COUNT; k++)
			assert_int_equal(page_compare_newest(&ordered[i], &ordered[k]),
				(i > k) - (i < k));
}

static void test_all_have_words(void **state)
{
	(void)state;
	for (int i = NOT_EXCLUDED; i <= EXCLUDED_OLD; i++)
		assert_non_null(exclusion_text((enum exclusion)i));
	for (int i = URL_FROM_PERMALINK; i <= URL_FROM_PLACE; i++)
		assert_non_null(url_origin_text((enum url_origin)i));
	for (int i = DATE_FROM_NOWHERE; i <= DATE_FROM_CLOCK; i++)
		assert_non_null(date_origin_text((enum date_origin)i));
	for (int i = ID_FROM_FRONT_MATTER; i <= ID_FROM_LEDGER; i++)
		assert_non_null(id_origin_text((enum id_origin)i));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_newest_first),
		cmocka_unit_test(test_all_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
