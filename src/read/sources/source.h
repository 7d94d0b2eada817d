/* SPDX-License-Identifier: MIT */
/* One file of the content: its head becomes a source. */
#ifndef READ_SOURCES_SOURCE_H
#define READ_SOURCES_SOURCE_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "model/source.h"
#include "read/sources/defaults.h"
#include "read/sources/walk.h"

/* What one thread reads with. */
struct source_reader {
	int content;
	const struct settings *settings;
	struct arena kept;    /* what sources point to */
	struct arena scratch; /* what one file needs; reset after it */
	struct report report;
	struct text head; /* of the file that is being read */
	struct defaults defaults;
};

/* Fill SOURCE from FILE; what cannot be read is reported, and false. */
bool source_read(struct source_reader *reader, const struct walked_file *file,
	struct source *source);

#endif
