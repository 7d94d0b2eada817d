/* SPDX-License-Identifier: MIT */
#include "publish.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "base/text.h"
#include "publish/drafts.h"
#include "publish/leftovers.h"
#include "publish/plan.h"
#include "publish/remains.h"

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

static bool replace_ledger(
	const struct ledger_place *place, struct span bytes, struct error *error)
{
	struct error cause;
	struct error other;

	if (target_usable(place->root, place->path, &cause) &&
		draft_write(place->root, place->path, bytes, NULL, &cause) &&
		draft_publish(place->root, place->path, &cause) &&
		folder_flush(place->root, place->path, &cause))
		return true;
	(void)draft_drop(place->root, place->path, &other);
	return error_set(error,
		LEDGER_FAILURE
		"cannot be written ('ledger: PATH' in the settings moves "
		"it): %s",
		cause.message);
}

static bool put_ledger(
	const struct ledger_place *place, const struct text *text, struct error *error)
{
	struct span bytes = text_span(text);

	if (text_broken(text))
		return error_set(error, LEDGER_FAILURE "would have more than %zu bytes",
			(size_t)LEDGER_LIMIT);
	if (change_is_written(change_of(place->root, place->path, bytes)))
		return replace_ledger(place, bytes, error);
	return draft_drop(place->root, place->path, error);
}

bool publish_ledger(const struct ledger_place *place, struct error *error)
{
	struct text text = text_limited(LEDGER_LIMIT);
	bool published;

	if (place->path == NULL)
		return true;
	write_ledger(place->ledger, &text);
	published = put_ledger(place, &text, error);
	text_release(&text);
	return published;
}

static bool loses_any(const struct publication *publication)
{
	for (size_t i = 0; i < publication->count; i++)
		if (change_is_loss(publication->files[i].change))
			return true;
	return false;
}

/* Of what was to go the ledger had the lines until now. */
static bool remove_unmade(int output, const struct publication *publication,
	const struct ledger_place *place, struct error *error)
{
	return !loses_any(publication) ||
	       (remove_remains(output, place->ledger, error) &&
		       publish_ledger(place, error));
}

bool publish_documents(int output, const struct documents *documents,
	const struct publication *publication, const struct ledger_place *place,
	struct error *error)
{
	struct error other;

	if (!leftovers_clear(output, error))
		return false;
	if (targets_usable(output, publication, error) &&
		leftovers_note(output, publication, error) &&
		write_drafts(output, documents, publication, error) &&
		publish_ledger(place, error) &&
		rename_drafts(output, publication, error) &&
		remove_unmade(output, publication, place, error)) {
		if (publication->changed > 0)
			leftovers_forget(output);
		return true;
	}
	(void)leftovers_clear(output, &other); /* else the next run does it */
	return false;
}
