/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/parallel.h"
#include "base/span.h"
#include "cli/options.h"

enum { WAIT_LIMIT = 24 * 60 * 60 }; /* seconds */

static bool read_number(const char *text, unsigned long limit, unsigned long *number)
{
	char *end;

	errno = 0;
	*number = strtoul(text, &end, 10);
	return char_is_digit(*text) && *end == '\0' && errno == 0 && *number <= limit;
}

static bool set_directory(struct options *options, const char *value,
	struct arena *arena, struct error *error)
{
	(void)arena;
	(void)error;
	options->directory = value;
	return true;
}

static bool set_output(struct options *options, const char *value, struct arena *arena,
	struct error *error)
{
	(void)arena;
	if (*value == '\0')
		return error_set(error, "--output wants a folder");
	options->output = value;
	return true;
}

static bool set_rendered(struct options *options, const char *value,
	struct arena *arena, struct error *error)
{
	(void)arena;
	if (*value == '\0')
		return error_set(error, "--rendered wants a folder");
	options->rendered = value;
	return true;
}

/* CONFIG, or the NULL that all of them end in. */
static void put_config(
	struct options *options, const char *config, size_t *room, struct arena *arena)
{
	options->configs = arena_grow(arena, options->configs, options->config_count,
		room, sizeof(*options->configs));
	options->configs[options->config_count] = config;
}

static bool set_config(struct options *options, const char *value, struct arena *arena,
	struct error *error)
{
	struct span rest = span_of(value);
	struct span part;
	size_t room = options->config_count;

	while (span_next(&rest, ',', &part)) {
		if (part.length == 0)
			continue;
		put_config(options, arena_bytes(arena, part.bytes, part.length), &room,
			arena);
		options->config_count++;
	}
	put_config(options, NULL, &room, arena);
	if (options->config_count == 0)
		return error_set(
			error, "--config wants files, with commas between them");
	return true;
}

static bool set_jobs(struct options *options, const char *value, struct arena *arena,
	struct error *error)
{
	unsigned long number;

	(void)arena;
	if (!read_number(value, PARALLEL_LIMIT, &number) || number == 0)
		return error_set(error, "--jobs wants a number from 1 to %d, not '%s'",
			PARALLEL_LIMIT, value);
	options->jobs = number;
	return true;
}

static bool set_now(struct options *options, const char *value, struct arena *arena,
	struct error *error)
{
	struct date_parts parts;

	(void)arena;
	if (!date_read(span_of(value), &parts))
		return error_set(error,
			"--now wants a time such as 2024-03-01T10:00:00Z, not '%s'",
			value);
	options->now = value;
	return true;
}

static bool set_wait(struct options *options, const char *value, struct arena *arena,
	struct error *error)
{
	unsigned long number;

	(void)arena;
	if (!read_number(value, WAIT_LIMIT, &number))
		return error_set(error, "--wait wants seconds from 0 to %d, not '%s'",
			WAIT_LIMIT, value);
	options->wait = (unsigned)number;
	return true;
}

/* An option without a value, which sets a member. */
#define FLAG(member, what)                                                             \
	static bool set_##member(struct options *options, const char *value,           \
		struct arena *arena, struct error *error)                              \
	{                                                                              \
		(void)value;                                                           \
		(void)arena;                                                           \
		(void)error;                                                           \
		options->what;                                                         \
		return true;                                                           \
	}

FLAG(dry_run, dry_run = true)
FLAG(strict, strict = true)
FLAG(allow_shrink, allow_shrink = true)
FLAG(status, status = true)
FLAG(compat, compat = true)
FLAG(json, json = true)
FLAG(links, links = true)
FLAG(replace, replace = true)
FLAG(quiet, verbosity = -1)
FLAG(verbose, verbosity = 1)
FLAG(help, help = true)
FLAG(version, version = true)

static const struct option_row rows[] = {
	/* clang-format off */
	{'C', "directory", "DIR",     "work in DIR instead of here", set_directory},
	{'o', "output",    "DIR",     "publish below DIR", set_output},
	{0,   "config",    "FILES",   "read settings from FILES, the last wins", set_config},
	{0,   "rendered",  "DIR",     "take the content of pages from DIR, where they are built", set_rendered},
	{'j', "jobs",      "N",       "work on N threads (default: one a processor)", set_jobs},
	{'n', "dry-run",   NULL,      "write nothing, only say what would change", set_dry_run},
	{0,   "now",       "TIME",    "take TIME for the clock (also SOURCE_DATE_EPOCH)", set_now},
	{0,   "wait",      "SECONDS", "wait so long for another run (default: 60)", set_wait},
	{0,   "strict",    NULL,      "write nothing if any content is wrong", set_strict},
	{0,   "allow-shrink", NULL,   "publish even if much vanishes (without: status 4)", set_allow_shrink},
	{0,   "compat",    NULL,      "do as jekyll-feed and jekyll-sitemap do, faults included", set_compat},
	{0,   "status",    NULL,      "say in a line what changed", set_status},
	{0,   "json",      NULL,      "print JSON", set_json},
	{0,   "links",     NULL,      "print <link> elements for the heads of pages", set_links},
	{0,   "replace",   NULL,      "let the feeds' ids replace those of the ledger", set_replace},
	{'q', "quiet",     NULL,      "print errors only", set_quiet},
	{'v', "verbose",   NULL,      "print notes too", set_verbose},
	{'h', "help",      NULL,      "print this", set_help},
	{0,   "version",   NULL,      "print the version and what is built in", set_version},
	/* clang-format on */
};

enum { ROW_COUNT = COUNT(rows) };

const struct option_row *options_all(size_t *count)
{
	*count = ROW_COUNT;
	return rows;
}

const struct option_row *option_named(const char *word)
{
	for (size_t i = 0; i < ROW_COUNT; i++)
		if (strcmp(rows[i].word, word) == 0)
			return &rows[i];
	return NULL;
}
