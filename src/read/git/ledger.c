/* SPDX-License-Identifier: MIT */
#include "read/ledger.h"

#include "base/text.h"
#include "read.h"
#include "read/git/git.h"

/* A line that is longer than a part of a program's output is no ledger's. */
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

bool read_lost_ledger(
	int root, const char *path, struct ledger *ledger, struct arena *arena)
{
	struct text text = text_limited(LEDGER_LIMIT);
	struct git_state state;
	struct error error;
	bool read;

	read = git_is_there(root) &&
	       git_ask(root, &state, arena, &error) == GIT_ANSWERED &&
	       read_file(root, state.commit, path, &text) &&
	       parse_ledger(text_span(&text), ledger, arena, &error);
	text_release(&text);
	return read;
}
