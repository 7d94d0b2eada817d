/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/glob.h"

static const struct {
	const char *pattern;
	const char *path;
	bool matches;
} cases[] = {
	/* clang-format off */
	{"notes/*.md",      "notes/a.md",        true},
	{"notes/*.md",      "notes/b/a.md",      false},
	{"/notes/*.md",     "notes/a.md",        true},
	{"notes/*.md",      "/notes/a.md",       true},
	{"notes/**",        "notes/b/a.md",      true},
	{"notes/**/*.md",   "notes/a.md",        true},
	{"notes/**/*.md",   "notes/b/a.md",      true},
	{"notes/**/*.md",   "notes/b/c/a.md",    true},
	{"notes/**/*.md",   "other/b/c/a.md",    false},
	{"**/*.md",         "a.md",              true},
	{"**/*.md",         "x/y/a.md",          true},
	{"**/a.md",         "x/ba.md",           false},
	{"**/draft/**",     "x/draft/y/z.md",    true},
	{"**/draft/**",     "draft/z.md",        true},
	{"**/draft/**",     "x/drafts/z.md",     false},
	{"a?c.md",          "abc.md",            true},
	{"a?c.md",          "a/c.md",            false},
	{"[a-c]x",          "bx",                true},
	{"[a-c]x",          "dx",                false},
	{"about.md",        "about.md",          true},
	{"about",           "about.md",          false},
	{"**",              "any/thing",         true},
	{"notes/**",        "notes",             false},
	{"a/**/b/**/c",     "a/x/b/b/y/c",       true},
	{"a/**/b/**/c",     "a/x/b/y/d",         false},
	{"a/*",             "a",                 false},
	{"a",               "a/b",               false},
	{"a/",              "a/b",               true},
	{"a/",              "a/b/c",             true},
	{"a/",              "a",                 true},
	{"a/",              "ab/c",              false},
	{"**/a/",           "x/a/b",             true},
	{"a/*/",            "a/b/c",             true},
	{"a/*/",            "a/b",               true},
	/* clang-format on */
};

static void test_which_paths_fit_a_glob(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s %s\n", cases[i].pattern, cases[i].path);
		assert_int_equal(glob_matches(cases[i].pattern, cases[i].path),
			cases[i].matches);
	}
}

static void test_one_of_several_globs_fits(void **state)
{
	const char *const patterns[] = {"a/*", "b", NULL};

	(void)state;
	assert_true(glob_any(patterns, "b"));
	assert_false(glob_any(patterns, "c"));
	assert_false(glob_any(NULL, "c"));
	assert_true(glob_is("a*"));
	assert_false(glob_is("about.md"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_which_paths_fit_a_glob),
		cmocka_unit_test(test_one_of_several_globs_fits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
