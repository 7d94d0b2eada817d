/* SPDX-License-Identifier: MIT */
/* An output folder, what was published there, and what one run does to it. */
#ifndef UNIT_PUBLISH_OUTPUT_H
#define UNIT_PUBLISH_OUTPUT_H

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "publish.h"

struct fixture {
	char path[64];
	int output;
	struct arena arena;
	struct documents documents;
	struct outputs outputs;
	struct ledger old;
	struct ledger next;
	struct publication publication;
	struct report report;
	struct error error;
};

#define LEDGER ".ledger" /* in the output folder, for once */

static inline int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	(void)strcpy(fixture->path, "/tmp/feedmill-test-XXXXXX");
	assert_non_null(mkdtemp(fixture->path));
	fixture->output = open(fixture->path, O_RDONLY | O_DIRECTORY);
	*state = fixture;
	return 0;
}

static inline int tear_down(void **state)
{
	struct fixture *fixture = *state;
	char command[128];

	(void)snprintf(command, sizeof(command), "rm -rf %s", fixture->path);
	(void)close(fixture->output);
	documents_release(&fixture->documents);
	report_release(&fixture->report);
	arena_release(&fixture->arena);
	free(fixture);
	return system(command);
}

/* A document of this run. */
static inline struct document *add(
	struct fixture *fixture, const char *path, const char *bytes)
{
	struct document *document = documents_add(&fixture->documents, path);

	text_add(&document->bytes, bytes);
	return document;
}

/* Put BYTES at PATH, as somebody else would. */
static inline void put_bytes(
	struct fixture *fixture, const char *path, struct span bytes)
{
	int fd = openat(fixture->output, path, O_WRONLY | O_CREAT | O_TRUNC, 0640);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes.bytes, bytes.length), bytes.length);
	(void)close(fd);
}

static inline void put(struct fixture *fixture, const char *path, const char *bytes)
{
	put_bytes(fixture, path, span_of(bytes));
}

/* What the ledger says of a file with BYTES that was published. */
static inline void remember(
	struct fixture *fixture, const char *path, const char *bytes, int64_t entries)
{
	char hash[HASH_TEXT_SIZE];
	const struct ledger_file file = {
		.path = path,
		.hash = arena_string(&fixture->arena, hash_text(span_of(bytes), hash)),
		.entries = entries,
	};

	fixture->old.exists = true;
	ledger_add_file(&fixture->old, &file, &fixture->arena);
	ledger_sort(&fixture->old);
}

static inline struct edition edition_of(const struct fixture *fixture)
{
	return (struct edition){&fixture->documents, &fixture->outputs, &fixture->old};
}

static inline bool plan(struct fixture *fixture)
{
	const struct edition edition = edition_of(fixture);

	return plan_publication(fixture->output, &edition, &fixture->publication,
		&fixture->arena, &fixture->report, &fixture->error);
}

/* The whole stage, but for the guard. */
static inline bool publish(struct fixture *fixture)
{
	const struct settings settings = {
		.identity.origin = "https://e.org", .identity.base_path = ""};
	const struct site site = {.settings = &settings};
	const struct edition edition = edition_of(fixture);
	struct ledger_place place = {fixture->output, NULL, &fixture->next};

	if (!plan(fixture))
		return false;
	record_publication(&site, &edition, &fixture->publication, &fixture->next,
		&fixture->arena);
	if (fixture->next.exists)
		place.path = LEDGER;
	return publish_documents(fixture->output, &fixture->documents,
		&fixture->publication, &place, &fixture->error);
}

static inline void assert_file(
	struct fixture *fixture, const char *path, const char *bytes)
{
	struct text text = text_limited(KIB);

	assert_true(file_read(fixture->output, path, &text, &fixture->error));
	assert_string_equal(text.bytes, bytes);
	text_release(&text);
}

/* True if the ledger that was written has a line of PATH. */
static inline bool is_recorded(struct fixture *fixture, const char *path)
{
	struct text text = text_limited(64 * KIB);
	char line[128];
	bool found;

	assert_true(file_read(fixture->output, LEDGER, &text, &fixture->error));
	(void)snprintf(line, sizeof(line), "\nfile\t%s\t", path);
	found = strstr(text.bytes, line) != NULL;
	text_release(&text);
	return found;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
