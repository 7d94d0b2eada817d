/* SPDX-License-Identifier: MIT */
#include "publish/drafts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"

enum {
	NEW_FILE = 0666, /* less the umask */
	NEW_FOLDER = 0777,
	MODE_BITS = 07777,
};

struct path {
	char bytes[PATH_LIMIT];
};

static bool fits(int length, const char *path, struct error *error)
{
	if (length < 0 || length >= PATH_LIMIT)
		return error_set(error, "path too long: '%.40s...'", path);
	return true;
}

/* The folder that PATH lies in, "." for the output folder itself. */
static bool folder_of(const char *path, struct path *folder, struct error *error)
{
	struct span span = path_folder(span_of(path));
	int length = snprintf(folder->bytes, sizeof(folder->bytes), "%.*s",
		SPAN_ARGUMENTS(span.length == 0 ? span_of(".")
						: span_without_last(span, '/')));

	return fits(length, path, error);
}

static bool draft_of(const char *path, struct path *draft, struct error *error)
{
	struct span span = span_of(path);
	int length = snprintf(draft->bytes, sizeof(draft->bytes),
		"%.*s.%.*s.feedmill-draft", SPAN_ARGUMENTS(path_folder(span)),
		SPAN_ARGUMENTS(path_name(span)));

	return fits(length, path, error);
}

/*
 * Mode and owner of the file that will be replaced.  Only root can give files away:
 * what cannot be kept is not worth failing for.
 */
static bool keep_owner(int fd, int output, const char *path)
{
	struct stat old;

	if (fstatat(output, path, &old, 0) < 0 || !S_ISREG(old.st_mode))
		return true;
	if (fchown(fd, old.st_uid, old.st_gid) < 0)
		(void)fchown(fd, (uid_t)-1, old.st_gid);
	return fchmod(fd, old.st_mode & MODE_BITS) == 0;
}

bool file_make(int output, const char *path, struct span bytes, const char *like,
	const struct timespec *modified, struct error *error)
{
	struct timespec times[2] = {{.tv_nsec = UTIME_OMIT}};
	bool made;
	int fd;

	if (modified != NULL)
		times[1] = *modified;
	/* What is there may be a link to anywhere: it goes, and what is made is new. */
	(void)unlinkat(output, path, 0);
	fd = openat(output, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, NEW_FILE);
	if (fd < 0)
		return error_set_errno(error, "cannot write '%s'", path);
	made = (like == NULL || keep_owner(fd, output, like)) &&
	       file_write_all(fd, bytes) &&
	       (modified == NULL || futimens(fd, times) == 0) && fsync(fd) == 0;
	if (!made)
		error_set_errno(error, "cannot write '%s'", path);
	if (close(fd) < 0 && made)
		made = error_set_errno(error, "cannot write '%s'", path);
	if (!made)
		(void)unlinkat(output, path, 0);
	return made;
}

bool draft_write(int output, const char *path, struct span bytes,
	const struct timespec *modified, struct error *error)
{
	struct path draft;

	return draft_of(path, &draft, error) &&
	       file_make(output, draft.bytes, bytes, path, modified, error);
}

bool draft_time(
	int output, const char *path, struct timespec *modified, struct error *error)
{
	struct path draft;
	struct stat facts;

	if (!draft_of(path, &draft, error))
		return false;
	if (fstatat(output, draft.bytes, &facts, AT_SYMLINK_NOFOLLOW) < 0 &&
		fstatat(output, path, &facts, 0) < 0)
		return error_set_errno(error, "cannot look at '%s'", path);
	*modified = facts.st_mtim;
	return true;
}

bool draft_publish(int output, const char *path, struct error *error)
{
	struct path draft;

	if (!draft_of(path, &draft, error))
		return false;
	if (renameat(output, draft.bytes, output, path) < 0)
		return error_set_errno(error, "cannot replace '%s'", path);
	return true;
}

bool draft_drop(int output, const char *path, struct error *error)
{
	struct path draft;
	struct stat facts;

	if (!draft_of(path, &draft, error))
		return false;
	if (fstatat(output, draft.bytes, &facts, AT_SYMLINK_NOFOLLOW) < 0)
		return true;
	if (unlinkat(output, draft.bytes, 0) < 0)
		return error_set_errno(error, "cannot remove '%s'", draft.bytes);
	return true;
}

bool folder_flush(int output, const char *path, struct error *error)
{
	struct path folder;
	bool flushed;
	int fd;

	if (!folder_of(path, &folder, error))
		return false;
	fd = folder_open(output, folder.bytes, error);
	if (fd < 0)
		return false;
	/* Some file systems flush no folders. */
	flushed = fsync(fd) == 0 || errno == EINVAL;
	if (!flushed)
		error_set_errno(error, "cannot flush folder '%s'", folder.bytes);
	(void)close(fd);
	return flushed;
}

bool folders_make(int output, const char *path, struct error *error)
{
	struct path folder;

	for (const char *slash = strchr(path, '/'); slash != NULL;
		slash = strchr(slash + 1, '/')) {
		int length = snprintf(folder.bytes, sizeof(folder.bytes), "%.*s",
			(int)(slash - path), path);

		if (!fits(length, path, error))
			return false;
		if (mkdirat(output, folder.bytes, NEW_FOLDER) == 0) {
			if (!folder_flush(output, folder.bytes, error))
				return false;
		} else if (errno != EEXIST) {
			return error_set_errno(
				error, "cannot make folder '%s'", folder.bytes);
		}
	}
	return true;
}
