/* SPDX-License-Identifier: MIT */
/*
 * HTML made fit for strangers: what feed readers show, from what authors write.
 *
 * Only elements, attributes and schemes of the tables in clean_rules.c stay.  Scripts,
 * styles, forms' controls, plug-ins and trackers go with all they contain; unknown
 * elements give way to their children; frames become links; lazy images get their
 * addresses back; svg and math give way to their text.  Every URL is absolute.  No id
 * stays, since readers show many entries in one page: `#x` leads to the page itself.
 *
 *	struct clean_place place = {.base_url = page_url, .page_url = page_url};
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
	const char *base_url; /* absolute; a <base> in the HTML goes before it */
	const char *page_url; /* absolute; what `#x` is a part of */
};

/* The strings of the tree and of the arena are not copied: both must live on. */
void clean_html(
	struct html_node *body, const struct clean_place *place, struct arena *arena);

#endif
