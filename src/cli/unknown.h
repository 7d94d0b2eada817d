/* SPDX-License-Identifier: MIT */
/* What is said to who mistypes: the word, and what may have been meant. */
#ifndef CLI_UNKNOWN_H
#define CLI_UNKNOWN_H

#include <stdbool.h>

#include "base/error.h"

/* Both return false, so that they can be returned. */
bool unknown_command(const char *name, struct error *error);

/* OPTION with its hyphens, and a value if it was given one. */
bool unknown_option(const char *option, struct error *error);

#endif
