/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/csv.h"
#include "syntax/say_value.h"

static const struct reading {
	const char *what;
	char separator;
	const char *csv;
	const char *says;
} readings[] = {
	{"nothing", ',', "", "[]"},
	{"columns alone", ',', "a,b\n", "[]"},
	{"rows", ',', "a,b\n1,2\n3,4\n", "[{a: 1, b: 2}, {a: 3, b: 4}]"},
	{"CRLF", ',', "a,b\r\n1,2\r\n", "[{a: 1, b: 2}]"},
	{"no line end at the end", ',', "a,b\n1,2", "[{a: 1, b: 2}]"},
	{"empty rows", ',', "\n\na,b\n\n1,2\n\r\n\n", "[{a: 1, b: 2}]"},
	{"quotes", ',', "a,b\n\"1,\n\"\"x\"\"\",\"\"\n", "[{a: 1,\n\"x\", b: }]"},
	{"a quote inside a field", ',', "a\nx\"y\n", "[{a: x\"y}]"},
	{"blanks count", ',', "a, b\n 1 ,2\n", "[{a:  1 ,  b: 2}]"},
	{"fewer fields", ',', "a,b,c\n1\n", "[{a: 1}]"},
	{"empty fields", ',', "a,b\n,\n", "[{a: , b: }]"},
	{"columns without a name", ',', "a,,b,\n1,2,3,4\n", "[{a: 1, b: 3}]"},
	{"columns with one name", ',', "a,b,a\n1,2,3\n", "[{a: 1, b: 2}]"},
	{"TSV", '\t', "a\tb,c\n1\t2\n", "[{a: 1, b,c: 2}]"},
	{"a byte order mark", ',',
		"\xEF\xBB\xBF"
		"a\n1\n",
		"[{a: 1}]"},
	{"a lone CR", ',', "a\nx\ry\n", "[{a: x\ry}]"},
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct arena arena = {0};
		struct error error;
		struct value *value;

		print_message("  %s\n", readings[i].what);
		assert_true(csv_read(span_of(readings[i].csv), readings[i].separator,
			&value, &arena, &error));
		assert_says(value, readings[i].says);
		arena_release(&arena);
	}
}

static const struct refusal {
	const char *what;
	const char *csv;
	const char *message;
	unsigned line;
} refusals[] = {
	{"too many fields", "a,b\n1,2\n1,2,3\n", "more fields than the first row names",
		3},
	{"an unclosed quote", "a\n\"1\n2\n3\n", "a quote is opened and never closed",
		2},
	{"text behind a quote", "a\n\"1\n\"x\n", "text behind a closing quote", 3},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct arena arena = {0};
		struct error error = {0};
		struct value *value;

		print_message("  %s\n", refusals[i].what);
		assert_false(csv_read(
			span_of(refusals[i].csv), ',', &value, &arena, &error));
		assert_string_equal(error.message, refusals[i].message);
		assert_int_equal(error.line, refusals[i].line);
		arena_release(&arena);
	}
}

static void test_column_limit(void **state)
{
	struct text csv = text_limited(MIB);
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	for (int i = 0; i < CSV_COLUMN_LIMIT; i++)
		text_addf(&csv, "c%d,", i);
	assert_false(csv_read(text_span(&csv), ',', &value, &arena, &error));
	assert_string_equal(error.message, "more than 1000 columns");
	arena_release(&arena);
	text_release(&csv);
}

static void test_lines(void **state)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	assert_true(csv_read(
		span_of("a,b\n\"1\n2\",3\n4,5\n"), ',', &value, &arena, &error));
	assert_int_equal(value->list.items[0]->line, 2);
	assert_int_equal(value->list.items[0]->map.pairs[1].line, 3);
	assert_int_equal(value->list.items[1]->line, 4);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_column_limit),
		cmocka_unit_test(test_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
