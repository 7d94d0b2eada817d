/* SPDX-License-Identifier: MIT */
#include "publish/plan.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/map.h"
#include "publish/remains.h"

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

enum change change_of(int output, const char *path, struct span bytes)
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

/* What is compressed follows what it was made of, even if its own bytes are right. */
static enum change with_plain(
	enum change change, const struct document *document, const struct map *made)
{
	const struct published *plain =
		document->plain == NULL ? NULL
					: map_get(made, span_of(document->plain));

	if (change != CHANGE_NONE || plain == NULL)
		return change;
	return change_is_written(plain->change) ? CHANGE_REPLACED : CHANGE_NONE;
}

static void add_file(struct publication *publication, struct published file)
{
	publication->files[publication->count++] = file;
	if (change_is_written(file.change))
		publication->changed++;
	if (file.change == CHANGE_NONE)
		publication->unchanged++;
	if (file.change == CHANGE_REMOVED)
		publication->removed++;
}

/* MADE gets them by their paths. */
static void compare_documents(int output, const struct edition *edition,
	struct publication *publication, struct map *made)
{
	for (size_t i = 0; i < edition->documents->count; i++) {
		const struct document *document = &edition->documents->items[i];
		enum change change =
			change_of(output, document->path, text_span(&document->bytes));

		add_file(publication,
			(struct published){
				.path = document->path,
				.change = with_plain(change, document, made),
				.record = ledger_file_at(edition->old, document->path),
			});
		map_set(made, span_of(document->path),
			&publication->files[publication->count - 1]);
	}
}

/* What becomes of FILE, which nothing makes.  A dry run may have no OUTPUT. */
static bool change_of_remains(int output, const struct edition *edition,
	const struct ledger_file *file, enum change *change, struct error *error)
{
	static const enum change changes[] = {
		[REMAINS_NOTHING] = CHANGE_GONE,
		[REMAINS_OURS] = CHANGE_REMOVED,
		[REMAINS_CHANGED] = CHANGE_KEPT,
	};
	enum remains remains;

	*change = output < 0 ? CHANGE_GONE : CHANGE_DEFERRED;
	if (output < 0 || edition->outputs->incomplete)
		return true;
	if (!look_at_remains(output, file, &remains, error))
		return false;
	*change = changes[remains];
	return true;
}

static void warn_of_kept(struct report *report, const struct ledger_file *file)
{
	report_add(report, REPORT_WARNING, file->path, 0,
		"nothing makes it any more, but somebody changed it: it stays, and "
		"will not be looked at again");
}

static bool find_remains(int output, const struct edition *edition,
	const struct map *made, struct publication *publication, struct report *report,
	struct error *error)
{
	const struct ledger *old = edition->old;
	bool found = true;

	for (size_t i = 0; i < old->file_count && found; i++) {
		struct published file = {old->files[i].path, .record = &old->files[i]};

		if (map_get(made, span_of(file.path)) != NULL)
			continue;
		found = change_of_remains(
			output, edition, file.record, &file.change, error);
		if (file.change == CHANGE_KEPT)
			warn_of_kept(report, file.record);
		add_file(publication, file);
	}
	return found;
}

bool plan_publication(int output, const struct edition *edition,
	struct publication *publication, struct arena *arena, struct report *report,
	struct error *error)
{
	size_t most = edition->documents->count + edition->old->file_count;
	struct map made = {0};
	bool planned;

	*publication = (struct publication){
		.files = arena_many(arena, most, struct published),
	};
	compare_documents(output, edition, publication, &made);
	planned = find_remains(output, edition, &made, publication, report, error);
	map_release(&made);
	return planned;
}
