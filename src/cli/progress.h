/* SPDX-License-Identifier: MIT */
/*
 * A line on a terminal that says what a long run is at.
 *
 * It appears when a run has taken a second, and changes every second: SIGALRM writes it
 * on standard error, whatever the program is in the middle of.  Where standard error is
 * no terminal there is none.
 *
 *	progress_start(options->verbosity);
 *	progress_show("reading");
 *	...
 *	progress_end();
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

/* With a VERBOSITY below 0 nothing is ever shown. */
void progress_start(int verbosity);

/* What is being done; STEP is a string literal. */
void progress_show(const char *step);

/* Take the line away, for something else to be printed; it may come back. */
void progress_hide(void);

void progress_end(void);

#endif
