/* SPDX-License-Identifier: MIT */
/* What is done with the HTML that cmark has made of the lines. */
#ifndef SYNTAX_KRAMDOWN_AFTER_H
#define SYNTAX_KRAMDOWN_AFTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"
#include "base/text.h"
#include "syntax/kramdown/headings.h"
#include "syntax/kramdown/kramdown.h"

/* Copies HTML piece by piece, with what the marks in it stand for. */
struct writer {
	struct kramdown *doc;
	struct text *out;
	struct span attributes; /* for the next tag */
	struct span id;         /* the same */
	bool in_code;
	bool in_tag;         /* what is written next stands in one */
	bool drop_start;     /* `<p>` if it comes next */
	bool drop_end;       /* the next `</p>` */
	struct note **queue; /* the notes that were referred to, in order */
	size_t queue_count;
	size_t queue_room;
	struct heading *headings;
	size_t heading_count;
	size_t heading_room;
	bool has_contents;
	const char *contents_tag;
	size_t contents; /* where the table of contents goes */
};

/* after.c: append HTML with what the marks in it stand for. */
void after_write(struct writer *writer, struct span html);

/* after_notes.c: the reference to NOTE, which gets its number with its first. */
void after_write_reference(struct writer *writer, struct note *note);
/* REST stands right behind the mark that begins NOTE: what is the note's comes off. */
void after_set_note_aside(struct kramdown *doc, struct note *note, struct span *rest);
/* All notes that were referred to. */
void after_write_notes(struct writer *writer);

/* after_html.c: where the name of the tag ends that HTML begins with; 0 if with none.
 */
size_t after_tag_name_end(struct span html);
/* True if cmark's HTML, which begins in a tag, or in code, if OPEN, ends in one. */
bool after_leaves_tag_open(struct span html, bool open);
bool after_leaves_code_open(struct span html, bool open);
/* Append TEXT, HTML without tags, with quotes as they are: so kramdown writes them. */
void after_add_with_quotes(struct text *out, struct span text);

#endif
