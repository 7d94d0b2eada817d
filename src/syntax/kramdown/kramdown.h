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
 * kramdown.c; or, for one within a line, a handler and its row in spans.c.
 */
#ifndef SYNTAX_KRAMDOWN_KRAMDOWN_H
#define SYNTAX_KRAMDOWN_KRAMDOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"
#include "syntax/markdown.h"

enum {
	KRAMDOWN_MARK_LIMIT = 500000, /* marks, so cells, notes … in one document */
	KRAMDOWN_NAME_LIMIT = 200,    /* bytes in the name of a note or a list */
	KRAMDOWN_LISTS_LIMIT =
		8 * 1024 * 1024,  /* bytes of attribute lists, names resolved */
	KRAMDOWN_TAGS_LIMIT = 64, /* tags in one another within a line; then all end */
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

/* Stars or underscores that begin or end emphasis. */
struct delimiter {
	const char *at;
	size_t length; /* 1 or 2 */
	bool opens;
};

/* A footnote: its lines, then where cmark put it. */
struct note {
	struct span name;
	struct lines lines;
	struct span html;
	size_t number;     /* in order of first reference, from 1; 0 while unknown */
	size_t references; /* how many so far */
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
	struct map lists; /* of attributes, by name: each a struct span */
	struct note **note_order;
	size_t note_count;
	size_t note_room;
	struct map ids;      /* of headings: how many there are of each, a size_t */
	struct span nothing; /* what mark_nothing returns */
	const char *last_comment_end; /* in the lines that are walked */
	const char *block_end;        /* where the item ends that is walked */
	const char *no_strike_end; /* of the lines in which no `~~` closes any more */
	const char *no_tag_end;    /* the same of what holds no Markdown */
	size_t open_brackets;
	const char *run;              /* the lines that are walked */
	const char *emphasis_end;     /* up to where it is known what emphasises … */
	struct delimiter *delimiters; /* … there, in order */
	size_t delimiter_count;
	size_t delimiter_room;
	size_t next_delimiter;
	struct span open_tags[KRAMDOWN_TAGS_LIMIT]; /* names, the innermost last */
	size_t open_tag_count;
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

/* Passes over lines, in the order of the table in kramdown.c. */
void kramdown_notes(struct kramdown *doc);
void kramdown_links(struct kramdown *doc);
void kramdown_definitions(struct kramdown *doc);
void kramdown_html(struct kramdown *doc);
void kramdown_extensions(struct kramdown *doc);
void kramdown_plain(struct kramdown *doc);
/* True if TEXT has lines that kramdown_plain may have to change. */
bool kramdown_plain_wanted(struct span text);
void kramdown_tasks(struct kramdown *doc);
void kramdown_math(struct kramdown *doc);
void kramdown_tables(struct kramdown *doc);
void kramdown_headings(struct kramdown *doc);

/* Marks within the lines of paragraphs; then doc's lines as one text. */
struct span kramdown_spans(struct kramdown *doc);

/*
 * Within lines, the rows of spans.c.  REST begins with the character of its row: write
 * what stands for some of it, and return how much that was; 0 leaves it to others.
 */
size_t kramdown_code_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_escape_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_entity_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_emphasis_span(struct kramdown *doc, struct span rest, struct text *out);
bool kramdown_emphasis_wanted(struct span text);
size_t kramdown_target_span(struct kramdown *doc, struct span rest, struct text *out);
bool kramdown_target_wanted(struct span text);
size_t kramdown_math_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_attributes_span(
	struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_no_break_span(struct kramdown *doc, struct span rest, struct text *out);
size_t kramdown_html_span(struct kramdown *doc, struct span rest, struct text *out);

/* The last character of TEXT, which an emphasis stands behind; a blank if it is empty.
 */
uint32_t emphasis_before(struct span text);

/*
 * emphasis_read.c: find out for the text from AT to END, of a run of lines from START,
 * what emphasises.
 */
void kramdown_read_emphasis(
	struct kramdown *doc, const char *start, const char *at, const char *end);

/* `<https://…>` and `<ada@example.org>`: 0 if REST begins with none. */
size_t kramdown_autolink_length(struct span rest);

/* TEXT up to the next item of a list. */
struct span kramdown_item_text(struct span text);

/* attributes.c: the length of the name that TEXT begins with. */
size_t attribute_name_length(struct span text);

/* A mark with the attributes that LIST, from within the braces, gives. */
struct mark attributes_mark(struct kramdown *doc, struct span list, struct span source);

/*
 * The first LENGTH bytes of TEXT, which stands behind BEFORE (NUL: behind markup), with
 * QUOTES (smart.h), dashes, ellipses and guillemets.  What is behind LENGTH is only
 * looked at.
 */
void kramdown_typography(const char *const *quotes, struct span text, size_t length,
	char before, struct text *out);

/* headings.c: the text of `## text ##`: false if LINE is no such heading. */
bool heading_read(struct span line, struct span *text);

/* The id of a heading with this TEXT; of several one `-1`, `-2` … */
struct span heading_new_id(struct kramdown *doc, struct span text);

/* contents.c: a heading as it was written. */
struct heading {
	int level;
	struct span id;
	size_t offset; /* in the HTML, at or before its tag */
};

/* Put the list of HEADINGS, `ul` or `ol`, into HTML at OFFSET. */
void contents_insert(struct kramdown *doc, const struct heading *headings, size_t count,
	const char *tag, size_t offset, struct text *html);

/* lines.c: MARKDOWN becomes the lines of DOC. */
void kramdown_split(struct kramdown *doc, struct span markdown);

/* classify.c: say anew of each line but marks what it is. */
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
/* The length of the marker `- `, `12. ` … at its start; 0 if it begins no item. */
size_t line_item_marker(struct span line);
/* How many backticks or tildes, three at least, BODY begins with; else 0. */
size_t line_fence_length(struct span body);
/* True for "``` ruby app.rb": that is text to kramdown. */
bool line_fence_says_more(struct span body);
/* True if no paragraph reaches into line INDEX. */
bool line_after_boundary(const struct kramdown *doc, size_t index);
/* The last line that ends a comment; 0 for none. */
size_t lines_last_comment_end(const struct kramdown *doc);
/*
 * How many lines the comment has that line INDEX begins, LAST_END at most; 0 if it is
 * none that stands by itself.
 */
size_t line_comment(const struct kramdown *doc, size_t index, size_t last_end);
/* True if a block that ends before line INDEX is complete there. */
bool line_before_boundary(const struct kramdown *doc, size_t index);

/* marks.c: a new mark and its number; past the limit the document is crowded. */
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

/* notes.c: the name in a `[^name]` that TEXT begins with. */
bool note_name(struct span text, struct span *name);

/*
 * verbatim.c: the code span that TEXT, which begins with a backtick, begins with; 0 if
 * none.
 */
size_t code_span_length(struct span text);
/* How many backticks TEXT begins with. */
size_t code_fence_length(struct span text);

/* after.c: with &, <, > and " as entities. */
void kramdown_add_escaped(struct text *text, struct span span);

#endif
