/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "collect/language_names.h"

static const struct naming {
	const char *path;
	const char *stem;
	const char *language;
} namings[] = {
	{"about.md", "about", ""},
	{"a/about.de.md", "a/about", "de"},
	{"a/about.pt-BR.html", "a/about", "pt-BR"},
	{"about.es-419.md", "about", "es-419"},
	{"about.js.md", "about.js", ""},
	{"about.deu.md", "about.deu", ""},
	{"about.DE.md", "about.DE", ""},
	{"about.de-.md", "about.de-", ""},
	{"about. d.md", "about. d", ""},
	{"a.de/about.md", "a.de/about", ""},
	{"a.de/about", "a.de/about", ""},
	{"de.md", "de", ""},
	{".de.md", "", "de"},
	{"", "", ""},
};

static void test_names_of_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(namings); i++) {
		struct span stem;
		struct span language =
			language_of_name(span_of(namings[i].path), &stem);

		print_message("  '%s'\n", namings[i].path);
		assert_true(span_is(stem, namings[i].stem));
		assert_true(span_is(language, namings[i].language));
	}
}

/* What Google's documentation of hreflang takes and refuses. */
static const struct telling {
	const char *language;
	const char *told; /* NULL: refused */
} tellings[] = {
	{"de", "de"},
	{"gsw", "gsw"},
	{"de-AT", "de-AT"},
	{"de_AT", "de-AT"},
	{"zh-Hant", "zh-Hant"},
	{"zh-Hant-TW", "zh-Hant-TW"},
	{"es-419", "es-419"},
	{"x-default", "x-default"},
	{"en-UK", NULL},
	{"en-GB-oed", NULL},
	{"english", NULL},
	{"e", NULL},
	{"", NULL},
	{"-GB", NULL},
	{"en-", NULL},
	{"en-GB-", NULL},
	{"en--GB", NULL},
	{"zh-Hant-", NULL},
	{"d\xC3\xA9", NULL},
};

static void test_languages_of_search_engines(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(tellings); i++) {
		const char *told = language_for_search(tellings[i].language, &arena);

		print_message("  '%s'\n", tellings[i].language);
		if (tellings[i].told == NULL)
			assert_null(told);
		else
			assert_string_equal(told, tellings[i].told);
	}
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_names_of_files),
		cmocka_unit_test(test_languages_of_search_engines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
