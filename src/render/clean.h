/* SPDX-License-Identifier: MIT */
/*
 * HTML made fit for strangers: what feed readers show, from what authors write.
 *
 * Only elements, attributes and schemes of the tables in clean_rules.c stay.  Scripts,
 * styles, forms' controls and trackers go with all they contain; unknown elements give
 * way to their children; frames and plug-ins become links; lazy images get their
 * addresses back; svg and math give way to their text; what plays has a link for who
 * cannot play it.  Every URL is absolute, `#x` a place in the page itself.  Readers
 * show many entries in one page: of ids only those of footnotes stay, made the entry's
 * own.
 *
 *	struct clean_place place = {page_url, page_url, "e1f0-"};
 *
 *	clean_html(body, &place, &arena);
 *	html_write_inside(body, &html);
 *
 * Cleaning what is clean changes nothing.
 */
#ifndef RENDER_CLEAN_H
#define RENDER_CLEAN_H

#include "base/memory.h"
#include "syntax/html.h"

/* Where the HTML comes from. */
struct clean_place {
	const char *base_url;    /* absolute; a <base> in the HTML goes before it */
	const char *page_url;    /* absolute; what `#x` is a part of */
	const char *note_prefix; /* what the ids of its footnotes begin with */
};

/* The strings of the tree and of the arena are not copied: both must live on. */
void clean_html(
	struct html_node *body, const struct clean_place *place, struct arena *arena);

#endif
