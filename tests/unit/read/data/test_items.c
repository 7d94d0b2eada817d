/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "read/data/lists.h"
#include "syntax/yaml.h"

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
		.language = "de",
		.arena = &reading->arena,
		.report = &reading->report};
	struct error error;
	struct value *root;

	*reading = (struct reading){0};
	assert_true(yaml_read(span_of(yaml), 1, &root, &reading->arena, &error));
	reading->items = data_items(&reader, root, &reading->count);
}

/* One item with the title T, of which KEYS say more: a line, or `{…}`. */
static void read_titled(const char *keys, struct reading *reading)
{
	struct text yaml = text_limited(KIB);

	print_message("  %s\n", keys);
	text_addf(&yaml, keys[0] == '{' ? "- {title: T, %s\n" : "- title: T\n  %s\n",
		keys + (keys[0] == '{'));
	read_yaml(yaml.bytes, reading);
	assert_int_equal(reading->count, 1);
	text_release(&yaml);
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
	{"date: 2024/05/01", {2024, 5, 1}, {2024, 5, 1}, true},
	{"date: 2024.5.1", {2024, 5, 1}, {2024, 5, 1}, true},
	{"date: 2024/13/01", {2024, 1, 1}, {2024, 12, 31}, false},
	{"date: 202405", {2024, 5, 1}, {2024, 5, 31}, false},
	{"date: 8.2023", {2023, 8, 1}, {2023, 8, 31}, false},
	{"date: 19.-20.02.2019", {2019, 2, 19}, {2019, 2, 20}, true},
	{"date: 1/9/16", {2016, 1, 1}, {2016, 12, 31}, false},
	{"issued: {date-parts: [['2000', 7]]}", {2000, 7, 1}, {2000, 7, 31}, false},
	{"issued: [{year: 1998, month: 8, day: 2}]", {1998, 8, 2}, {1998, 8, 2}, true},
	{"issued: {literal: Spring 2001}", {2001, 3, 1}, {2001, 5, 31}, false},
	{"year: '{2024}'", {2024, 1, 1}, {2024, 12, 31}, false},
	{"published_at: 2024-05-01", {2024, 5, 1}, {2024, 5, 1}, true},
	{"Start Date: 2024-05-01", {2024, 5, 1}, {2024, 5, 1}, true},
	{"term: Fall 2024", {2024, 9, 1}, {2024, 11, 30}, false},
	{"{year: 2024, term: Spring}", {2024, 3, 1}, {2024, 5, 31}, false},
	{"{year: 2024, term: Q}", {2024, 1, 1}, {2024, 12, 31}, false},
	{"venue: NETS 2024", {2024, 1, 1}, {2024, 12, 31}, false},
	{"{venue: NETS 2024, year: 2023}", {2023, 1, 1}, {2023, 12, 31}, false},
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
		struct reading reading;

		read_titled(want->yaml, &reading);
		assert_day(&reading.items[0].period.first, want->first);
		assert_day(&reading.items[0].period.last, want->last);
		assert_int_equal(reading.items[0].period.exact, want->exact);
		release(&reading);
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
	{"{eprint: '123', eprinttype: jstor}", "https://www.jstor.org/stable/123"},
	{"{eprint: 10/x, archiveprefix: HDL}", "https://hdl.handle.net/10/x"},
	{"{eprint: '123', eprinttype: nowhere}", NULL},
	{"doi: https://a.example/document/9", "https://a.example/document/9"},
	{"url: doi:10.1000/ABC", "https://doi.org/10.1000/abc"},
	{"url: 10.1000/ABC", "https://doi.org/10.1000/abc"},
	{"url: www.a.example/~x", "https://www.a.example/~x"},
	{"url: docs.a.example/x?y", "https://docs.a.example/x?y"},
	{"url: paper.html/x", "paper.html/x"},
	{"url: talks/x.pdf", "talks/x.pdf"},
	{"url: '#'", NULL},
	{"url: to be announced", NULL},
	{"url: https://a.example/a\\_b", "https://a.example/a_b"},
	{"url: 'https://a.example/1, https://a.example/2'", "https://a.example/1"},
	{"url: 'doi:<a href=\"https://a.example/1\">1</a>'", "https://a.example/1"},
	{"url: '[here](https://a.example/1)'", "https://a.example/1"},
	{"url: <https://a.example/1>", "https://a.example/1"},
	{"links: {pdf: https://a.example/1}", "https://a.example/1"},
	{"links: [pdf: https://a.example/1]", "https://a.example/1"},
	{"links: [https://a.example/1]", "https://a.example/1"},
	{"doi: https://doi.org/10/abc", "https://doi.org/10/abc"},
	{"code: https://git.example", "https://git.example"},
	{"{slides: https://s.example, video: https://v.example}", "https://s.example"},
	{"{slides: https://s.example, url: https://u.example}", "https://u.example"},
	{"link: {url: https://a.example, display: Nets}", "https://a.example"},
	{"links: [{name: Code, url: https://a.example}]", "https://a.example"},
	{"{paper: https://a.example/p, links: [{href: https://b.example}]}",
		"https://a.example/p"},
};

static void test_links(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(link_cases); i++) {
		const struct link_case *want = &link_cases[i];
		struct reading reading;

		read_titled(want->yaml, &reading);
		if (want->link == NULL)
			assert_null(reading.items[0].link);
		else
			assert_string_equal(reading.items[0].link, want->link);
		release(&reading);
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

/* What is said of an item, or of the group that it stands in. */
static const struct list_case {
	const char *what;
	const char *yaml;
	const char *titles;
	int year; /* of the last */
} list_cases[] = {
	{"text instead of a title", "- text: We *moved*. It is nice.\n", "We moved|",
		0},
	{"a short text", "- {date: 2024-01-01, news: A paper!}\n", "A paper!|", 2024},
	{"a long one",
		"- text: one two three four five six seven eight nine ten one two "
		"three "
		"four five six seven eight nine ten more and more\n",
		"one two three four five six seven eight nine ten one two three four "
		"five six seven eight nine ten\u2026|",
		0},
	{"a version", "- {version: '2.0', changes: [a, b]}\n", "2.0|", 0},
	{"initials end no sentence", "- news: J. Roe and Dr. Doe won. Hurray!\n",
		"J. Roe and Dr. Doe won|", 0},
	{"markup in a title",
		"- title: 'On *Q* and <i>R</i> with [us](https://a.example)'\n"
		"- title: '1. snake_case * 2'\n",
		"On Q and R with us|1. snake_case * 2|", 0},
	{"braces of BibTeX", "- {title: '{Nets}', year: '{2024}'}\n", "Nets|", 2024},
	{"the site's language",
		"- title: {es: Redes, de: Netze, en: Nets}\n"
		"- title: {es: Redes, fr: Filets}\n",
		"Netze|Redes|", 0},
	{"what it is, and then what it says",
		"- paper: {title: A}\n- paper: {title: B}\n", "A|B|", 0},
	{"settings beside lists",
		"heading: {es: Charlas, en: Talks}\nfeatured: [a, b]\ntalks: [{title: "
		"A}]\n",
		"A|", 0},
	{"where it was, for want of a title",
		"- {event: Nets, year: 2024}\n"
		"- {venue: Roe Labs, date: 2023-01-01}\n",
		"Nets|Roe Labs|", 2023},
	{"html is a text, or an address",
		"- html: <b>A</b> is b.\n- {title: C, html: https://a.example}\n",
		"A is b|C|", 0},
	{"days and people are no groups",
		"- title: A\n  issued: [{year: 2024, month: 5}]\n"
		"  translator: [{family: Roe, given: Ada}]\n",
		"A|", 2024},
	{"one date shows how days are written",
		"- {title: A, date: 13/1/2024}\n- {title: B, date: 5/6/2023}\n", "A|B|",
		2023},
	{"what a link shows is a venue",
		"- {title: A, link: {url: https://a.example, display: Nets 2021}}\n",
		"A|", 2021},
	{"an address is no venue",
		"- {title: A, journal: https://a.example, conference: 'Nets, 2021.'}\n",
		"A|", 2021},
	{"groups by year",
		"- year: 2024\n  papers: [{title: A, authors: [{name: B}]}]\n"
		"- year: 2023\n  papers: [{title: C}, {title: D}]\n",
		"A|C|D|", 2023},
	{"groups by title",
		"- title: Invited\n  talks: [{title: A}, {title: B, year: 2020}]\n",
		"A|B|", 2020},
	{"lists in years",
		"2022:\n  journal: [{title: A}]\n  conference: [{title: B}]\n", "A|B|",
		2022},
	{"people and links are no groups",
		"- title: A\n  year: 2021\n  authors: [{name: B}]\n"
		"  links: [{title: C, url: https://c.example}]\n",
		"A|", 2021},
	{"what says more of itself is no group",
		"- title: A\n  date: 2021-01-01\n  parts: [{title: B}]\n", "A|", 2021},
};

static void test_lists(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(list_cases); i++) {
		const struct list_case *want = &list_cases[i];
		struct text titles = text_limited(KIB);
		struct reading reading;

		print_message("  %s\n", want->what);
		read_yaml(want->yaml, &reading);
		for (size_t k = 0; k < reading.count; k++)
			text_addf(&titles, "%s|", reading.items[k].title);
		assert_string_equal(titles.bytes, want->titles);
		assert_int_equal(
			reading.items[reading.count - 1].period.first.year, want->year);
		assert_int_equal(reading.report.count, 0);
		release(&reading);
		text_release(&titles);
	}
}

/* What people write, and the names that come of it. */
static const struct people_case {
	const char *yaml;
	const char *names;
} people_cases[] = {
	{"authors: A. Roe, J. Doe and C. Poe", "A. Roe|J. Doe|C. Poe|"},
	{"authors: [Ada Roe, '**Doe, J.***', 'Poe, C., Jr.']",
		"Ada Roe|J. Doe|Poe, C., Jr.|"},
	{"authors: ['Antolík, Ján', 'Roe Labs, Inc.']", "Ján Antolík|Roe Labs, Inc.|"},
	{"authors: '<strong>Ada Roe</strong>, Jane Doe'", "Ada Roe|Jane Doe|"},
	{"authors: '**Roe A**, Doe-Poe BC, de la Vega D'",
		"Roe A|Doe-Poe BC|de la Vega D|"},
	{"authors: 'Roe, Ada; Doe, Jane'", "Ada Roe|Jane Doe|"},
	{"author: [{family: Roe, given: Ada}, {literal: Nets e.V.}]",
		"Ada Roe|Nets e.V.|"},
	{"authors: Queues and Nets Group", "Queues and Nets Group|"},
};

static void test_people(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(people_cases); i++) {
		const struct people_case *want = &people_cases[i];
		struct text names = text_limited(KIB);
		struct reading reading;

		read_titled(want->yaml, &reading);
		for (const char *const *name = reading.items[0].authors; *name != NULL;
			name++)
			text_addf(&names, "%s|", *name);
		assert_string_equal(names.bytes, want->names);
		release(&reading);
		text_release(&names);
	}
}

static void test_texts_in_lists(void **state)
{
	struct reading reading;

	(void)state;
	read_yaml("dois: [10.1/a, 10.1/b, 10.1/c]\n", &reading);
	assert_int_equal(reading.report.count, 2);
	assert_string_equal(reading.report.problems[0].message,
		"3 entries are left out: expected `key: value` lines");
	release(&reading);
}

static void test_no_titles(void **state)
{
	struct text yaml = text_limited(KIB);
	struct reading reading;

	(void)state;
	for (int i = 0; i < 40; i++)
		text_add(&yaml, "- {label: A}\n");
	read_yaml(yaml.bytes, &reading);
	assert_int_equal(reading.report.count, 1);
	assert_string_equal(reading.report.problems[0].message,
		"40 entries are left out, for none has a title: 'fields' may say what "
		"it "
		"is called here");
	release(&reading);
	text_add(&yaml, "- {title: A}\n- {label: B}\n");
	read_yaml(yaml.bytes, &reading);
	assert_int_equal(reading.report.count, 34);
	release(&reading);
	text_release(&yaml);
}

/* YAML's aliases may make a group hold itself. */
static void test_groups_that_repeat(void **state)
{
	struct reading reading;

	(void)state;
	read_yaml("- &a\n  parts: [*a, *a, *a, *a, {title: T}]\n", &reading);
	assert_true(reading.count > 0 && reading.count < 2000);
	release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_map_of_lists),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_people),
		cmocka_unit_test(test_texts_in_lists),
		cmocka_unit_test(test_no_titles),
		cmocka_unit_test(test_groups_that_repeat),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
