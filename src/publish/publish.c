/* SPDX-License-Identifier: MIT */
#include "publish.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "publish/drafts.h"
#include "publish/leftovers.h"

enum { CHUNK = 64 * 1024 };

static bool same_bytes(int fd, struct span bytes)
{
	char chunk[CHUNK];

	for (;;) {
		ssize_t got = read(fd, chunk, sizeof(chunk));

		if (got <= 0)
			return got == 0 && bytes.length == 0;
		if (!span_equals(span_first(bytes, (size_t)got),
			    (struct span){chunk, (size_t)got}))
			return false;
		bytes = span_after(bytes, (size_t)got);
	}
}

/* What writing BYTES to PATH would change.  What cannot be read counts as different. */
static enum change change_of(int output, const char *path, struct span bytes)
{
	struct stat facts;
	bool same;
	int fd = openat(output, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0)
		return file_is_there(output, path) ? CHANGE_REPLACED : CHANGE_NEW;
	same = fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode) &&
	       (size_t)facts.st_size == bytes.length && same_bytes(fd, bytes);
	(void)close(fd);
	return same ? CHANGE_NONE : CHANGE_REPLACED;
}

/*
 * A symbolic link in the place of a target is refused: whoever made it did not expect a
 * rename to replace it, and what it points to is not ours.
 */
static bool target_usable(int output, const char *path, struct error *error)
{
	struct stat facts;

	if (fstatat(output, path, &facts, AT_SYMLINK_NOFOLLOW) < 0)
		return true;
	if (S_ISLNK(facts.st_mode))
		return error_set(error,
			"'%s' is a symbolic link: remove it, or publish elsewhere",
			path);
	if (!S_ISREG(facts.st_mode))
		return error_set(error, "'%s' is there and no regular file", path);
	return true;
}

/* What is compressed follows what it was made of, even if its own bytes are right. */
static enum change with_plain(enum change change, const struct document *document,
	const struct publication *publication)
{
	if (change != CHANGE_NONE || document->plain == NULL)
		return change;
	for (size_t i = 0; i < publication->count; i++)
		if (strcmp(publication->files[i].path, document->plain) == 0)
			return change_is_written(publication->files[i].change)
			               ? CHANGE_REPLACED
			               : CHANGE_NONE;
	return change;
}

static void compare_documents(int output, const struct documents *documents,
	struct publication *publication, struct arena *arena)
{
	*publication = (struct publication){
		.files = arena_many(arena, documents->count, struct published),
	};
	for (size_t i = 0; i < documents->count; i++) {
		const struct document *document = &documents->items[i];
		enum change change = with_plain(
			change_of(output, document->path, text_span(&document->bytes)),
			document, publication);

		publication->files[publication->count++] =
			(struct published){document->path, change};
		if (change_is_written(change))
			publication->changed++;
		else
			publication->unchanged++;
	}
}

static bool targets_usable(
	int output, const struct publication *publication, struct error *error)
{
	for (size_t i = 0; i < publication->count; i++)
		if (change_is_written(publication->files[i].change) &&
			!target_usable(output, publication->files[i].path, error))
			return false;
	return true;
}

static bool write_draft(
	int output, const struct document *document, struct error *error)
{
	struct timespec modified;

	if (!folders_make(output, document->path, error))
		return false;
	if (document->plain != NULL &&
		!draft_time(output, document->plain, &modified, error))
		return false;
	return draft_write(output, document->path, text_span(&document->bytes),
		document->plain == NULL ? NULL : &modified, error);
}

static bool write_drafts(int output, const struct documents *documents,
	const struct publication *publication, struct error *error)
{
	for (size_t i = 0; i < documents->count; i++)
		if (change_is_written(publication->files[i].change) &&
			!write_draft(output, &documents->items[i], error))
			return false;
	return true;
}

static bool rename_drafts(
	int output, const struct publication *publication, struct error *error)
{
	for (size_t i = 0; i < publication->count; i++)
		if (change_is_written(publication->files[i].change) &&
			!draft_publish(output, publication->files[i].path, error))
			return false;
	for (size_t i = 0; i < publication->count; i++)
		if (change_is_written(publication->files[i].change) &&
			!folder_flush(output, publication->files[i].path, error))
			return false;
	return true;
}

static bool replace_ledger(const struct ledger_text *ledger, struct error *error)
{
	struct error cause;
	struct error other;

	if (target_usable(ledger->root, ledger->path, &cause) &&
		draft_write(ledger->root, ledger->path, ledger->bytes, NULL, &cause) &&
		draft_publish(ledger->root, ledger->path, &cause) &&
		folder_flush(ledger->root, ledger->path, &cause))
		return true;
	(void)draft_drop(ledger->root, ledger->path, &other);
	return error_set(error,
		"the ledger cannot be written ('ledger: PATH' in the settings moves "
		"it): %s",
		cause.message);
}

bool publish_ledger(const struct ledger_text *ledger, struct error *error)
{
	if (ledger->path == NULL)
		return true;
	if (change_is_written(change_of(ledger->root, ledger->path, ledger->bytes)))
		return replace_ledger(ledger, error);
	return draft_drop(ledger->root, ledger->path, error);
}

bool publish_documents(int output, const struct documents *documents,
	const struct ledger_text *ledger, bool dry_run, struct publication *publication,
	struct arena *arena, struct error *error)
{
	struct error other;

	compare_documents(output, documents, publication, arena);
	if (dry_run)
		return true;
	if (!leftovers_clear(output, error))
		return false;
	if (targets_usable(output, publication, error) &&
		leftovers_note(output, publication, error) &&
		write_drafts(output, documents, publication, error) &&
		publish_ledger(ledger, error) &&
		rename_drafts(output, publication, error)) {
		if (publication->changed > 0)
			leftovers_forget(output);
		return true;
	}
	(void)leftovers_clear(output, &other); /* else the next run does it */
	return false;
}
