/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "output.h"

/* With the NULs within, without the one behind. */
#define SPAN_OF(literal) ((struct span){(literal), sizeof(literal) - 1})

static void test_new_files_and_folders(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "/a.xml", "<a/>");
	add(fixture, "deep/er/b.xml", "<b/>");
	assert_true(publish(fixture));
	assert_file(fixture, "a.xml", "<a/>");
	assert_file(fixture, "deep/er/b.xml", "<b/>");
	assert_int_equal(fixture->publication.changed, 2);
	assert_int_equal(fixture->publication.files[0].change, CHANGE_NEW);
}

static void test_unchanged_is_untouched(void **state)
{
	struct fixture *fixture = *state;
	const struct timespec old[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}};
	struct stat before;
	struct stat after;

	put(fixture, "a.xml", "<a/>");
	assert_int_equal(utimensat(fixture->output, "a.xml", old, 0), 0);
	assert_int_equal(fstatat(fixture->output, "a.xml", &before, 0), 0);
	add(fixture, "a.xml", "<a/>");
	assert_true(publish(fixture));
	assert_int_equal(fstatat(fixture->output, "a.xml", &after, 0), 0);
	assert_int_equal(after.st_ino, before.st_ino);
	assert_int_equal(after.st_mtim.tv_sec, 1000);
	assert_int_equal(fixture->publication.unchanged, 1);
}

static void test_replaced_keeps_mode(void **state)
{
	struct fixture *fixture = *state;
	struct stat facts;

	put(fixture, "a.xml", "old");
	add(fixture, "a.xml", "new and longer");
	assert_true(publish(fixture));
	assert_file(fixture, "a.xml", "new and longer");
	assert_int_equal(fstatat(fixture->output, "a.xml", &facts, 0), 0);
	assert_int_equal(facts.st_mode & 07777, 0640);
	assert_int_equal(fixture->publication.files[0].change, CHANGE_REPLACED);
}

static void test_same_length_is_compared(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "a.xml", "abc");
	add(fixture, "a.xml", "abd");
	assert_true(publish(fixture));
	assert_file(fixture, "a.xml", "abd");
}

static void test_leftovers_go(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "a.xml", "<a/>");
	put(fixture, ".a.xml.feedmill-draft", "<a");
	put(fixture, ".b.xml.feedmill-draft", "<b");
	assert_int_equal(mkdirat(fixture->output, "gone", 0777), 0);
	put(fixture, "gone/.c.xml.feedmill-draft", "<c");
	put_bytes(fixture, ".feedmill-drafts", SPAN_OF("a.xml\0gone/\0gone/c.xml\0b"));
	add(fixture, "a.xml", "<a/>");
	add(fixture, "b.xml", "<b/>");
	assert_true(publish(fixture));
	assert_false(file_is_there(fixture->output, ".a.xml.feedmill-draft"));
	assert_false(file_is_there(fixture->output, ".b.xml.feedmill-draft"));
	assert_false(file_is_there(fixture->output, "gone"));
	assert_false(file_is_there(fixture->output, ".feedmill-drafts"));
	assert_file(fixture, "b.xml", "<b/>");
}

/* What names leftovers may be anybody's: nothing but drafts and empty folders goes. */
static void test_leftovers_stay_inside(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(mkdirat(fixture->output, "in", 0777), 0);
	assert_int_equal(mkdirat(fixture->output, "full", 0777), 0);
	put(fixture, "full/a.xml", "<a/>");
	put(fixture, ".x.feedmill-draft", "x");
	put_bytes(fixture, ".feedmill-drafts",
		SPAN_OF("../x\0in/../x\0/tmp\0/\0../\0\0full/a.xml/\0full/\0in/./\0"));
	assert_true(publish(fixture));
	assert_true(file_is_there(fixture->output, ".x.feedmill-draft"));
	assert_true(file_is_there(fixture->output, "in"));
	assert_file(fixture, "full/a.xml", "<a/>");
	assert_false(file_is_there(fixture->output, ".feedmill-drafts"));
}

static struct timespec time_of(struct fixture *fixture, const char *path)
{
	struct stat facts;

	assert_int_equal(fstatat(fixture->output, path, &facts, 0), 0);
	return facts.st_mtim;
}

static void assert_one_time(struct fixture *fixture)
{
	struct timespec plain = time_of(fixture, "a.xml");
	struct timespec compressed = time_of(fixture, "a.xml.gz");

	assert_int_equal(plain.tv_sec, compressed.tv_sec);
	assert_int_equal(plain.tv_nsec, compressed.tv_nsec);
}

/* Compressed bytes are written with the plain ones, and have their time. */
static void test_compressed_goes_with_plain(void **state)
{
	struct fixture *fixture = *state;
	const struct timespec old[2] = {{.tv_sec = 1000}, {.tv_sec = 1000}};

	add(fixture, "a.xml", "<a/>");
	add(fixture, "a.xml.gz", "packed");
	fixture->documents.items[1].plain = "a.xml";
	put(fixture, "a.xml", "old");
	put(fixture, "a.xml.gz", "packed");
	assert_true(publish(fixture));
	assert_int_equal(fixture->publication.files[1].change, CHANGE_REPLACED);
	assert_one_time(fixture);

	put(fixture, "a.xml.gz", "of another run");
	assert_int_equal(utimensat(fixture->output, "a.xml", old, 0), 0);
	assert_true(publish(fixture));
	assert_int_equal(fixture->publication.files[0].change, CHANGE_NONE);
	assert_file(fixture, "a.xml.gz", "packed");
	assert_one_time(fixture);
}

/* All or nothing: the first document is fine, the second cannot be. */
static void test_refused_targets(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "other", "theirs");
	assert_int_equal(symlinkat("other", fixture->output, "b.xml"), 0);
	add(fixture, "a.xml", "<a/>");
	add(fixture, "b.xml", "<b/>");
	assert_false(publish(fixture));
	assert_non_null(strstr(fixture->error.message, "symbolic link"));
	assert_false(file_is_there(fixture->output, "a.xml"));
	assert_false(file_is_there(fixture->output, ".a.xml.feedmill-draft"));
	assert_file(fixture, "other", "theirs");
}

static void test_folder_in_place_of_target(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(mkdirat(fixture->output, "a.xml", 0777), 0);
	add(fixture, "a.xml", "<a/>");
	assert_false(publish(fixture));
	assert_non_null(strstr(fixture->error.message, "no regular file"));
}

/* What is not made any more goes with its folder, and then with its line. */
static void test_removal(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(mkdirat(fixture->output, "tags", 0777), 0);
	assert_int_equal(mkdirat(fixture->output, "tags/rye", 0777), 0);
	put(fixture, "tags/rye/feed.xml", "<feed/>");
	remember(fixture, "tags/rye/feed.xml", "<feed/>", 1);
	put(fixture, "old.xml", "<old/>");
	remember(fixture, "old.xml", "<old/>", 2);
	add(fixture, "a.xml", "<a/>");
	assert_true(publish(fixture));
	assert_int_equal(fixture->publication.removed, 2);
	assert_false(file_is_there(fixture->output, "old.xml"));
	assert_false(file_is_there(fixture->output, "tags"));
	assert_false(is_recorded(fixture, "old.xml"));
	assert_false(is_recorded(fixture, "tags/rye/feed.xml"));
	assert_true(is_recorded(fixture, "a.xml"));
}

/* What the ledger does not know is not ours. */
static void test_removal_of_nothing_else(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "theirs.xml", "<feed/>");
	put(fixture, "changed.xml", "<feed>mine</feed>");
	remember(fixture, "changed.xml", "<feed/>", 1);
	assert_true(publish(fixture));
	assert_int_equal(fixture->publication.removed, 0);
	assert_file(fixture, "theirs.xml", "<feed/>");
	assert_file(fixture, "changed.xml", "<feed>mine</feed>");
	assert_false(is_recorded(fixture, "changed.xml"));
}

/* Removing comes last: when nothing can be written, nothing goes. */
static void test_removal_waits_for_documents(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "old.xml", "<old/>");
	remember(fixture, "old.xml", "<old/>", 1);
	assert_int_equal(mkdirat(fixture->output, "a.xml", 0777), 0);
	add(fixture, "a.xml", "<a/>");
	assert_false(publish(fixture));
	assert_file(fixture, "old.xml", "<old/>");
}

/* Where one cannot say what a definition makes, nothing of it goes. */
static void test_deferred(void **state)
{
	struct fixture *fixture = *state;

	put(fixture, "old.xml", "<old/>");
	remember(fixture, "old.xml", "<old/>", 1);
	fixture->outputs.incomplete = true;
	assert_true(publish(fixture));
	assert_file(fixture, "old.xml", "<old/>");
	assert_true(is_recorded(fixture, "old.xml"));
}

static void test_lock(void **state)
{
	struct fixture *fixture = *state;
	char process[32];
	int other = open(fixture->path, O_RDONLY | O_DIRECTORY);

	assert_int_equal(
		lock_folder(fixture->output, "out", 0, &fixture->error), LOCK_TAKEN);
	assert_int_equal(lock_folder(other, "out", 0, &fixture->error), LOCK_BUSY);
	(void)snprintf(process, sizeof(process), "process %d)", (int)getpid());
	assert_non_null(strstr(fixture->error.message, process));
	(void)close(fixture->output);
	assert_int_equal(lock_folder(other, "out", 0, &fixture->error), LOCK_TAKEN);
	fixture->output = other;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_new_files_and_folders),
		TEST(test_unchanged_is_untouched),
		TEST(test_replaced_keeps_mode),
		TEST(test_same_length_is_compared),
		TEST(test_leftovers_go),
		TEST(test_leftovers_stay_inside),
		TEST(test_compressed_goes_with_plain),
		TEST(test_refused_targets),
		TEST(test_folder_in_place_of_target),
		TEST(test_removal),
		TEST(test_removal_of_nothing_else),
		TEST(test_removal_waits_for_documents),
		TEST(test_deferred),
		TEST(test_lock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
