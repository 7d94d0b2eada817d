/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/array.h"
#include "render/summary.h"

#define GRIN "\xF0\x9F\x98\x80"
#define WOMAN_WITH_LAPTOP "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"

static const struct {
	const char *what;
	const char *html;
	size_t characters;
	const char *wanted;
} cases[] = {
	{"short enough", "<p>a <b>b</b></p>\n<p>c</p>", 5, "a b c"},
	{"between words", "<p>one two three</p>", 9, "one two…"},
	{"at the end of a word", "one two three", 7, "one two…"},
	{"no loose comma", "one, two", 5, "one…"},
	{"one long word", "abcdefghij", 4, "abcd…"},
	{"no words", "日本語の文章です", 3, "日本語…"},
	{"a blank too far back",
		"a 日本語の文章です日本語の文章です日本語の文章です日本語の文章です",
		34,
		"a 日本語の文章です日本語の文章です日本語の文章です日本語の文章です"},
	{"an accent stays with its letter",
		"e\xCC\x81"
		"e\xCC\x81"
		"e\xCC\x81",
		2,
		"e\xCC\x81"
		"e\xCC\x81…"},
	{"what is joined stays so", GRIN WOMAN_WITH_LAPTOP GRIN, 2,
		GRIN WOMAN_WITH_LAPTOP "…"},
	{"scripts are no text", "a<script>b</script><style>c</style>d", 9, "ad"},
	{"nothing", "", 5, ""},
	{"nothing of it", "abc", 0, "…"},
};

static struct html_node *read_body(const char *html, struct arena *arena)
{
	struct error error = {0};
	struct html_node *body = html_read(span_of(html), arena, &error);

	assert_non_null(body);
	return body;
}

static void test_summaries(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};

		print_message("  %s\n", cases[i].what);
		assert_string_equal(summary_of_html(read_body(cases[i].html, &arena),
					    cases[i].characters, &arena),
			cases[i].wanted);
		arena_release(&arena);
	}
}

static void test_first_paragraph(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(
		summary_first_paragraph(read_body("<h1>a</h1><p> </p><div><p>b "
						  "<i>c</i></p></div><p>d</p>",
						&arena),
			&arena),
		"b c");
	assert_null(summary_first_paragraph(read_body("<h1>a</h1>", &arena), &arena));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_summaries),
		cmocka_unit_test(test_first_paragraph),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
