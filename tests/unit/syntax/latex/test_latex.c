/* SPDX-License-Identifier: MIT */
/* Expected values are what LaTeX sets (The LaTeX Companion, tables 7.33 and 7.34). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/latex.h"

static const struct latex_case {
	const char *latex;
	const char *text;
} cases[] = {
	{"", ""},
	{"plain text, 3% of it", "plain text, 3% of it"},

	/* Accents, in all the ways that people write them. */
	{"Erd{\\H{o}}s", "Erdős"},
	{"Erd\\H{o}s", "Erdős"},
	{"Erd\\H os", "Erdős"},
	{"{\\\"u}ber", "über"},
	{"\\\"uber", "über"},
	{"\\\"{u}ber", "über"},
	{"{\\\"{u}}ber", "über"},
	{"G{\\\"o}del and {\\'E}variste", "Gödel and Évariste"},
	{"caf\\'{e}", "café"},
	{"na{\\\"\\i}ve", "naïve"},
	{"na\\\"{\\i}ve", "naïve"},
	{"\\'\\i", "í"},
	{"\\v{S}koda \\v C\\'i\\v{z}ek", "Škoda Čížek"},
	{"Fran\\c{c}ois, {\\c C}a", "François, Ça"},
	{"\\k{a}, \\r{a}, \\u{g}, \\=a, \\.z, \\d{s}, \\b{d}", "ą, å, ğ, ā, ż, ṣ, ḏ"},
	{"\\~n \\^o \\`a", "ñ ô à"},
	{"{\\aa}ngstr{\\\"o}m {\\AA}s", "ångström Ås"},
	{"Stra{\\ss}e, S{\\o}ren, {\\L}ukasz, \\AE gir, {\\OE}uvre",
		"Straße, Søren, Łukasz, Ægir, Œuvre"},
	{"\\o re", "øre"},
	{"\\DJ or\\dj e", "Đorđe"},
	{"\\\"", ""},
	{"\\\"{}", ""},
	{"\\'{ee}", "ée"},
	{"schon in UTF-8: Größe", "schon in UTF-8: Größe"},
	{"\\\"\u00e4", "\u00e4\u0308"},
	{"Dom\\'\\inguez", "Domínguez"},
	{"Dom\\ínguez", "Domínguez"},

	{"Kr\\u00FCger, \\u{g}, \\u0041", "Krüger, ğ, 0041"},

	/* LaTeX that a program has escaped once more. */
	{"Garc{\\textbackslash}'ia, Garc\\textbackslash{}'ia", "García, García"},
	{"{\\textbackslash}emph{x}, $1{\\textbackslash}times 1$", "x, 1× 1"},
	{"M\\textbackslash{}aa\\{\\}rtensson", "Mårtensson"},
	{"C:{\\textbackslash}temp {\\textbackslash}", "C:\\temp \\"},
	{"\\textbackslash textbackslash textbackslash x", "\\x"},

	/* Punctuation. */
	{"pages 1--9 --- all", "pages 1–9 — all"},
	{"``quoted'' and `single'", "“quoted” and ‘single’"},
	{"Don't", "Don’t"},
	{"A~B", "A B"},
	{"!`Hola! ?`Qu\\'e?", "¡Hola! ¿Qué?"},
	{"R\\&D, 100\\%, \\$5, a\\_b, \\#1, \\{x\\}", "R&D, 100%, $5, a_b, #1, {x}"},
	{"and so on\\ldots", "and so on…"},
	{"5$ alone", "5$ alone"},

	/* Markup gives way to what it holds. */
	{"{TCP} in the {D}ata {C}enter", "TCP in the Data Center"},
	{"\\textit{in vitro} and \\emph{in {\\bf vivo}}", "in vitro and in vivo"},
	{"{\\em old} {\\it style}", "old style"},
	{"\\url{https://example.org/a_b}", "https://example.org/a_b"},
	{"\\href{https://example.org}{the site}", "the site"},
	{"\\textcolor[rgb]{1,0,0}{red}", "red"},
	{"\\unknown{kept} text", "kept text"},
	{"\\LaTeX{} and \\TeX\\ too", "LaTeX and TeX too"},
	{"a\\\\b", "a b"},
	{"{\\noopsort{1973b}}1973", "1973"},
	{"hy\\-phen", "hyphen"},
	{"and\\slash or, T\\kern-.1667em\\lower.5ex\\hbox{E}X", "and/or, TEX"},
	{"\\{\\vphantom\\}x\\vphantom\\{\\}", "{x}"},
	{"Markers of \\{AD\\} on \\{001\\} planes, \\{",
		"Markers of AD on {001} planes, {"},

	/* Formulas. */
	{"$\\mu$-kernels", "μ-kernels"},
	{"in $10\\mu s$ or $10\\,\\mu s$", "in 10μs or 10 μs"},
	{"$\\alpha \\leq b$", "α ≤ b"},
	{"$O(n^2)$ and $x_{ij}$, $2^{n+1}$", "O(n²) and xᵢⱼ, 2ⁿ⁺¹"},
	{"$x^{\\alpha}$", "x^α"},
	{"$n^k$, $x^m + y^m$", "nᵏ, xᵐ + yᵐ"},
	{"$2^{O(k)}n^3$, $n^{5/2}$, $n^{2.5}$", "2^(O(k))n³, n^(5/2), n^2.5"},
	{"Cu$_{2-\\delta}$O", "Cu_(2-δ)O"},
	{"the 5$^{th}$, 4$^{\\textrm{\u00e8me}}$, 2\\textsuperscript{nd}",
		"the 5th, 4\u00e8me, 2nd"},
	{"$2^{ab}$ and $x^{ab}$", "2^ab and x^ab"},
	{"H$_2$O", "H₂O"},
	{"$\\mathcal{L}_1$", "L₁"},
	{"snake_case^2 outside", "snake_case^2 outside"},
	{"x\\textsuperscript{2} y\\textsubscript{i}", "x² yᵢ"},
	{"a\\textsuperscript{th}", "ath"},
	{"$\\frac{1}{2}$, \\nicefrac{3}{4}", "1/2, 3/4"},
	{"$\\frac{\\alpha}{2}$", "α2"},
	{"20$^\\circ$C, 20\\,$^{\\circ}$C", "20°C, 20 °C"},
	{"T\\footnote{A note.}", "T"},
	{"R\\&D, R\\&amp;D, R&amp;D", "R&D, R&D, R&D"},

	/* White space, and what is broken. */
	{"  a\n\t b  ", "a b"},
	{"{{{unclosed", "unclosed"},
	{"closed}}}", "closed"},
	{"ends in \\", "ends in"},
	{"\\href{unclosed", "unclosed"},
};

static void test_text_of_latex(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct arena arena = {0};

		print_message("  %s\n", cases[i].latex);
		assert_string_equal(
			latex_to_text(span_of(cases[i].latex), &arena), cases[i].text);
		arena_release(&arena);
	}
}

/* What has no end is read once, not once for each beginning. */
static void test_long(void **state)
{
	static const char *const units[] = {
		"\\href{", "{", "$", "\\\"{", "$x^{", "\\t"};
	static char text[LATEX_LIMIT];

	(void)state;
	for (size_t i = 0; i < COUNT(units); i++) {
		struct arena arena = {0};
		size_t length = strlen(units[i]);

		for (size_t at = 0; at + length <= sizeof(text); at += length)
			memcpy(text + at, units[i], length);
		(void)latex_to_text((struct span){text, sizeof(text)}, &arena);
		arena_release(&arena);
	}
}

/* What is said to be plain is what would become of it. */
static void test_plain(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct span latex = span_of(cases[i].latex);

		print_message("  %s\n", cases[i].latex);
		if (latex_is_plain(latex))
			assert_string_equal(cases[i].latex, cases[i].text);
	}
	assert_true(latex_is_plain(span_of("plain text, 3% of it")));
	assert_false(latex_is_plain(span_of("two  blanks")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_of_latex),
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
