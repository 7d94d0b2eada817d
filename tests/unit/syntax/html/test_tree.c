/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/html.h"

static struct html_node *read_body(const char *html, struct arena *arena)
{
	struct error error = {0};
	struct html_node *body = html_read(span_of(html), arena, &error);

	assert_non_null(body);
	return body;
}

static void assert_written(const struct html_node *body, const char *wanted)
{
	struct text html = text_limited(1000);

	html_write_inside(body, &html);
	assert_string_equal(html.bytes, wanted);
	text_release(&html);
}

static void test_attributes(void **state)
{
	struct arena arena = {0};
	struct html_node *p = read_body("<p class=' a  bc ' id=i>", &arena)->first;

	(void)state;
	assert_true(html_has_class(p, "a"));
	assert_true(html_has_class(p, "bc"));
	assert_false(html_has_class(p, "b"));
	assert_false(html_has_class(p, ""));
	html_set_attribute(p, "id", "j", &arena);
	html_set_attribute(p, "class", NULL, &arena);
	html_set_attribute(p, "none", NULL, &arena);
	html_set_attribute(p, "title", "t", &arena);
	assert_string_equal(html_attribute(p, "id"), "j");
	assert_null(html_attribute(p, "class"));
	assert_written(p->parent, "<p id=\"j\" title=\"t\"></p>");
	arena_release(&arena);
}

static void test_edits(void **state)
{
	struct arena arena = {0};
	struct html_node *body = read_body("a<b>c<i>d</i></b>e<u>f</u>", &arena);
	struct html_node *bold = html_find(body, "b");

	(void)state;
	html_unwrap(bold);
	assert_written(body, "ac<i>d</i>e<u>f</u>");
	html_replace(html_find(body, "i"), html_new_text(&arena, span_of("<")));
	assert_written(body, "ac&lt;e<u>f</u>");
	html_remove(html_find(body, "u"));
	html_remove(body->first);
	assert_written(body, "c&lt;e");
	html_append(body, body->first); /* moves it */
	html_append(bold, html_new_element(&arena, "br"));
	html_append(body, bold);
	assert_written(body, "&lt;ec<b><br></b>");
	while (body->first != NULL)
		html_remove(body->first);
	assert_null(body->last);
	arena_release(&arena);
}

static void test_walk(void **state)
{
	struct arena arena = {0};
	struct html_node *body = read_body("<p><b>x</b></p><hr>", &arena);
	struct html_node *p = body->first;

	(void)state;
	assert_true(html_is(html_next(body, body), "p"));
	assert_true(html_is(html_next(p, body), "b"));
	assert_true(html_is(html_skip(p, body), "hr"));
	assert_null(html_skip(p, p));
	assert_null(html_next(p->first->first, p));
	assert_null(html_next(body->last, body));
	assert_null(html_skip(body, body));
	assert_null(html_find(body, "i"));
	assert_true(html_is_inline(p->first));
	assert_false(html_is_inline(p));
	assert_true(html_is_void(body->last));
	arena_release(&arena);
}

static void test_text(void **state)
{
	static const struct {
		const char *html;
		const char *wanted;
	} cases[] = {
		{"", ""},
		{" a\n\t b ", "a b"},
		{"a<b>b</b>c", "abc"},
		{"<p>a</p><p>b</p>", "a b"},
		{"a<br>b<hr>c", "a b c"},
		{"a<script>b</script>c", "ac"},
		{"<ul><li>a</li><li>b</li></ul>c", "a b c"},
		{"a&nbsp;&amp;", "a\xC2\xA0&"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};
		struct text text = text_limited(100);

		html_add_text(read_body(cases[i].html, &arena), &text);
		assert_string_equal(text.bytes, cases[i].wanted);
		text_release(&text);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_attributes),
		cmocka_unit_test(test_edits),
		cmocka_unit_test(test_walk),
		cmocka_unit_test(test_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
