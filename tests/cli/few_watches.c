/* SPDX-License-Identifier: MIT */
/* A library to preload: the system watches one folder, and no more. */
#include <errno.h>
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/syscall.h>
#include <unistd.h>

int inotify_add_watch(int events, const char *path, uint32_t wanted)
{
	static int calls;

	if (calls++ > 0) {
		errno = ENOSPC;
		return -1;
	}
	return (int)syscall(SYS_inotify_add_watch, events, path, wanted);
}
