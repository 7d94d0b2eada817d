/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/path.h"

static const struct sample {
	const char *path;
	const char *folder;
	const char *name;
	const char *extension;
	const char *stem;
} samples[] = {
	/* clang-format off */
	{"posts/2024/a.tar.gz", "posts/2024/", "a.tar.gz", ".gz", "posts/2024/a.tar"},
	{"a.md",                "",            "a.md",     ".md", "a"},
	{"/a",                  "/",           "a",        "",    "/a"},
	{"v1.2/a",              "v1.2/",       "a",        "",    "v1.2/a"},
	{"a/",                  "a/",          "",         "",    "a/"},
	{"a/.htaccess",         "a/",          ".htaccess", ".htaccess", "a/"},
	{"a.",                  "",            "a.",       ".",   "a"},
	{"",                    "",            "",         "",    ""},
	/* clang-format on */
};

static void test_paths_in_parts(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(samples); i++) {
		struct span path = span_of(samples[i].path);

		print_message("  %s\n", samples[i].path);
		assert_true(span_is(path_folder(path), samples[i].folder));
		assert_true(span_is(path_name(path), samples[i].name));
		assert_true(span_is(path_extension(path), samples[i].extension));
		assert_true(span_is(path_stem(path), samples[i].stem));
	}
	assert_int_equal(path_name(SPAN_NONE).length, 0);
}

static void test_what_is_below_a_folder(void **state)
{
	(void)state;
	assert_string_equal(path_below("a/b/c", "a/b"), "/c");
	assert_string_equal(path_below("a/", "a"), "/");
	assert_null(path_below("a/b", "a/b"));
	assert_null(path_below("a/bc", "a/b"));
	assert_null(path_below("a", "a/b"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths_in_parts),
		cmocka_unit_test(test_what_is_below_a_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
