/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/parallel.h"
#include "base/span.h"
#include "cli/command.h"
#include "cli/unknown.h"

enum {
	DEFAULT_WAIT = 60,
	WAIT_LIMIT = 24 * 60 * 60,
	OPTION_LIMIT = 64,
	FIRST_CODE = 256, /* what getopt_long returns for options without a letter */
};

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
FLAG(status, status = true)
FLAG(compat, compat = true)
FLAG(json, json = true)
FLAG(links, links = true)
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
	{0,   "compat",    NULL,      "do as jekyll-feed and jekyll-sitemap do, faults included", set_compat},
	{0,   "status",    NULL,      "say in a line what changed", set_status},
	{0,   "json",      NULL,      "print JSON", set_json},
	{0,   "links",     NULL,      "print <link> elements for the heads of pages", set_links},
	{'q', "quiet",     NULL,      "print errors only", set_quiet},
	{'v', "verbose",   NULL,      "print notes too", set_verbose},
	{'h', "help",      NULL,      "print this", set_help},
	{0,   "version",   NULL,      "print the version and what is built in", set_version},
	/* clang-format on */
};

enum { ROW_COUNT = sizeof(rows) / sizeof(rows[0]) };

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

/* The table, as getopt_long wants it. */
struct getopt_tables {
	char letters[2 * OPTION_LIMIT + 2];
	struct option words[OPTION_LIMIT + 1];
};

static int code_of(size_t row)
{
	return rows[row].letter != 0 ? rows[row].letter : FIRST_CODE + (int)row;
}

static struct getopt_tables make_tables(void)
{
	struct getopt_tables tables = {.letters = ":"};
	size_t length = 1;

	_Static_assert(ROW_COUNT <= (size_t)OPTION_LIMIT, "raise OPTION_LIMIT");
	for (size_t i = 0; i < ROW_COUNT; i++) {
		int argument = rows[i].value == NULL ? no_argument : required_argument;

		tables.words[i] =
			(struct option){rows[i].word, argument, NULL, code_of(i)};
		if (rows[i].letter == 0)
			continue;
		tables.letters[length++] = rows[i].letter;
		if (argument == required_argument)
			tables.letters[length++] = ':';
	}
	return tables;
}

static const struct option_row *row_of(int code)
{
	for (size_t i = 0; i < ROW_COUNT; i++)
		if (code_of(i) == code)
			return &rows[i];
	return NULL;
}

static bool command_takes(const struct command *command, const char *word)
{
	for (size_t i = 0; command->options[i] != NULL; i++)
		if (strcmp(command->options[i], word) == 0)
			return true;
	return strcmp(word, "help") == 0 || strcmp(word, "version") == 0;
}

/* The command stands anywhere: getopt_long puts what is no option last. */
static bool read_command(
	int count, char **words, struct options *options, struct error *error)
{
	size_t command_count;
	const char *name = optind < count ? words[optind] : NULL;

	options->command = commands_all(&command_count)[0];
	if (name == NULL)
		return true;
	options->command = command_named(name);
	if (options->command == NULL)
		return unknown_command(name, error);
	if (optind + 1 < count && options->command->argument != NULL)
		options->argument = words[++optind];
	if (optind + 1 < count)
		return error_set(error, "'%s' takes no '%s'", name, words[optind + 1]);
	return true;
}

static bool check_taken(
	const struct options *options, const bool *given, struct error *error)
{
	for (size_t i = 0; i < ROW_COUNT; i++)
		if (given[i] && !command_takes(options->command, rows[i].word))
			return error_set(error, "'%s' takes no --%s",
				options->command->name, rows[i].word);
	return true;
}

bool options_read(int count, char **words, struct options *options, struct arena *arena,
	struct error *error)
{
	struct getopt_tables tables = make_tables();
	bool given[ROW_COUNT] = {false};
	int code;

	*options = (struct options){
		.directory = ".",
		.jobs = parallel_processors(),
		.wait = DEFAULT_WAIT,
	};
	opterr = 0;
	optind = 0; /* glibc: start anew */
	while ((code = getopt_long(count, words, tables.letters, tables.words, NULL)) !=
		-1) {
		const struct option_row *row = row_of(code);

		if (code == ':')
			return error_set(
				error, "'%s' wants a value", words[optind - 1]);
		if (row == NULL)
			return unknown_option(words[optind - 1], error);
		if (!row->set(options, optarg, arena, error))
			return false;
		given[row - rows] = true;
	}
	return read_command(count, words, options, error) &&
	       check_taken(options, given, error);
}
