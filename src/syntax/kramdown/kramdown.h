/* SPDX-License-Identifier: MIT */
/*
 * What kramdown knows and CommonMark does not, as passes before and after cmark.
 *
 * A document is lines.  Each pass (the table in kramdown.c) reads doc->lines and writes
 * the lines that the next one reads.  What Markdown cannot say, a pass says by a mark:
 * a processing instruction `<?kd 7?>`, which cmark hands through wherever HTML may
 * stand, as a block or within a line.  Behind cmark, kramdown_after writes what each
 * mark stands for.  A mark that ended up in code, a URL or an alt text after all turns
 * back into what stood there before, so a pass may guess wrong about code.
 *
 * To add a construct: a file with a pass over the lines (passes.h), and its row in
 * kramdown.c; or, for one within a line, a handler (spans.h), and its row in spans.c.
 */
#ifndef SYNTAX_KRAMDOWN_KRAMDOWN_H
#define SYNTAX_KRAMDOWN_KRAMDOWN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "syntax/kramdown/lines.h"
#include "syntax/kramdown/marks.h"
#include "syntax/kramdown/notes.h"
#include "syntax/kramdown/walk.h"
#include "syntax/markdown.h"

enum {
	KRAMDOWN_MARK_LIMIT = 500000, /* marks, so cells, notes … in one document */
	KRAMDOWN_NAME_LIMIT = 200,    /* bytes in the name of a note or a list */
	KRAMDOWN_LISTS_LIMIT =
		8 * 1024 * 1024, /* bytes of attribute lists, names resolved */
	KRAMDOWN_TEXT_LIMIT = 64 * 1024 * 1024, /* bytes that cmark is given */
};

struct kramdown {
	struct arena *arena; /* as long as one document */
	struct markdown_style style;
	struct lines lines;
	struct lines next; /* what the pass at work has written */
	struct mark *marks;
	size_t mark_count;
	size_t mark_room;
	struct map notes; /* by name */
	struct map links; /* by label, normalized: the last that defines it */
	struct map lists; /* of attributes, by name: each a struct span */
	struct note **note_order;
	size_t note_count;
	size_t note_room;
	struct map ids;      /* of headings: how many there are of each, a size_t */
	struct span nothing; /* what mark_nothing returns */
	struct walk walk;
	size_t gathered;    /* bytes of attribute lists that were read */
	size_t empty_cells; /* that rows of tables were filled up with */
	bool crowded;       /* it came to a limit */
};

/*
 * Before cmark: MARKDOWN itself if nothing in it is kramdown's, else a text in DOC's
 * arena.  False if there is too much of something.
 */
bool kramdown_before(struct kramdown *doc, struct span markdown, struct span *ready,
	struct error *error);

/* Behind cmark: append HTML to OUT with what the marks in it stand for. */
void kramdown_after(struct kramdown *doc, struct span html, struct text *out);

void kramdown_release(struct kramdown *doc);

/* The text of the first heading, with its markup but without `{#id}`; empty if none. */
struct span kramdown_first_heading(struct kramdown *doc, struct span markdown);

#endif
