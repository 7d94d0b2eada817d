/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

#include "base/parallel.h"
#include "base/strings.h"
#include "cli/command.h"
#include "cli/unknown.h"

enum {
	DEFAULT_WAIT = 60,
	OPTION_LIMIT = 64,
	FIRST_CODE = 256, /* what getopt_long returns for options without a letter */
};

/* The table, also as getopt_long wants it. */
struct option_tables {
	const struct option_row *rows;
	size_t row_count;
	char letters[2 * OPTION_LIMIT + 2];
	struct option words[OPTION_LIMIT + 1];
};

static int code_of(const struct option_row *row, size_t place)
{
	return row->letter != 0 ? row->letter : FIRST_CODE + (int)place;
}

static struct option_tables make_tables(void)
{
	struct option_tables tables = {.letters = ":"};
	size_t length = 1;

	tables.rows = options_all(&tables.row_count);
	assert(tables.row_count <= OPTION_LIMIT);
	for (size_t i = 0; i < tables.row_count; i++) {
		const struct option_row *row = &tables.rows[i];
		int argument = row->value == NULL ? no_argument : required_argument;

		tables.words[i] =
			(struct option){row->word, argument, NULL, code_of(row, i)};
		if (row->letter == 0)
			continue;
		tables.letters[length++] = row->letter;
		if (argument == required_argument)
			tables.letters[length++] = ':';
	}
	return tables;
}

static const struct option_row *row_of(const struct option_tables *tables, int code)
{
	for (size_t i = 0; i < tables->row_count; i++)
		if (code_of(&tables->rows[i], i) == code)
			return &tables->rows[i];
	return NULL;
}

static bool command_takes(const struct command *command, const char *word)
{
	return strings_have(command->options, word) || strcmp(word, "help") == 0 ||
	       strcmp(word, "version") == 0;
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
	if (optind + 1 < count && options->command->argument != NULL) {
		options->arguments = words + optind + 1;
		options->argument_count = options->command->takes_several
		                                  ? (size_t)(count - optind - 1)
		                                  : 1;
		options->argument = words[optind + 1];
		optind += (int)options->argument_count;
	}
	if (optind + 1 < count)
		return error_set(error, "'%s' takes no '%s'", name, words[optind + 1]);
	return true;
}

static bool check_taken(const struct options *options,
	const struct option_tables *tables, const bool *given, struct error *error)
{
	for (size_t i = 0; i < tables->row_count; i++)
		if (given[i] && !command_takes(options->command, tables->rows[i].word))
			return error_set(error, "'%s' takes no --%s",
				options->command->name, tables->rows[i].word);
	return true;
}

static bool check_form(const struct options *options, struct error *error)
{
	if (options->json && options->links)
		return error_set(error, "--json and --links do not go together");
	return true;
}

bool options_read(int count, char **words, struct options *options, struct arena *arena,
	struct error *error)
{
	struct option_tables tables = make_tables();
	bool given[OPTION_LIMIT] = {false};
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
		const struct option_row *row = row_of(&tables, code);

		if (code == ':')
			return error_set(
				error, "'%s' wants a value", words[optind - 1]);
		if (row == NULL)
			return unknown_option(words[optind - 1], error);
		if (!row->set(options, optarg, arena, error))
			return false;
		given[row - tables.rows] = true;
	}
	return read_command(count, words, options, error) &&
	       check_taken(options, &tables, given, error) &&
	       check_form(options, error);
}
