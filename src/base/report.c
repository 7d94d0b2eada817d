/* SPDX-License-Identifier: MIT */
#include "base/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { MESSAGE_LENGTH = 1024 };

static size_t *counter(struct report *report, enum report_severity severity)
{
	switch (severity) {
	case REPORT_ERROR:
		return &report->errors;
	case REPORT_WARNING:
		return &report->warnings;
	case REPORT_NOTE:
		break;
	}
	return &report->notes;
}

static void keep(struct report *report, struct problem problem)
{
	report->problems = arena_grow(&report->arena, report->problems, report->count,
		&report->room, sizeof(*report->problems));
	report->problems[report->count++] = problem;
}

void report_add_list(struct report *report, enum report_severity severity,
	const char *file, unsigned line, const char *format, va_list arguments)
{
	char message[MESSAGE_LENGTH];

	(*counter(report, severity))++;
	if (report->count >= REPORT_LIMIT)
		return;
	utf8_print(message, sizeof(message), format, arguments);
	keep(report, (struct problem){
			     .severity = severity,
			     .line = line,
			     .file = arena_string(&report->arena, file),
			     .message = arena_string(&report->arena, message),
		     });
}

void report_add(struct report *report, enum report_severity severity, const char *file,
	unsigned line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report_add_list(report, severity, file, line, format, arguments);
	va_end(arguments);
}

void report_join(struct report *into, struct report *from)
{
	for (size_t i = 0; i < from->count && into->count < REPORT_LIMIT; i++)
		keep(into, from->problems[i]);
	into->errors += from->errors;
	into->warnings += from->warnings;
	into->notes += from->notes;
	arena_join(&into->arena, &from->arena);
	*from = (struct report){0};
}

static int compare_problems(const void *left, const void *right)
{
	const struct problem *a = left;
	const struct problem *b = right;
	int order =
		strcmp(a->file == NULL ? "" : a->file, b->file == NULL ? "" : b->file);

	if (order == 0)
		order = (a->line > b->line) - (a->line < b->line);
	if (order == 0)
		order = (a->severity > b->severity) - (a->severity < b->severity);
	if (order == 0)
		order = strcmp(a->message, b->message);
	return order;
}

void report_sort(struct report *report)
{
	size_t kept = 0;

	if (report->count == 0)
		return;
	qsort(report->problems, report->count, sizeof(*report->problems),
		compare_problems);
	for (size_t i = 0; i < report->count; i++) {
		struct problem *problem = &report->problems[i];

		if (kept > 0 &&
			compare_problems(problem, &report->problems[kept - 1]) == 0)
			(*counter(report, problem->severity))--;
		else
			report->problems[kept++] = *problem;
	}
	report->count = kept;
}

const char *report_severity_name(enum report_severity severity)
{
	static const char *const names[] = {"error", "warning", "note"};

	return names[severity];
}

void report_release(struct report *report)
{
	arena_release(&report->arena);
	*report = (struct report){0};
}
