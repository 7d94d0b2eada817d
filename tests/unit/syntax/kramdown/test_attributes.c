/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"behind a paragraph", "a\n{: .b #c}\n", "<p id=\"c\" class=\"b\">a</p>"},
	{"before a paragraph", "a\n\n{: .b}\nc\n", "<p>a</p><p class=\"b\">c</p>"},
	{"a pair", "a\n{: title=\"b c\" data-x='y'}\n",
		"<p title=\"b c\" data-x=\"y\">a</p>"},
	{"behind a heading", "# a\n{: #b}\n", "<h1 id=\"b\">a</h1>"},
	{"behind a list", "- a\n{: .b}\n", "<ul class=\"b\"><li>a</li></ul>"},
	{"behind a quote", "> a\n{: .b}\n",
		"<blockquote class=\"b\"><p>a</p></blockquote>"},
	{"behind code", "```\na\n```\n{: .b}\n",
		"<pre class=\"b\"><code>a\n</code></pre>"},
	{"behind an element of a line", "*a*{: .b} [c](d){: .e} `f`{: .g}\n",
		"<p><em class=\"b\">a</em> <a class=\"e\" href=\"d\">c</a> "
		"<code class=\"g\">f</code></p>"},
	{"an image's width", "![a](b){: width=\"5\"}\n",
		"<p><img width=\"5\" src=\"b\" alt=\"a\" /></p>"},
	{"behind text it is text", "a {: .b}\n", "<p>a {: .b}</p>"},
	{"a list with a name", "{:n: .b title=\"c\"}\n\na\n{: n .d}\n",
		"<p title=\"c\" class=\"b d\">a</p>"},
	{"in code", "`{: .a}`\n", "<p><code>{: .a}</code></p>"},
	{"a comment", "a\n\n{::comment}\nb\n{:/comment}\n\nc\n", "<p>a</p><p>c</p>"},
	{"no Markdown", "{::nomarkdown}\n<b>*a*</b>\n{:/}\n", "<b>*a*</b>"},
	{"an option", "{::options toc_levels=\"2\" /}\n\na\n", "<p>a</p>"},
	/* kramdown never ends here. */
	{"a list that names itself", "{:n: n}\n\na\n{:n .b}\n", "<p class=\"b\">a</p>"},
};

static void test_attributes_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_attributes_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
