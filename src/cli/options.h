/* SPDX-License-Identifier: MIT */
/*
 * The command line, as a table: one row an option, with its letter, word, value and
 * help.  Adding an option is adding a row, a member and a line in feedmill(1).
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/error.h"
#include "base/memory.h"

struct command;

struct options {
	const struct command *command;
	const char *argument;   /* of the command; NULL: none is given */
	char *const *arguments; /* of one that takes several: all, the first too */
	size_t argument_count;
	const char *directory; /* of the site: -C */
	const char *output;    /* NULL: as the settings say */
	const char *rendered;  /* a folder with built pages; NULL: likewise */
	const char **configs;  /* of --config, NULL-terminated; NULL: none */
	size_t config_count;
	size_t jobs;
	const char *now; /* as written; NULL: SOURCE_DATE_EPOCH, else the clock */
	unsigned wait;   /* seconds for the locks */
	int verbosity;   /* -1: errors only, 0: problems, 1: notes too */
	bool dry_run;
	bool compat;
	bool strict;
	bool allow_shrink;
	bool status;
	bool json;
	bool links;
	bool replace;
	bool help;
	bool version;
};

/* One row of the table. */
struct option_row {
	char letter;       /* 0: it has none */
	const char *word;  /* without -- */
	const char *value; /* what its value is called in help; NULL: it takes none */
	const char *help;
	bool (*set)(
		struct options *, const char *value, struct arena *, struct error *);
};

const struct option_row *options_all(size_t *count);
const struct option_row *option_named(const char *word);

/* Read the command line.  Fails with a message for its user. */
bool options_read(int count, char **words, struct options *options, struct arena *arena,
	struct error *error);

/* Help on OPTIONS->command, or on the whole program. */
void print_help(const struct options *options, FILE *stream);

#endif
