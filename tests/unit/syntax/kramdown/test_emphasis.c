/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"behind punctuation", "**重要：**内容\n",
		"<p><strong>重要：</strong>内容</p>"},
	{"before a bracket", "a**(b)**c\n", "<p>a<strong>(b)</strong>c</p>"},
	{"around quotes", "foo**“bar”**baz\n", "<p>foo<strong>“bar”</strong>baz</p>"},
	{"in items", "* a **b**\n* *c* d**.**e\n",
		"<ul><li>a <strong>b</strong></li><li><em>c</em> d<strong>."
		"</strong>e</li></ul>"},
	{"one that is never closed", "a**b:**c **d\n",
		"<p>a<strong>b:</strong>c **d</p>"},
	{"in code", "`**a:**b`\n", "<p><code>**a:**b</code></p>"},
	{"a rule", "* * *\n", "<hr />"},
	{"within words", "2*3*4 *5.*6\n", "<p>2<em>3</em>4 <em>5.</em>6</p>"},
	{"escaped", "\\*a.\\*b\n", "<p>*a.*b</p>"},
	{"with another within", "**a *b*:**c\n",
		"<p><strong>a <em>b</em>:</strong>c</p>"},
};

static void test_emphasis_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_emphasis_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
