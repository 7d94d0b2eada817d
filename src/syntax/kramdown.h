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
 * To add a construct: a file kramdown_NAME.c with a pass over the lines, and its row in
 * kramdown.c; or, for one within a line, a handler and its row in kramdown_spans.c.
 */
#ifndef SYNTAX_KRAMDOWN_H
#define SYNTAX_KRAMDOWN_H

#include "base/error.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	KRAMDOWN_MARK_LIMIT = 500000, /* marks, so cells, notes … in one document */
	KRAMDOWN_NAME_LIMIT = 200,    /* bytes in the name of a note or a list */
	KRAMDOWN_TEXT_LIMIT = 64 * 1024 * 1024, /* bytes that cmark is given */
};

enum line_kind {
	LINE_TEXT,
	LINE_BLANK,
	LINE_CODE, /* in a code block, fences too: nobody looks into it */
	LINE_MARK, /* a mark that is a block */
};

struct line {
	struct span text; /* without its end */
	enum line_kind kind;
};

struct lines {
	struct line *items;
	size_t count;
	size_t room;
};

enum mark_kind {
	MARK_HTML,	 /* writes its html */
	MARK_ATTRIBUTES, /* adds its attributes to the tag behind it */
	MARK_REFERENCE,	 /* the number of its note, with a link */
	MARK_NOTE,	 /* begins a note, which reaches to MARK_NOTE_END */
	MARK_NOTE_END,
};

struct mark {
	enum mark_kind kind;
	struct span html;
	struct span source;	/* what stood there */
	struct span attributes; /* ` class="x"`, for the first tag of html */
	size_t opener;		/* at the end of an element: the mark that opened it */
	struct note *note;
	bool takes_paragraph; /* drops the `<p>` right behind it */
	bool ends_paragraph;  /* drops the `</p>` right before it */
	bool written;	      /* each mark is written once, whoever repeats it */
};

/* A footnote: its lines, then where cmark put it. */
struct note {
	struct span name;
	struct lines lines;
	struct span html;
	size_t number;	   /* in order of first reference, from 1; 0 while unknown */
	size_t references; /* how many so far */
};

struct kramdown {
	struct arena *arena; /* as long as one document */
	struct lines lines;
	struct lines next; /* what the pass at work has written */
	struct mark *marks;
	size_t mark_count;
	size_t mark_room;
	struct map notes; /* by name */
	struct note **note_order;
	size_t note_count;
	size_t note_room;
	bool crowded; /* it came to a limit */
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
struct span kramdown_first_heading(struct span markdown, struct arena *arena);

/* --- passes over lines, in the order of the table in kramdown.c ------------------- */

void kramdown_notes(struct kramdown *doc);
void kramdown_tables(struct kramdown *doc);

/* Marks within the lines of paragraphs; then doc's lines as one text. */
struct span kramdown_spans(struct kramdown *doc);

/* --- headings (kramdown_headings.c) ----------------------------------------------- */

/* Take a `{#name}` off the end of a heading's text: its name, empty if there is none.
 */
struct span heading_take_id(struct span *text);

/* The text of `## text ##`: false if LINE is no such heading. */
bool heading_read(struct span line, struct span *text);

/* --- lines (kramdown_lines.c) ----------------------------------------------------- */

void kramdown_split(struct kramdown *doc, struct span markdown);

/* Say anew of each line but marks what it is. */
void kramdown_classify(struct kramdown *doc);

void lines_add(struct kramdown *doc, struct lines *lines, struct line line);

/* The pass is done: what it wrote is what the next one reads. */
void kramdown_turn(struct kramdown *doc);

/* What LINE stands in: its blanks and the `>` of quotes. */
struct span line_container(struct span line);
/* The columns of white space at its start. */
size_t line_indent(struct span line);
/* Without up to COLUMNS of them. */
struct span line_unindented(struct span line, size_t columns);
bool line_is_blank(struct span line);
/* The length of the marker `- `, `12. ` … at its start; 0 if it begins no item. */
size_t line_item_marker(struct span line);
/* True if no paragraph reaches into line INDEX. */
bool line_after_boundary(const struct kramdown *doc, size_t index);
/* True if a block that ends before line INDEX is complete there. */
bool line_before_boundary(const struct kramdown *doc, size_t index);

/* --- marks (kramdown_marks.c) ----------------------------------------------------- */

/* A new mark and its number; past the limit the document is crowded. */
size_t mark_add(struct kramdown *doc, struct mark mark);

/* How it is written. */
struct span mark_text(struct kramdown *doc, size_t number);

/* Add a mark's line, behind the container that its block stands in. */
void mark_add_line(struct kramdown *doc, struct span container, size_t number);

/* The mark that TEXT begins with; NULL if it is none of this document. */
struct mark *mark_at(struct kramdown *doc, struct span text, size_t *length);

/* A place in HTML where a mark stands. */
struct mark_place {
	struct mark *mark;
	size_t offset;
	size_t length;
	bool escaped; /* in code, in an alt text: `&lt;?kd 7?&gt;` */
};

/* Find the first one in HTML. */
bool mark_find(struct kramdown *doc, struct span html, struct mark_place *place);

/* The name in a `[^name]` that TEXT begins with. */
bool note_name(struct span text, struct span *name);

/* The code span that TEXT, which begins with a backtick, begins with; 0 if none. */
size_t code_span_length(struct span text);
/* How many backticks TEXT begins with. */
size_t code_fence_length(struct span text);

/* With &, <, > and " as entities. */
void html_add_escaped(struct text *text, struct span span);

#endif
