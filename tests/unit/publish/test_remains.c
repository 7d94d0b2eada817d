/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "output.h"
#include "publish/remains.h"

/* Folders that must be there before, a path in them, and the folder that stays. */
static const struct removal {
	const char *name;
	const char *folders[3];
	const char *other; /* a file that is not ours, or NULL */
	const char *path;
	const char *stays; /* or NULL */
	const char *goes;  /* or NULL */
} removals[] = {
	{"at the top", {NULL}, NULL, "a.xml", NULL, NULL},
	{"its folder goes", {"a", NULL}, NULL, "a/b.xml", NULL, "a"},
	{"all of its folders go", {"a", "a/b", NULL}, NULL, "a/b/c.xml", NULL, "a"},
	{"a folder with something in it stays", {"a", "a/b", NULL}, "a/page.html",
		"a/b/c.xml", "a", "a/b"},
	{"so does an empty folder beside it", {"a", "a/b", NULL}, NULL, "a/c.xml",
		"a/b", NULL},
};

static void make_removal(struct fixture *fixture, const struct removal *removal)
{
	for (size_t i = 0; removal->folders[i] != NULL; i++)
		assert_int_equal(
			mkdirat(fixture->output, removal->folders[i], 0777), 0);
	if (removal->other != NULL)
		put(fixture, removal->other, "<html/>");
	put(fixture, removal->path, "<a/>");
	remember(fixture, removal->path, "<a/>", 1);
	fixture->old.files[0].leaving = true;
}

static void test_what_is_removed(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(removals); i++) {
		const struct removal *removal = &removals[i];
		struct fixture *fixture;
		void *own;

		print_message("  %s\n", removal->name);
		set_up(&own);
		fixture = own;
		make_removal(fixture, removal);
		assert_true(remove_remains(
			fixture->output, &fixture->old, &fixture->error));
		assert_true(fixture->old.files[0].gone);
		assert_false(file_is_there(fixture->output, removal->path));
		if (removal->stays != NULL)
			assert_true(file_is_there(fixture->output, removal->stays));
		if (removal->goes != NULL)
			assert_false(file_is_there(fixture->output, removal->goes));
		tear_down(&own);
	}
}

/* A crash may have been faster than we: what is gone is done with. */
static void test_gone_before(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(mkdirat(fixture->output, "a", 0777), 0);
	put(fixture, "file", "<file/>");
	remember(fixture, "a/b.xml", "<a/>", 1);
	remember(fixture, "file/b.xml", "<a/>", 1);
	for (size_t i = 0; i < fixture->old.file_count; i++)
		fixture->old.files[i].leaving = true;
	assert_true(remove_remains(fixture->output, &fixture->old, &fixture->error));
	assert_true(fixture->old.files[0].gone);
	assert_true(fixture->old.files[1].gone);
	assert_false(file_is_there(fixture->output, "a"));
	assert_file(fixture, "file", "<file/>");
}

/* Somebody wrote it after it was planned to go. */
static void test_changed_since(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "a.xml", "<mine/>");
	put(fixture, "b.xml", "<b/>");
	remember(fixture, "a.xml", "<a/>", 1);
	remember(fixture, "b.xml", "<b/>", 1);
	fixture->old.files[0].leaving = true;
	assert_true(remove_remains(fixture->output, &fixture->old, &fixture->error));
	assert_file(fixture, "a.xml", "<mine/>");
	assert_file(fixture, "b.xml", "<b/>");
	assert_false(fixture->old.files[0].gone);
	assert_false(fixture->old.files[1].gone);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_removed),
		TEST(test_gone_before),
		TEST(test_changed_since),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
