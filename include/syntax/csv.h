/* SPDX-License-Identifier: MIT */
/*
 * CSV (RFC 4180), and TSV by its separator: the first row names the columns.
 *
 * The result is a list of maps of strings, one a row.  CRLF and LF both end a row;
 * empty rows are passed over; a row with more fields than columns is an error with its
 * line.  A column without a name is left out; of columns with one name, the first
 * stays.  A byte order mark is passed over.
 */
#ifndef SYNTAX_CSV_H
#define SYNTAX_CSV_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/value.h"

enum { CSV_COLUMN_LIMIT = 1000 };

bool csv_read(struct span text, char separator, struct value **value,
	struct arena *arena, struct error *error);

#endif
