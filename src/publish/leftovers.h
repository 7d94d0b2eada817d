/* SPDX-License-Identifier: MIT */
/*
 * What a crash would leave, written down before it is made.
 *
 * While a run has drafts in the output folder, the file `.feedmill-drafts` there names
 * them and the folders that are new, each with a NUL behind it, folders with a / too.
 * Whoever finds it knows what to clear, whatever the definitions ask for by then.
 */
#ifndef PUBLISH_LEFTOVERS_H
#define PUBLISH_LEFTOVERS_H

#include <stdbool.h>

#include "base/error.h"
#include "publish.h"

/* Write down what PUBLICATION, if it changes anything, is about to make. */
bool leftovers_note(
	int output, const struct publication *publication, struct error *error);

/* All is in its place: there is nothing to clear. */
void leftovers_forget(int output);

/* Remove the drafts that were written down, and the folders if they are empty. */
bool leftovers_clear(int output, struct error *error);

#endif
