/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "syntax/json.h"

static void test_layout(void **state)
{
	struct text text = text_limited(KIB);
	struct json_out out = json_out_to(&text);

	(void)state;
	json_open_map(&out, NULL);
	json_add_string(&out, "title", "a");
	json_add_string(&out, "absent", NULL);
	json_open_list(&out, "items");
	json_open_map(&out, NULL);
	json_add_integer(&out, "count", -3);
	json_add_boolean(&out, "new", true);
	json_close(&out);
	json_add_string(&out, NULL, "b");
	json_close(&out);
	json_open_list(&out, "none");
	json_close(&out);
	json_close(&out);
	assert_string_equal(text.bytes, "{\n"
					"  \"title\": \"a\",\n"
					"  \"items\": [\n"
					"    {\n"
					"      \"count\": -3,\n"
					"      \"new\": true\n"
					"    },\n"
					"    \"b\"\n"
					"  ],\n"
					"  \"none\": []\n"
					"}\n");
	text_release(&text);
}

/* RFC 8259, section 7. */
static void test_escapes(void **state)
{
	struct text text = text_limited(KIB);
	struct json_out out = json_out_to(&text);

	(void)state;
	json_open_map(&out, NULL);
	json_add_string(&out, "a\"b", "\"\\/\n\r\t\x01\x1F\x7F\xC3\xA4\xE2\x80\xA8");
	json_close(&out);
	assert_string_equal(text.bytes,
		"{\n  \"a\\\"b\": "
		"\"\\\"\\\\/\\n\\r\\t\\u0001\\u001f\x7F\xC3\xA4\xE2\x80\xA8\"\n}\n");
	text_release(&text);
}

/* Eight bytes are looked at together: wherever one stands, it is escaped. */
static void test_escapes_at_every_place(void **state)
{
	static const char odd[] = "\"\\\n\x01\x1f \x7f!";

	(void)state;
	for (size_t i = 0; i < sizeof(odd) - 1; i++)
		for (size_t at = 0; at < 24; at++) {
			struct text json = text_limited(KIB);
			struct json_out out = json_line_to(&json);
			struct span kept;
			char string[] = "abcdefghijklmnopqrstuvwx";
			bool escaped = i < 5;

			string[at] = odd[i];
			json_open_list(&out, NULL);
			json_add_string(&out, NULL, string);
			json_close(&out);
			kept = text_span(&json);
			assert_int_equal(span_find(kept, '\\') < kept.length, escaped);
			assert_int_equal(kept.length, sizeof(string) - 1 + 5 +
							      (i < 3            ? 1
								      : escaped ? 5
										: 0));
			text_release(&json);
		}
}

static void test_what_is_no_text(void **state)
{
	struct text text = text_limited(KIB);
	struct json_out out = json_line_to(&text);

	(void)state;
	json_open_list(&out, NULL);
	json_add_string(&out, NULL, "caf\xE9.md");
	json_add_string(&out, NULL, "caf\xC3\xA9\x01\x7F");
	json_close(&out);
	assert_string_equal(
		text.bytes, "[\"caf\xEF\xBF\xBD.md\",\"caf\xC3\xA9\\u0001\x7F\"]\n");
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_layout),
		cmocka_unit_test(test_escapes_at_every_place),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_what_is_no_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
