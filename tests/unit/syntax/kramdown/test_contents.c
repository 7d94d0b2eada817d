/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"levels", "* x\n{:toc}\n\n# a\n\n## b\n\n### c\n\n## d\n\n# e\n",
		"<ul id=\"markdown-toc\"><li><a href=\"#a\" id=\"markdown-toc-a\">a"
		"</a><ul><li><a href=\"#b\" id=\"markdown-toc-b\">b</a><ul><li>"
		"<a href=\"#c\" id=\"markdown-toc-c\">c</a></li></ul></li><li>"
		"<a href=\"#d\" id=\"markdown-toc-d\">d</a></li></ul></li><li>"
		"<a href=\"#e\" id=\"markdown-toc-e\">e</a></li></ul><h1 id=\"a\">a"
		"</h1><h2 id=\"b\">b</h2><h3 id=\"c\">c</h3><h2 id=\"d\">d</h2>"
		"<h1 id=\"e\">e</h1>"},
	{"markup and links", "* x\n{:toc}\n\n# *a* [b](c)\n",
		"<ul id=\"markdown-toc\"><li>"
		"<a href=\"#a-b\" id=\"markdown-toc-a-b\"><em>a</em> b</a></li>"
		"</ul><h1 id=\"a-b\"><em>a</em> <a href=\"c\">b</a></h1>"},
	{"a heading that stays out", "* x\n{:toc}\n\n# a\n{: .no_toc}\n\n# b\n",
		"<ul id=\"markdown-toc\"><li><a href=\"#b\" id=\"markdown-toc-b\">b"
		"</a></li></ul><h1 id=\"a\" class=\"no_toc\">a</h1><h1 id=\"b\">b"
		"</h1>"},
	{"a level left out", "* x\n{:toc}\n\n### a\n\n# b\n",
		"<ul id=\"markdown-toc\"><li><a href=\"#a\" id=\"markdown-toc-a\">a"
		"</a></li><li><a href=\"#b\" id=\"markdown-toc-b\">b</a></li></ul>"
		"<h3 id=\"a\">a</h3><h1 id=\"b\">b</h1>"},
	{"a name of its own", "1. x\n{:toc}\n\n# a {#z}\n",
		"<ol id=\"markdown-toc\"><li><a href=\"#z\" id=\"markdown-toc-z\">a"
		"</a></li></ol><h1 id=\"z\">a</h1>"},
};

static void test_contents_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_contents_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
