/* SPDX-License-Identifier: MIT */
/*
 * Data files: YAML, JSON, CSV, TSV and bibliographies, as values.
 *
 * A bibliography is read by a helper program (src/bibtex) and comes out as a list of
 * maps of plain text, like any other; its broken entries are in the report.
 */
#ifndef READ_DATA_FILE_H
#define READ_DATA_FILE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "base/value.h"

/* By its ending. */
bool is_data_file(struct span path);
bool is_bibliography(struct span path);

/* The file at PATH below CONTENT, which reports call FILE. */
bool data_file_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error);

#endif
