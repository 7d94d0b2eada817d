/* SPDX-License-Identifier: MIT */
/*
 * A temporary folder with files in it, for tests that need a disk.  *STATE is its path.
 */
#ifndef UNIT_FOLDER_H
#define UNIT_FOLDER_H

#include <assert.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { PATH_SIZE = 2 * PATH_LIMIT };

static inline int folder_new(void **state)
{
	char *folder = strdup("/tmp/feedmill-test.XXXXXX");

	*state = folder;
	return mkdtemp(folder) == NULL;
}

static inline int folder_remove_one(
	const char *path, const struct stat *facts, int kind, struct FTW *where)
{
	(void)facts;
	(void)kind;
	(void)where;
	return remove(path);
}

static inline int folder_remove(void **state)
{
	int failed = nftw(*state, folder_remove_one, 16, FTW_DEPTH | FTW_PHYS);

	free(*state);
	return failed;
}

static inline void folder_path(
	const char *folder, const char *path, char full[PATH_SIZE])
{
	(void)snprintf(full, PATH_SIZE, "%s/%s", folder, path);
	for (char *slash = strchr(full + strlen(folder) + 1, '/'); slash != NULL;
		slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		(void)mkdir(full, 0700);
		*slash = '/';
	}
}

/* Write LENGTH BYTES to PATH below FOLDER, whose folders are made. */
static inline void folder_put_bytes(
	const char *folder, const char *path, const char *bytes, size_t length)
{
	char full[PATH_SIZE];
	FILE *file;

	folder_path(folder, path, full);
	file = fopen(full, "wb");
	assert(file != NULL);
	(void)fwrite(bytes, 1, length, file);
	(void)fclose(file);
}

static inline void folder_put(const char *folder, const char *path, const char *text)
{
	folder_put_bytes(folder, path, text, strlen(text));
}

/* A link at PATH below FOLDER to TARGET. */
static inline void folder_link(const char *folder, const char *target, const char *path)
{
	char full[PATH_SIZE];
	int failed;

	folder_path(folder, path, full);
	failed = symlink(target, full);
	assert(failed == 0);
	(void)failed;
}

#endif
