/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"one", "a[^n]\n\n[^n]: b\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"two references to it", "a[^n] b[^n]\n\n[^n]: c\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup> b"
		"<sup id=\"fnref:n:1\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>c "
		"<a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a> "
		"<a href=\"#fnref:n:1\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;<sup>2</sup></a></p></li></ol></div>"},
	{"it ends in code", "a[^n]\n\n[^n]:\n        b\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><pre><code>b\n</code></pre>"
		"<p>"
		"<a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"nobody defined it", "a[^n]\n", "<p>a[^n]</p>"},
	{"nobody refers to it", "a\n\n[^n]: b\n", "<p>a</p>"},
	{"between comments", "a[^n]\n\n<!-- c -->\n[^n]: b\n<!-- d -->\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><!-- c --><!-- d --><div class=\"footnotes\" "
		"role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"behind a link", "a[^n]\n\n[l]: /l\n[^n]: b\n",
		"<p>a<sup id=\"fnref:n\" role=\"doc-noteref\">"
		"<a href=\"#fn:n\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" "
		"role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:n\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:n\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"in a comment", "a[^n]\n\n<!--\n\n[^n]: b\n-->\n",
		"<p>a[^n]</p><!--[^n]: b\n-->"},
	{"its name in code", "`[^n]`\n\n[^n]: b\n", "<p><code>[^n]</code></p>"},
	{"numbers are in order of reference", "a[^y] b[^x]\n\n[^x]: c\n[^y]: d\n",
		"<p>a<sup id=\"fnref:y\" role=\"doc-noteref\">"
		"<a href=\"#fn:y\" class=\"footnote\" rel=\"footnote\">1</a></sup> b"
		"<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">2</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:y\" role=\"doc-endnote\"><p>d "
		"<a href=\"#fnref:y\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>c "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"a note in a note", "a[^x]\n\n[^x]: b[^y]\n[^y]: c\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b"
		"<sup id=\"fnref:y\" role=\"doc-noteref\">"
		"<a href=\"#fn:y\" class=\"footnote\" rel=\"footnote\">2</a></sup> "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li>"
		"<li id=\"fn:y\" role=\"doc-endnote\"><p>c "
		"<a href=\"#fnref:y\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"a note that refers to itself", "a[^x]\n\n[^x]: b[^x]\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b"
		"<sup id=\"fnref:x:1\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup> "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"several blocks", "a[^x]\n\n[^x]: b\n\n    > c\n\n    d\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b</p><blockquote><p>c</p>"
		"</blockquote><p>d "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"the later definition holds", "a[^x]\n\n[^x]: b\n\n[^x]: c\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>c "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"in a table", "| a[^x] |\n\n[^x]: b\n",
		"<table><tbody><tr><td>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</td></tr></tbody></table>"
		"<div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"behind a heading", "a[^x]\n\n## n\n[^x]: b\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><h2 id=\"n\">n</h2>"
		"<div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"a line without indent is no part of it", "a[^x]\n\n[^x]: b\nc\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><p>c</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p>b "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
	{"a link in it that is defined elsewhere", "a[^x]\n\n[^x]: [b]\n\n[b]: c\n",
		"<p>a<sup id=\"fnref:x\" role=\"doc-noteref\">"
		"<a href=\"#fn:x\" class=\"footnote\" rel=\"footnote\">1</a></sup>"
		"</p><div class=\"footnotes\" role=\"doc-endnotes\"><ol>"
		"<li id=\"fn:x\" role=\"doc-endnote\"><p><a href=\"c\">b</a> "
		"<a href=\"#fnref:x\" class=\"reversefootnote\" "
		"role=\"doc-backlink\">&#8617;</a></p></li></ol></div>"},
};

static void test_notes_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_notes_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
