/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>

#include "base/file.h"
#include "base/map.h"
#include "publish.h"
#include "publish/count.h"

enum { WHAT_SIZE = 128 }; /* bytes of what a refusal says of one output */

/* What a run knows of a path, whether a document is made there or not. */
static const struct claim {
	const char *noun; /* what is in it */
	bool superseded;
} feed_claim = {.noun = "entries"}, sitemap_claim = {.noun = "URLs"},
  superseded_claim = {.noun = "entries", .superseded = true};

struct guard {
	int output;
	const struct edition *edition;
	const struct publication *publication;
	struct map claims; /* path below the output folder: a claim */
	struct report *report;
	bool refuses;
};

static void claim(struct guard *guard, const char *path, const struct claim *claim)
{
	void *value = (void *)(uintptr_t)claim;

	map_set(&guard->claims, span_of(document_path(path)), value);
}

static void collect_claims(struct guard *guard)
{
	const struct outputs *outputs = guard->edition->outputs;

	for (size_t i = 0; i < outputs->unmade_count; i++)
		if (outputs->unmade[i].superseded)
			claim(guard, outputs->unmade[i].path, &superseded_claim);
	/* Also those that a definition has at the path of a default feed. */
	for (size_t i = 0; i < outputs->unmade_count; i++)
		if (!outputs->unmade[i].superseded)
			claim(guard, outputs->unmade[i].path, &feed_claim);
	for (size_t i = 0; i < outputs->feed_count; i++)
		claim(guard, outputs->feeds[i].path, &feed_claim);
	for (size_t i = 0; i < outputs->urlset_count; i++)
		claim(guard, outputs->urlsets[i].path, &sitemap_claim);
}

static const struct claim *claim_of(
	const struct guard *guard, const struct published *file)
{
	return map_get(&guard->claims, span_of(file->path));
}

static bool is_shrunk(int64_t before, int64_t now)
{
	return (before >= GUARD_ENTRIES && before > 2 * now) ||
	       (before >= GUARD_ALL && now == 0);
}

static void refuse(struct guard *guard, const char *path, const char *what)
{
	char file[PATH_LIMIT + 1];

	(void)snprintf(file, sizeof(file), "/%s", path);
	report_add(guard->report, REPORT_ERROR, file, 0,
		"%s; --allow-shrink publishes it", what);
	guard->refuses = true;
}

static void check_entries(
	struct guard *guard, const struct published *file, int64_t now)
{
	const struct claim *claim = claim_of(guard, file);
	int64_t before = ENTRIES_UNKNOWN;
	char what[WHAT_SIZE];

	if (claim == NULL)
		return;
	if (file->record != NULL)
		before = file->record->entries;
	if (before < 0)
		before = count_entries(guard->output, file->path);
	if (!is_shrunk(before, now))
		return;
	(void)snprintf(what, sizeof(what), "%" PRId64 " %s would become %" PRId64,
		before, claim->noun, now);
	refuse(guard, file->path, what);
}

static void check_documents(struct guard *guard)
{
	const struct documents *documents = guard->edition->documents;

	for (size_t i = 0; i < documents->count; i++) {
		const struct published *file = &guard->publication->files[i];

		if (change_is_written(file->change) && documents->items[i].entries >= 0)
			check_entries(guard, file, documents->items[i].entries);
	}
}

/* True if FILE is an output that is to vanish and will be missed. */
static bool is_missed(const struct guard *guard, const struct published *file)
{
	const struct claim *claim = claim_of(guard, file);

	return change_is_loss(file->change) && file->record->entries != ENTRIES_NONE &&
	       (claim == NULL || !claim->superseded);
}

static size_t count_outputs(const struct ledger *ledger)
{
	size_t count = 0;

	for (size_t i = 0; i < ledger->file_count; i++)
		if (ledger->files[i].entries != ENTRIES_NONE)
			count++;
	return count;
}

static void refuse_loss(
	struct guard *guard, const struct published *file, size_t missed, size_t all)
{
	int64_t before = file->record->entries;
	char what[WHAT_SIZE];

	if (before < 0)
		(void)snprintf(what, sizeof(what),
			"it would vanish, with %zu of %zu outputs", missed, all);
	else
		(void)snprintf(what, sizeof(what),
			"%" PRId64
			" %s would become 0: %zu of %zu outputs would vanish",
			before, before == 1 ? "entry" : "entries", missed, all);
	refuse(guard, file->path, what);
}

/* What has no entries is made by a definition: it is emptied.  The rest is removed. */
static void check_losses(struct guard *guard)
{
	const struct publication *publication = guard->publication;
	size_t first = guard->edition->documents->count;
	size_t all = count_outputs(guard->edition->old);
	size_t missed = 0;

	for (size_t i = first; i < publication->count; i++)
		if (is_missed(guard, &publication->files[i]))
			missed++;
	for (size_t i = first; i < publication->count; i++) {
		const struct published *file = &publication->files[i];

		if (!is_missed(guard, file))
			continue;
		if (2 * missed > all)
			refuse_loss(guard, file, missed, all);
		else
			check_entries(guard, file, 0);
	}
}

bool guard_publication(int output, const struct edition *edition,
	const struct publication *publication, struct report *report)
{
	struct guard guard = {
		.output = output,
		.edition = edition,
		.publication = publication,
		.report = report,
	};

	collect_claims(&guard);
	check_documents(&guard);
	check_losses(&guard);
	map_release(&guard.claims);
	return !guard.refuses;
}
