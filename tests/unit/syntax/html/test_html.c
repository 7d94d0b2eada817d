/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/html.h"

enum { OUT_LIMIT = 64 * 1024 * 1024 };

/* What a browser makes of it (HTML, "Parsing HTML documents"), written back. */
static const struct {
	const char *what;
	const char *html;
	const char *wanted;
} bodies[] = {
	{"plain text", "Hi <b>you", "Hi <b>you</b>"},
	{"nothing", "", ""},
	{"a document",
		"<!doctype "
		"html><html><head><title>T</title></head><body>x</body></html>",
		"x"},
	{"a document behind a comment",
		"\xEF\xBB\xBF<!-- c --> <HTML><body class=a><p>x", "<p>x</p>"},
	{"case", "<P CLASS=Big>x</P>", "<p class=\"Big\">x</p>"},
	{"list items end by themselves", "<ul><li>a<li>b<ul><li>c</ul></ul>",
		"<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"},
	{"section ends p", "<p>a<section>b</section>c",
		"<p>a</p><section>b</section>c"},
	{"article ends p", "<p>a<article>b", "<p>a</p><article>b</article>"},
	{"headings end headings", "<h2>a</h1><p>b</p><h3>c</h3><h4>d</H2 >e",
		"<h2>a</h2><p>b</p><h3>c</h3><h4>d</h4>e"},
	{"main ends p", "<p>a<main>b</main>", "<p>a</p><main>b</main>"},
	{"figure ends p", "<p>a<figure><figcaption>b</figcaption></figure>",
		"<p>a</p><figure><figcaption>b</figcaption></figure>"},
	{"details ends p", "<p>a<details><summary>b</summary>c</details>",
		"<p>a</p><details><summary>b</summary>c</details>"},
	{"formatting goes on behind p", "<p><b>a<section>b</section>c</b></p>",
		"<p><b>a</b></p><b><section>b</section>c</b>"},
	{"p in a cell does not end p", "<p><table><tr><td><p>x</table>",
		"<p></p><table><tr><td><p>x</p></td></tr></table>"},
	{"bold around p", "<b>a<p>b</p>c</b>", "<b>a<p>b</p>c</b>"},
	{"a link around a table", "<a href=x><table><tr><td>b</table></a>",
		"<a href=\"x\"><table><tr><td>b</td></tr></table></a>"},
	{"links end links", "<a href=x>a<b>c<a href=y>d</a>",
		"<a href=\"x\">a<b>c</b></a><b><a href=\"y\">d</a></b>"},
	{"a name with marks", "<x_y>a</x_y><x_ z=1>b</x_>",
		"<x_y>a</x_y><x_ z=\"1\">b</x_>"},
	{"a heading ends the one that is open", "<h4>a<p>b</p><h4>c</h4>d",
		"<h4>a<p>b</p></h4><h4>c</h4>d"},
	{"likewise with a paragraph in it", "<h2>a<p>b<h3>c</h3>d</h2>e",
		"<h2>a<p>b</p></h2><h3>c</h3>de"},
	{"a heading in a part of one", "<h2>a<div>b<h3>c</h3></div>d</h2>",
		"<h2>a<div>b<h3>c</h3></div>d</h2>"},
	{"p within a span", "<p><span>a<p>b", "<p><span>a</span></p><p>b</p>"},
	{"new elements",
		"<nav></nav><header></header><footer></footer><picture><source "
		"srcset=a><img src=b></picture><video><track src=t>v</video>"
		"<audio></audio><mark>m</mark><time datetime=1>t</time>a<wbr>b",
		"<nav></nav><header></header><footer></footer><picture><source "
		"srcset=\"a\"><img src=\"b\"></picture><video><track "
		"src=\"t\">v</video>"
		"<audio></audio><mark>m</mark><time datetime=\"1\">t</time>a<wbr>b"},
	{"void elements", "a<br>b<br/>c<hr><img src=x alt=\"\">",
		"a<br>b<br>c<hr><img src=\"x\" alt=\"\">"},
	{"the end of a line break is one, too", "a</br>b</BR >c", "a<br>b<br>c"},
	{"comments", "a<!-- <b> -->b<!-->c<!--->d<!-- x --!>e<!d>f<?g?>h</3>i",
		"abcdefhi"},
	{"a comment without end", "a<!-- b", "a"},
	{"references", "&lt;&amp;&gt;&quot;&apos;&nbsp;&eacute;&#233;&#xe9;&#XE9;",
		"&lt;&amp;&gt;\"'\xC2\xA0\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"},
	{"references without semicolon", "&copy 2024 &copy2024 &notit; &notin; &hearts",
		"\xC2\xA9 2024 \xC2\xA9"
		"2024 \xC2\xACit; \xE2\x88\x89 &amp;hearts"},
	{"no references", "AT&T & &; &# &#x; &nosuch; R&D",
		"AT&amp;T &amp; &amp;; &amp;# &amp;#x; &amp;nosuch; R&amp;D"},
	{"numbers that mean something else",
		"&#128;&#150;&#0;&#xD800;&#x110000;&#99999999999;",
		"\xE2\x82\xAC\xE2\x80\x93\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF"
		"\xBD"},
	{"numbers of what no text may hold", "&#127;&#129;&#1;&#xFFFE;&#xFFFF;",
		"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
	{"references in attributes", "<a href=\"?a=1&copy=2&amp;b=3&lt;&reg\">x</a>",
		"<a href=\"?a=1&amp;copy=2&amp;b=3&lt;\xC2\xAE\">x</a>"},
	{"attributes", "<a a b= c =d e='\"' f=\"'\" g=h/i =j @k=l m/n>x</a>",
		"<a a=\"\" b=\"c\" e=\"&quot;\" f=\"'\" g=\"h/i\" m=\"\" n=\"\">x</a>"},
	{"the first of equal attributes counts", "<a a=1 A=2>x</a>",
		"<a a=\"1\">x</a>"},
	{"a > in an attribute", "<a title=\"x>y\">z</a>", "<a title=\"x&gt;y\">z</a>"},
	{"a tag without end", "a<b title=\"x", "a"},
	{"no tags", "a < b <3 <> a<", "a &lt; b &lt;3 &lt;&gt; a&lt;"},
	{"script", "<script>if (a < b && \"</p>\") c</script>d",
		"<script>if (a < b && \"</p>\") c</script>d"},
	{"title", "<title>a <b> &amp; c</title>d",
		"<title>a &lt;b&gt; &amp; c</title>d"},
	{"textarea", "<textarea><p>x</textarea>", "<textarea>&lt;p&gt;x</textarea>"},
	{"iframe", "<iframe><p>&amp;</iframe>x", "<iframe><p>&amp;</iframe>x"},
	{"pre", "<pre>\n\n a\n</pre>", "<pre>\n\n a\n</pre>"},
	{"carriage returns", "a\r\nb\rc&#13;", "a\nb\nc&#13;"},
	{"misplaced tags", "a<html lang=x><body id=b><head></head>b</body></html>c",
		NULL},
	{"custom elements", "<x-y z=1>a</x-y>", "<x-y z=\"1\">a</x-y>"},
	{"the base of a head",
		"<!doctype html><head><title>t</title><base href=a></head><p>b",
		"<p>b</p><base href=\"a\">"},
	{"stray end tags", "a</b></p></x>b", NULL},
};

static char *written(const struct html_node *node, struct arena *arena)
{
	struct text html = text_limited(OUT_LIMIT);
	char *copy;

	html_write_inside(node, &html);
	assert_false(text_broken(&html));
	copy = text_copy(&html, arena);
	text_release(&html);
	return copy;
}

static struct html_node *read_body(const char *html, struct arena *arena)
{
	struct error error = {0};
	struct html_node *body = html_read(span_of(html), arena, &error);

	assert_non_null(body);
	assert_string_equal(body->name, "body");
	return body;
}

static void test_bodies(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bodies); i++) {
		struct arena arena = {0};
		const char *once = written(read_body(bodies[i].html, &arena), &arena);

		print_message("  %s\n", bodies[i].what);
		if (bodies[i].wanted != NULL)
			assert_string_equal(once, bodies[i].wanted);
		assert_string_equal(written(read_body(once, &arena), &arena), once);
		arena_release(&arena);
	}
}

static void test_document(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct html_node *html = html_read_document(
		span_of("<!doctype html>\n<html lang=en>\n<head>\n<title>A &amp; "
			"B</title>\n<link rel=canonical href=/x>\n</head>\n<body "
			"class=c>\n<p>x</p></body>\n</html>\n"),
		&arena, &error);
	const struct html_node *link;

	(void)state;
	assert_non_null(html);
	assert_string_equal(html_attribute(html, "lang"), "en");
	assert_string_equal(html->first->name, "head");
	assert_string_equal(html->last->name, "body");
	assert_null(html->last->next);
	assert_string_equal(html_attribute(html->last, "class"), "c");
	link = html_find(html, "link");
	assert_non_null(link);
	assert_int_equal(link->line, 5);
	assert_string_equal(link->parent->name, "head");
	assert_int_equal(html_find(html, "p")->line, 8);
	assert_string_equal(written(html_find(html, "title"), &arena), "A &amp; B");
	arena_release(&arena);
}

static size_t depth_of(const struct html_node *root)
{
	size_t deepest = 0;

	for (const struct html_node *n = root; n != NULL; n = html_next(n, root)) {
		size_t depth = 0;

		for (const struct html_node *up = n; up != root; up = up->parent)
			depth++;
		if (depth > deepest)
			deepest = depth;
	}
	return deepest;
}

static void test_hostile(void **state)
{
	static const struct {
		const char *what;
		const char *unit;
		size_t times;
	} cases[] = {
		{"nested inline", "<b>", 20000},
		{"nested blocks", "<div>", 20000},
		{"nested paragraphs", "<p><font>", 30000},
		{"end tags under many open ones", "<i></u>", 20000},
		{"blocked end tags", "<i><div></i>", 30000},
		{"attributes", "<a b c d e f g h ", 5000},
		{"open comments", "<!--", 30000},
		{"open quotes", "<a b=\"", 30000},
		{"scripts in depth", "<b><script></b>", 10000},
		{"references", "&zwnj&nosuch", 30000},
		{"quotes", "<a b='\"\"\"\"'>", 20000},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct text html = text_limited(HTML_LIMIT);
		struct arena arena = {0};
		struct error error = {0};
		struct html_node *body;

		print_message("  %s\n", cases[i].what);
		for (size_t n = 0; n < cases[i].times; n++)
			text_add(&html, cases[i].unit);
		body = html_read(text_span(&html), &arena, &error);
		assert_non_null(body);
		assert_true(depth_of(body) <= HTML_DEPTH_LIMIT);
		text_release(&html);
		arena_release(&arena);
	}
}

static void test_too_much(void **state)
{
	struct arena arena = {0};
	struct error error = {0};
	struct span html = {
		arena_zeroed(&arena, (size_t)HTML_LIMIT + 1), (size_t)HTML_LIMIT + 1};

	(void)state;
	assert_null(html_read(html, &arena, &error));
	assert_string_equal(error.message, "HTML of more than 16 MB");
	arena_release(&arena);
}

/* What is open beyond the limit ends; what follows is read as before. */
static void test_reading_goes_on(void **state)
{
	struct arena arena = {0};
	struct text html = text_limited(HTML_LIMIT);
	const struct html_node *last;
	struct error error = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		text_add(&html, "<i>\n");
	text_add(&html, "</div><h1 id=x>end &amp; all</h1>");
	last = html_find(html_read(text_span(&html), &arena, &error), "h1");
	assert_non_null(last);
	assert_int_equal(last->line, 1001);
	assert_string_equal(written(last, &arena), "end &amp; all");
	text_release(&html);
	arena_release(&arena);
}

static void test_decode_entities(void **state)
{
	struct arena arena = {0};
	struct span plain = span_of("no reference");
	struct span decoded = html_decode_entities(
		span_of("AT&amp;T &nbsp;&#39;&thetasym;&unknown; &"), &arena);

	(void)state;
	assert_ptr_equal(html_decode_entities(plain, &arena).bytes, plain.bytes);
	assert_true(span_is(decoded, "AT&T \xC2\xA0'\xCF\x91&unknown; &"));
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_bodies),
		cmocka_unit_test(test_document),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_too_much),
		cmocka_unit_test(test_reading_goes_on),
		cmocka_unit_test(test_decode_entities),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
