/* SPDX-License-Identifier: MIT */
#include "read/git/git.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"

enum {
	PARENT_LIMIT = 64, /* folders above the content */
	PARENT_LENGTH = 3, /* of `../` */
	HASH_LENGTH = 40,  /* of the shorter of git's two kinds of hashes */
	ANSWER_LIMIT = 64 * 1024,
};

bool git_is_there(int folder)
{
	char path[PARENT_LIMIT * PARENT_LENGTH + sizeof(".git")] = "";
	struct stat here;
	struct stat above;

	for (size_t length = 0; length < (size_t)PARENT_LIMIT * PARENT_LENGTH;
		length += PARENT_LENGTH) {
		memcpy(path + length, ".git", sizeof(".git"));
		if (fstatat(folder, path, &here, 0) == 0)
			return true;
		memcpy(path + length, ".", sizeof("."));
		if (fstatat(folder, path, &here, 0) < 0)
			return false;
		memcpy(path + length, "../", sizeof("../"));
		if (fstatat(folder, path, &above, 0) < 0 || file_is_same(&here, &above))
			return false;
	}
	return false;
}

/*
 * A hook of git's sets variables that mean another repository, and users some that
 * change what it prints.  What it says when it refuses is to be in one language.
 */
static const char *const hidden[] = {
	"GIT_DIR=", "GIT_WORK_TREE=", "GIT_IMPLICIT_WORK_TREE=", "GIT_INDEX_FILE=",
	"GIT_PREFIX=", "GIT_OBJECT_DIRECTORY=", "GIT_ALTERNATE_OBJECT_DIRECTORIES=",
	"GIT_QUARANTINE_PATH=", "GIT_COMMON_DIR=", "GIT_NAMESPACE=", "GIT_GRAFT_FILE=",
	"GIT_SHALLOW_FILE=", "GIT_GLOB_PATHSPECS=", "GIT_NOGLOB_PATHSPECS=",
	"GIT_ICASE_PATHSPECS=", "GIT_EXTERNAL_DIFF=", "GIT_DIFF_OPTS=", "GIT_TRACE",
	"LANG", "LC_", NULL};

bool git_start(struct program *git, int folder, const char *const *words)
{
	return program_start(git, folder, words, hidden);
}

/* The rest of the line that git gives its reason in. */
static bool take_reason(struct span output, struct error *error)
{
	static const char fatal[] = "fatal: ";
	size_t at = span_find_string(output, fatal);
	struct span line = span_after(output, at + strlen(fatal));

	if (at == output.length)
		return error_set(error, "it gives no reason");
	line = span_first(line, span_find(line, '\n'));
	return error_set(error, "%.*s", SPAN_ARGUMENTS(line));
}

static bool is_commit(struct span line)
{
	for (size_t i = 0; i < line.length; i++)
		if (!char_is_alphanumeric(line.bytes[i]))
			return false;
	return line.length >= HASH_LENGTH;
}

static bool is_flag(struct span line)
{
	return span_is(line, "true") || span_is(line, "false");
}

/*
 * OUTPUT has a line for each of the words that git was asked with, as far as it knew,
 * after what it had to complain of.
 */
static enum git_answer read_answer(int folder, struct span output,
	struct git_state *state, struct arena *arena, struct error *error)
{
	struct span rest = output;
	struct span shallow;
	struct span commit;
	struct span identity;
	struct span grafts;
	struct span prefix;
	char name[HASH_TEXT_SIZE];

	do {
		if (!span_next(&rest, '\n', &shallow)) {
			(void)take_reason(output, error);
			return GIT_REFUSED;
		}
	} while (!is_flag(shallow));
	if (!span_next(&rest, '\n', &commit) || !is_commit(commit))
		return GIT_EMPTY;
	identity = rest;
	if (!span_next(&rest, '\n', &grafts) || !span_next(&rest, '\n', &prefix) ||
		!span_next(&rest, '\n', &prefix))
		return GIT_EMPTY;
	state->commit = arena_bytes(arena, commit.bytes, commit.length);
	state->prefix = arena_bytes(arena, prefix.bytes, prefix.length);
	state->name = arena_string(arena, hash_text(identity, name));
	state->whole =
		span_is(shallow, "false") &&
		!file_is_there(folder, arena_bytes(arena, grafts.bytes, grafts.length));
	return GIT_ANSWERED;
}

enum git_answer git_ask(
	int folder, struct git_state *state, struct arena *arena, struct error *error)
{
	static const char *const words[] = {GIT, "rev-parse", "--is-shallow-repository",
		"HEAD", "--git-path", "info/grafts", "--absolute-git-dir",
		"--show-prefix", NULL};
	struct text output = text_limited(ANSWER_LIMIT);
	struct program git;
	struct span line;
	enum git_answer answer;

	*state = (struct git_state){0};
	if (!program_start_aloud(&git, folder, words, hidden))
		return GIT_MISSING;
	while (program_next(&git, '\n', &line)) {
		text_add_span(&output, line);
		text_add_char(&output, '\n');
	}
	(void)program_end(&git);
	answer = read_answer(folder, text_span(&output), state, arena, error);
	text_release(&output);
	return answer;
}

bool git_read_commit(struct span line, struct git_commit *commit)
{
	char text[24] = {0};
	char *end;
	size_t digits;

	if (!span_starts_with(line, "/"))
		return false;
	line = span_after(line, 1);
	digits = span_find(line, ' ');
	if (digits >= sizeof(text) || digits == 0)
		return false;
	memcpy(text, line.bytes, digits);
	errno = 0;
	commit->date = strtoll(text, &end, 10);
	commit->boundary = span_starts_with(span_after(line, digits + 1), "grafted");
	return errno == 0 && *end == '\0';
}
