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
	{"underscores behind digits", "22_.1_, a_b_ x-_y_ .-_z_\n",
		"<p>22<em>.1</em>, a_b_ x-_y_ .-<em>z</em></p>"},
	{"one of two that closes with one", "a **b: c **d** e\n",
		"<p>a <strong>b: c **d</strong> e</p>"},
	{"three", "***a *** *b*\n", "<p><em>**a **</em> <em>b</em></p>"},
	{"nothing but themselves", "a _________.\n",
		"<p>a <strong>__</strong>___.</p>"},
	{"past what a link says", "*a [b*c](d*e) f*\n",
		"<p><em>a <a href=\"d*e\">b*c</a> f</em></p>"},
	{"behind a sign", "1 <_ 2\n", "<p>1 &lt;_ 2</p>"},
	{"side by side", "a***`b`*c d***.**e\n",
		"<p>a<strong><em><code>b</code></em>c d</strong>*.**e</p>"},
	{"in code of an item", "- a\n\n      x_='*y\n",
		"<ul><li><p>a</p><pre><code>x_='*y\n</code></pre></li></ul>"},
	{"a rule of stars in a quote", "> a\n>\n> ***\n",
		"<blockquote><p>a</p><hr /></blockquote>"},
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
