/* SPDX-License-Identifier: MIT */
#include "base/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/machine.h"
#include "base/memory.h"

enum { CHUNK = 64 * 1024 };

static bool is_hidden(const char *variable, const char *const *hidden)
{
	for (; *hidden != NULL; hidden++)
		if (span_starts_with(span_of(variable), *hidden))
			return true;
	return false;
}

static char **environment_without(const char *const *hidden, struct arena *arena)
{
	size_t count = 0;
	size_t kept = 0;
	char **variables;

	while (environ[count] != NULL)
		count++;
	variables = arena_many(arena, count + 1, char *);
	for (size_t i = 0; i < count; i++)
		if (!is_hidden(environ[i], hidden))
			variables[kept++] = environ[i];
	return variables;
}

/* Where its descriptors lead. */
struct surroundings {
	int folder;
	int output;
	bool aloud; /* its messages are output too */
};

static int add_actions(
	posix_spawn_file_actions_t *actions, const struct surroundings *around)
{
	int failed = posix_spawn_file_actions_addfchdir_np(actions, around->folder);

	if (failed == 0)
		failed = posix_spawn_file_actions_addopen(
			actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	if (failed == 0 && around->aloud)
		failed = posix_spawn_file_actions_adddup2(
			actions, around->output, STDERR_FILENO);
	if (failed == 0 && !around->aloud)
		failed = posix_spawn_file_actions_addopen(
			actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	if (failed == 0)
		failed = posix_spawn_file_actions_adddup2(
			actions, around->output, STDOUT_FILENO);
	return failed;
}

static bool spawn(pid_t *process, const struct surroundings *around,
	const char *const *words, const char *const *hidden)
{
	posix_spawn_file_actions_t actions;
	struct arena arena = {0};
	int failed = posix_spawn_file_actions_init(&actions);

	if (failed != 0)
		return false;
	failed = add_actions(&actions, around);
	/* Like execvp, it takes words that it does not change as if it might. */
	if (failed == 0)
		failed = posix_spawnp(process, words[0], &actions, NULL,
			(char *const *)(uintptr_t)words,
			environment_without(hidden, &arena));
	(void)posix_spawn_file_actions_destroy(&actions);
	arena_release(&arena);
	machine_note(failed);
	return failed == 0;
}

static bool start(struct program *program, struct surroundings around,
	const char *const *words, const char *const *hidden)
{
	int ends[2];
	bool started;

	*program = (struct program){
		.output = -1,
		.buffer = text_limited(PROGRAM_PART_LIMIT + (size_t)CHUNK),
	};
	if (pipe2(ends, O_CLOEXEC) < 0) {
		machine_note(errno);
		return false;
	}
	around.output = ends[1];
	started = spawn(&program->process, &around, words, hidden);
	(void)close(ends[1]);
	if (started)
		program->output = ends[0];
	else
		(void)close(ends[0]);
	return started;
}

bool program_start(struct program *program, int folder, const char *const *words,
	const char *const *hidden)
{
	return start(program, (struct surroundings){.folder = folder}, words, hidden);
}

bool program_start_aloud(struct program *program, int folder, const char *const *words,
	const char *const *hidden)
{
	return start(program, (struct surroundings){.folder = folder, .aloud = true},
		words, hidden);
}

/* More bytes behind those that were not handed out; false at the end. */
static bool read_more(struct program *program)
{
	char chunk[CHUNK];
	ssize_t got;

	if (program->ended)
		return false;
	do {
		got = read(program->output, chunk, sizeof(chunk));
	} while (got < 0 && errno == EINTR);
	if (got <= 0) {
		if (got < 0)
			machine_note(errno);
		program->ended = true;
		return false;
	}
	if (program->start > 0) {
		size_t left = program->buffer.length - program->start;

		memmove(program->buffer.bytes, program->buffer.bytes + program->start,
			left);
		text_cut(&program->buffer, left);
		program->start = 0;
	}
	text_add_bytes(&program->buffer, chunk, (size_t)got);
	return true;
}

static struct span waiting(const struct program *program)
{
	return span_after(text_span(&program->buffer), program->start);
}

/* What is left of a part that is too long to be kept. */
static void skip_part(struct program *program, char separator)
{
	do {
		struct span rest = waiting(program);
		size_t end = span_find(rest, separator);

		program->start += end;
		if (end < rest.length) {
			program->start++;
			break;
		}
	} while (read_more(program));
	program->cut = false;
}

bool program_next(struct program *program, char separator, struct span *part)
{
	size_t searched = 0;
	bool more = true;

	if (program->cut)
		skip_part(program, separator);
	do {
		struct span rest = waiting(program);
		size_t end =
			searched + span_find(span_after(rest, searched), separator);

		*part = span_first(rest, end);
		if (end < rest.length) {
			program->start += end + 1;
			return true;
		}
		searched = rest.length;
		program->cut = rest.length >= PROGRAM_PART_LIMIT;
		more = !program->cut && read_more(program);
	} while (more);
	program->start += searched;
	return searched > 0;
}

bool program_end(struct program *program)
{
	int status = -1;

	if (!program->ended)
		(void)kill(program->process, SIGTERM);
	(void)close(program->output);
	text_release(&program->buffer);
	while (waitpid(program->process, &status, 0) < 0)
		if (errno != EINTR)
			return false;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
