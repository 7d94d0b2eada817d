/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/bibliography/bibliography.h"
#include "syntax/say_value.h"

/* What feedmill-bibtex prints, and what becomes of it. */
static const struct reading {
	const char *what;
	const char *printed;
	const char *says;
	const char *reported; /* the first problem; NULL */
	unsigned line;
} readings[] = {
	{"text is plain",
		"{\"key\": \"k_1\", \"type\": \"book\", \"line\": 3, \"fields\":"
		" {\"title\": \"{TCP} \\\\& {\\\\\\\"U}ber--{IP}\"}}\n",
		"[{title: TCP & \xC3\x9C"
		"ber\xE2\x80\x93IP, key: k_1, type: book}]",
		NULL, 0},
	{"addresses keep their dashes and lose LaTeX's marks",
		"{\"line\": 1, \"fields\": {\"url\":"
		" \"\\\\url{https://a.example/a\\\\_b--c}\", \"doi\": \"10.1/a_b\"}}\n",
		"[{url: https://a.example/a_b--c, doi: 10.1/a_b}]", NULL, 0},
	{"addresses as LaTeX spells them",
		"{\"line\": 1, \"fields\": {\"url\":"
		" \"https://a.example/{\\\\textasciitilde}roe/{\\\\textunderscore}a"
		"\\\\%20b$\\\\sim$c\"}}\n",
		"[{url: https://a.example/~roe/_a%20b~c}]", NULL, 0},
	{"names are texts",
		"{\"line\": 1, \"fields\": {\"author\": [\"J. {van der} D{\\\\o}e "
		"Jr.\","
		" \"{}\", \"et al.\"]}}\n",
		"[{author: [J. van der D\xC3\xB8"
		"e Jr., et al.]}]",
		NULL, 0},
	{"marks behind names go",
		"{\"line\": 1, \"fields\": {\"author\": [\"Ada Roe*$^\\\\dagger$\","
		" \"Jane Doe\\u2020\", \"LaTeX3 Team\"]}}\n",
		"[{author: [Ada Roe, Jane Doe, LaTeX3 Team]}]", NULL, 0},
	{"a part takes over what its whole says",
		"{\"key\": \"a\", \"line\": 1, \"fields\": {\"title\": \"Part\","
		" \"crossref\": \"B\"}}\n"
		"{\"key\": \"b\", \"line\": 2, \"fields\": {\"title\": \"Whole\","
		" \"year\": \"2024\", \"doi\": \"10.1/b\"}}\n",
		"[{title: Part, crossref: B, key: a, booktitle: Whole, year: 2024},"
		" {title: Whole, year: 2024, doi: 10.1/b, key: b}]",
		NULL, 0},
	{"xdata is taken over as it is, and at second hand",
		"{\"key\": \"a\", \"line\": 1, \"fields\": {\"xdata\": \"b, c\"}}\n"
		"{\"key\": \"b\", \"line\": 2, \"fields\": {\"title\": \"T\"}}\n"
		"{\"key\": \"c\", \"line\": 3, \"fields\": {\"xdata\": \"d\"}}\n"
		"{\"key\": \"d\", \"line\": 4, \"fields\": {\"url\": \"u\"}}\n",
		"[{xdata: b, c, key: a, title: T, url: u}, {title: T, key: b},"
		" {xdata: d, key: c, url: u}, {url: u, key: d}]",
		NULL, 0},
	{"who refers to itself ends",
		"{\"key\": \"a\", \"line\": 1, \"fields\": {\"title\": \"A\","
		" \"crossref\": \"a\"}}\n",
		"[{title: A, crossref: a, key: a}]", NULL, 0},
	{"a circle ends",
		"{\"key\": \"a\", \"line\": 1, \"fields\": {\"crossref\": \"b\"}}\n"
		"{\"key\": \"b\", \"line\": 2, \"fields\": {\"crossref\": \"a\"}}\n",
		"[{crossref: b, key: a}, {crossref: a, key: b}]", NULL, 0},
	{"nobody to refer to",
		"{\"key\": \"a\", \"line\": 7, \"fields\": {\"crossref\": \"b\"}}\n",
		"[{crossref: b, key: a}]", "there is no entry 'b' to refer to", 7},
	{"what was HTML is plain",
		"{\"line\": 1, \"fields\": {\"title\":"
		" \"CO<sub>2</sub> {\\\\&}amp; H<i>2</i>&nbsp;&lt; 5\"}}\n",
		"[{title: CO2 & H2 < 5}]", NULL, 0},
	{"proceedings of a paper that is an entry are none",
		"{\"key\": \"a\", \"type\": \"inproceedings\", \"line\": 1,"
		" \"fields\": {\"title\": \"A\", \"crossref\": \"b\"}}\n"
		"{\"key\": \"b\", \"type\": \"proceedings\", \"line\": 2,"
		" \"fields\": {\"title\": \"B\", \"subtitle\": \"S\"}}\n"
		"{\"key\": \"c\", \"type\": \"proceedings\", \"line\": 3,"
		" \"fields\": {\"title\": \"Edited\"}}\n"
		"{\"key\": \"d\", \"type\": \"xdata\", \"line\": 4,"
		" \"fields\": {\"title\": \"D\"}}\n",
		"[{title: A, crossref: b, key: a, type: inproceedings,"
		" booktitle: B}, {title: Edited, key: c, type: proceedings}]",
		NULL, 0},
	{"a broken entry",
		"{\"problem\": \"found it\", \"severity\": \"error\", \"line\": 9}\n",
		"[]", "an entry is left out: found it", 9},
	{"an odd one",
		"{\"problem\": \"found it\", \"severity\": \"warning\", \"line\": 9}\n",
		"[]", "found it", 9},
	{"the end", "{\"entries\": 0}\n", "[]", NULL, 0},
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		const struct reading *want = &readings[i];
		struct arena arena = {0};
		struct report report = {0};
		struct bibliography bibliography =
			bibliography_of("a.bib", &arena, &report);
		struct span rest = span_of(want->printed);
		struct span line;
		struct error error;

		print_message("  %s\n", want->what);
		while (span_next(&rest, '\n', &line))
			assert_true(bibliography_add(&bibliography, line, &error));
		assert_says(bibliography_finish(&bibliography), want->says);
		assert_int_equal(report.count, want->reported != NULL);
		if (want->reported != NULL) {
			assert_string_equal(report.problems[0].message, want->reported);
			assert_int_equal(report.problems[0].line, want->line);
		}
		report_release(&report);
		arena_release(&arena);
	}
}

static void test_what_is_no_json_is_refused(void **state)
{
	struct arena arena = {0};
	struct report report = {0};
	struct bibliography bibliography = bibliography_of("a.bib", &arena, &report);
	struct error error;

	(void)state;
	assert_false(bibliography_add(&bibliography, span_of("{\"key\": "), &error));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_what_is_no_json_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
