/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"with a header", "a | b\n--|--\n1 | *2*\n",
		"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
		"<tr><td>1</td><td><em>2</em></td></tr></tbody></table>"},
	{"a row that begins with a hyphen", "a | b\n- | c\n",
		"<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>-</td>"
		"<td>c</td></tr></tbody></table>"},
	{"a pipe in code", "a | `b \\| c` \\| d\n",
		"<table><tbody><tr><td>a</td><td><code>b \\| c</code> | d</td></tr>"
		"</tbody></table>"},
	{"in an item that begins with a number sign", "- #1 a|b\n- c\n",
		"<ul><li><table><tbody><tr><td>#1 a</td><td>b</td></tr></tbody></table>"
		"</li><li>c</li></ul>"},
	{"without a header", "| a | b |\n| c | d |\n",
		"<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td>"
		"<td>d</td></tr></tbody></table>"},
	{"alignment", "|a|b|c|\n|:-|-:|:-:|\n|1|2|3|\n",
		"<table><thead><tr><th style=\"text-align: left\">a</th>"
		"<th style=\"text-align: right\">b</th>"
		"<th style=\"text-align: center\">c</th></tr></thead><tbody><tr>"
		"<td style=\"text-align: left\">1</td>"
		"<td style=\"text-align: right\">2</td>"
		"<td style=\"text-align: center\">3</td></tr></tbody></table>"},
	{"a short row is filled up", "|a|b|\n|-|-|\n|1|\n",
		"<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
		"<tr><td>1</td><td> </td></tr></tbody></table>"},
	{"a pipe in code is no cell's end", "| `a|b` | c |\n",
		"<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr>"
		"</tbody></table>"},
	{"a pipe in code HTML neither", "| <code>a|b</code> | c |\n",
		"<table><tbody><tr><td><code>a|b</code></td><td>c</td></tr>"
		"</tbody></table>"},
	{"an escaped pipe is none", "| a \\| b | c |\n",
		"<table><tbody><tr><td>a | b</td><td>c</td></tr></tbody>"
		"</table>"},
	{"a cell begins no block", "| - a | # b | 1. c | > d |\n",
		"<table><tbody><tr><td>- a</td><td># b</td><td>1. c</td>"
		"<td>&gt; d</td></tr></tbody></table>"},
	{"emphasis ends in its cell", "| *a | b* |\n",
		"<table><tbody><tr><td>*a</td><td>b*</td></tr></tbody></table>"},
	{"a paragraph goes on behind it", "|a|b|\n|c|d|\ne\n",
		"<p>|a|b|\n|c|d|\ne</p>"},
	{"a paragraph goes on into it", "a\n|b|c|\n", "<p>a\n|b|c|</p>"},
	{"in code", "```\n| a | b |\n```\n", "<pre><code>| a | b |\n</code></pre>"},
	{"in a list", "- x\n\n  | a | b |\n",
		"<ul><li><p>x</p><table><tbody><tr><td>a</td><td>b</td></tr>"
		"</tbody></table></li></ul>"},
	{"as an item", "- a || b\n- c\n",
		"<ul><li><table><tbody><tr><td>a</td><td> </td><td>b</td></tr>"
		"</tbody></table></li><li>c</li></ul>"},
	{"in a quote", "> | a | b |\n> |---|---|\n> | c | d |\n",
		"<blockquote><table><thead><tr><th>a</th><th>b</th></tr>"
		"</thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
		"</blockquote>"},
	{"two bodies", "|a|\n|-|\n|b|\n|-|\n|c|\n",
		"<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b"
		"</td></tr></tbody><tbody><tr><td>c</td></tr></tbody></table>"},
	{"attributes behind it", "|a|b|\n{: .c #d}\n",
		"<table id=\"d\" class=\"c\"><tbody><tr><td>a</td><td>b</td></tr>"
		"</tbody></table>"},
	{"a link definition from elsewhere", "| [a][] |\n\n[a]: b\n",
		"<table><tbody><tr><td><a href=\"b\">a</a></td></tr></tbody>"
		"</table>"},
	{"an empty cell", "| a | |  b |\n",
		"<table><tbody><tr><td>a</td><td> </td><td>b</td></tr></tbody>"
		"</table>"},
};

static void test_tables_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
