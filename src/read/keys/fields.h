/* SPDX-License-Identifier: MIT */
/*
 * Keys of settings, definitions and front matter, read by one table.
 *
 * A row says what a key is called, what it may hold, where it goes, and what it is for;
 * the last serves the message, `feedmill help` and the test of the manual.
 *
 *	#define AT(member) offsetof(struct definition, member)
 *
 *	static const struct field rows[] = {
 *		{"title", FIELD_STRING, AT(title), .help = "the feed's title",
 *			.required = true},
 *		{"lang|language", FIELD_STRING, AT(language), .help = "such as 'en'"},
 *		{"content", FIELD_CHOICE, AT(content), .choices = contents,
 *			.help = "full, summary, both or none"},
 *		{"where", FIELD_MAP_OF, AT(where), .help = "what an entry must fit",
 *			.rows = where_rows, .row_count = COUNT(where_rows)},
 *	};
 *	struct fields fields = fields_of(rows, COUNT(rows));
 *
 *	if (!fields_read_strict(&fields, map, &definition, arena, &error))
 *		...
 *
 * A key without a value (`title:`) is as good as none.  Members whose key is not there
 * or is wrong are left alone, so that defaults can be set before.  What is read points
 * into the values: they must live as long.
 *
 * A struct fields is prepared once; it is only read afterwards, by any thread.
 */
#ifndef READ_KEYS_FIELDS_H
#define READ_KEYS_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "base/value.h"

enum {
	FIELD_LIMIT = 64,       /* rows in a table */
	FIELD_NAME_LIMIT = 128, /* and names in all of them */
};

enum field_kind {
	FIELD_STRING,     /* const char *: any scalar as it is written */
	FIELD_TEXT_LIST,  /* const char *const *, ends in NULL; of one text, a list */
	FIELD_COUNT,      /* size_t; `all` is SIZE_MAX */
	FIELD_FLAG,       /* bool */
	FIELD_DENIAL,     /* bool: true if `false` is written; all else in front matter
	                     leaves it alone (`feed: {excerpt_only: true}`) */
	FIELD_CHOICE,     /* int or enum: which of the row's choices */
	FIELD_VALUE,      /* const struct value * */
	FIELD_MAP_OF,     /* a struct within the struct, by the row's rows */
	FIELD_PEOPLE,     /* struct people: a name, a map of name, email and uri or url,
	                     or a list of such */
	FIELD_SIZE,       /* size_t, not 0: `512 KB`, `2 MB`; `none` is SIZE_MAX */
	FIELD_STYLESHEET, /* const char *: `true` is STYLESHEET_PATH, `false` "" */
	FIELD_LANGUAGE,   /* const char *: a tag of BCP 47; `de_AT` is `de-AT` */
	FIELD_AGE,        /* struct age: `2 years`, `1 year 6 months`, `10 days` */
};

struct field {
	const char *names; /* `last_modified_at|updated`: the first that is there */
	enum field_kind kind;
	size_t offset;
	const char *help; /* completes "'newest' wants …" */
	bool required;
	size_t line_offset;         /* of an unsigned for the key's line; 0 for none */
	const char *const *choices; /* ends in NULL */
	const struct field *rows;   /* FIELD_MAP_OF; of a FIELD_VALUE, for help alone */
	size_t row_count;
};

struct field_name {
	struct span name;
	unsigned char row;
	unsigned char rank; /* among the names of its row */
};

struct fields {
	const struct field *rows;
	size_t count;
	size_t name_count;
	struct field_name names[FIELD_NAME_LIMIT]; /* by length, then by bytes */
};

struct fields fields_of(const struct field *rows, size_t count);

/*
 * What a person wrote for feedmill: an unknown key, a missing one and a wrong value are
 * errors with their line, and so are a key that is given twice and two names of one
 * row; the first of them is told.  A null MAP is an empty one.
 */
bool fields_read_strict(const struct fields *fields, const struct value *map,
	void *into, struct arena *arena, struct error *error);

/*
 * What a person wrote for anybody: unknown keys are data, wrong values are left out
 * with a warning for FILE, and anything but a map is no keys at all.
 */
void fields_read_lenient(const struct fields *fields, const struct value *map,
	const char *file, void *into, struct arena *arena, struct report *report);

#endif
