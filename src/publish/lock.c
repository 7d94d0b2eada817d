/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <time.h>

#include "publish.h"
#include "publish/mounts.h"

enum {
	SECOND = 1000 * 1000 * 1000, /* in nanoseconds, like the next */
	PAUSE = SECOND / 20,         /* between two tries */
	LINE_LENGTH = 256,           /* of /proc/locks */
};

/* Who holds a flock on FOLDER, by /proc/locks (proc(5)); 0 if it does not say. */
static long owner_of(int folder)
{
	struct stat facts;
	char line[LINE_LENGTH];
	long owner = 0;
	FILE *locks = fopen("/proc/locks", "re");

	if (locks == NULL || fstat(folder, &facts) < 0) {
		if (locks != NULL)
			(void)fclose(locks);
		return 0;
	}
	while (owner == 0 && fgets(line, sizeof(line), locks) != NULL) {
		unsigned major_number;
		unsigned minor_number;
		unsigned long inode;
		long pid;

		/* NOLINTNEXTLINE(cert-err34-c): numbers of the kernel's own fit */
		if (sscanf(line, "%*d: FLOCK %*s WRITE %ld %x:%x:%lu", &pid,
			    &major_number, &minor_number, &inode) == 4 &&
			inode == facts.st_ino && major_number == major(facts.st_dev) &&
			minor_number == minor(facts.st_dev))
			owner = pid;
	}
	(void)fclose(locks);
	return owner;
}

static enum lock_result say_busy(int folder, const char *name, struct error *error)
{
	long owner = owner_of(folder);

	if (owner > 0)
		error_set(error, "another run (process %ld) holds '%s'", owner, name);
	else
		error_set(error, "another run holds '%s'", name);
	return LOCK_BUSY;
}

/* Some file systems know no locks, most of them across a network. */
static enum lock_result say_failed(int folder, const char *name, struct error *error)
{
	char mount[MOUNT_TEXT_SIZE];
	int number = errno;
	bool known = mount_of(folder, mount);

	errno = number;
	if (number != ENOLCK && number != EOPNOTSUPP && number != ENOSYS &&
		number != EINVAL)
		error_set_errno(error, "cannot lock '%s'", name);
	else
		error_set_errno(error,
			"cannot lock '%s': its file system%s%s%s has no flock", name,
			known ? " (" : "", known ? mount : "", known ? ")" : "");
	return LOCK_FAILED;
}

static double seconds_since(const struct timespec *start)
{
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - start->tv_sec) +
	       (double)(now.tv_nsec - start->tv_nsec) / SECOND;
}

/*
 * flock(2) cannot wait for a time, and a signal to end it would be the whole program's.
 */
enum lock_result lock_folder(
	int folder, const char *name, unsigned seconds, struct error *error)
{
	const struct timespec pause = {.tv_nsec = PAUSE};
	struct timespec start;

	(void)clock_gettime(CLOCK_MONOTONIC, &start);
	while (flock(folder, LOCK_EX | LOCK_NB) < 0) {
		if (errno == EINTR)
			continue;
		if (errno != EWOULDBLOCK)
			return say_failed(folder, name, error);
		if (seconds_since(&start) >= seconds)
			return say_busy(folder, name, error);
		(void)nanosleep(&pause, NULL);
	}
	return LOCK_TAKEN;
}
