/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"a tag over blank lines", "<div\n\n  class=\"a\"\n\n>\nb\n</div>\n",
		"<div  class=\"a\">b</div>"},
	{"blank lines within", "<div>\n\n*a*\n\n</div>\n", "<div>*a*</div>"},
	{"indented within", "<div>\n\n    <p>a</p>\n\n</div>\nb\n",
		"<div>    <p>a</p></div><p>b</p>"},
	{"Markdown within", "<div markdown=\"1\">\n*a*\n</div>\n",
		"<div><p><em>a</em></p></div>"},
	{"Markdown within the lines of a paragraph", "<p markdown=\"1\">*a*</p>\n",
		"<p><em>a</em></p>"},
	{"Markdown in a part",
		"<div markdown=\"1\">\n\n- a\n\n<p>*b*</p>\n\n</div>\nc\n",
		"<div><ul><li>a</li></ul><p>*b*</p></div><p>c</p>"},
	{"text goes on behind the end tag", "<div>a</div> *b*\n",
		"<div>a</div><p><em>b</em></p>"},
	{"it interrupts a paragraph", "a\n<div>*b*</div>\n", "<p>a</p><div>*b*</div>"},
	{"a quote within", "<div>\n\n> *a*\n\n</div>\n\n> <div>\n> *b*\n> </div>\n",
		"<div>&gt; *a*</div><blockquote><div>*b*</div></blockquote>"},
	{"a comment in a paragraph", "a\n<!-- b -->*c*\n",
		"<p>a<!-- b --><em>c</em></p>"},
	{"a script behind a block", "<div>a</div>\n<script>\n- b\n</script>\n",
		"<div>a</div><script>- b</script>"},
	{"never closed", "<div>a\n", "<div>a</div>"},
	{"an end tag that ends nothing", "a\n\n</div>\n",
		"<p>a</p><p>&lt;/div&gt;</p>"},
	{"an end tag of another", "<div><b>a</i></b></div>\n",
		"<div><b>a&lt;/i&gt;</b></div>"},
	{"a script", "<script>\nif (a < b && c) {}\n\n</script>\n*d*\n",
		"<script>if (a < b && c) {}</script><p><em>d</em></p>"},
	{"characters that stand for themselves",
		"<pre>\na > b & c &quot;d&quot; &eacute; &#38; &\n</pre>\n",
		"<pre>\na &gt; b &amp; c &quot;d&quot; &eacute; &#38; &amp;\n</pre>"},
	{"a comment", "<!-- *a*\n\nb -->\n\n*c*\n", "<!-- *a*b --><p><em>c</em></p>"},
	{"an inline tag at a line's start", "<b>a</b> *b*\n",
		"<p><b>a</b> <em>b</em></p>"},
	{"an inline tag alone", "<a href=\"b\">\n*c*</a>\n",
		"<p><a href=\"b\"><em>c</em></a></p>"},
	{"code within a line", "a <code>*b* \"c\"</code> *d*\n",
		"<p>a <code>*b* \"c\"</code> <em>d</em></p>"},
	{"a block tag within a line", "a <div>b\n", "<p>a &lt;div&gt;b</p>"},
	{"a void element", "<hr>\n*a*\n", "<hr><p><em>a</em></p>"},
	{"in a quote", "> <div>\n> *a*\n> </div>\n> *b*\n",
		"<blockquote><div>*a*</div><p><em>b</em></p></blockquote>"},
	{"attributes behind it", "<div>a</div>\n{: .b}\n", "<div class=\"b\">a</div>"},
	{"no tag", "<a::b> c\n", "<p>&lt;a::b&gt; c</p>"},
	{"an address", "<https://example.org/a--b>\n",
		"<p>"
		"<a href=\"https://example.org/a--b\">https://example.org/a--b"
		"</a></p>"},
};

static void test_html_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_html_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
