/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/bibliography/scholar_query.h"
#include "syntax/yaml.h"

static const char entry[] =
	"{type: article, key: roe2020, year: '2020', author: [Ada Roe, Jo Doe],"
	" keywords: 'queues, short timers', title: A b}";

/* BibTeX-Ruby's README, "Queries". */
static const struct {
	const char *query;
	bool takes;
} queries[] = {
	{"@*", true},
	{"@article", true},
	{"@Article", true},
	{"@book", false},
	{"!@book", true},
	{"!@article", false},
	{"@book @article", true},
	{"@book, @article", true},
	{"@article[year=2020]", true},
	{"@article[year==2019]", false},
	{"@*[year != 2019]", true},
	{"@*[year>=2020]", true},
	{"@*[year > 2020]", false},
	{"@*[year<2021, year>2019]", true},
	{"@*[year<2021 && year>2020]", false},
	{"@*[year<=2000 || year>=2020]", true},
	{"@*[keywords=queues]", true},
	{"@*[keywords=timers]", false},
	{"@*[keywords ~= timers]", true},
	{"@*[keywords^=short]", true},
	{"@*[author=Jo Doe]", true},
	{"@*[author ~= Roe]", true},
	{"@*[author ~= Moe]", false},
	{"@*[key=roe2020]", true},
	{"@*[selected=true]", false},
	{"@*[selected!=true]", true},
	{"@*[]", true},
	{"!@article[year=2020]", false},
};

static void test_queries(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(queries); i++) {
		struct arena arena = {0};
		struct error error;
		struct value *map;
		const struct scholar_query *query;

		print_message("  %s\n", queries[i].query);
		assert_true(yaml_read(span_of(entry), 1, &map, &arena, &error));
		assert_true(scholar_query_read(queries[i].query, &query, &arena));
		assert_int_equal(scholar_query_takes(query, map), queries[i].takes);
		arena_release(&arena);
	}
}

static void test_what_is_not_understood(void **state)
{
	static const char *const queries_refused[] = {"", "article", "@", "@*[year]",
		"@*[=2020]", "@*[year=2020", "@* and more", "@*[title ~= ^A]",
		"@*[title ~= a|b]", "/a/"};

	(void)state;
	for (size_t i = 0; i < COUNT(queries_refused); i++) {
		struct arena arena = {0};
		const struct scholar_query *query;

		print_message("  %s\n", queries_refused[i]);
		assert_false(scholar_query_read(queries_refused[i], &query, &arena));
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_queries),
		cmocka_unit_test(test_what_is_not_understood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
