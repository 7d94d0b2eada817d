/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"strikethrough", "a ~~b *c*~~ d\n", "<p>a <del>b <em>c</em></del> d</p>"},
	{"no strikethrough", "a ~~ b ~~ ~c~\n", "<p>a ~~ b ~~ ~c~</p>"},
	{"mathematics in a line", "a $$b<c_d$$ e\n", "<p>a \\(b&lt;c_d\\) e</p>"},
	{"mathematics as a block", "$$\na*b*c\n$$\n", "\\[a*b*c\\]"},
	{"mathematics as a block on one line", "$$a$$\n\nb\n", "\\[a\\]<p>b</p>"},
	{"a dollar", "a $b$ c\n", "<p>a $b$ c</p>"},
	{"mathematics in a quote", "> a:\n> $$\n> b > c\n>d\n> $$\n",
		"<blockquote><p>a:\n\\(b &gt; c\nd\\)</p></blockquote>"},
	{"mathematics in code", "`$$a$$`\n", "<p><code>$$a$$</code></p>"},
	{"mathematics never closed", "$$a\n", "<p>$$a</p>"},
	{"an escaped quote", "\\\"a\\\" \\'b\\'\n", "<p>\"a\" 'b'</p>"},
	{"a backslash that escapes nothing", "a\\, \\a \\&\n",
		"<p>a\\, \\a \\&amp;</p>"},
	{"a line break", "a\\\\\nb\n", "<p>a<br />b</p>"},
	{"a quote as entity", "&quot;a&quot; &#39;b\n", "<p>\"a\" 'b</p>"},
	{"a backtick between blanks", "a ` b `c`\n", "<p>a ` b <code>c</code></p>"},
	{"two backticks", "``a`b``\n", "<p><code>a`b</code></p>"},
	{"nothing in a target", "[a](b~~c~~d)\n", "<p><a href=\"b~~c~~d\">a</a></p>"},
	{"blanks in a target", "[a](b c.pdf) ![d](e  f) [g]( h )\n",
		"<p><a href=\"b%20c.pdf\">a</a> <img src=\"e%20%20f\" alt=\"d\" /> "
		"<a href=\"h\">g</a></p>"},
	{"a target over two lines", "[a](b\nc) [d](e (f) g \"t\")\n",
		"<p><a href=\"bc\">a</a> <a href=\"e%20(f)%20g\" "
		"title=\"t\">d</a></p>"},
	{"no targets with blanks", "[a](b c [d](<e f>) `[g](h i)`\n",
		"<p>[a](b c <a href=\"e%20f\">d</a> <code>[g](h i)</code></p>"},
	{"a title that never ends", "[a](b c \"d)\n", "<p>[a](b c “d)</p>"},
	{"what an image says", "![a \"b\" $$c$$](d)\n",
		"<p><img src=\"d\" alt=\"a &quot;b&quot; $$c$$\" /></p>"},
	{"the last of two definitions", "[a]\n\n[a]: b\n[A]: c\n",
		"<p><a href=\"c\">a</a></p>"},
	{"code that ends among more backticks", "`a`` b\n", "<p><code>a</code>` b</p>"},
	{"blanks in code", "a` b ` ``c `` `d`\n",
		"<p>a<code> b </code> <code>c</code> <code>d</code></p>"},
	{"a backtick and the next item", "- a` b\n- `c` d\n",
		"<ul><li>a` b</li><li><code>c</code> d</li></ul>"},
	{"escaped dashes", "a \\-\\- b\n", "<p>a -- b</p>"},
	{"a quote behind an escape", "\\*\"a\" b\n", "<p>*“a” b</p>"},
	{"end tags that end nothing", "a </br> b </span> <b>c</b>\n",
		"<p>a &lt;/br&gt; b &lt;/span&gt; <b>c</b></p>"},
	{"elements that hold no Markdown", "a <u>**b**</u> <span>*c*</span>\n",
		"<p>a <u>**b**</u> <span><em>c</em></span></p>"},
	{"the same behind what never closes", "~~a <u>*b*</u>\n",
		"<p>~~a <u>*b*</u></p>"},
	{"no-break spaces beside stars", "*a\u00a0* _b\u00a0_ c\n",
		"<p><em>a\u00a0</em> <em>b\u00a0</em> c</p>"},
	{"a defined URL with a bracket", "[a], [b]\n\n[a]: c)\n[b]: d \"e\"\n",
		"<p><a href=\"c)\">a</a>, <a href=\"d\" title=\"e\">b</a></p>"},
	{"a reference behind a blank", "[a] [b] [c]\n[b]\n\n[b]: d\n",
		"<p><a href=\"d\">a</a> <a href=\"d\">c</a></p>"},
	{"no reference behind a blank", "[a][b] [b] c] [b] [d] [e]\n\n[b]: d\n",
		"<p><a href=\"d\">a</a> <a href=\"d\">b</a> c] [b] [d] "
		"[e]</p>"},
	{"brackets that are not in pairs", "[a](b(c\\)d) [e]((f \"g\")\n",
		"<p><a href=\"b(c%5C)d\">a</a> <a href=\"(f\" title=\"g\">e</a></p>"},
	{"underscores behind a bracket in a target", "[a](b_(c)_d_) _e_\n",
		"<p><a href=\"b_(c)_d_\">a</a> <em>e</em></p>"},
	{"a colon behind a bracket", "d [e]: _\"f_\n\n[e]: g\n",
		"<p>d <a href=\"g\">e</a>: <em>“f</em></p>"},
	{"an address with a blank", "<https://a.org/b c>\n",
		"<p><a href=\"https://a.org/b c\">https://a.org/b c</a></p>"},
	{"an element that nothing ends", "a <B_c> *d* `e` \"f\"\n\n*g*\n",
		"<p>a <B_c> *d* `e` \"f\"</B_c></p><p><em>g</em></p>"},
	{"the same in an item and a heading", "- <T> *a*\n- *b*\n\n# <T> *c*\n*d*\n",
		"<ul><li><T> *a*</T></li><li><em>b</em></li></ul>"
		"<h1><T> *c*</T></h1><p><em>d</em></p>"},
	{"the same in emphasis", "**a <b.c>** d\n", "<p>**a <b.c>** d</b.c></p>"},
	{"an element that is text to browsers", "a<消> *b*\n",
		"<p>a&lt;消&gt; *b*&lt;/消&gt;</p>"},
	{"a block's tags in such an element", "<title> <h1> *a*\n",
		"<title> <h1> *a*</h1></title>"},
	{"… and in a paragraph", "a <title> <h1> <p class=\"b\"> \"c\"\n",
		"<p>a <title> &lt;h1&gt; &lt;p class=\"b\"&gt; "
		"\"c\"</title></p>"},
	{"a block's tag in a paragraph", "a <p class=\"b\"> \"c\"\n",
		"<p>a &lt;p class=\"b\"&gt; “c”</p>"},
	{"escaped guillemets and dots", "\\>\\> \\<\\< \\.\\.\\. \"\\[a\\]\"\n",
		"<p>&gt;&gt; &lt;&lt; ... “[a]”</p>"},
	{"tags that CommonMark knows",
		"a <img b=1%> <i c=#d>e</i> <f\"g\"> <?h?> <!I>\n",
		"<p>a &lt;img b=1%&gt; &lt;i c=#d&gt;e&lt;/i&gt; &lt;f”g”&gt; "
		"&lt;?h?&gt; &lt;!I&gt;</p>"},
	{"the same at a line's start", "<div b=1%>\n*a*\n</div>\n<!I>\n*c*\n",
		"<p>&lt;div b=1%&gt;<em>a</em>&lt;/div&gt;\n&lt;!I&gt;<em>c</em></p>"},
	{"tags in code over two lines", "`a\n<b>c` <code>d\n<i>e</i></code>\n",
		"<p><code>a &lt;b&gt;c</code> <code>d<i>e</i></code></p>"},
	{"code over two lines", "a` b \n`c\n", "<p>a<code> b </code>c</p>"},
	{"an abbreviation's definition", "a\n\n*[HTML]: b\n", "<p>a</p>"},
};

static void test_spans_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

/* Where kramdown would see no tag, or HTML up to the end of the block. */
static const struct markdown_sample common[] = {
	{"values without quotes", "a <img b=1%>\n\n<td c=#d>\n*e*\n</td>\n",
		"<p>a <img b=1%></p><td c=#d>*e*</td>"},
	{"an element that nothing ends", "a <String> *b* <u>*c*</u>\n",
		"<p>a <String> <em>b</em> <u><em>c</em></u></p>"},
	{"verbatim elements", "a <u>*b*</u> `<T>`\n",
		"<p>a <u>*b*</u> <code>&lt;T&gt;</code></p>"},
	{"no tags", "a <b_c> *d* <5 <e\n",
		"<p>a &lt;b_c&gt; <em>d</em> &lt;5 &lt;e</p>"},
};

static void test_tags_as_in_commonmark(void **state)
{
	const struct markdown_style style = {.common_html = true};

	(void)state;
	for (size_t i = 0; i < COUNT(common); i++)
		check_sample(&common[i], &style);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_spans_as_in_kramdown),
		cmocka_unit_test(test_tags_as_in_commonmark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
