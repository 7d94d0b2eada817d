/* SPDX-License-Identifier: MIT */
#include "read/sources/walk_list.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "model/source.h"
#include "read/sources/patterns.h"
#include "read/sources/places.h"

void walk_report(struct walker *walker, enum report_severity severity, const char *why)
{
	const char *file = settings_file(
		walker->settings, walker->path.bytes, &walker->report->arena);

	report_add(walker->report, severity, file, 0, "%s", why);
}

const char *walk_path(
	struct walker *walker, const struct walked_folder *folder, const char *name)
{
	text_cut(&walker->path, folder->path_length);
	text_add(&walker->path, name);
	return walker->path.bytes;
}

/* The kind of NAME; links are followed.  0 if it cannot be told, and errno. */
static mode_t mode_of(const struct walked_folder *folder, const struct dirent *found)
{
	struct stat facts;

	if (found->d_type != DT_LNK && found->d_type != DT_UNKNOWN)
		return DTTOIF((mode_t)found->d_type);
	return fstatat(folder->fd, found->d_name, &facts, 0) == 0 ? facts.st_mode : 0;
}

/* What Hugo and Zola have for the page of a folder would be missed in the sitemap. */
static void tell_of_index(struct walker *walker, const struct walk_entry *asked)
{
	if (walker->told_of_index || !entry_is_foreign_index(walker->settings, asked))
		return;
	walker->told_of_index = true;
	walk_report(walker, REPORT_WARNING,
		"not read, for its name begins with '_': here 'index.md' is the page "
		"of a folder");
}

static bool is_wanted(struct walker *walker, const struct walked_folder *folder,
	const char *path, struct walked_entry *entry)
{
	size_t start = folder->collection == NULL ? folder->path_length
	                                          : folder->collection_length;
	const struct walk_entry asked = {
		.path = path,
		.seen = path + start,
		.name = path + folder->path_length,
		.is_folder = entry->is_folder,
		.is_collection = entry->collection != NULL,
	};

	if (entry->collection != NULL && entry->collection->drafts &&
		!walker->settings->shown.drafts)
		return false;
	if (!entry->is_folder && !place_fits(folder->collection, path))
		return false;
	/* Jekyll reads a collection again, as pages, if `include` names its folder. */
	entry->twice = walker->settings->compat && asked.is_collection &&
	               entry_is_included(walker->settings, &asked);
	if (entry_is_read(walker->settings, &asked))
		return true;
	tell_of_index(walker, &asked);
	return false;
}

/* Keep what was found, unless it is not wanted or nothing that can be read. */
static void take_entry(struct walker *walker, const struct walked_folder *folder,
	const struct dirent *found, struct walk_entries *entries)
{
	const char *path = walk_path(walker, folder, found->d_name);
	mode_t mode = mode_of(folder, found);
	struct walked_entry entry = {
		.is_folder = S_ISDIR(mode), .is_link = found->d_type == DT_LNK};
	struct error error;

	if (mode == 0)
		error_set_errno(&error, "passed over: it cannot be looked at");
	if (entry.is_folder && folder->collection == NULL)
		entry.collection = place_of_folder(walker->settings, path);
	if (!is_wanted(walker, folder, path, &entry))
		return;
	if (mode == 0) {
		walk_report(walker, REPORT_WARNING, error.message);
		return;
	}
	if (!S_ISREG(mode) && !S_ISDIR(mode)) {
		walk_report(walker, REPORT_WARNING, "passed over: not a regular file");
		return;
	}
	entry.name = arena_format(
		&entries->arena, "%s%s", found->d_name, entry.is_folder ? "/" : "");
	entries->items = arena_grow(&entries->arena, entries->items, entries->count,
		&entries->room, sizeof(*entries->items));
	entries->items[entries->count++] = entry;
}

static int compare_entries(const void *left, const void *right)
{
	return strcmp(((const struct walked_entry *)left)->name,
		((const struct walked_entry *)right)->name);
}

bool walk_list(struct walker *walker, const struct walked_folder *folder, DIR *stream,
	struct walk_entries *entries)
{
	const struct dirent *found;

	errno = 0;
	while ((found = readdir(stream)) != NULL) {
		if (strcmp(found->d_name, ".") == 0 || strcmp(found->d_name, "..") == 0)
			continue;
		if (++walker->seen > SOURCE_COUNT_LIMIT)
			return error_set(walker->error,
				"more than %d files in the content folder",
				SOURCE_COUNT_LIMIT);
		take_entry(walker, folder, found, entries);
		if (text_broken(&walker->path))
			return error_set(walker->error, "path too long: '%.80s...'",
				walker->path.bytes);
		errno = 0;
	}
	if (errno != 0)
		return error_set_errno(walker->error, "cannot read a folder");
	if (entries->count > 1)
		qsort(entries->items, entries->count, sizeof(*entries->items),
			compare_entries);
	return true;
}
