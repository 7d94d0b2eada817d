/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/url.h"

static const struct {
	const char *reference;
	const char *wanted; /* NULL: it is refused */
	const char *message;
} links[] = {
	{"b?c", "https://e.org/b?c", NULL},
	{"//h/x", "https://h/x", NULL},
	{"mailto:a@e.org", "mailto:a@e.org", NULL},
	{"tel:+49", "tel:+49", NULL},
	{"ftp://h/x", "ftp://h/x", NULL},
	{"javascript:x", NULL, "'javascript:' is nothing that readers open"},
	{" jAva\tscript:x", NULL, "'javascript:' is nothing that readers open"},
	{"data:text/html,x", NULL, "'data:' is nothing that readers open"},
	{"vbscript:x", NULL, "'vbscript:' is nothing that readers open"},
	{"file:///etc/passwd", NULL, "'file:' is nothing that readers open"},
	{"urn:isbn:1", NULL, "'urn:' is nothing that readers open"},
	{"http:x", NULL, NULL},
	{"ftp:/x", NULL, NULL},
	{"ftp:///x", NULL, NULL},
};

static void test_links(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(links); i++) {
		struct arena arena = {0};
		struct error error = {0};
		const char *url = url_resolve_link(
			"https://e.org/a", span_of(links[i].reference), &arena, &error);

		print_message("  %s\n", links[i].reference);
		if (links[i].wanted == NULL)
			assert_null(url);
		else
			assert_string_equal(url, links[i].wanted);
		if (links[i].message != NULL)
			assert_string_equal(error.message, links[i].message);
		arena_release(&arena);
	}
}

/* What is below a site's home, whose URL has a path. */
static const char *const on_site[][2] = {
	{"/b.png", "https://e.org/~ada/b.png"},
	{"b.png", "https://e.org/~ada/a/b.png"},
	{"//h/b.png", "https://h/b.png"},
	{"https://h/b.png", "https://h/b.png"},
	{"/", "https://e.org/~ada/"},
};

static void test_links_on_a_site(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(on_site); i++) {
		struct arena arena = {0};
		struct error error = {0};

		print_message("  %s\n", on_site[i][0]);
		assert_string_equal(url_resolve_on_site("https://e.org/~ada",
					    "https://e.org/~ada/a/",
					    span_of(on_site[i][0]), &arena, &error),
			on_site[i][1]);
		arena_release(&arena);
	}
}

static void test_schemes(void **state)
{
	(void)state;
	assert_true(url_scheme_opens(span_of("mailto"), false));
	assert_false(url_scheme_opens(span_of("mailto"), true));
	assert_true(url_scheme_opens(span_of("https"), true));
	assert_false(url_scheme_opens(span_of("javascript"), false));
	assert_false(url_scheme_opens(SPAN_NONE, false));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_links_on_a_site),
		cmocka_unit_test(test_schemes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
