/* SPDX-License-Identifier: MIT */
/*
 * A JSON text being read: what json.c and scalars.c share.
 *
 * The reader goes once over a copy of the text, in which it undoes the escapes where
 * they stand: the values' strings are that copy.
 */
#ifndef SYNTAX_JSON_READER_H
#define SYNTAX_JSON_READER_H

#include "syntax/json.h"

struct json_reader {
	char *at; /* a NUL stands at the end of all */
	unsigned line;
	int depth;
	struct value_pair *open; /* what lists and maps hold that are not closed yet */
	size_t open_count;
	size_t open_room;
	struct arena *arena;
	struct error *error;
};

/* False, and WHAT is wrong at this line. */
bool json_refuse(const struct json_reader *reader, const char *what);

/* RFC 8259, section 6: the number that stands here, and its text. */
bool json_read_number(struct json_reader *reader, struct value *value);

/* Section 7: the string that stands here, with a NUL behind it. */
bool json_read_string(struct json_reader *reader, struct span *string);

/* Section 3: true, false, null. */
bool json_read_word(struct json_reader *reader, struct value *value);

#endif
