/* SPDX-License-Identifier: MIT */
/* The files that `adopt` is given, and those in its folders. */
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/file.h"
#include "base/path.h"
#include "read.h"
#include "read/foreign/foreign.h"
#include "syntax/xml.h"

enum {
	HEAD_LENGTH = 4096,           /* bytes that tell whether a file is a feed */
	FOLDER_DEPTH_LIMIT = 64,      /* folders inside one another */
	FOLDER_COUNT_LIMIT = 1000000, /* files and folders below one that was named */
};

/* Paths that wait, in the order in which they will be looked at from the last one. */
struct waiting {
	struct arena arena;
	struct waiting_path {
		const char *path;
		int depth;
	} * items;
	size_t count;
	size_t room;
	size_t seen;
};

struct gatherer {
	struct foreign_feeds *feeds;
	struct arena *arena;
	struct report *report;
	struct waiting waiting;
};

static void wait_for(struct waiting *waiting, const char *path, int depth)
{
	waiting->items = arena_grow(&waiting->arena, waiting->items, waiting->count,
		&waiting->room, sizeof(*waiting->items));
	waiting->items[waiting->count++] = (struct waiting_path){path, depth};
}

static void read_feed(struct gatherer *gatherer, const char *path)
{
	struct text text = text_limited(XML_LIMIT);
	struct foreign_feed feed = {
		.file = arena_string(gatherer->arena, path),
		.id = "",
		.title = "",
		.url = "",
		.home = "",
	};
	struct foreign_reader reader = {&feed, gatherer->arena, gatherer->report};
	struct foreign_feeds *feeds = gatherer->feeds;
	struct error error = {0};

	if (!file_read(AT_FDCWD, path, &text, &error) ||
		!foreign_read(&reader, text_span(&text), &error)) {
		report_add(gatherer->report, REPORT_ERROR, path, error.line, "%s",
			error.message);
	} else {
		feeds->items = arena_grow(gatherer->arena, feeds->items, feeds->count,
			&feeds->room, sizeof(*feeds->items));
		feeds->items[feeds->count++] = feed;
	}
	text_release(&text);
}

/* By what its name ends with it may be one; by how it begins it is. */
static bool is_feed(const char *path)
{
	static const char *const endings[] = {
		"atom", "feed", "json", "rdf", "rss", "xml"};
	struct span extension = path_extension(span_of(path));
	struct text head = text_limited(HEAD_LENGTH);
	struct file_facts facts;
	struct error ignored;
	bool found;

	if (extension.length > 0 &&
		!span_is_one_of(span_after(extension, 1), endings, COUNT(endings)))
		return false;
	found = file_read_head(AT_FDCWD, path, HEAD_LENGTH, &head, &facts, &ignored) &&
	        foreign_is_feed(text_span(&head));
	text_release(&head);
	return found;
}

static int last_first(const void *a, const void *b)
{
	return strcmp(((const struct waiting_path *)b)->path,
		((const struct waiting_path *)a)->path);
}

/* What is hidden is passed over, `.git` too. */
static bool list_names(struct waiting *waiting, const struct waiting_path *folder,
	DIR *stream, struct error *error)
{
	const struct dirent *found;

	while ((found = readdir(stream)) != NULL) {
		if (found->d_name[0] == '.')
			continue;
		if (++waiting->seen > FOLDER_COUNT_LIMIT)
			return error_set(error, "'%s': more than %d files",
				folder->path, FOLDER_COUNT_LIMIT);
		wait_for(waiting,
			arena_format(
				&waiting->arena, "%s/%s", folder->path, found->d_name),
			folder->depth + 1);
	}
	return true;
}

static bool list_folder(
	struct waiting *waiting, const struct waiting_path *folder, struct error *error)
{
	size_t first = waiting->count;
	DIR *stream = opendir(folder->path);
	bool listed;

	if (stream == NULL)
		return error_set_errno(error, "cannot open '%s'", folder->path);
	listed = list_names(waiting, folder, stream, error);
	(void)closedir(stream);
	if (waiting->count > first)
		qsort(waiting->items + first, waiting->count - first,
			sizeof(*waiting->items), last_first);
	return listed;
}

static bool refuse_missing(const char *path, struct error *error)
{
	if (strncmp(path, "http://", strlen("http://")) == 0 ||
		strncmp(path, "https://", strlen("https://")) == 0)
		return error_set(error,
			"'%s' is no file: fetch it first, such as with curl -O", path);
	return error_set_errno(error, "cannot open '%s'", path);
}

/* Links to folders are not followed: they could lead round. */
static bool look_at(struct gatherer *gatherer, const struct waiting_path *waiting,
	struct error *error)
{
	struct stat facts;
	bool named = waiting->depth == 0;

	if (fstatat(AT_FDCWD, waiting->path, &facts, named ? 0 : AT_SYMLINK_NOFOLLOW) <
		0)
		return !named || refuse_missing(waiting->path, error);
	if (S_ISDIR(facts.st_mode) && waiting->depth <= FOLDER_DEPTH_LIMIT)
		return list_folder(&gatherer->waiting, waiting, error);
	if (named || (S_ISREG(facts.st_mode) && is_feed(waiting->path)))
		read_feed(gatherer, waiting->path);
	return true;
}

bool read_foreign_feeds(const char *path, struct foreign_feeds *feeds,
	struct arena *arena, struct report *report, struct error *error)
{
	struct gatherer gatherer = {.feeds = feeds, .arena = arena, .report = report};
	size_t before = feeds->count;
	size_t problems = report->errors;
	bool done = true;

	wait_for(&gatherer.waiting, path, 0);
	while (done && gatherer.waiting.count > 0) {
		struct waiting_path next =
			gatherer.waiting.items[--gatherer.waiting.count];

		done = look_at(&gatherer, &next, error);
	}
	arena_release(&gatherer.waiting.arena);
	if (done && feeds->count == before && report->errors == problems)
		report_add(report, REPORT_ERROR, path, 0, "no feed is in this folder");
	return done;
}
