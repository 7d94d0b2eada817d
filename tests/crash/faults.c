/* SPDX-License-Identifier: MIT */
/*
 * A library to preload: it counts the calls that change files, and at one of them kills
 * the program or lets the call fail.
 *
 *	FAULT_LOG=FILE    a line a call: the process and what is called
 *	FAULT_AT=N        the call that goes wrong, from 1
 *	FAULT_HOW=HOW     how: a number is an errno; `kill` and `stop` send the signal
 *	                  instead of the call; `short` writes half; `tear` writes half
 *	                  and kills; `term` sends SIGTERM, and then calls
 *	FAULT_READS=1     opening for reading counts, too
 *
 * Programs that this one starts are left alone.  Calls go straight to the kernel, so
 * that there is nothing to look up.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	FD_LIMIT = 1024,
	LINE_LENGTH = 64,
};

static atomic_int calls;
static int fault_at;
static const char *fault_how = "";
static bool fault_reads;
static int fault_log = -1;
static atomic_bool is_written[FD_LIMIT]; /* descriptors that are open for writing */

__attribute__((constructor)) static void start(void)
{
	const char *at = getenv("FAULT_AT");
	const char *how = getenv("FAULT_HOW");
	const char *file = getenv("FAULT_LOG");

	fault_at = at == NULL ? 0 : (int)strtol(at, NULL, 10);
	fault_how = how == NULL ? "" : how;
	fault_reads = getenv("FAULT_READS") != NULL;
	if (file != NULL)
		fault_log = (int)syscall(SYS_openat, AT_FDCWD, file,
			O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	(void)unsetenv("LD_PRELOAD");
}

/* Count a call: true if it is the one. */
static bool is_fault(const char *name)
{
	int call = atomic_fetch_add(&calls, 1) + 1;

	if (fault_log >= 0) {
		char line[LINE_LENGTH];
		int length =
			snprintf(line, sizeof(line), "%d %s\n", (int)getpid(), name);

		(void)syscall(SYS_write, fault_log, line, (size_t)length);
	}
	if (call != fault_at)
		return false;
	if (strcmp(fault_how, "kill") == 0)
		(void)raise(SIGKILL);
	if (strcmp(fault_how, "stop") == 0)
		(void)raise(SIGSTOP);
	if (strcmp(fault_how, "term") == 0)
		(void)raise(SIGTERM);
	return true;
}

/* True if the call is to fail, with errno set. */
static bool fails(const char *name)
{
	int number;

	if (!is_fault(name))
		return false;
	number = (int)strtol(fault_how, NULL, 10);
	if (number == 0)
		return false;
	errno = number;
	return true;
}

static bool is_counted(int fd)
{
	return fd >= 0 && fd < FD_LIMIT && atomic_load(&is_written[fd]);
}

static int open_at(int folder, const char *path, int flags, mode_t mode)
{
	bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
	int fd;

	if ((writes || fault_reads) && fails(writes ? "open" : "read"))
		return -1;
	fd = (int)syscall(SYS_openat, folder, path, flags, mode);
	if (fd >= 0 && fd < FD_LIMIT)
		atomic_store(&is_written[fd], writes);
	return fd;
}

static mode_t mode_of(int flags, va_list arguments)
{
	return (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
}

#define OPEN(name)                                                                     \
	int name(const char *path, int flags, ...);                                    \
	int name(const char *path, int flags, ...)                                     \
	{                                                                              \
		va_list arguments;                                                     \
		mode_t mode;                                                           \
                                                                                       \
		va_start(arguments, flags);                                            \
		mode = mode_of(flags, arguments);                                      \
		va_end(arguments);                                                     \
		return open_at(AT_FDCWD, path, flags, mode);                           \
	}

#define OPENAT(name)                                                                   \
	int name(int folder, const char *path, int flags, ...);                        \
	int name(int folder, const char *path, int flags, ...)                         \
	{                                                                              \
		va_list arguments;                                                     \
		mode_t mode;                                                           \
                                                                                       \
		va_start(arguments, flags);                                            \
		mode = mode_of(flags, arguments);                                      \
		va_end(arguments);                                                     \
		return open_at(folder, path, flags, mode);                             \
	}

OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int fd, const void *bytes, size_t length)
{
	int number = (int)strtol(fault_how, NULL, 10);

	if (!is_counted(fd) || !is_fault("write"))
		return syscall(SYS_write, fd, bytes, length);
	if (number != 0) {
		errno = number;
		return -1;
	}
	if (strcmp(fault_how, "short") == 0 || strcmp(fault_how, "tear") == 0)
		length = (length + 1) / 2;
	if (strcmp(fault_how, "tear") == 0) {
		(void)syscall(SYS_write, fd, bytes, length);
		(void)raise(SIGKILL);
	}
	return syscall(SYS_write, fd, bytes, length);
}

int close(int fd)
{
	bool counted = is_counted(fd);
	bool failed = counted && fails("close");
	int number = errno;

	if (fd >= 0 && fd < FD_LIMIT)
		atomic_store(&is_written[fd], false);
	if (syscall(SYS_close, fd) < 0)
		return -1;
	if (failed)
		errno = number;
	return failed ? -1 : 0;
}

/* The rest fail before they do anything. */
#define CALL(type, name, parameters, label, ...)                                       \
	type name parameters                                                           \
	{                                                                              \
		return fails(label) ? -1 : (type)syscall(__VA_ARGS__);                 \
	}

/* clang-format off */
CALL(int, fsync, (int fd), "fsync", SYS_fsync, fd)
CALL(int, fdatasync, (int fd), "fsync", SYS_fdatasync, fd)
CALL(int, ftruncate, (int fd, off_t length), "truncate", SYS_ftruncate, fd, length)
CALL(int, fchmod, (int fd, mode_t mode), "chmod", SYS_fchmod, fd, mode)
CALL(int, fchown, (int fd, uid_t owner, gid_t group), "chown", SYS_fchown, fd, owner, group)
CALL(int, futimens, (int fd, const struct timespec times[2]), "utimens",
	SYS_utimensat, fd, NULL, times, 0)
CALL(int, utimensat, (int folder, const char *path, const struct timespec times[2], int flags),
	"utimens", SYS_utimensat, folder, path, times, flags)
CALL(int, mkdir, (const char *path, mode_t mode), "mkdir", SYS_mkdirat, AT_FDCWD, path, mode)
CALL(int, mkdirat, (int folder, const char *path, mode_t mode), "mkdir",
	SYS_mkdirat, folder, path, mode)
CALL(int, unlink, (const char *path), "unlink", SYS_unlinkat, AT_FDCWD, path, 0)
CALL(int, rmdir, (const char *path), "unlink", SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR)
CALL(int, unlinkat, (int folder, const char *path, int flags), "unlink",
	SYS_unlinkat, folder, path, flags)
CALL(int, rename, (const char *from, const char *to), "rename",
	SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0)
CALL(int, renameat, (int folder, const char *from, int other, const char *to), "rename",
	SYS_renameat2, folder, from, other, to, 0)
CALL(int, renameat2, (int folder, const char *from, int other, const char *to, unsigned flags),
	"rename", SYS_renameat2, folder, from, other, to, flags)
/* clang-format on */
