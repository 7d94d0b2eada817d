/* SPDX-License-Identifier: MIT */
/*
 * A library to preload: the file system has no flock(2), and says so with the error
 * that FLOCK_ERROR names by its number.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/file.h>

int flock(int fd, int operation)
{
	const char *number = getenv("FLOCK_ERROR");

	(void)fd;
	(void)operation;
	errno = number == NULL ? ENOLCK : (int)strtol(number, NULL, 10);
	return -1;
}
