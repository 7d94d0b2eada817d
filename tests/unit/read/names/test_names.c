/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "read/names/names.h"

/*
 * The names with a | between them, a ? in front if they are not certain; what is left.
 */
static const struct reading {
	const char *text;
	const char *want;
	const char *rest;
} readings[] = {
	/* clang-format off */
	{"Ann Roe, John Doe, Carl Poe",     "Ann Roe|John Doe|Carl Poe", ""},
	{"A. Roe, J.-P. Doe, and C. Poe.",  "A. Roe|J.-P. Doe|C. Poe", "."},
	{"A. Roe and J. Doe",               "A. Roe|J. Doe", ""},
	{"A. Roe & J. Doe",                 "A. Roe|J. Doe", ""},
	{"M. Roe, et al.",                  "M. Roe|et al.", ""},
	{"Roe et al. (2024) Title",         "Roe|et al.", "(2024) Title"},
	{"M. Roe et al. Title",             "M. Roe|et al.", "Title"},
	{"Ann Roe*, John Doe†, Carl Poe1,2", "Ann Roe|John Doe|Carl Poe", ""},
	{"*Ann Roe, *John Doe",             "Ann Roe|John Doe", ""},
	{"Ann Roe\\(^\\ast\\), John Doe",   "Ann Roe|John Doe", ""},
	{"Ann Roe (UCLA), John Doe (MIT)",  "Ann Roe|John Doe", ""},
	{"Ann Roe, John Doe(*Corresponding author).", "Ann Roe|John Doe", "."},
	{"J. Roe(Student), Zan-Hui Doe(张三)(Corresponding Author), and C. Poe", "J. Roe|Zan-Hui Doe|C. Poe", ""},
	{"Roe, A., Doe, J., Poe, C. Variational walks", "Roe, A.|Doe, J.|Poe, C.", "Variational walks"},
	{"A.D., Éric Roe et Aline Poe, x",  "A.D.|Éric Roe|Aline Poe", ", x"},
	{"ROE, Ann; DOE, John; Poe, Carl. T", "ROE, Ann|DOE, John|Poe, Carl", ". T"},
	{"Roe, A., & Doe, J. (2022). Title", "Roe, A.|Doe, J.", "(2022). Title"},
	{"De Roe, C. et al. (2025). X",     "De Roe, C.|et al.", "(2025). X"},
	{"Roe, Ann, John Doe, and Carl Poe. \"T\"", "Roe, Ann|John Doe|Carl Poe", ". \"T\""},
	{"Roe, Ann and Doe, John and Poe, Carl", "Roe, Ann|Doe, John|Poe, Carl", ""},
	{"Roe, Ann; Doe, John",             "Roe, Ann|Doe, John", ""},
	{"Roe A, Doe JB, Poe C",            "Roe A|Doe JB|Poe C", ""},
	{"Ludwig van der Berg, Carlos de la Cruz", "Ludwig van der Berg|Carlos de la Cruz", ""},
	{"Éva Ősz, Łukasz Żak",             "Éva Ősz|Łukasz Żak", ""},
	{"Jürgen Müller und Änne Groß",     "Jürgen Müller|Änne Groß", ""},
	{"Hélène d’Orme et Zoé Îsle",       "Hélène d’Orme|Zoé Îsle", ""},
	{"Mary O'Neill, Conan McRoe Jr.",   "Mary O'Neill|Conan McRoe Jr.", ""},
	{"Ting-Hao ‘Ken’ Roe, Ann Doe",     "Ting-Hao ‘Ken’ Roe|Ann Doe", ""},
	{"张三, 李四, 王小五",              "张三|李四|王小五", ""},
	{"张三、李四",                      "张三|李四", ""},
	{"Ann ROE, John DOE",               "Ann ROE|John DOE", ""},
	{"ANN ROE, JOHN DOE",               "ANN ROE|JOHN DOE", ""},
	{"Ann Roe · John Doe",              "Ann Roe|John Doe", ""},
	{"Ann Roe, John Doe. Fast Paths. 2020", "Ann Roe|John Doe", ". Fast Paths. 2020"},
	{"A. Roe, J. Doe, Fast packets in nets", "A. Roe|J. Doe", ", Fast packets in nets"},
	{"Ann Roe, John Doe and Carl Poe, Silent Spring", "Ann Roe|John Doe|Carl Poe", ", Silent Spring"},
	{"A. Roe, J. Doe: Fast",            "A. Roe|J. Doe", ": Fast"},
	{"A. Roe, J. Doe, “Fast”",          "A. Roe|J. Doe", ", “Fast”"},
	{"MH. Roe, ZP. Doe and Carl Poe",   "MH. Roe|ZP. Doe|Carl Poe", ""},
	{"秋野 道子, 冬野　網男, 林 薫",     "秋野 道子|冬野　網男|林 薫", ""},
	{"Walking, L1 & L2 of Ur",          "", NULL},
	{"Statistical Methods I and II",    "", NULL},
	{"Xavier Roe i Doe, John Moe",      "Xavier Roe i Doe|John Moe", ""},
	{"Roe, A.; Doe, J.W.C. Caminhos e redes", "Roe, A.|Doe, J.W.C.", "Caminhos e redes"},
	{"ROE, A. B.; DOE, Paula C. Redes",  "ROE, A. B.|DOE, Paula C.", "Redes"},
	{"Roe, A. y Doe, J.",               "Roe, A.|Doe, J.", ""},
	{"Roe Doe, Anna: Netze",            "?Roe Doe, Anna", ": Netze"},
	{"Ann Roe, John Doe: Nets",         "Ann Roe|John Doe", ": Nets"},
	{"Ann Roe",                         "?Ann Roe", ""},
	{"Ann Roe, PhD student",            "?Ann Roe", ", PhD student"},
	{"USENIX NSDI 22, Paper, Talk",     "", NULL},
	{"ACM ASPLOS 22",                   "", NULL},
	{"Distributed Systems, Big Data and Machine Learning", "", NULL},
	{"Nantes, France, 2024",            "?Nantes, France", ", 2024"},
	{"Best Paper Award",                "", NULL},
	{"A study of names, places and things", "", NULL},
	{"SOSP'19, AEC Member",             "", NULL},
	{"OSDI, SOSP and NSDI",             "", NULL},
	{"",                                "", NULL},
	/* clang-format on */
};

static void test_readings(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct span text = span_of(readings[i].text);
		struct text got = text_limited(KIB);
		struct arena arena = {0};
		struct names names;

		if (names_read(text, &names, &arena) && !names.certain)
			text_add(&got, "?");
		for (size_t n = 0; n < names.count; n++)
			text_addf(&got, "%s%s", n == 0 ? "" : "|", names.items[n]);
		if (strcmp(got.bytes, readings[i].want) != 0)
			print_message("  %s\n", readings[i].text);
		assert_string_equal(got.bytes, readings[i].want);
		if (readings[i].rest != NULL)
			assert_string_equal(
				span_trimmed(span_after(text, names.end)).bytes,
				readings[i].rest);
		text_release(&got);
		arena_release(&arena);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(test_readings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
