/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "publish.h"

/* An output folder and what one run does to it. */
struct fixture {
	char path[64];
	int output;
	struct arena arena;
	struct documents documents;
	struct ledger_text ledger;
	struct publication publication;
	struct error error;
};

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	(void)strcpy(fixture->path, "/tmp/feedmill-test-XXXXXX");
	assert_non_null(mkdtemp(fixture->path));
	fixture->output = open(fixture->path, O_RDONLY | O_DIRECTORY);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	char command[128];

	(void)snprintf(command, sizeof(command), "rm -rf %s", fixture->path);
	(void)close(fixture->output);
	documents_release(&fixture->documents);
	arena_release(&fixture->arena);
	free(fixture);
	return system(command);
}

static void add(struct fixture *fixture, const char *path, const char *bytes)
{
	struct document *document = documents_add(&fixture->documents, path);

	text_add(&document->bytes, bytes);
}

static bool publish(struct fixture *fixture, bool dry_run)
{
	return publish_documents(fixture->output, &fixture->documents, &fixture->ledger,
		dry_run, &fixture->publication, &fixture->arena, &fixture->error);
}

/* With the NULs within, without the one behind. */
#define SPAN_OF(literal) ((struct span){(literal), sizeof(literal) - 1})

/* Put BYTES at PATH, as somebody else would. */
static void put_bytes(struct fixture *fixture, const char *path, struct span bytes)
{
	int fd = openat(fixture->output, path, O_WRONLY | O_CREAT | O_TRUNC, 0640);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.bytes, bytes.length), bytes.length);
	(void)close(fd);
}

static void put(struct fixture *fixture, const char *path, const char *bytes)
{
	put_bytes(fixture, path, span_of(bytes));
}

static void assert_file(struct fixture *fixture, const char *path, const char *bytes)
{
	struct text text = text_limited(KIB);

	assert_true(file_read(fixture->output, path, &text, &fixture->error));
	assert_string_equal(text.bytes, bytes);
	text_release(&text);
}

static void test_new_files_and_folders(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "/a.xml", "<a/>");
	add(fixture, "deep/er/b.xml", "<b/>");
	assert_true(publish(fixture, false));
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
	assert_true(publish(fixture, false));
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
	assert_true(publish(fixture, false));
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
	assert_true(publish(fixture, false));
	assert_file(fixture, "a.xml", "abd");
}

static void test_dry_run_writes_nothing(void **state)
{
	struct fixture *fixture = *state;

	add(fixture, "a.xml", "<a/>");
	assert_true(publish(fixture, true));
	assert_false(file_is_there(fixture->output, "a.xml"));
	assert_int_equal(fixture->publication.changed, 1);
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
	assert_true(publish(fixture, false));
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
	assert_true(publish(fixture, false));
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
	assert_true(publish(fixture, false));
	assert_int_equal(fixture->publication.files[1].change, CHANGE_REPLACED);
	assert_one_time(fixture);

	put(fixture, "a.xml.gz", "of another run");
	assert_int_equal(utimensat(fixture->output, "a.xml", old, 0), 0);
	assert_true(publish(fixture, false));
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
	assert_false(publish(fixture, false));
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
	assert_false(publish(fixture, false));
	assert_non_null(strstr(fixture->error.message, "no regular file"));
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_new_files_and_folders),
		TEST(test_unchanged_is_untouched),
		TEST(test_replaced_keeps_mode),
		TEST(test_same_length_is_compared),
		TEST(test_dry_run_writes_nothing),
		TEST(test_leftovers_go),
		TEST(test_leftovers_stay_inside),
		TEST(test_compressed_goes_with_plain),
		TEST(test_refused_targets),
		TEST(test_folder_in_place_of_target),
		TEST(test_lock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
