/* SPDX-License-Identifier: MIT */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/machine.h"

enum { CHUNK = 64 * 1024 };

/* O_NONBLOCK, so that opening a FIFO does not wait for its other end. */
static int open_regular(
	int folder, const char *path, struct stat *facts, struct error *error)
{
	int fd = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);

	if (fd < 0) {
		machine_note(errno);
		error_set_errno(error, "cannot open '%s'", path);
		return -1;
	}
	if (fstat(fd, facts) < 0) {
		machine_note(errno);
		error_set_errno(error, "cannot look at '%s'", path);
	} else if (!S_ISREG(facts->st_mode)) {
		error_set(error, "not a regular file: '%s'", path);
	} else {
		return fd;
	}
	(void)close(fd);
	return -1;
}

bool file_read_some(int fd, size_t length, struct text *text)
{
	char chunk[CHUNK];

	while (length > 0 && !text_broken(text)) {
		ssize_t got = read(fd, chunk, length < CHUNK ? length : CHUNK);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0)
			break;
		text_add_bytes(text, chunk, (size_t)got);
		length -= (size_t)got;
	}
	return true;
}

bool file_read(int folder, const char *path, struct text *text, struct error *error)
{
	struct file_facts facts;

	if (!file_read_head(folder, path, SIZE_MAX, text, &facts, error))
		return false;
	if (text_broken(text))
		return error_set(error, "larger than the limit of %zu bytes: '%s'",
			text->limit, path);
	return true;
}

bool file_read_head(int folder, const char *path, size_t length, struct text *text,
	struct file_facts *facts, struct error *error)
{
	struct stat found;
	bool read;
	int fd = open_regular(folder, path, &found, error);

	if (fd < 0)
		return false;
	*facts = (struct file_facts){found.st_size, found.st_mtim.tv_sec};
	/* Asking for no more than there is saves the call that would find the end. */
	if (found.st_size > 0 && length > (size_t)found.st_size)
		length = (size_t)found.st_size;
	read = file_read_some(fd, length, text);
	if (!read) {
		machine_note(errno);
		error_set_errno(error, "cannot read '%s'", path);
	}
	(void)close(fd);
	return read;
}

bool file_write_all(int fd, struct span bytes)
{
	while (bytes.length > 0) {
		ssize_t written = write(fd, bytes.bytes, bytes.length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		bytes = span_after(bytes, (size_t)written);
	}
	return true;
}

bool file_is_same(const struct stat *a, const struct stat *b)
{
	return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

bool file_is_there(int folder, const char *path)
{
	struct stat facts;

	return fstatat(folder, path, &facts, 0) == 0;
}

bool file_is_folder(int folder, const char *path)
{
	struct stat facts;

	return fstatat(folder, path, &facts, 0) == 0 && S_ISDIR(facts.st_mode);
}

int folder_open(int folder, const char *path, struct error *error)
{
	int fd = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0) {
		machine_note(errno);
		error_set_errno(error, "cannot open folder '%s'", path);
	}
	return fd;
}

bool path_is_inside(struct span path)
{
	struct span part;

	if (path.length == 0 || path.length >= PATH_LIMIT)
		return false;
	while (span_next(&path, '/', &part))
		if (part.length == 0 || span_is(part, ".") || span_is(part, ".."))
			return false;
	return true;
}
