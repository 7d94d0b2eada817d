/* SPDX-License-Identifier: MIT */
/*
 * A ledger that is gone: what was published tells what it knew.  The first build
 * without it says so, once, since it makes a new one.
 */
#ifndef CLI_LOSSES_H
#define CLI_LOSSES_H

#include "cli/pipeline.h"

/*
 * If RUN, whose outputs are chosen, has no ledger, but git or the feeds that it is to
 * replace show that there was one: report what changes without it.
 */
void tell_losses(struct pipeline *run);

#endif
