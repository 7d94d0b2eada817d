/* SPDX-License-Identifier: MIT */
/* A table between finding it (tables.c) and writing it (table_rows.c). */
#ifndef SYNTAX_KRAMDOWN_TABLE_H
#define SYNTAX_KRAMDOWN_TABLE_H

#include "syntax/kramdown/kramdown.h"

enum { COLUMN_LIMIT = 200 }; /* a table with more columns stays text */

enum row_kind {
	ROW_CELLS,
	ROW_DASHES,
	ROW_EQUALS,
};

enum alignment {
	ALIGN_NONE,
	ALIGN_LEFT,
	ALIGN_RIGHT,
	ALIGN_CENTER,
	ALIGN_COUNT,
};

struct row {
	struct span cells[COLUMN_LIMIT];
	size_t count;
	bool overfull;
};

struct table {
	size_t start; /* lines of the document */
	size_t end;
	size_t columns;
	size_t body_rows; /* since the header */
	bool leading_pipe;
	bool in_item;      /* it begins behind the marker of an item */
	size_t header_end; /* the line of dashes behind the header; START if none */
	size_t alignment_count;
	unsigned char alignments[COLUMN_LIMIT];
	struct span container;
	const char *tag; /* of the cells that are being written */
	const char *cell_end;
	struct span padding; /* cells that a row lacks, up to its end */
	size_t opener;
};

/* What line INDEX says, without what it stands in. */
struct span table_line(const struct kramdown *doc, size_t index);
/* The same for a table's first line: an item may begin there. */
struct span table_first_line(const struct kramdown *doc, size_t index);

enum row_kind table_row_kind(struct span body);

void table_row_split(struct span body, struct row *row);

/*
 * The cells of ROW without the empty ones before a leading pipe and behind a trailing
 * one; its count is then theirs.
 */
const struct span *table_row_cells(const struct table *table, struct row *row);

void table_write(struct kramdown *doc, struct table *table);

#endif
