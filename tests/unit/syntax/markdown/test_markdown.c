/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"nothing", "", ""},
	{"plain Markdown", "A *b* [c](d)\n", "<p>A <em>b</em> <a href=\"d\">c</a></p>"},
	{"raw HTML stays", "<b onclick=\"x\">a</b>\n", "<p><b onclick=\"x\">a</b></p>"},
	{"ids of headings", "# A b\n\n## A b\n\n### A -- b \"c\"\n",
		"<h1 id=\"a-b\">A b</h1><h2 id=\"a-b-1\">A b</h2>"
		"<h3 id=\"a--b-c\">A – b “c”</h3>"},
	{"an id in code", "# `a` *b* [c](d)\n",
		"<h1 id=\"a-b-c\"><code>a</code> <em>b</em> <a href=\"d\">c</a>"
		"</h1>"},
	{"an id that is given", "# a {#b}\n\nc {#d}\n---\n",
		"<h1 id=\"b\">a</h1><h2 id=\"d\">c</h2>"},
	{"an id beyond ASCII", "# Größe 日本\n",
		"<h1 id=\"größe-日本\">Größe 日本</h1>"},
	{"no id", "a {#b}\n", "<p>a {#b}</p>"},
	{"an address", "<mailto:a@e.org> <a@e.org>\n",
		"<p><a href=\"mailto:a@e.org\">a@e.org</a> "
		"<a href=\"mailto:a@e.org\">a@e.org</a></p>"},
	{"a link that a comment defines anew", "[a]\n\n[a]: /b\n\n<!--\n[a]: /c\n-->\n",
		"<p><a href=\"/b\">a</a></p><!--\n[a]: /c\n-->"},
	{"code with a language", "```c\na\n```\n",
		"<pre><code class=\"language-c\">a\n</code></pre>"},
	{"references to what no text may hold",
		"&#1; &#0; &#127; &#147; &#129; &#xD800; &#xFFFE; &#xFFFF;\n",
		"<p>\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD \xE2\x80\x9C \xEF\xBF\xBD "
		"\xEF\xBF\xBD \xEF\xBF\xBD \xEF\xBF\xBD</p>"},
	{"line ends of Windows", "a\r\n\r\n| b | c |\r\n",
		"<p>a</p><table><tbody><tr><td>b</td><td>c</td></tr></tbody>"
		"</table>"},
};

static void test_markdown_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

/* PART so often, in BEFORE and AFTER. */
struct hostile {
	const char *what;
	const char *before;
	const char *part;
	size_t count;
	const char *after;
	const char *message; /* NULL: it is read */
};

static const struct hostile hostile[] = {
	{"quotes in quotes", "", "> ", MARKDOWN_DEPTH_LIMIT + 1, "a",
		"more than 100 quotes and lists in one another"},
	{"just deep enough", "", "> ", MARKDOWN_DEPTH_LIMIT, "a", NULL},
	{"brackets in emphasis that never closes", "*a **b _c __d ", "[", 200000, "",
		NULL},
	{"links in emphasis that never closes", "*a **b _c __d ", "[a](", 50000, "",
		NULL},
	{"elements never closed, and one that asks for Markdown", "", "<div>\n", 40000,
		"<p markdown=\"1\">*a*</p>\n", NULL},
	{"elements that close too early for what they hold", "", "<div><b>\n</div>\n",
		10000, "<p markdown=\"1\">*a*</p>\n", NULL},
	{"images never closed", "", "![[]()", 60000, "", NULL},
	{"backticks", "", "` `` ```` ", 50000, "", NULL},
	{"backticks that are left of more", "", "``a``` ", 60000, "", NULL},
	{"backticks that are left of more, and no more so many", "", "``a```\n", 60000,
		"", NULL},
	{"references to a note", "", "[^a] ", 10000, "\n\n[^a]: b [^a]\n", NULL},
	{"notes in notes", "[^a]\n", "\n[^a]: [^b]\n\n    [^b]: [^a]\n", 5000, "",
		NULL},
	{"rows that are no table", "", "a|b\n", 100000, "c\n", NULL},
	{"cells", "", "|", 100000, "\n", NULL},
	{"more cells than marks", "", "a|b\n", 200000, "",
		"more than 500000 table cells, notes and the like in a text"},
	{"lists that name lists", "{:a: b b b b b b b b}\n{:b: a a a a a a a a}\n\n",
		"c\n{:a}\n\n", 1000, "", NULL},
	{"brackets never closed", "", "[", 1000000, "", NULL},
	{"comments never closed", "", "<!-- ", 200000, "", NULL},
	{"elements never closed", "", "<div>\n", 100000, "", NULL},
	{"mathematics never closed", "", "$$ a\n\n$$ b $$ c\n\n", 50000, "", NULL},
	{"links never closed", "*a ", "[a](", 200000, "", NULL},
	{"dollars", "*a ", "$a ", 200000, "", NULL},
	{"underscores", "*a ", "_", 400000, "", NULL},
	{"strikethrough never closed", "", "~~a ", 200000, "", NULL},
	{"attributes never closed", "", "{:", 500000, "", NULL},
	{"definitions in definitions", "a\n", ": b\n\n  c\n  : d\n\n", 10000, "", NULL},
	{"fences", "", "````\n~~~\n```\n", 50000, "", NULL},
	{"marks that nobody made", "|a|\n\n", "<?kd 1?>", 100000, "", NULL},
};

static void test_hostile(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(hostile); i++) {
		const struct hostile *want = &hostile[i];
		struct text markdown = text_limited(MARKDOWN_LIMIT);
		struct text html = text_limited(64 * MIB);
		struct error error = {0};
		bool read;

		print_message("  %s\n", want->what);
		text_add(&markdown, want->before);
		for (size_t j = 0; j < want->count; j++)
			text_add(&markdown, want->part);
		text_add(&markdown, want->after);
		read = markdown_to_html(text_span(&markdown), NULL, &html, &error);
		assert_int_equal(read, want->message == NULL);
		if (!read)
			assert_string_equal(error.message, want->message);
		text_release(&markdown);
		text_release(&html);
	}
}

static void test_limit(void **state)
{
	struct text markdown = text_limited(2 * MARKDOWN_LIMIT);
	struct text html = text_limited(MIB);
	struct error error = {0};

	(void)state;
	while (markdown.length <= MARKDOWN_LIMIT)
		text_add(&markdown, "0123456789abcdef");
	assert_false(markdown_to_html(text_span(&markdown), NULL, &html, &error));
	assert_string_equal(error.message, "Markdown of more than 4194304 bytes");
	text_release(&markdown);
	text_release(&html);
}

struct heading_sample {
	const char *what;
	const char *markdown;
	const char *text; /* NULL: there is none */
};

static const struct heading_sample headings[] = {
	{"none", "a\n\nb\n", NULL},
	{"with markup", "a\n\n## *b* [c](d) `e` {#f}\n\n# g\n", "b c e"},
	{"closed", "# a ##\n", "a"},
	{"underlined", "a\n\nb\n===\n", "b"},
	{"underlined with dashes", "b *c*\n---\n", "b c"},
	{"a rule", "a\n\n---\n", NULL},
	{"in code", "```\n# a\n```\n\n    # b\n\n# c\n", "c"},
	{"no heading", "#a\n####### b\n", NULL},
	{"an empty one", "#\n\n# b\n", "b"},
	{"a text that was cut off", "# a", "a"},
};

static void test_first_heading(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(headings); i++) {
		const struct heading_sample *want = &headings[i];
		struct arena arena = {0};
		const char *text;

		print_message("  %s\n", want->what);
		text = markdown_first_heading(span_of(want->markdown), &arena);
		if (want->text == NULL)
			assert_null(text);
		else
			assert_string_equal(text, want->text);
		arena_release(&arena);
	}
}

static const struct {
	const char *text;
	const char *id;
} ids[] = {
	{"Hello World", "hello-world"},
	{"C++ & C#", "c--c"},
	{"It\u2019s \u201cx\u201d", "its-x"},
	{"\u00dcn\u00ef c\u00f8d\u00e9", "\u00fcn\u00ef-c\u00f8d\u00e9"},
	{"\u65e5\u672c\u8a9e \u898b\u51fa\u3057",
		"\u65e5\u672c\u8a9e-\u898b\u51fa\u3057"},
	{"a_b-c/d.e", "a_b-cde"},
	{"a \u2014 b", "a--b"},
	{"1. One", "1-one"},
	{"a\u00a0b", "ab"},
};

static void test_heading_id(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(ids); i++)
		assert_string_equal(
			markdown_heading_id(span_of(ids[i].text), &arena), ids[i].id);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_markdown_as_in_kramdown),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_limit),
		cmocka_unit_test(test_first_heading),
		cmocka_unit_test(test_heading_id),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
