/* SPDX-License-Identifier: MIT */
#include "read/git.h"

#include "base/text.h"
#include "read.h"
#include "read/ledger.h"

/* The last commit that wrote PATH; NULL if there is none. */
static const char *last_commit(int root, const char *path, struct arena *arena)
{
	const char *const words[] = {GIT, "log", "--no-color", "--no-show-signature",
		"-O/dev/null", "--max-count=1", "--diff-filter=AM", "--format=%H", "--",
		path, NULL};
	struct program git;
	struct span line;
	const char *commit = NULL;

	if (!git_start(&git, root, words))
		return NULL;
	if (program_next(&git, '\n', &line) && line.length > 0)
		commit = arena_bytes(arena, line.bytes, line.length);
	(void)program_end(&git);
	return commit;
}

/* A line of a ledger is longer than a part of a program's output only if it is none. */
static bool read_file(int root, const char *commit, const char *path, struct text *text)
{
	struct arena arena = {0};
	const char *const words[] = {GIT, "cat-file", "blob",
		arena_format(&arena, "%s:./%s", commit, path), NULL};
	struct program git;
	struct span line;
	bool started = git_start(&git, root, words);

	while (started && program_next(&git, '\n', &line)) {
		text_add_span(text, line);
		text_add_char(text, '\n');
	}
	arena_release(&arena);
	return started && program_end(&git) && !text_broken(text);
}

bool read_lost_ledger(int root, const char *path, struct ledger *ledger,
	const char **commit, struct arena *arena)
{
	struct text text = text_limited(LEDGER_LIMIT);
	struct error error;
	bool read;

	if (!git_is_there(root))
		return false;
	*commit = last_commit(root, path, arena);
	read = *commit != NULL && read_file(root, *commit, path, &text) &&
	       parse_ledger(text_span(&text), ledger, arena, &error);
	text_release(&text);
	return read;
}
