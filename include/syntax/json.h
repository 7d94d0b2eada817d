/* SPDX-License-Identifier: MIT */
/*
 * JSON in (RFC 8259, strictly) and out.
 *
 * In, every value knows its line, and a number how it was written, which libraries
 * forget.
 *
 * Out, members come in the order they are added, two blanks deep, and text is escaped
 * as little as the RFC allows: quotes, backslashes, controls; UTF-8 stays as it is.
 *
 *	struct json_out out = json_out_to(&text);
 *
 *	json_open_map(&out, NULL);
 *	json_add_string(&out, "title", feed->title);
 *	json_open_list(&out, "items");
 *	json_close(&out);
 *	json_close(&out);
 */
#ifndef SYNTAX_JSON_H
#define SYNTAX_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "base/value.h"

enum { JSON_DEPTH_LIMIT = VALUE_DEPTH_LIMIT };

/*
 * Read TEXT, which is valid UTF-8 or refused, into values that stand in ARENA.  What
 * is escaped but not allowed in XML becomes U+FFFD.
 */
bool json_read(struct span text, struct value **value, struct arena *arena,
	struct error *error);

/* A JSON text being written.  More than JSON_DEPTH_LIMIT open ones is our mistake. */
struct json_out {
	struct text *text;
	int depth;
	char closers[JSON_DEPTH_LIMIT];
	bool first;    /* nothing was written yet at this depth */
	bool one_line; /* for other programs: nothing is set out */
};

struct json_out json_out_to(struct text *text);
/* The same on one line. */
struct json_out json_line_to(struct text *text);

/* KEY is NULL in a list and at the top. */
void json_open_map(struct json_out *out, const char *key);
void json_open_list(struct json_out *out, const char *key);
/* The last close ends the text with a line feed. */
void json_close(struct json_out *out);

/* A NULL STRING writes nothing; what is no UTF-8 in one becomes U+FFFD. */
void json_add_string(struct json_out *out, const char *key, const char *string);
void json_add_integer(struct json_out *out, const char *key, int64_t number);
void json_add_boolean(struct json_out *out, const char *key, bool flag);

#endif
