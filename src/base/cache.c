/* SPDX-License-Identifier: MIT */
#include "base/cache.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"

enum {
	OURS_ALONE = 0700, /* as the XDG base directory specification wants it */
	FILE_MODE = 0600,
};

/* What each file begins with; a hash of what follows and a line feed come next. */
static const char signature[] = "feedmill-cache 1 ";

/* An absolute path, as the specification wants it. */
static const char *folder_in(const char *variable)
{
	const char *folder = getenv(variable);

	return folder != NULL && *folder == '/' ? folder : NULL;
}

/* Open our folder, made if MAKE says so; -1 without one. */
static int open_folder(bool make)
{
	const char *home = folder_in("HOME");
	const char *caches = folder_in("XDG_CACHE_HOME");
	struct text path = text_limited(PATH_LIMIT);
	int folder = -1;

	if (caches != NULL)
		text_add(&path, caches);
	else if (home != NULL)
		text_addf(&path, "%s/.cache", home);
	if (make && path.length > 0)
		(void)mkdir(path.bytes, OURS_ALONE);
	text_add(&path, "/feedmill");
	if ((home == NULL && caches == NULL) || text_broken(&path))
		goto done;
	if (make)
		(void)mkdir(path.bytes, OURS_ALONE);
	folder = open(path.bytes, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
done:
	text_release(&path);
	return folder;
}

/* Only a file of our own: in a folder that others share, they may not speak to us. */
static int open_own(int folder, const char *name)
{
	struct stat facts;
	int fd = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);

	if (fd < 0)
		return -1;
	if (fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode) &&
		facts.st_uid == geteuid())
		return fd;
	(void)close(fd);
	return -1;
}

/* Take off TEXT what was not given to cache_write; false if that is not in order. */
static bool take_head(struct text *text)
{
	struct span rest = text_span(text);
	struct span head;
	char hash[HASH_TEXT_SIZE];

	if (text_broken(text) || !span_starts_with(rest, signature) ||
		!span_next(&rest, '\n', &head) ||
		!span_is(span_after(head, strlen(signature)), hash_text(rest, hash)))
		return false;
	memmove(text->bytes, rest.bytes, rest.length);
	text_cut(text, rest.length);
	return true;
}

bool cache_read(const char *name, struct text *text)
{
	int folder = open_folder(false);
	int fd = folder < 0 ? -1 : open_own(folder, name);
	bool read = fd >= 0 && file_read_some(fd, SIZE_MAX, text) && take_head(text);

	if (fd >= 0)
		(void)close(fd);
	if (folder >= 0)
		(void)close(folder);
	if (!read)
		text_clear(text);
	return read;
}

static bool fill(int fd, struct span bytes)
{
	char hash[HASH_TEXT_SIZE];

	return file_write_all(fd, span_of(signature)) &&
	       file_write_all(fd, span_of(hash_text(bytes, hash))) &&
	       file_write_all(fd, span_of("\n")) && file_write_all(fd, bytes);
}

/*
 * The draft has one name, so that a crash leaves no more than that; two that write it
 * at once spoil it, which its hash tells.
 */
static void replace(int folder, const char *name, const char *draft, struct span bytes)
{
	int fd = openat(folder, draft,
		O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, FILE_MODE);
	bool filled;

	if (fd < 0)
		return;
	filled = fill(fd, bytes);
	if (close(fd) == 0 && filled && renameat(folder, draft, folder, name) == 0)
		return;
	(void)unlinkat(folder, draft, 0);
}

void cache_write(const char *name, struct span bytes)
{
	struct text draft = text_limited(PATH_LIMIT);
	int folder = open_folder(true);

	text_addf(&draft, "%s.draft", name);
	if (folder >= 0) {
		replace(folder, name, draft.bytes, bytes);
		(void)close(folder);
	}
	text_release(&draft);
}
