/* SPDX-License-Identifier: MIT */
/*
 * Files, below a folder that is open.
 *
 * Only regular files are read: a FIFO, a device or a folder is refused without waiting
 * for it.  Paths are relative to a folder's descriptor (AT_FDCWD: the working folder).
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

enum {
	PATH_LIMIT = 4096,             /* the longest path, in bytes */
	FILE_LIMIT = 64 * 1024 * 1024, /* the largest file that is read whole */
};

struct file_facts {
	int64_t size;
	int64_t modified; /* seconds since 1970 */
};

/* The whole file behind what TEXT holds; larger than TEXT's limit is an error. */
bool file_read(int folder, const char *path, struct text *text, struct error *error);

/* At most its first LENGTH bytes behind what TEXT holds, and what the file is. */
bool file_read_head(int folder, const char *path, size_t length, struct text *text,
	struct file_facts *facts, struct error *error);

/* True if a regular file, a folder … is there (links followed). */
bool file_is_there(int folder, const char *path);
bool file_is_folder(int folder, const char *path);

/* True if both are of one file or folder. */
bool file_is_same(const struct stat *a, const struct stat *b);

/*
 * Read LENGTH bytes of FD, fewer at its end, behind what TEXT holds; false, and errno,
 * if the machine refuses.
 */
bool file_read_some(int fd, size_t length, struct text *text);

/* Write all of BYTES to FD; false, and errno, if the machine refuses. */
bool file_write_all(int fd, struct span bytes);

/* True if PATH leads to something below its folder, whatever lies on the way. */
bool path_is_inside(struct span path);

/* Open a folder for reading; -1 and an error if it cannot be. */
int folder_open(int folder, const char *path, struct error *error);

#endif
