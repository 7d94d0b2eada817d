/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "model/source.h"

/* Expected: Jekyll's Document::DATE_FILENAME_MATCHER and Ruby's Time.parse. */
static const struct name_case {
	const char *path;
	bool dated;
	int year;
	int month;
	int day;
	const char *title;
} name_cases[] = {
	{"_posts/2024-03-01-title.md", true, 2024, 3, 1, "title"},
	{"2024-3-1-title.md", true, 2024, 3, 1, "title"},
	{"24-1-5-x.md", true, 2024, 1, 5, "x"},
	{"68-1-5-x.md", true, 2068, 1, 5, "x"},
	{"69-1-5-x.md", true, 1969, 1, 5, "x"},
	{"2024-03-01-homebrew-6.0.0.md", true, 2024, 3, 1, "homebrew-6.0.0"},
	{"2024-03-01-.md", true, 2024, 3, 1, ""},
	{"2024-02-30-x.md", true, 0, 0, 0, "x"},
	{"2024-03-01-x", false, 0, 0, 0, ""},
	{"2024-03-01-x.", false, 0, 0, 0, ""},
	{"2024-03-01.md", false, 0, 0, 0, ""},
	{"12024-03-01-x.md", false, 0, 0, 0, ""},
	{"4-03-01-x.md", false, 0, 0, 0, ""},
	{"2024-003-01-x.md", false, 0, 0, 0, ""},
	{"2024-03-01-a/x.md", false, 0, 0, 0, ""},
	{"x2024-03-01-x.md", false, 0, 0, 0, ""},
	{"", false, 0, 0, 0, ""},
};

static void test_name_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(name_cases); i++) {
		const struct name_case *want = &name_cases[i];
		struct date_parts date;
		struct span title;

		print_message("  %s\n", want->path);
		assert_int_equal(
			source_name_date(want->path, &date, &title), want->dated);
		assert_int_equal(date.year, want->year);
		assert_int_equal(date.month, want->month);
		assert_int_equal(date.day, want->day);
		if (want->dated)
			assert_true(span_is(title, want->title));
	}
}

static void test_sources_by_their_path(void **state)
{
	struct source items[] = {
		{.path = "a-b.md"}, {.path = "a.md"}, {.path = "a/b.md"}};
	const struct sources sources = {.items = items, .count = COUNT(items)};
	const struct sources none = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(items); i++)
		assert_ptr_equal(sources_find(&sources, items[i].path), &items[i]);
	assert_null(sources_find(&sources, "a"));
	assert_null(sources_find(&none, "a.md"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_name_dates),
		cmocka_unit_test(test_sources_by_their_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
