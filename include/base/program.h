/* SPDX-License-Identifier: MIT */
/*
 * Another program, whose output is read while it runs, part by part.
 *
 *	struct program program;
 *
 *	if (!program_start(&program, folder, words, hidden))
 *		return;
 *	while (program_next(&program, '\n', &line))
 *		...
 *	program_end(&program);
 */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/span.h"
#include "base/text.h"

enum { PROGRAM_PART_LIMIT = 1024 * 1024 }; /* bytes of a part; longer ones are cut */

struct program {
	pid_t process;
	int output;
	struct text buffer;
	size_t start; /* of what was not handed out yet */
	bool ended;   /* all was read */
	bool cut;     /* the part that was handed out goes on */
};

/*
 * Start WORDS, NULL-terminated, of which the first is looked up in PATH, in FOLDER, an
 * open one: no shell, no input, no messages.  It sees our environment but for variables
 * that begin with HIDDEN.  False if it cannot be started; there is then nothing to end.
 */
bool program_start(struct program *program, int folder, const char *const *words,
	const char *const *hidden);

/* The same, but its messages are part of its output. */
bool program_start_aloud(struct program *program, int folder, const char *const *words,
	const char *const *hidden);

/*
 * The next part of its output, up to SEPARATOR; it holds until the next call.  False at
 * the end.
 */
bool program_next(struct program *program, char separator, struct span *part);

/* Wait for its end, or end it if output is left: true if it went well. */
bool program_end(struct program *program);

#endif
