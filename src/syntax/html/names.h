/* SPDX-License-Identifier: MIT */
/* Sets of element names that the parsing and writing of HTML go by. */
#ifndef SYNTAX_HTML_NAMES_H
#define SYNTAX_HTML_NAMES_H

#include <stdbool.h>

/* All names are in lower case. */
bool html_name_is_void(const char *name); /* has no end tag */

bool html_name_is_heading(const char *name); /* h1 to h6 */

/* Its start tag ends an open paragraph (HTML, "closes a p element"). */
bool html_name_closes_paragraph(const char *name);
/* An open paragraph outside of it is not seen from inside ("button scope"). */
bool html_name_hides_paragraph(const char *name);
/* It is opened again behind the paragraph that was closed around it. */
bool html_name_is_formatting(const char *name);

/*
 * Libxml2 is left to open and close it as it likes.  All other names are hidden from
 * libxml2, which would nest them as HTML 4 has it: a <b> would end at a <p>.
 */
bool html_name_is_libxml2s(const char *name);

/* How a start tag changes the reading of what follows it, up to the end tag. */
enum html_raw {
	HTML_MARKUP,    /* it does not */
	HTML_SCRIPT,    /* neither tags nor references; kept byte by byte */
	HTML_LITERAL,   /* neither tags nor references */
	HTML_ESCAPABLE, /* references, but no tags */
};
enum html_raw html_name_raw(const char *name);

#endif
