/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"one", "a\n: b\n", "<dl><dt>a</dt><dd>b</dd></dl>"},
	{"two terms", "a\nb\n: c\n", "<dl><dt>a</dt><dt>b</dt><dd>c</dd></dl>"},
	{"two definitions", "a\n: b\n: c\n", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>"},
	{"as a paragraph", "a\n\n: b\n", "<dl><dt>a</dt><dd><p>b</p></dd></dl>"},
	{"more than one paragraph", "a\n: b\n\n  c\n",
		"<dl><dt>a</dt><dd>b<p>c</p></dd></dl>"},
	{"two lists in one", "a\n: b\n\nc\n: d\n",
		"<dl><dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd></dl>"},
	{"markup", "*a*\n: `b`\n",
		"<dl><dt><em>a</em></dt><dd><code>b</code></dd></dl>"},
	{"a list in it", "a\n: - b\n  - c\n",
		"<dl><dt>a</dt><dd><ul><li>b</li><li>c</li></ul></dd></dl>"},
	{"no term", "# a\n: b\n", "<h1 id=\"a\">a</h1><p>: b</p>"},
	{"lazy lines", "a\n: b\nc\n", "<dl><dt>a</dt><dd>b\nc</dd></dl>"},
	{"code in it", "a\n: b\n\n      c\n",
		"<dl><dt>a</dt><dd>b<pre><code>c\n</code></pre></dd></dl>"},
	{"in code", "    a\n    : b\n", "<pre><code>a\n: b\n</code></pre>"},
};

static void test_definitions_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_definitions_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
