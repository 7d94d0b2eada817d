/* SPDX-License-Identifier: MIT */
/* A page while it is rendered: its content first, then what is said of it. */
#ifndef RENDER_MAKING_H
#define RENDER_MAKING_H

#include "render/renderer.h"
#include "render/template.h"
#include "syntax/html.h"

/* What a page has by now. */
struct making {
	struct renderer *renderer;
	struct rendering *rendering;
	const struct page *page;
	struct written written; /* its body is empty for an item */
	bool is_written;
	struct text html;             /* the content, before it is clean */
	bool is_rendered;             /* it comes of the written body */
	const struct html_node *body; /* the content, clean; NULL if there is none */
	struct text excerpt;          /* HTML as well, once it was asked for */
	bool has_excerpt;
};

/* HTML of the page as a clean tree in the scratch; NULL, and an error, past a limit. */
struct html_node *making_clean(
	const struct making *making, const struct text *html, struct error *error);

/* TEXT for as long as the renderer; NULL if it is empty. */
const char *making_keep(const struct making *making, const char *text);

/* page_summary.c: what entries show of the page in brief; NULL if there is nothing. */
const char *page_summary(struct making *making);
/* The same as Jekyll's feed has it: from front matter, or before the separator. */
const char *page_raw_summary(struct making *making);

#endif
