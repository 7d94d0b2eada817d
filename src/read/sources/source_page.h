/* SPDX-License-Identifier: MIT */
/* The head of a page (read/sources/source.h): its front matter, its first heading. */
#ifndef READ_SOURCES_SOURCE_PAGE_H
#define READ_SOURCES_SOURCE_PAGE_H

#include <stdbool.h>

#include "read/front_matter/front_matter.h"
#include "read/sources/source.h"

/* One file on its way into a source. */
struct source_reading {
	struct source_reader *reader;
	const struct walked_file *file;
	struct source *source;
	struct front_place place;
	bool whole;         /* the head is all that there is */
	const char *unread; /* why its front matter is not, or NULL */
};

__attribute__((format(printf, 4, 5))) void source_report(
	const struct source_reading *reading, enum report_severity severity,
	unsigned line, const char *format, ...);

/*
 * Fill the source from the head, in whose front matter, of STATE, the place is known.
 */
void source_read_page(const struct source_reading *reading, enum front_state state);

#endif
