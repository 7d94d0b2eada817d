/* SPDX-License-Identifier: MIT */
/*
 * Marks: what Markdown cannot say, said by a processing instruction `<?kd 7?>`, which
 * cmark hands through.
 */
#ifndef SYNTAX_KRAMDOWN_MARKS_H
#define SYNTAX_KRAMDOWN_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/text.h"

struct kramdown;
struct note;

enum mark_kind {
	MARK_HTML,       /* writes its html */
	MARK_ATTRIBUTES, /* adds its attributes to the tag behind it */
	MARK_REFERENCE,  /* the number of its note, with a link */
	MARK_NOTE,       /* begins a note, which reaches to MARK_NOTE_END */
	MARK_NOTE_END,
	MARK_HEADING,  /* adds its id to the heading behind it */
	MARK_CONTENTS, /* the table of contents */
};

struct mark {
	enum mark_kind kind;
	struct span html;
	struct span source;     /* what stood there */
	struct span attributes; /* ` class="x"`, for the first tag of html */
	struct span id;         /* the same */
	size_t opener; /* the number, from 1, of what takes its attributes; 0: itself */
	struct note *note;
	int level; /* of the heading; of a table of contents: 1 if its items count */
	bool takes_paragraph; /* drops the tags of the paragraph right behind it */
	bool looks_back;      /* attributes: for the element before, not behind */
	bool toc;     /* attributes: the list gives way to the table of contents */
	bool literal; /* a backslash makes text of it */
	bool written; /* each mark is written once, whoever repeats it */
};

/* A new mark and its number; past the limit the document is crowded. */
size_t mark_add(struct kramdown *doc, struct mark mark);

/* How it is written. */
struct span mark_text(struct kramdown *doc, size_t number);

/* Append a mark within a line; never so that the line begins with it. */
void mark_add_span(struct kramdown *doc, struct mark mark, struct text *out);

/* Add a mark's line, behind the container that its block stands in. */
void mark_add_line(struct kramdown *doc, struct span container, size_t number);

/*
 * A mark that is text and stands for nothing: what begins with it begins no block.  It
 * is `\<?kd 0?>`, which HTML has escaped.
 */
struct span mark_nothing(struct kramdown *doc);

/* A mark that is text, and stands for SOURCE. */
struct span mark_literal(struct kramdown *doc, struct span source);

/* How long the mark is that plain TEXT begins with; 0 if it begins with none. */
size_t mark_literal_length(struct span text);

/* The mark that TEXT begins with; NULL if it is none of this document. */
struct mark *mark_at(struct kramdown *doc, struct span text, size_t *length);

/* Append plain TEXT, with what was written where its marks are. */
void kramdown_add_text(struct kramdown *doc, struct span text, struct text *out);

/* Attributes that belong to nothing are text again. */
void kramdown_undo(struct kramdown *doc, struct mark *attributes);
/* ATTRIBUTES go to the element that ends with MARK. */
void kramdown_attach(struct kramdown *doc, struct mark *mark, struct mark *attributes);

/* A place in HTML where a mark stands. */
struct mark_place {
	struct mark *mark;
	size_t offset;
	size_t length;
	bool escaped; /* in code, in an alt text: `&lt;?kd 7?&gt;` */
};

/* Find the first one in HTML. */
bool mark_find(struct kramdown *doc, struct span html, struct mark_place *place);

#endif
