/* SPDX-License-Identifier: MIT */
/*
 * What is wrong with the content, for the person who wrote it.
 *
 * Any stage adds problems; the stage carries on; the command line prints them in the
 * form `file:line: severity: message`, sorted by file and line, and ends with status 1
 * if one was an error.  A report belongs to one thread; workers have one each, joined
 * when they are done.
 *
 *	report_add(report, REPORT_ERROR, "posts/a.md", 3, "'date' is no date: '%s'",
 *		text);
 *
 * An error means that something was left out of an output; a warning that something
 * was changed or guessed; a note is only for those who ask (-v).
 *
 * At most REPORT_LIMIT problems are kept; further ones are counted.
 */
#ifndef BASE_REPORT_H
#define BASE_REPORT_H

#include <stdarg.h>
#include <stddef.h>

#include "base/memory.h"

enum { REPORT_LIMIT = 10000 };

enum report_severity {
	REPORT_ERROR,
	REPORT_WARNING,
	REPORT_NOTE,
};

struct problem {
	enum report_severity severity;
	unsigned line;    /* from 1; 0 when it is about the whole file */
	const char *file; /* relative to the site's root; NULL when it is about none */
	const char *message;
};

/* {0} is an empty one. */
struct report {
	struct arena arena; /* holds files and messages */
	struct problem *problems;
	size_t count;
	size_t room;
	size_t errors; /* how many of each severity, kept or not */
	size_t warnings;
	size_t notes;
};

/* FILE and the message are copied; what is too long of that is cut off. */
__attribute__((format(printf, 5, 6))) void report_add(struct report *report,
	enum report_severity severity, const char *file, unsigned line,
	const char *format, ...);

/* The same with ARGUMENTS, for functions that add what they know themselves. */
__attribute__((format(printf, 5, 0))) void report_add_list(struct report *report,
	enum report_severity severity, const char *file, unsigned line,
	const char *format, va_list arguments);

/* Hand FROM's problems over to INTO; FROM is then empty. */
void report_join(struct report *into, struct report *from);

/* By file, line, severity and message; the same problem twice becomes one. */
void report_sort(struct report *report);

const char *report_severity_name(enum report_severity severity);

void report_release(struct report *report);

#endif
