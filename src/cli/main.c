/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "cli/command.h"
#include "cli/print_report.h"
#include "read.h"
#include "syntax/gzip.h"
#include "syntax/url.h"

static void print_version(void)
{
	(void)printf("feedmill %s\ngzip: %s\ninternational host names: %s\n"
		     "bibliographies: %s\n",
		FEEDMILL_VERSION, gzip_is_known() ? "yes" : "no",
		url_knows_idn() ? "yes" : "no", bibliography_is_known() ? "yes" : "no");
}

static enum status run(int count, char **words, struct arena *arena)
{
	struct options options;
	struct error error = {0};

	if (!options_read(count, words, &options, arena, &error)) {
		print_failure(NULL, &error, stderr);
		(void)fputs("Try 'feedmill --help'.\n", stderr);
		return STATUS_USAGE;
	}
	if (options.help) {
		print_help(&options, stdout);
		return STATUS_DONE;
	}
	if (options.version) {
		print_version();
		return STATUS_DONE;
	}
	return options.command->run(&options);
}

/* What was printed may not have reached its file: a full disk is no success. */
static bool end_output(struct error *error)
{
	if (fflush(stdout) != 0)
		return error_set_errno(error, "cannot write to standard output");
	return ferror(stdout) == 0 ||
	       error_set(error, "cannot write all to standard output");
}

int main(int count, char **words)
{
	struct arena arena = {0};
	enum status status = run(count, words, &arena);
	struct error error;

	arena_release(&arena);
	if (end_output(&error))
		return (int)status;
	print_failure(NULL, &error, stderr);
	return status == STATUS_DONE ? STATUS_MACHINE : (int)status;
}
