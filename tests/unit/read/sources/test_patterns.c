/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "read/sources/patterns.h"

/* Expected: Jekyll 4.3's EntryFilter#filter, in a folder with these files. */
static const struct entry_case {
	const char *path;
	const char *exclude;
	const char *include;
	bool is_folder;
	bool read;
} jekyll_cases[] = {
	{"about.md", "", "", false, true},
	{"about.", "", "", false, false},
	{"about.", "", "about.", false, false},
	{".htaccess", "", ".htaccess", false, true},
	{".well-known", "", "", true, false},
	{".well-known", "", ".well-known", true, true},
	{"_layouts", "", "", true, false},
	{"_inc", "", "_inc", true, true},
	{"#a.md", "", "", false, false},
	{"~a.md", "", "", false, false},
	{"a.md~", "", "", false, false},
	{"about.md", "abo", "", false, false},
	{"about.md", "/abo", "", false, false},
	{"about.md", "bout", "", false, true},
	{"docs", "docs/", "", true, false},
	{"docs", "docs/", "", false, true},
	{"docs/a.md", "docs/", "", false, false},
	{"a/b/c.txt", "*.txt", "", false, false},
	{"a/b/c.txt", "a/*.txt", "", false, false},
	{"a/b/c.txt", "**/*.txt", "", false, false},
	{"c.txt", "**/*.txt", "", false, true},
	{"vendor/bundle", "vendor/bundle/", "", true, false},
	{"README.md", "README.md", "README.md", false, true},
	{"README.md", "READ", "README.md", false, true},
};

static const struct entry_case native_cases[] = {
	{"about.md", "", "", false, true},
	{"_drafts", "", "", true, false},
	{"_redirects", "", "_redirects", false, true},
	{"a/_b.md", "", "a/_b.md", false, false},
	{"about.md~", "", "", false, false},
	{"about.md", "abo", "", false, true},
	{"about.md", "*.md", "", false, false},
	{"a/about.md", "*.md", "", false, true},
	{"a/about.md", "**/*.md", "", false, false},
	{"a/b", "a/b", "", true, false},
	{"a/b", "a/b/", "", true, false},
	{"a/b", "a/b/", "", false, true},
	{"a/b", "/a/b", "", true, false},
};

static bool is_read(const struct entry_case *asked, enum pattern_style style)
{
	const char *const exclude[] = {*asked->exclude ? asked->exclude : NULL, NULL};
	const char *const include[] = {*asked->include ? asked->include : NULL, NULL};
	const struct settings settings = {
		.tree.exclude = exclude,
		.tree.include = include,
		.tree.patterns = style,
		.tree.underscores_hide = true,
	};
	const char *slash = strrchr(asked->path, '/');
	const char *name = slash == NULL ? asked->path : slash + 1;
	const struct walk_entry entry = {
		.path = asked->path,
		.seen = name,
		.name = name,
		.is_folder = asked->is_folder,
	};

	return entry_is_read(&settings, &entry);
}

static void check_cases(
	const struct entry_case *cases, size_t count, enum pattern_style style)
{
	for (size_t i = 0; i < count; i++) {
		print_message("  %s: exclude '%s', include '%s'\n", cases[i].path,
			cases[i].exclude, cases[i].include);
		assert_int_equal(is_read(&cases[i], style), cases[i].read);
	}
}

static void test_jekyll(void **state)
{
	(void)state;
	check_cases(jekyll_cases, COUNT(jekyll_cases), PATTERNS_JEKYLL);
}

static void test_native(void **state)
{
	(void)state;
	check_cases(native_cases, COUNT(native_cases), PATTERNS_GLOB);
}

static void test_collection_folders(void **state)
{
	static const char *const none[] = {NULL};
	static const char *const posts[] = {"_posts", NULL};
	struct settings settings = {.tree.exclude = none,
		.tree.include = none,
		.tree.underscores_hide = true};
	const struct walk_entry entry = {.path = "_posts",
		.seen = "_posts",
		.name = "_posts",
		.is_folder = true,
		.is_collection = true};

	(void)state;
	assert_true(entry_is_read(&settings, &entry));
	settings.tree.exclude = posts;
	assert_false(entry_is_read(&settings, &entry));
}

static const struct default_case {
	const char *wanted;
	const char *path;
	bool fits;
} default_cases[] = {
	{"", "a.md", true},
	{"_posts", "_posts/a.md", true},
	{"_post", "_posts/a.md", true},
	{"/_posts", "_posts/a.md", true},
	{"posts", "_posts/a.md", false},
	{"_posts/", "_posts/a.md", true},
	{"docs/*/special", "docs/x/special/a.md", true},
	{"docs/*/special/", "docs/x/special/a.md", true},
	{"docs/*", "docs/a.md", true},
	{"docs/*/special", "docs/x/other/a.md", false},
	{"**/*.pdf", "a/b/c.pdf", true},
};

static void test_defaults(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(default_cases); i++) {
		const struct default_case *want = &default_cases[i];

		print_message("  %s: %s\n", want->wanted, want->path);
		assert_int_equal(
			default_path_fits(want->wanted, want->path), want->fits);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_jekyll),
		cmocka_unit_test(test_native),
		cmocka_unit_test(test_collection_folders),
		cmocka_unit_test(test_defaults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
