/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "cli/command.h"

/* The first is what feedmill does when it is not told. */
static const struct command *const commands[] = {
	&build_command,
	&list_command,
	&ledger_command,
	&adopt_command,
	&watch_command,
	&help_command,
};

const struct command *const *commands_all(size_t *count)
{
	*count = COUNT(commands);
	return commands;
}

const struct command *command_named(const char *name)
{
	for (size_t i = 0; i < COUNT(commands); i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}
