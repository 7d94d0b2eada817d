/* SPDX-License-Identifier: MIT */
#include "base/watcher_scan.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/inotify.h>

#include "base/hash.h"
#include "base/map.h"

/*
 * Not IN_MODIFY: what is being written is read when it is closed.  IN_CREATE is for
 * links and folders, which nobody closes.
 */
static const uint32_t events_wanted =
	IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
	IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

/* The trees' folders as they are found: a list that grows while it is worked off. */
struct walk {
	const struct watched_trees *trees;
	struct arena arena;
	struct map seen; /* by device and inode */
	struct watched_tree *folders;
	size_t count;
	size_t room;
	struct scan scan;
	size_t watch_room;
	struct arena *watch_arena;
};

bool scan_passes_over(const char *name)
{
	return name[0] == '.' || name[0] == '#' || name[strlen(name) - 1] == '~';
}

static void add_folder(struct walk *walk, const char *path, bool deep)
{
	walk->folders = arena_grow(&walk->arena, walk->folders, walk->count,
		&walk->room, sizeof(*walk->folders));
	walk->folders[walk->count++] = (struct watched_tree){path, deep};
}

/* True if it is a folder and was not gone into before. */
static bool is_new_folder(struct walk *walk, const char *path)
{
	struct stat facts;
	char *key;

	if (stat(path, &facts) < 0 || !S_ISDIR(facts.st_mode))
		return false;
	key = arena_format(&walk->arena, "%llx:%llx", (unsigned long long)facts.st_dev,
		(unsigned long long)facts.st_ino);
	return map_add(&walk->seen, span_of(key), key);
}

static bool is_folder(const char *path)
{
	struct stat facts;

	return lstat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

/* PATH without its last part; NULL if it has but one. */
static const char *folder_of(const char *path, struct arena *arena)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return strcmp(path, ".") == 0 ? NULL : ".";
	if (slash == path)
		return slash[1] == '\0' ? NULL : "/";
	return arena_bytes(arena, path, (size_t)(slash - path));
}

/*
 * What is missing on the way to a tree will be made, and a link may come to lead
 * elsewhere: the folder knows that it stands in.
 */
static void add_way(struct walk *walk, const char *path)
{
	const char *folder;

	while ((folder = folder_of(path, &walk->arena)) != NULL) {
		if (!is_folder(path))
			add_folder(walk, folder, false);
		path = folder;
	}
}

static bool holds_silent(const struct watched_trees *trees, const char *path)
{
	struct stat facts;

	return trees->silent != NULL && stat(path, &facts) == 0 &&
	       facts.st_dev == trees->silent_in.st_dev &&
	       facts.st_ino == trees->silent_in.st_ino;
}

static void add_watch(struct walk *walk, const char *path)
{
	struct scan *scan = &walk->scan;
	int watch = inotify_add_watch(scan->events, path, events_wanted);

	if (watch < 0) {
		scan->full = errno == ENOSPC;
		return;
	}
	scan->watches = arena_grow(walk->watch_arena, scan->watches, scan->count,
		&walk->watch_room, sizeof(*scan->watches));
	scan->watches[scan->count++] = watch;
	if (holds_silent(walk->trees, path))
		scan->silent = watch;
}

/* Sums do not depend on the order in which a folder lists its files. */
static void sum_up(struct scan *scan, const char *path, const struct stat *facts)
{
	const int64_t folder[] = {
		(int64_t)hash_short(path, strlen(path)), (int64_t)facts->st_ino};
	const int64_t file[] = {
		folder[0],
		folder[1],
		facts->st_mode,
		facts->st_size,
		facts->st_mtim.tv_sec,
		facts->st_mtim.tv_nsec,
		facts->st_ctim.tv_sec,
		facts->st_ctim.tv_nsec,
	};

	scan->sum += S_ISDIR(facts->st_mode) ? hash_short(folder, sizeof(folder))
	                                     : hash_short(file, sizeof(file));
}

static bool may_be_folder(const struct dirent *found)
{
	return found->d_type == DT_DIR || found->d_type == DT_LNK ||
	       found->d_type == DT_UNKNOWN;
}

static void take_entry(struct walk *walk, const struct watched_tree *folder,
	DIR *stream, const struct dirent *found)
{
	const struct watched_trees *trees = walk->trees;
	bool compared = walk->scan.events < 0;
	const char *path;
	struct stat facts;

	if (!compared && !may_be_folder(found))
		return;
	if (fstatat(dirfd(stream), found->d_name, &facts, 0) < 0)
		return;
	if (!S_ISDIR(facts.st_mode) && (!compared || scan_passes_over(found->d_name)))
		return;
	path = arena_format(&walk->arena, "%s/%s", folder->path, found->d_name);
	if (compared)
		sum_up(&walk->scan, path, &facts);
	if (S_ISDIR(facts.st_mode) && folder->deep &&
		!trees->skips(trees->context, path, &facts))
		add_folder(walk, path, true);
}

static void go_into(struct walk *walk, const struct watched_tree *folder)
{
	const struct dirent *found;
	DIR *stream;

	if (!is_new_folder(walk, folder->path))
		return;
	if (walk->scan.events >= 0)
		add_watch(walk, folder->path);
	stream = opendir(folder->path);
	if (stream == NULL)
		return;
	while ((found = readdir(stream)) != NULL)
		if (strcmp(found->d_name, ".") != 0 && strcmp(found->d_name, "..") != 0)
			take_entry(walk, folder, stream, found);
	(void)closedir(stream);
}

struct scan scan_trees(
	const struct watched_trees *trees, int events, struct arena *arena)
{
	struct walk walk = {
		.trees = trees,
		.scan = {.events = events, .silent = -1},
		.watch_arena = arena,
	};

	for (size_t i = 0; i < trees->count; i++)
		add_folder(&walk, trees->items[i].path, trees->items[i].deep);
	for (size_t i = 0; i < trees->count; i++)
		add_way(&walk, trees->items[i].path);
	for (size_t i = 0; i < walk.count && !walk.scan.full; i++) {
		const struct watched_tree folder = walk.folders[i];

		go_into(&walk, &folder);
	}
	map_release(&walk.seen);
	arena_release(&walk.arena);
	return walk.scan;
}
