/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"a rule in a paragraph", "a\nb\n---\nc\n", "<p>a\nb\n—\nc</p>"},
	{"a heading underlined", "a\n---\n", "<h2 id=\"a\">a</h2>"},
	{"stars in a paragraph", "a\n***\nb\n", "<p>a\n***\nb</p>"},
	{"a rule", "a\n\n---\n\nb\n", "<p>a</p><hr /><p>b</p>"},
	{"a bracketed number", "1) a\n2) b\n", "<p>1) a\n2) b</p>"},
	{"a number that ends a paragraph of an item", "- a\n  2019. b\n- c\n",
		"<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"},
	{"an empty heading", "##\na\n", "<p>##\na</p>"},
	{"a fence that says more than a language", "``` a b\nc \"d\"\n\ne\n```\n",
		"<p>``` a b\nc “d”</p><p>e ```</p>"},
	{"the same in one paragraph", "``` a b\nc\n```\n", "<p><code>a b c</code></p>"},
	{"a fence that nothing closes", "a\n\n```\nb\n", "<p>a</p><p>```\nb</p>"},
	{"tasks", "- [ ] a *b*\n- [x] c\n- [y] d\n",
		"<ul><li><input type=\"checkbox\" "
		"class=\"task-list-item-checkbox\" disabled=\"disabled\" />a "
		"<em>b</em></li><li><input type=\"checkbox\" "
		"class=\"task-list-item-checkbox\" disabled=\"disabled\" "
		"checked=\"checked\" />c</li><li>[y] d</li></ul>"},
	{"front matter's end", "a: b\nc: d\n===\ne\n", "<p>a: b\nc: d\n===\ne</p>"},
};

static void test_plain_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
