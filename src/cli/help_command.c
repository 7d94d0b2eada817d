/* SPDX-License-Identifier: MIT */
/* `feedmill help TOPIC`: what files may say, from the tables that read them. */
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "cli/command.h"
#include "model/format.h"
#include "read.h"

enum { COLUMN = 26 }; /* where help begins on a line */

static void print_row(const char *indent, struct span name, const char *help)
{
	int width = printf("%s%.*s", indent, SPAN_ARGUMENTS(name));

	(void)printf("%*s%s\n", width < COLUMN ? COLUMN - width : 1, "", help);
}

/* Every name has a line of its own; the first says what all are for. */
static void print_key(const struct key *key)
{
	const char *indent = key->inside == NULL ? "  " : "    ";
	struct span rest = span_of(key->names);
	struct span first;
	struct span name;

	if (!span_next(&rest, '|', &first))
		return;
	print_row(indent, first, key->help);
	while (span_next(&rest, '|', &name))
		print_row(indent, name, "(the same)");
}

static void print_table(enum key_table table)
{
	struct arena arena = {0};
	size_t count;
	const struct key *keys = read_keys(table, &count, &arena);

	for (size_t i = 0; i < count; i++)
		print_key(&keys[i]);
	arena_release(&arena);
}

static void print_settings(void)
{
	print_table(KEYS_SETTINGS);
}

static void print_jekyll(void)
{
	print_table(KEYS_JEKYLL);
}

static void print_front_matter(void)
{
	print_table(KEYS_FRONT_MATTER);
}

static void print_definitions(void)
{
	print_table(KEYS_DEFINITIONS);
}

static void print_formats(void)
{
	size_t count;
	const struct format *formats = formats_all(&count);

	for (size_t i = 0; i < count; i++)
		print_row("  ", span_of(formats[i].name), formats[i].help);
}

static const struct topic {
	const char *name;
	const char *title;
	void (*print)(void);
} topics[] = {
	{"settings", "Keys of content/site.yaml", print_settings},
	{"front-matter", "Keys of front matter", print_front_matter},
	{"definitions", "Keys of feeds/*.yaml", print_definitions},
	{"formats", "What 'formats' in feeds/*.yaml may name", print_formats},
	{"jekyll", "Keys of Jekyll's _config.yml that are read", print_jekyll},
};

static const struct topic *topic_named(const char *name)
{
	for (size_t i = 0; i < COUNT(topics); i++)
		if (strcmp(topics[i].name, name) == 0)
			return &topics[i];
	return NULL;
}

static void list_topics(const char *unknown)
{
	(void)fprintf(stderr, "feedmill: error: no help on '%s'\n", unknown);
	(void)fputs("The topics of 'feedmill help' are the commands and", stderr);
	for (size_t i = 0; i < COUNT(topics); i++)
		(void)fprintf(stderr, "%s %s", i == 0 ? "" : ",", topics[i].name);
	(void)fputs(".\n", stderr);
}

static enum status run_help(const struct options *options)
{
	struct options about = *options;
	const struct topic *topic;

	if (options->argument == NULL) {
		about.command = NULL;
		print_help(&about, stdout);
		return STATUS_DONE;
	}
	about.command = command_named(options->argument);
	topic = topic_named(options->argument);
	if (about.command != NULL) {
		print_help(&about, stdout);
	} else if (topic != NULL) {
		(void)printf("%s:\n", topic->title);
		topic->print();
	} else {
		list_topics(options->argument);
		return STATUS_USAGE;
	}
	return STATUS_DONE;
}

static const char *const help_options[] = {NULL};

const struct command help_command = {
	.name = "help",
	.help = "print what a command takes, or what files may say",
	.argument = "TOPIC",
	.options = help_options,
	.run = run_help,
};
