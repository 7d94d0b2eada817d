/* SPDX-License-Identifier: MIT */
/* The ledger's text (feedmill(5), "LEDGER"). */
#ifndef READ_LEDGER_H
#define READ_LEDGER_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "model/ledger.h"

/*
 * TEXT as a sorted ledger.  What is not as feedmill writes it is an error with a line.
 */
bool parse_ledger(struct span text, struct ledger *ledger, struct arena *arena,
	struct error *error);

#endif
