/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/markdown_sample.h"

static const struct markdown_sample samples[] = {
	{"double quotes", "\"a b\" c\n", "<p>“a b” c</p>"},
	{"single quotes", "'a b' c\n", "<p>‘a b’ c</p>"},
	{"apostrophes", "it's the '80s, rock 'n' roll\n",
		"<p>it’s the ’80s, rock ‘n’ roll</p>"},
	{"quotes in quotes", "\"'a' b\" '\"c\" d'\n", "<p>“‘a’ b” ‘“c” d’</p>"},
	{"behind a bracket", "(\"a\") [\"b\"] {\"c\"}\n", "<p>(“a”) [“b”] {“c”}</p>"},
	{"behind a dash", "-\"a\" b--\"c\"\n", "<p>-“a” b–“c”</p>"},
	{"before punctuation", "\"a.\" \"b,\" \"c\"; \"d\"\n",
		"<p>“a.” “b,” “c”; “d”</p>"},
	{"around emphasis", "\"*a*\" *\"b\"* **c**'s\n",
		"<p>“<em>a</em>” <em>“b”</em> <strong>c</strong>’s</p>"},
	{"around code", "\"`a`\" `b`'s\n", "<p>“<code>a</code>” <code>b</code>’s</p>"},
	{"around a link", "\"[a](b)\" [c](d)'s\n",
		"<p>“<a href=\"b\">a</a>” <a href=\"d\">c</a>’s</p>"},
	{"at a line's start", "a\n\"b\" c\n'd' e\n", "<p>a\n“b” c\n‘d’ e</p>"},
	{"behind a line break", "a  \n\"b\"\n", "<p>a<br />“b”</p>"},
	{"before an ellipsis", "\"...a\" \"a...\"\n", "<p>“…a” “a…”</p>"},
	{"dashes", "a -- b --- c ---- d\n", "<p>a – b — c —- d</p>"},
	{"ellipses", "a... b.... ..c\n", "<p>a… b…. ..c</p>"},
	{"guillemets", "<<a>> << b >>\n", "<p>«a» « b »</p>"},
	{"beyond ASCII", "\"é\" ü'é \"日本\"\n", "<p>“é” ü’é “日本”</p>"},
	{"before an ampersand", "\"&amp; a\" *b*\"&amp;\"\n",
		"<p>“&amp; a” <em>b</em>“&amp;”</p>"},
	{"before a bracket beyond ASCII", "\"(é\"\n", "<p>“(é”</p>"},
	{"two before a word", "\"\"a b\n", "<p>\"”a b</p>"},
	{"two before a word beyond ASCII", "\"'é\n", "<p>\"’é</p>"},
	{"behind a backslash", "a \\\\\" b \\\\\"c\n", "<p>a \\” b \\“c</p>"},
	{"feet and inches", "6'2\" a 5\" b\n", "<p>6’2” a 5” b</p>"},
	{"in code", "`\"a\" -- ...`\n", "<p><code>\"a\" -- ...</code></p>"},
	{"in an address", "<https://example.org/a--b>\n",
		"<p>"
		"<a href=\"https://example.org/a--b\">https://example.org/a--b"
		"</a></p>"},
};

static void test_typography_as_in_kramdown(void **state)
{
	(void)state;
	check_samples(samples, COUNT(samples));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typography_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
