/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"a rule in a paragraph", "a\nb\n---\nc\n", "<p>a\nb\n—\nc</p>"},
	{"a heading underlined", "a\n---\n", "<h2 id=\"a\">a</h2>"},
	{"stars in a paragraph", "a\n***\nb\n", "<p>a\n***\nb</p>"},
	{"a rule", "a\n\n---\n\nb\n", "<p>a</p><hr /><p>b</p>"},
	{"a bracketed number", "1) a\n2) b\n", "<p>1) a\n2) b</p>"},
	{"a bracketed number in an item", "- 1) a\n", "<ul><li>1) a</li></ul>"},
	{"markers alone", "> 1.\n> a\n\n* b\n -\n",
		"<blockquote><p>1.\na</p></blockquote><ul><li>b\n-</li></ul>"},
	{"an indented heading", " # a\n\n- b\n\n  # c\n",
		"<p># a</p><ul><li><p>b</p><h1 id=\"c\">c</h1></li></ul>"},
	{"items right behind a quote's mark", ">* a\n>* b\n",
		"<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"},
	{"code that goes on with an item", "1. a\n```\nb\n```\n\n   c\n2. d\n",
		"<ol><li><p>a</p><pre><code>b\n</code></pre><p>c</p></li>"
		"<li><p>d</p></li></ol>"},
	{"code that ends behind its item", "* a\n```\nb\n\nc\n```\n",
		"<ul><li>a ```\nb</li></ul><p>c ```</p>"},
	{"text behind an item's heading", "- # a\nb\n\t- c\n",
		"<ul><li><h1 id=\"a\">a</h1>b<ul><li>c</li></ul></li></ul>"},
	{"a fence within code", "- a\n\n  ```\n  b\n          ```\n  c\n  ```\n",
		"<ul><li><p>a</p><pre><code>b\n        "
		"```\nc\n</code></pre></li></ul>"},
	{"a star at the start of a line", "*a\n*\n", "<p>*a\n*</p>"},
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
