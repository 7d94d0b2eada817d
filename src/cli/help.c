/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/options.h"

enum { COLUMN = 24 }; /* where help begins on a line */

static void print_option(const struct option_row *row, FILE *stream)
{
	int width = 0;

	if (row->letter != 0)
		width = fprintf(stream, "  -%c, --%s", row->letter, row->word);
	else
		width = fprintf(stream, "      --%s", row->word);
	if (row->value != NULL)
		width += fprintf(stream, "=%s", row->value);
	(void)fprintf(
		stream, "%*s%s\n", width < COLUMN ? COLUMN - width : 1, "", row->help);
}

static void print_command_help(const struct command *command, FILE *stream)
{
	(void)fprintf(stream, "Usage: feedmill %s", command->name);
	if (command->argument != NULL)
		(void)fprintf(stream, command->takes_several ? " %s..." : " [%s]",
			command->argument);
	if (command->options[0] != NULL)
		(void)fprintf(stream, " [OPTION]...");
	(void)fprintf(stream, "\n\n%s\n", command->help);
	for (size_t i = 0; command->options[i] != NULL; i++) {
		if (i == 0)
			(void)fprintf(stream, "\nOptions:\n");
		print_option(option_named(command->options[i]), stream);
	}
}

static void print_commands(FILE *stream)
{
	size_t count;
	const struct command *const *commands = commands_all(&count);

	for (size_t i = 0; i < count; i++)
		(void)fprintf(stream, "  %-8s %s%s\n", commands[i]->name,
			commands[i]->help, i == 0 ? " (the default)" : "");
}

void print_help(const struct options *options, FILE *stream)
{
	size_t count;
	const struct option_row *rows;

	if (options->command != NULL && options->command != commands_all(&count)[0]) {
		print_command_help(options->command, stream);
		return;
	}
	(void)fprintf(stream, "Usage: feedmill [COMMAND] [OPTION]...\n\n"
			      "Turns a site's content into Atom, RSS and JSON feeds "
			      "and a sitemap.\n\n"
			      "Commands:\n");
	print_commands(stream);
	(void)fprintf(stream, "\nOptions:\n");
	rows = options_all(&count);
	for (size_t i = 0; i < count; i++)
		print_option(&rows[i], stream);
	(void)fprintf(stream,
		"\nA site begins with content/site.yaml and one line in it:\n"
		"  url: https://www.example.org\n"
		"'feedmill help settings', 'front-matter', 'definitions' and "
		"'formats'\n"
		"list what files may say.  See feedmill(1) and feedmill(5).\n");
}
