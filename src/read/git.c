/* SPDX-License-Identifier: MIT */
#include "read/git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
	PARENT_LIMIT = 64, /* folders above the content */
	PARENT_LENGTH = 3, /* of `../` */
};

static bool same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool git_is_there(int folder)
{
	char path[PARENT_LIMIT * PARENT_LENGTH + sizeof(".git")] = "";
	struct stat here;
	struct stat above;

	for (size_t length = 0; length < (size_t)PARENT_LIMIT * PARENT_LENGTH;
		length += PARENT_LENGTH) {
		memcpy(path + length, ".git", sizeof(".git"));
		if (fstatat(folder, path, &here, 0) == 0)
			return true;
		memcpy(path + length, ".", sizeof("."));
		if (fstatat(folder, path, &here, 0) < 0)
			return false;
		memcpy(path + length, "../", sizeof("../"));
		if (fstatat(folder, path, &above, 0) < 0 || same(&here, &above))
			return false;
	}
	return false;
}

/* A hook of git's sets variables that mean another folder. */
static const char *const hidden[] = {"GIT_DIR=", "GIT_WORK_TREE=", "GIT_INDEX_FILE=",
	"GIT_PREFIX=", "GIT_OBJECT_DIRECTORY=", "GIT_COMMON_DIR=", "GIT_NAMESPACE=",
	"GIT_EXTERNAL_DIFF=", "GIT_DIFF_OPTS=", "GIT_TRACE", NULL};

bool git_start(struct program *git, int folder, const char *const *words)
{
	return program_start(git, folder, words, hidden);
}

bool git_read_commit(struct span line, struct git_commit *commit)
{
	char text[24] = {0};
	char *end;
	size_t digits;

	if (!span_starts_with(line, "/"))
		return false;
	line = span_after(line, 1);
	digits = span_find(line, ' ');
	if (digits >= sizeof(text) || digits == 0)
		return false;
	memcpy(text, line.bytes, digits);
	errno = 0;
	commit->date = strtoll(text, &end, 10);
	commit->boundary = span_starts_with(span_after(line, digits + 1), "grafted");
	return errno == 0 && *end == '\0';
}
