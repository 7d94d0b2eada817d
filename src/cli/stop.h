/* SPDX-License-Identifier: MIT */
/*
 * SIGTERM and SIGINT, for a program that runs until it gets one.
 *
 * Where nothing can be left half done, a signal ends the process on the spot, with
 * status 0: what it has read is the kernel's to free, and its locks end with it.
 * Elsewhere it makes a descriptor readable, and whoever waits for that ends in order.
 *
 * SIGHUP is an end too, that of the terminal; but from the manager of a service it asks
 * to look again.
 */
#ifndef CLI_STOP_H
#define CLI_STOP_H

#include <stdbool.h>

#include "base/error.h"

/* From now on; the descriptor, or -1.  MANAGED: as a service. */
int stop_catch(bool managed, struct error *error);

/*
 * Whether the descriptor is readable because the end has come; if not, then to look
 * again, and it is readable no more.
 */
bool stop_wanted(void);

/* Whether a signal, also one that came before, is to end the process on the spot. */
void stop_at_once(bool at_once);

#endif
