/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/json.h"
#include "syntax/say_value.h"

static const struct reading {
	const char *what;
	const char *json;
	const char *says;
} readings[] = {
	{"a map in its order", "{\"b\": 1, \"a\": [true, null, \"x\"]}",
		"{b: 1, a: [true, , x]}"},
	{"a scalar", " 12 ", "12"},
	{"the last of equal keys", "{\"a\": 1, \"a\": 2}", "{a: 2}"},
	{"numbers", "[0, -1, 1.5, -0.5, 1e3, 1E+3, 2.5e-1]",
		"[0, -1, 1.5, -0.5, 1000, 1000, 0.25]"},
	{"numbers that int64_t does not hold", "[9223372036854775808, -1e400]",
		"[9223372036854775807, -inf]"},
	{"digits in strings", "{\"1\": \"2\", \"a\\\"3\": \"-4\"}", "{1: 2, a\"3: -4}"},
	{"escapes", "\"\\u00e4\\n\\ud83d\\ude00\\/\"", "\xC3\xA4\n\xF0\x9F\x98\x80/"},
	{"characters that XML forbids",
		"[\"\\u0001\", \"\\u00011\", \"a\\u0001\\uFFFE\"]",
		"[\xEF\xBF\xBD, \xEF\xBF\xBD"
		"1, a\xEF\xBF\xBD\xEF\xBF\xBD]"},
	{"short escapes of controls, and NUL", "[\"\\b\\b\\b\\fab\", \"a\\u0000b\"]",
		"[    ab, a\xEF\xBF\xBD"
		"b]"},
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct arena arena = {0};
		struct error error;
		struct value *value;

		print_message("  %s\n", readings[i].what);
		assert_true(
			json_read(span_of(readings[i].json), &value, &arena, &error));
		assert_says(value, readings[i].says);
		arena_release(&arena);
	}
}

static void test_numbers_keep_their_text(void **state)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	assert_true(json_read(
		span_of("[1.10, 99999999999999999999, -0]"), &value, &arena, &error));
	assert_string_equal(value_string(value->list.items[0]), "1.10");
	assert_string_equal(value_string(value->list.items[1]), "99999999999999999999");
	assert_string_equal(value_string(value->list.items[2]), "-0");
	arena_release(&arena);
}

/* So that whoever reads data can say where it is wrong. */
static void test_values_know_their_lines(void **state)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	assert_true(json_read(span_of("\n{\"a\":\n1,\r\n\"b\": [\n{\n}]}\n"), &value,
		&arena, &error));
	assert_int_equal(value->line, 2);
	assert_int_equal(value->map.pairs[0].line, 2);
	assert_int_equal(value->map.pairs[0].value->line, 3);
	assert_int_equal(value->map.pairs[1].line, 4);
	assert_int_equal(value->map.pairs[1].value->list.items[0]->line, 5);
	arena_release(&arena);
}

/* More than are looked through one by one. */
static void test_many_members(void **state)
{
	struct text json = text_limited(MIB);
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	text_add(&json, "{\"k7\": 0");
	for (int i = 0; i < 1000; i++)
		text_addf(&json, ", \"k%d\": %d", i % 500, i);
	text_add(&json, "}");
	assert_true(json_read(text_span(&json), &value, &arena, &error));
	assert_int_equal(value->map.count, 500);
	assert_int_equal(value_get(value, "k7")->integer, 507);
	assert_true(span_is(value->map.pairs[0].key, "k7"));
	assert_int_equal(value_get(value, "k499")->integer, 999);
	text_release(&json);
	arena_release(&arena);
}

static const struct refusal {
	const char *what;
	const char *json;
	unsigned line;
} refusals[] = {
	{"nothing", "", 1},
	{"a comma at the end", "[1,\n2,\n]", 3},
	{"a comment", "[1] // x", 1},
	{"single quotes", "{'a': 1}", 1},
	{"no quotes", "{a: 1}", 1},
	{"a number as a key", "{1: 2}", 1},
	{"a number as a key, further on", "{1\n: 2}", 1},
	{"a leading zero", "[01]", 1},
	{"a plus", "[+1]", 1},
	{"no digits", "[-]", 1},
	{"no fraction", "[1.]", 1},
	{"no whole part", "[.5]", 1},
	{"no exponent", "[1e]", 1},
	{"letters behind a number", "[12x]", 1},
	{"two numbers", "[1 2]", 1},
	{"a number on a string", "[1\"a\"]", 1},
	{"hexadecimal", "[0x1]", 1},
	{"NaN", "[NaN]", 1},
	{"a raw line feed", "[\"a\nb\"]", 1},
	{"an unclosed string", "[\"a", 1},
	{"half an escape", "[\"a\\", 1},
	{"a lone surrogate", "[\"\\ud800\"]", 1},
	{"a byte that is no UTF-8", "[\"\xFF\"]", 1},
	{"half a surrogate pair", "[\"\\ud83d\\u0041\"]", 1},
	{"the second half alone", "[\"\\ude00\"]", 1},
	{"an escape that there is not", "[\"\\x41\"]", 1},
	{"an escape with too few digits", "[\"\\u41\"]", 1},
	{"a raw tab", "[\"a\tb\"]", 1},
	{"a byte that is no UTF-8, further on", "[1,\n2,\n\"\xFF\"]", 3},
	{"no colon", "{\"a\" 1}", 1},
	{"no value", "{\"a\": }", 1},
	{"a comma at the end of a map", "{\"a\": 1,}", 1},
	{"the wrong closer", "[1}", 1},
	{"half a word", "[tru]", 1},
	{"more than a word", "[truer]", 1},
	{"something behind", "{} {}", 1},
	{"unclosed", "[1", 1},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct arena arena = {0};
		struct error error = {0};
		struct value *value;

		print_message("  %s\n", refusals[i].what);
		assert_false(
			json_read(span_of(refusals[i].json), &value, &arena, &error));
		assert_int_equal(error.line, refusals[i].line);
		assert_null(strchr(error.message, '\1'));
		arena_release(&arena);
	}
}

static void test_depth_limit(void **state)
{
	struct text json = text_limited(MIB);
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	for (int i = 0; i < JSON_DEPTH_LIMIT; i++)
		text_add(&json, "[");
	for (int i = 0; i < JSON_DEPTH_LIMIT; i++)
		text_add(&json, "]");
	assert_true(json_read(text_span(&json), &value, &arena, &error));
	text_clear(&json);
	for (int i = 0; i < 100000; i++)
		text_add(&json, "[\n");
	assert_false(json_read(text_span(&json), &value, &arena, &error));
	assert_string_equal(
		error.message, "more than 64 lists and maps inside one another");
	assert_int_equal(error.line, 65);
	text_release(&json);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_readings),
		cmocka_unit_test(test_numbers_keep_their_text),
		cmocka_unit_test(test_values_know_their_lines),
		cmocka_unit_test(test_many_members),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_depth_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
