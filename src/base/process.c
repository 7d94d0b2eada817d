/* SPDX-License-Identifier: MIT */
#include "base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"

enum { CHUNK = 64 * 1024 };

extern char **environ;

/* Start WORDS with its output into the pipe's end OUT: 0, or an error's number. */
static int start(const char *const *words, int input, int out, pid_t *child)
{
	posix_spawn_file_actions_t actions;
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed != 0)
		return failed;
	failed = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	if (failed == 0)
		failed = posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	/* Like execv, it takes words that it does not change as if it might. */
	if (failed == 0)
		failed = posix_spawn(child, words[0], &actions, NULL,
			(char *const *)(uintptr_t)words, environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	return failed;
}

/* Until it ends, or says too much. */
static void read_all(int fd, struct text *output)
{
	char chunk[CHUNK];

	while (!text_broken(output)) {
		ssize_t got = read(fd, chunk, sizeof(chunk));

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return;
		text_add_bytes(output, chunk, (size_t)got);
	}
}

static bool wait_for(pid_t child, const char *name, struct error *error)
{
	int status;

	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			return error_set_errno(error, "cannot wait for '%s'", name);
	if (WIFSIGNALED(status))
		return error_set(error, "'%s' was stopped: %s", name,
			strsignal(WTERMSIG(status)));
	if (WEXITSTATUS(status) != 0)
		return error_set(
			error, "'%s' failed: status %d", name, WEXITSTATUS(status));
	return true;
}

bool process_read(
	const char *const *words, int input, struct text *output, struct error *error)
{
	const char *slash = strrchr(words[0], '/');
	const char *name = slash == NULL ? words[0] : slash + 1;
	int ends[2];
	pid_t child;
	int failed;
	bool ended;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return error_set_errno(error, "cannot make a pipe");
	failed = start(words, input, ends[1], &child);
	(void)close(ends[1]);
	if (failed == 0) {
		read_all(ends[0], output);
		if (text_broken(output))
			(void)kill(child, SIGKILL);
	}
	(void)close(ends[0]);
	if (failed != 0) {
		errno = failed;
		return error_set_errno(error, "cannot run '%s'", words[0]);
	}
	ended = wait_for(child, name, error);
	if (text_broken(output))
		return error_set(
			error, "'%s' printed more than %zu bytes", name, output->limit);
	return ended;
}

const char *process_helper(const char *name, struct arena *arena)
{
	char own[PATH_LIMIT];
	ssize_t length = readlink("/proc/self/exe", own, sizeof(own) - 1);
	const char *path;

	if (length > 0) {
		own[length] = '\0';
		*(strrchr(own, '/') + 1) = '\0';
		path = arena_format(arena, "%s%s", own, name);
		if (access(path, X_OK) == 0)
			return path;
	}
	path = arena_format(arena, "%s/%s", FEEDMILL_LIBEXEC, name);
	return access(path, X_OK) == 0 ? path : NULL;
}
