/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "syntax/markdown.h"

/* What kramdown makes of it, but for white space between tags. */
struct sample {
	const char *what;
	const char *markdown;
	const char *html;
};

static const struct sample samples[] = {
	{"nothing", "", ""},
	{"plain Markdown", "A *b* [c](d)\n", "<p>A <em>b</em> <a href=\"d\">c</a></p>"},
	{"raw HTML stays", "<b onclick=\"x\">a</b>\n", "<p><b onclick=\"x\">a</b></p>"},
	{"table with header", "a | b\n--|--\n1 | *2*\n",
		"<table><thead><tr><th>a</th><th>b</th></tr></thead>"
		"<tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table>"},
	{"table without header", "| a | b |\n| c | d |\n",
		"<table><tbody><tr><td>a</td><td>b</td></tr>"
		"<tr><td>c</td><td>d</td></tr></tbody></table>"},
	{"alignment", "|a|b|c|\n|:-|-:|:-:|\n|1|2|3|\n",
		"<table><thead><tr><th style=\"text-align: left\">a</th>"
		"<th style=\"text-align: right\">b</th>"
		"<th style=\"text-align: center\">c</th></tr></thead>"
		"<tbody><tr><td style=\"text-align: left\">1</td>"
		"<td style=\"text-align: right\">2</td>"
		"<td style=\"text-align: center\">3</td></tr></tbody></table>"},
	{"a short row is filled up", "|a|b|\n|-|-|\n|1|\n",
		"<table><thead><tr><th>a</th><th>b</th></tr></thead>"
		"<tbody><tr><td>1</td><td>\u00a0</td></tr></tbody></table>"},
	{"a pipe in code is no cell's end", "| `a|b` | c |\n",
		"<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr></tbody>"
		"</table>"},
	{"an escaped pipe is none", "| a \\| b | c |\n",
		"<table><tbody><tr><td>a | b</td><td>c</td></tr></tbody></table>"},
	{"a cell begins no block", "| - a | # b | 1. c |\n",
		"<table><tbody><tr><td>- a</td><td># b</td><td>1. c</td></tr></tbody>"
		"</table>"},
	{"a header alone is no table", "a | b\n-|-\n", "<p>a | b\n-|-</p>"},
	{"a paragraph goes on behind it: no table", "|a|b|\n|c|d|\ne\n",
		"<p>|a|b|\n|c|d|\ne</p>"},
	{"a table in code", "```\n| a | b |\n```\n",
		"<pre><code>| a | b |\n</code></pre>"},
	{"a table in a list", "- x\n\n  | a | b |\n",
		"<ul><li><p>x</p><table><tbody><tr><td>a</td><td>b</td></tr></tbody>"
		"</table></li></ul>"},
	{"a note", "a[^n]\n\n[^n]: b\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\"><a href=\"#fn:n\" "
		"class=\"footnote\" rel=\"footnote\">1</a></sup></p>"
		"<div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>b\u00a0<a href=\"#fnref:n\" "
		"class=\"reversefootnote\" role=\"doc-backlink\">\u21a9</a></p></li>"
		"</ol></div>"},
	{"two references to a note", "a[^n] b[^n]\n\n[^n]: c\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\"><a href=\"#fn:n\" "
		"class=\"footnote\" rel=\"footnote\">1</a></sup> "
		"b<sup id=\"fnref:n:1\" role=\"doc-noteref\"><a href=\"#fn:n\" "
		"class=\"footnote\" rel=\"footnote\">1</a></sup></p>"
		"<div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>c\u00a0<a href=\"#fnref:n\" "
		"class=\"reversefootnote\" role=\"doc-backlink\">\u21a9</a>\u00a0"
		"<a href=\"#fnref:n:1\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">"
		"\u21a9<sup>2</sup></a></p></li></ol></div>"},
	{"a note that ends in code", "a[^n]\n\n[^n]:\n        b\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\"><a href=\"#fn:n\" "
		"class=\"footnote\" rel=\"footnote\">1</a></sup></p>"
		"<div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><pre><code>b\n</code></pre>"
		"<p><a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">\u21a9</a></p></li></ol></div>"},
	{"a note that nobody defined", "a[^n]\n", "<p>a[^n]</p>"},
	{"a note that nobody refers to", "a\n\n[^n]: b\n", "<p>a</p>"},
	{"a note's name in code", "`[^n]`\n\n[^n]: b\n", "<p><code>[^n]</code></p>"},
};

/* HTML without the line ends that stand beside tags outside `<pre>`. */
static void squeeze(const char *html, struct text *out)
{
	const char *code = strstr(html, "<pre>");

	for (const char *c = html; *c != '\0'; c++) {
		bool beside = c == html || c[-1] == '>' || c[1] == '<' || c[1] == '\0';
		bool in_code = code != NULL && c > code && c < strstr(code, "</pre>");

		if (*c != '\n' || !beside || in_code)
			text_add_char(out, *c);
	}
}

static void test_samples(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
		const struct sample *want = &samples[i];
		struct text html = text_limited(64 * KIB);
		struct text squeezed = text_limited(64 * KIB);
		struct error error = {0};

		print_message("  %s\n", want->what);
		assert_true(markdown_to_html(span_of(want->markdown), &html, &error));
		squeeze(html.bytes, &squeezed);
		assert_string_equal(squeezed.bytes, want->html);
		text_release(&squeezed);
		text_release(&html);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_samples),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
