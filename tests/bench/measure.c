/* SPDX-License-Identifier: MIT */
/*
 * measure COMMAND [ARGUMENT ...]: run it, then print its wall seconds, CPU seconds and
 * peak KiB as the kernel accounts them.  This is a program of its own because a child's
 * peak counts what its parent had in memory when it forked, and this has next to
 * nothing.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

int main(int count, char **words)
{
	struct timespec start;
	struct timespec end;
	struct rusage usage;
	int status;
	pid_t child;

	(void)clock_gettime(CLOCK_MONOTONIC, &start);
	child = count < 2 ? -1 : fork();
	if (child < 0)
		return EXIT_FAILURE;
	if (child == 0) {
		(void)dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
		(void)execvp(words[1], words + 1);
		_exit(127);
	}
	if (wait4(child, &status, 0, &usage) < 0 || status != 0)
		return EXIT_FAILURE;
	(void)clock_gettime(CLOCK_MONOTONIC, &end);
	(void)printf("%f %f %ld\n",
		(double)(end.tv_sec - start.tv_sec) +
			(double)(end.tv_nsec - start.tv_nsec) / 1e9,
		seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
	return 0;
}
