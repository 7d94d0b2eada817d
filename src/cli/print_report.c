/* SPDX-License-Identifier: MIT */
#include "cli/print_report.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/progress.h"

/* https://no-color.org: set and not empty means none. */
static bool wants_colour(FILE *stream)
{
	const char *no_color = getenv("NO_COLOR");

	return (no_color == NULL || *no_color == '\0') && isatty(fileno(stream)) == 1;
}

static const char *colour_of(enum report_severity severity)
{
	static const char *const colours[] = {"\033[1;31m", "\033[1;33m", "\033[1;36m"};

	return colours[severity];
}

/*
 * A terminal obeys control characters, and file names and content may hold some: they
 * are shown as `?`.
 */
static void print_clean(const char *text, FILE *stream)
{
	for (; *text != '\0'; text++) {
		bool control = (unsigned char)*text < ' ' || *text == '\177';

		(void)fputc(control ? '?' : *text, stream);
	}
}

static void print_line(const char *file, unsigned line, enum report_severity severity,
	const char *message, FILE *stream)
{
	bool colour = wants_colour(stream);

	print_clean(file == NULL ? "feedmill" : file, stream);
	if (file != NULL && line > 0)
		(void)fprintf(stream, ":%u", line);
	(void)fprintf(stream, ": %s%s:%s ", colour ? colour_of(severity) : "",
		report_severity_name(severity), colour ? "\033[0m" : "");
	print_clean(message, stream);
	(void)fputc('\n', stream);
}

void print_report(struct report *report, int verbosity, FILE *stream)
{
	size_t all = report->errors + report->warnings + report->notes;
	size_t kept = report->count;

	progress_hide();
	report_sort(report);
	for (size_t i = 0; i < report->count; i++) {
		const struct problem *problem = &report->problems[i];

		if ((int)problem->severity <= verbosity + 1)
			print_line(problem->file, problem->line, problem->severity,
				problem->message, stream);
	}
	if (kept == REPORT_LIMIT && all > kept)
		(void)fprintf(stream,
			"feedmill: note: %zu more problems are not shown\n",
			all - kept);
}

void print_failure(const char *file, const struct error *error, FILE *stream)
{
	progress_hide();
	print_line(file, error->line, REPORT_ERROR, error->message, stream);
}
