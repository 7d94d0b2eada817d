/* SPDX-License-Identifier: MIT */
/* The commands: one row here, one file each, one section in feedmill(1). */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"
#include "cli/status.h"

struct command {
	const char *name;
	const char *help;
	const char *argument; /* what may stand behind it, for help; NULL: nothing */
	bool takes_several;   /* of them */
	const char *const *options; /* words of those that it takes, then NULL */
	bool publishes;             /* what it says of first dates goes to the ledger */
	enum status (*run)(const struct options *options);
};

extern const struct command build_command;
extern const struct command list_command;
extern const struct command ledger_command;
extern const struct command adopt_command;
extern const struct command watch_command;
extern const struct command help_command;

const struct command *const *commands_all(size_t *count);
const struct command *command_named(const char *name);

#endif
