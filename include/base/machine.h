/* SPDX-License-Identifier: MIT */
/*
 * What the machine itself refused while a site was read: no descriptor was left, no
 * memory, a disk is bad.
 *
 * Who reads a file bears it if that cannot be read, by leaving something out and saying
 * so.  That is right for a file that is missing or locked away, and wrong here: much
 * would vanish from what is published, to come back an hour later.  So that no reader
 * needs to tell the two apart, they all note what failed, and one place asks before
 * anything is published.  There is one note for the process, made by any thread.
 */
#ifndef BASE_MACHINE_H
#define BASE_MACHINE_H

#include <stdbool.h>

#include "base/error.h"

/* NUMBER is an errno.  Only the first that is the machine's fault is kept. */
void machine_note(int number);

/* True, with the reason, if one was noted since the last machine_forget. */
bool machine_refused(struct error *error);

void machine_forget(void);

#endif
