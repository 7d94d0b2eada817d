/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"
#include "read/data_items.h"
#include "syntax/yaml.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct source source = {.path = "data/papers.yaml"};

struct reading {
	struct arena arena;
	struct report report;
	struct item *items;
	size_t count;
};

static void read_yaml(const char *yaml, struct reading *reading)
{
	struct data_reader reader = {.content = -1,
		.source = &source,
		.file = source.path,
		.arena = &reading->arena,
		.report = &reading->report};
	struct error error;
	struct value *root;

	*reading = (struct reading){0};
	assert_true(yaml_read(span_of(yaml), 1, &root, &reading->arena, &error));
	reading->items = data_items(&reader, root, &reading->count);
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

/* BibLaTeX's manual 3.20, section 2.3.8, and what people write. */
static const struct date_case {
	const char *yaml;
	int first[3];
	int last[3];
	bool exact;
} date_cases[] = {
	{"date: 2024-05-01", {2024, 5, 1}, {2024, 5, 1}, true},
	{"date: '2024-05-01/2024-05-03'", {2024, 5, 1}, {2024, 5, 1}, true},
	{"date: 2024-02", {2024, 2, 1}, {2024, 2, 29}, false},
	{"date: 2024", {2024, 1, 1}, {2024, 12, 31}, false},
	{"date: '2024-02/2024-04'", {2024, 2, 1}, {2024, 2, 29}, false},
	{"date: 2024~", {2024, 1, 1}, {2024, 12, 31}, false},
	{"date: 2024-21", {2024, 3, 1}, {2024, 5, 31}, false},
	{"date: 2024-24", {2024, 1, 1}, {2024, 3, 31}, false},
	{"date: May 2024", {2024, 5, 1}, {2024, 5, 31}, false},
	{"year: 2024", {2024, 1, 1}, {2024, 12, 31}, false},
	{"{year: 2024, month: feb}", {2024, 2, 1}, {2024, 2, 29}, false},
	{"{year: 2024, month: February}", {2024, 2, 1}, {2024, 2, 29}, false},
	{"{year: 2024, month: 2}", {2024, 2, 1}, {2024, 2, 29}, false},
	{"{year: 2024, month: '02'}", {2024, 2, 1}, {2024, 2, 29}, false},
	{"{year: 2024, month: mar 3}", {2024, 3, 3}, {2024, 3, 3}, true},
	{"{year: 2024, month: March 3–5}", {2024, 3, 3}, {2024, 3, 3}, true},
	{"{year: 2024, month: mar, day: 7}", {2024, 3, 7}, {2024, 3, 7}, true},
	{"{year: 2024, month: feb, day: 30}", {2024, 2, 1}, {2024, 2, 29}, false},
	{"{year: 2024, month: brumaire}", {2024, 1, 1}, {2024, 12, 31}, false},
	{"year: to appear", {0, 0, 0}, {0, 0, 0}, false},
};

static void assert_day(const struct date_parts *date, const int wanted[3])
{
	assert_int_equal(date->year, wanted[0]);
	assert_int_equal(date->month, wanted[1]);
	assert_int_equal(date->day, wanted[2]);
}

static void test_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(date_cases); i++) {
		const struct date_case *want = &date_cases[i];
		struct text yaml = text_limited(KIB);
		struct reading reading;

		print_message("  %s\n", want->yaml);
		text_addf(&yaml,
			want->yaml[0] == '{' ? "- {title: T, %s\n"
					     : "- title: T\n  %s\n",
			want->yaml + (want->yaml[0] == '{'));
		read_yaml(yaml.bytes, &reading);
		assert_int_equal(reading.count, 1);
		assert_day(&reading.items[0].period.first, want->first);
		assert_day(&reading.items[0].period.last, want->last);
		assert_int_equal(reading.items[0].period.exact, want->exact);
		release(&reading);
		text_release(&yaml);
	}
}

/* By DOI, else url, else eprint. */
static const struct link_case {
	const char *yaml;
	const char *link;
} link_cases[] = {
	{"doi: 10.1000/ABC", "https://doi.org/10.1000/abc"},
	{"doi: https://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"},
	{"doi: 'doi:10.1000/a<b>'", "https://doi.org/10.1000/a%3Cb%3E"},
	{"{doi: 10.1000/1, url: https://a.example}", "https://doi.org/10.1000/1"},
	{"doi: none", NULL},
	{"url: https://a.example/x", "https://a.example/x"},
	{"{url: https://a.example/x, eprint: 2401.01234}", "https://a.example/x"},
	{"eprint: 2401.01234v2", "https://arxiv.org/abs/2401.01234v2"},
	{"eprint: arXiv:2401.01234", "https://arxiv.org/abs/2401.01234"},
	{"arxiv: hep-th/9901001", "https://arxiv.org/abs/hep-th/9901001"},
	{"{eprint: '123', eprinttype: jstor}", NULL},
	{"code: https://git.example", NULL},
};

static void test_links(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(link_cases); i++) {
		const struct link_case *want = &link_cases[i];
		struct text yaml = text_limited(KIB);
		struct reading reading;

		print_message("  %s\n", want->yaml);
		text_addf(&yaml,
			want->yaml[0] == '{' ? "- {title: T, %s\n"
					     : "- title: T\n  %s\n",
			want->yaml + (want->yaml[0] == '{'));
		read_yaml(yaml.bytes, &reading);
		assert_int_equal(reading.count, 1);
		if (want->link == NULL)
			assert_null(reading.items[0].link);
		else
			assert_string_equal(reading.items[0].link, want->link);
		release(&reading);
		text_release(&yaml);
	}
}

static void test_map_of_lists(void **state)
{
	struct reading reading;

	(void)state;
	read_yaml("talks:\n- {name: A, date: 2024-05-01}\n"
		  "2023:\n- {title: B}\n"
		  "turing: {title: C, year: 1936}\n",
		&reading);
	assert_int_equal(reading.count, 3);
	assert_string_equal(reading.items[0].data->imprint.type, "talks");
	assert_int_equal(reading.items[1].period.first.year, 2023);
	assert_null(reading.items[1].data->imprint.type);
	assert_string_equal(reading.items[2].data->key, "turing");
	assert_int_equal(reading.report.count, 0);
	release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_map_of_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
