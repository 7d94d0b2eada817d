/* SPDX-License-Identifier: MIT */
/*
 * Entries without a title, which are left out: each is reported, but of a file in which
 * none has one, because it is called by a key that nobody guessed, all at once.
 */
#ifndef READ_DATA_UNTITLED_H
#define READ_DATA_UNTITLED_H

#include "read/data/keys.h"
#include "read/data/reader.h"

enum { UNTITLED_LIMIT = 32 }; /* that are reported one by one before a first item */

/* {0} at first. */
struct data_untitled {
	struct {
		unsigned line;
		const char *key;
	} entries[UNTITLED_LIMIT]; /* before the first item */
	size_t count;
	bool has_items; /* no longer: each is reported as it comes */
};

void data_untitled_add(struct data_untitled *untitled, const struct data_reader *reader,
	const struct data_said *said);

/* The file has an item, so those before it are odd ones. */
void data_untitled_flush(
	struct data_untitled *untitled, const struct data_reader *reader);

/* At the end of the file. */
void data_untitled_finish(
	struct data_untitled *untitled, const struct data_reader *reader);

#endif
