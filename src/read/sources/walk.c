/* SPDX-License-Identifier: MIT */
#include "read/sources/walk.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "read/sources/places.h"
#include "read/sources/walk_list.h"

static void add_file(
	struct walker *walker, const char *path, const struct collection *collection)
{
	struct walk *walk = walker->walk;

	walk->files = arena_grow(walker->scratch, walk->files, walk->count, &walk->room,
		sizeof(*walk->files));
	walk->files[walk->count++] = (struct walked_file){path, collection};
}

static void take_file(struct walker *walker, const struct walked_folder *folder,
	const struct walked_entry *entry)
{
	const struct collection *outside = walker->settings->tree.no_collection;
	const char *path;

	(void)walk_path(walker, folder, entry->name);
	path = text_copy(&walker->path, walker->paths);
	add_file(walker, path,
		folder->collection == NULL ? outside : folder->collection);
	if (folder->twice)
		add_file(walker, path, outside);
}

static bool leads_back(const struct walked_folder *folder)
{
	for (const struct walked_folder *above = folder->parent; above != NULL;
		above = above->parent)
		if (file_is_same(&above->facts, &folder->facts))
			return true;
	return false;
}

static bool walk_folder(struct walker *walker, struct walked_folder *folder);

/* False if it is not to be walked, which is reported unless it is meant so. */
static bool open_folder(struct walker *walker, const struct walked_folder *parent,
	const char *name, struct walked_folder *folder)
{
	struct error error;

	if (folder->links > WALK_LINK_LIMIT) {
		walk_report(walker, REPORT_WARNING,
			"passed over: it is behind too many links to folders");
		return false;
	}
	folder->fd = folder_open(parent->fd, name, &error);
	if (folder->fd < 0) {
		error_set_errno(&error, "passed over: it cannot be opened");
		walk_report(walker, REPORT_ERROR, error.message);
		return false;
	}
	(void)fstat(folder->fd, &folder->facts);
	if (!leads_back(folder) &&
		!(walker->has_output && file_is_same(&walker->output, &folder->facts)))
		return true;
	(void)close(folder->fd);
	return false;
}

/* Go into the folder that ENTRY of PARENT is. */
static bool walk_into(struct walker *walker, const struct walked_folder *parent,
	const struct walked_entry *entry)
{
	const char *path = walk_path(walker, parent, entry->name);
	struct walked_folder folder = {
		.parent = parent,
		.depth = parent->depth + 1,
		.links = parent->links + entry->is_link,
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
	if (!open_folder(walker, parent, entry->name, &folder))
		return true;
	return walk_folder(walker, &folder);
}

/* Its descriptor is closed in the end.  Goes down at most WALK_DEPTH_LIMIT times. */
static bool walk_folder(struct walker *walker, struct walked_folder *folder)
{
	struct walk_entries entries = {0};
	DIR *stream = fdopendir(folder->fd);
	bool walked;

	if (stream == NULL) {
		(void)close(folder->fd);
		return error_set_errno(walker->error, "cannot read a folder");
	}
	walked = walk_list(walker, folder, stream, &entries);
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
	struct walked_folder top = {.fd = folder_open(content, ".", error)};
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
