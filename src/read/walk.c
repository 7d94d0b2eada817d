/* SPDX-License-Identifier: MIT */
#include "read/walk.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "model/source.h"
#include "read/patterns.h"
#include "read/places.h"

struct walker {
	const struct settings *settings;
	struct walk *walk;
	struct arena *paths;
	struct arena *scratch;
	struct report *report;
	struct error *error;
	struct text path; /* of what is being looked at, below the content folder */
	size_t seen;      /* entries of all folders so far */
	bool has_output;
	struct stat output; /* the folder of outputs, which is never read */
};

/* A folder that the walk is in. */
struct folder {
	const struct folder *parent; /* NULL for the content folder */
	struct stat facts;
	int fd;
	int depth;
	size_t path_length; /* of its path and a /; 0 for the content folder */
	const struct collection *collection; /* NULL outside all of them */
	size_t collection_length; /* path_length of the collection's folder */
	bool twice;               /* what is in it is outside the collection, too */
};

/* What a folder holds. */
struct entry {
	const char *name; /* with a / at its end if it is a folder: then the order of
	                     names is the order of paths */
	bool is_folder;
	bool is_link;
	const struct collection *collection; /* that begins here */
	bool twice;
};

struct entries {
	struct arena arena;
	struct entry *items;
	size_t count;
	size_t room;
};

static void pass_over(
	struct walker *walker, enum report_severity severity, const char *why)
{
	const char *file = settings_file(
		walker->settings, walker->path.bytes, &walker->report->arena);

	report_add(walker->report, severity, file, 0, "%s", why);
}

/* The path of NAME, which lies in FOLDER, becomes the walker's. */
static const char *set_path(
	struct walker *walker, const struct folder *folder, const char *name)
{
	text_cut(&walker->path, folder->path_length);
	text_add(&walker->path, name);
	return walker->path.bytes;
}

/* The kind of NAME; links are followed.  0 if it cannot be told, and errno. */
static mode_t mode_of(const struct folder *folder, const struct dirent *found)
{
	struct stat facts;

	if (found->d_type != DT_LNK && found->d_type != DT_UNKNOWN)
		return DTTOIF((mode_t)found->d_type);
	return fstatat(folder->fd, found->d_name, &facts, 0) == 0 ? facts.st_mode : 0;
}

static bool is_wanted(struct walker *walker, const struct folder *folder,
	const char *path, struct entry *entry)
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
		!walker->settings->show_drafts)
		return false;
	if (!entry->is_folder && !place_fits(folder->collection, path))
		return false;
	/* Jekyll reads a collection again, as pages, if `include` names its folder. */
	entry->twice = walker->settings->compat && asked.is_collection &&
	               entry_is_included(walker->settings, &asked);
	return entry_is_read(walker->settings, &asked);
}

/* Keep what was found, unless it is not wanted or nothing that can be read. */
static void take_entry(struct walker *walker, const struct folder *folder,
	const struct dirent *found, struct entries *entries)
{
	const char *path = set_path(walker, folder, found->d_name);
	mode_t mode = mode_of(folder, found);
	struct entry entry = {
		.is_folder = S_ISDIR(mode), .is_link = found->d_type == DT_LNK};
	struct error error;

	if (mode == 0)
		error_set_errno(&error, "passed over: it cannot be looked at");
	if (entry.is_folder && folder->collection == NULL)
		entry.collection = place_of_folder(walker->settings, path);
	if (!is_wanted(walker, folder, path, &entry))
		return;
	if (mode == 0) {
		pass_over(walker, REPORT_WARNING, error.message);
		return;
	}
	if (!S_ISREG(mode) && !S_ISDIR(mode)) {
		pass_over(walker, REPORT_WARNING, "passed over: not a regular file");
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
	return strcmp(((const struct entry *)left)->name,
		((const struct entry *)right)->name);
}

/* What is wanted of FOLDER, in order. */
static bool list_folder(struct walker *walker, const struct folder *folder, DIR *stream,
	struct entries *entries)
{
	const struct dirent *found;

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
	}
	if (entries->count > 1)
		qsort(entries->items, entries->count, sizeof(*entries->items),
			compare_entries);
	return true;
}

static void add_file(
	struct walker *walker, const char *path, const struct collection *collection)
{
	struct walk *walk = walker->walk;

	walk->files = arena_grow(walker->scratch, walk->files, walk->count, &walk->room,
		sizeof(*walk->files));
	walk->files[walk->count++] = (struct walked_file){path, collection};
}

static void take_file(
	struct walker *walker, const struct folder *folder, const struct entry *entry)
{
	const struct collection *outside = walker->settings->no_collection;
	const char *path;

	(void)set_path(walker, folder, entry->name);
	path = text_copy(&walker->path, walker->paths);
	add_file(walker, path,
		folder->collection == NULL ? outside : folder->collection);
	if (folder->twice)
		add_file(walker, path, outside);
}

static bool same_file(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

static bool leads_back(const struct folder *folder)
{
	for (const struct folder *above = folder->parent; above != NULL;
		above = above->parent)
		if (same_file(&above->facts, &folder->facts))
			return true;
	return false;
}

static bool walk_folder(struct walker *walker, struct folder *folder);

/* Go into the folder that ENTRY of PARENT is. */
static bool walk_into(
	struct walker *walker, const struct folder *parent, const struct entry *entry)
{
	struct error error;
	const char *path = set_path(walker, parent, entry->name);
	struct folder folder = {
		.parent = parent,
		.depth = parent->depth + 1,
		.path_length = walker->path.length,
		.collection = parent->collection,
		.collection_length = parent->collection_length,
		.twice = parent->twice || entry->twice,
	};

	if (entry->collection != NULL) {
		folder.collection = entry->collection;
		folder.collection_length = folder.path_length;
	}
	if (folder.depth > WALK_DEPTH_LIMIT)
		return error_set(walker->error, "more than %d folders deep: '%s'",
			WALK_DEPTH_LIMIT, path);
	folder.fd = folder_open(parent->fd, entry->name, &error);
	if (folder.fd < 0) {
		error_set_errno(&error, "passed over: it cannot be opened");
		pass_over(walker, REPORT_ERROR, error.message);
		return true;
	}
	(void)fstat(folder.fd, &folder.facts);
	if ((entry->is_link && leads_back(&folder)) ||
		(walker->has_output && same_file(&walker->output, &folder.facts))) {
		(void)close(folder.fd);
		return true;
	}
	return walk_folder(walker, &folder);
}

/* Its descriptor is closed in the end.  Goes down at most WALK_DEPTH_LIMIT times. */
static bool walk_folder(struct walker *walker, struct folder *folder)
{
	struct entries entries = {0};
	DIR *stream = fdopendir(folder->fd);
	bool walked;

	if (stream == NULL) {
		(void)close(folder->fd);
		return error_set_errno(walker->error, "cannot read a folder");
	}
	walked = list_folder(walker, folder, stream, &entries);
	for (size_t i = 0; i < entries.count && walked; i++) {
		if (entries.items[i].is_folder)
			walked = walk_into(walker, folder, &entries.items[i]);
		else
			take_file(walker, folder, &entries.items[i]);
	}
	(void)closedir(stream);
	arena_release(&entries.arena);
	return walked;
}

/* Where outputs go, as seen from the content folder. */
static void find_output(struct walker *walker, int content)
{
	const char *output = place_of_output(walker->settings);

	walker->has_output =
		output != NULL && fstatat(content, output, &walker->output, 0) == 0;
}

bool walk_content(int content, const struct settings *settings, struct walk *walk,
	struct arena *paths, struct arena *scratch, struct report *report,
	struct error *error)
{
	struct walker walker = {
		.settings = settings,
		.walk = walk,
		.paths = paths,
		.scratch = scratch,
		.report = report,
		.error = error,
		.path = text_limited(PATH_LIMIT - 1),
	};
	struct folder top = {.fd = folder_open(content, ".", error)};
	bool walked;

	*walk = (struct walk){0};
	if (top.fd < 0)
		return false;
	(void)fstat(top.fd, &top.facts);
	find_output(&walker, content);
	walked = walk_folder(&walker, &top);
	text_release(&walker.path);
	return walked;
}
