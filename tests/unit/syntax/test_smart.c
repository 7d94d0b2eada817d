/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

static const struct liquid_case cases[] = {
	/* clang-format off */
	{"quotes", "{{ '\"Hello,\" she said.' | smartify }}", "“Hello,” she said."},
	{"apostrophes", "{{ \"It's the '80s and the dogs' 'bones'\" | smartify }}", "It’s the ’80s and the dogs’ ‘bones’"},
	{"quotes after tags", "{{ '<b>\"x\"</b> <i>Custer</i>s \"<em>a</em>\"' | smartify }}", "<b>“x”</b> <i>Custer</i>s “<em>a</em>”"},
	{"dashes", "{{ 'a -- b --- c-d 1--2' | smartify }}", "a – b — c-d 1–2"},
	{"ellipsis", "{{ 'wait... what.... \"...\"' | smartify }}", "wait… what…. “…”"},
	{"guillemets", "{{ '<<a>> << b >> x' | smartify }}", "«a» « b » x"},
	{"escapes", "{{ 'a & b &amp; c < d > e' | smartify }}", "a &amp; b &amp; c &lt; d &gt; e"},
	{"brackets", "{{ '(\"a\") [\"b\"] x\"y\" -\"z\"' | smartify }}", "(“a”) [“b”] x”y” -“z”"},
	{"start and end", "{{ '\"' | smartify }}{{ '\"a' | smartify }}{{ 'a\"' | smartify }}", "”“aa”"},
	{"attributes", "{{ '<a href=\"x\">\"y\"</a>' | smartify }}", "<a href=\"x\">“y”</a>"},
	{"digits", "{{ '6\" x \"6\" \"6' | smartify }}", "6” x “6” “6"},
	{"before an ampersand", "{{ '\"&amp; b\"' | smartify }}", "“&amp; b”"},
	{"beyond ASCII", "{{ '\"(É\" \"É\" \"É' | smartify }}", "“(É” “É” “É"},
	{"two of one kind before a word", "{{ '\"\"x' | smartify }}", "\"”x"},
	{"two before a word beyond ASCII", "{{ '\"' | append: \"'É\" | smartify }}", "\"’É"},
	/* clang-format on */
};

static void test_punctuation_as_in_kramdown(void **state)
{
	(void)state;
	check_cases(cases, COUNT(cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_punctuation_as_in_kramdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
