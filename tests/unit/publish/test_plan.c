/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "output.h"

static enum change change_at(const struct fixture *fixture, const char *path)
{
	for (size_t i = 0; i < fixture->publication.count; i++)
		if (strcmp(fixture->publication.files[i].path, path) == 0)
			return fixture->publication.files[i].change;
	fail_msg("nothing is planned for '%s'", path);
	return CHANGE_NONE;
}

static void test_documents(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "same.xml", "<a/>");
	put(fixture, "other.xml", "<b/>");
	add(fixture, "new.xml", "<a/>");
	add(fixture, "same.xml", "<a/>");
	add(fixture, "other.xml", "<a/>");
	assert_true(plan(fixture));
	assert_int_equal(change_at(fixture, "new.xml"), CHANGE_NEW);
	assert_int_equal(change_at(fixture, "same.xml"), CHANGE_NONE);
	assert_int_equal(change_at(fixture, "other.xml"), CHANGE_REPLACED);
	assert_int_equal(fixture->publication.changed, 2);
	assert_int_equal(fixture->publication.unchanged, 1);
	assert_false(file_is_there(fixture->output, "new.xml"));
	assert_file(fixture, "other.xml", "<b/>");
}

static void test_remains(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "ours.xml", "<a/>");
	put(fixture, "theirs.xml", "<a>theirs</a>");
	put(fixture, "made.xml", "<a/>");
	put(fixture, "file", "<a/>");
	assert_int_equal(mkdirat(fixture->output, "folder", 0777), 0);
	assert_int_equal(symlinkat("ours.xml", fixture->output, "link.xml"), 0);
	remember(fixture, "ours.xml", "<a/>", 1);
	remember(fixture, "theirs.xml", "<a/>", 1);
	remember(fixture, "gone.xml", "<a/>", 1);
	remember(fixture, "file/gone.xml", "<a/>", 1);
	remember(fixture, "folder", "<a/>", 1);
	remember(fixture, "link.xml", "<a/>", 1);
	remember(fixture, "made.xml", "<a/>", 1);
	add(fixture, "made.xml", "<a/>");
	assert_true(plan(fixture));
	assert_int_equal(change_at(fixture, "ours.xml"), CHANGE_REMOVED);
	assert_int_equal(change_at(fixture, "theirs.xml"), CHANGE_KEPT);
	assert_int_equal(change_at(fixture, "gone.xml"), CHANGE_GONE);
	assert_int_equal(change_at(fixture, "file/gone.xml"), CHANGE_GONE);
	assert_int_equal(change_at(fixture, "folder"), CHANGE_KEPT);
	assert_int_equal(change_at(fixture, "link.xml"), CHANGE_KEPT);
	assert_int_equal(change_at(fixture, "made.xml"), CHANGE_NONE);
	assert_int_equal(fixture->publication.removed, 1);
	assert_int_equal(fixture->report.warnings, 3);
	assert_string_equal(fixture->report.problems[2].file, "theirs.xml");
}

/* A ledger may come with somebody's branch: it names nothing outside. */
static void test_outside(void **state)
{
	struct fixture *fixture = *state;
	const char *name = strrchr(fixture->path, '/') + 1;
	char path[128];

	put(fixture, "mine", "<a/>");
	(void)snprintf(path, sizeof(path), "../%s/mine", name);
	remember(fixture, path, "<a/>", 1);
	remember(fixture, "/etc/passwd", "<a/>", 1);
	assert_true(plan(fixture));
	assert_int_equal(change_at(fixture, path), CHANGE_KEPT);
	assert_int_equal(change_at(fixture, "/etc/passwd"), CHANGE_KEPT);
	assert_true(publish(fixture));
	assert_file(fixture, "mine", "<a/>");
}

/* A dry run may have no output folder. */
static void test_no_folder(void **state)
{
	struct fixture *fixture = *state;
	int output = fixture->output;

	add(fixture, "a.xml", "<a/>");
	remember(fixture, "b.xml", "<b/>", 1);
	fixture->output = -1;
	assert_true(plan(fixture));
	fixture->output = output;
	assert_int_equal(change_at(fixture, "a.xml"), CHANGE_NEW);
	assert_int_equal(change_at(fixture, "b.xml"), CHANGE_GONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_documents),
		TEST(test_remains),
		TEST(test_outside),
		TEST(test_no_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
