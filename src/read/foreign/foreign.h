/* SPDX-License-Identifier: MIT */
/* Feeds of other tools (model/foreign.h): one reader for XML, one for JSON. */
#ifndef READ_FOREIGN_FOREIGN_H
#define READ_FOREIGN_FOREIGN_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "model/foreign.h"

/* A feed while it is read. */
struct foreign_reader {
	struct foreign_feed *feed; /* its file is set */
	struct arena *arena;
	struct report *report; /* what is wrong with single entries */
};

/* Atom 1.0 and 0.3, RSS 0.90 to 2.0.  An error for what is none of them. */
bool foreign_read_xml(
	struct foreign_reader *reader, struct span text, struct error *error);

/* JSON Feed, all versions. */
bool foreign_read_json(
	struct foreign_reader *reader, struct span text, struct error *error);

/* Either, by how it begins. */
bool foreign_read(struct foreign_reader *reader, struct span text, struct error *error);

/* True if HEAD, how a file begins, is that of a feed. */
bool foreign_is_feed(struct span head);

/* What both readers need: a new entry of the feed, of which nothing is known. */
struct foreign_entry *foreign_add(struct foreign_reader *reader, unsigned line);

/*
 * See that ENTRY, the newest, has an id: readers take its link where it has none.  One
 * that has neither is reported, and dropped.
 */
void foreign_finish(struct foreign_reader *reader, struct foreign_entry *entry);

/* TEXT in one line, clean. */
const char *foreign_line(struct foreign_reader *reader, struct span text);

/* HTML as such a line. */
const char *foreign_html_line(struct foreign_reader *reader, struct span html);

/* TEXT, an entry's, as an instant; DATE_NONE, after a report, if it is no date. */
int64_t foreign_date(struct foreign_reader *reader, unsigned line, struct span text);

/* REFERENCE seen from BASE, or alone if that is ""; "" if it is no URL. */
const char *foreign_url(
	struct foreign_reader *reader, const char *base, struct span reference);

#endif
