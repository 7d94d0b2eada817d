/* SPDX-License-Identifier: MIT */
/* What the files of this folder share. */
#ifndef RENDER_PARTS_H
#define RENDER_PARTS_H

#include "render.h"

#include "base/text.h"

#include <stdbool.h>

/* What is made of one page, for all entries of it. */
struct rendering {
	const struct page *page;
	const char *html;    /* NULL if it cannot be rendered */
	const char *summary; /* NULL if there is nothing to say */
};

/* What one thread works with. */
struct renderer {
	const struct site *site;
	struct arena arena;   /* results */
	struct arena scratch; /* of one page */
	struct report report;
};

/* render_page.c: fill in what RENDERING->page says. */
void render_page(struct renderer *renderer, struct rendering *rendering);

/*
 * body.c: the HTML of PAGE's body, or of its item.  FILE is its name in reports. False,
 * after a report, if it cannot be read or rendered.
 */
bool render_body(struct renderer *renderer, const struct page *page, struct text *html);

/*
 * The HTML of what stands before the place where a page's summary ends (`<!--more-->`,
 * or the site's excerpt_separator); false if no such place is marked.
 */
bool render_excerpt(
	struct renderer *renderer, const struct page *page, struct text *html);

#endif
