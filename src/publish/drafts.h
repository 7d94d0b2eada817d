/* SPDX-License-Identifier: MIT */
/*
 * Drafts: new files, written and flushed beside the ones that they will replace.
 *
 * A draft is called `.NAME.feedmill-draft`, after its target.  Only one run at a time
 * is in an output folder, so the name needs nothing random, and whoever finds one later
 * knows whose it was.
 */
#ifndef PUBLISH_DRAFTS_H
#define PUBLISH_DRAFTS_H

#include <stdbool.h>
#include <time.h>

#include "base/error.h"
#include "base/span.h"

/*
 * Make a new, flushed file of BYTES at PATH: with the mode and owner of the one at LIKE
 * if that is there, and with MODIFIED for its time.  Both may be NULL.
 */
bool file_make(int output, const char *path, struct span bytes, const char *like,
	const struct timespec *modified, struct error *error);

/*
 * Write BYTES as the draft of PATH, with the mode and owner of the file that is there;
 * MODIFIED is NULL for now.
 */
bool draft_write(int output, const char *path, struct span bytes,
	const struct timespec *modified, struct error *error);

/* When the draft of PATH was written, or if there is none, PATH itself. */
bool draft_time(
	int output, const char *path, struct timespec *modified, struct error *error);

/* Put the draft of PATH in its place. */
bool draft_publish(int output, const char *path, struct error *error);

/* Remove the draft of PATH, if there is one. */
bool draft_drop(int output, const char *path, struct error *error);

/* Flush the folder that PATH lies in, so that renames in it outlast a power cut. */
bool folder_flush(int output, const char *path, struct error *error);

/* Make the folders above PATH. */
bool folders_make(int output, const char *path, struct error *error);

#endif
