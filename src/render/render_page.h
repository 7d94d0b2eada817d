/* SPDX-License-Identifier: MIT */
/* From a page to what entries show of it. */
#ifndef RENDER_RENDER_PAGE_H
#define RENDER_RENDER_PAGE_H

#include "model/page.h"
#include "render/renderer.h"
#include "syntax/html.h"

/* Fill in what RENDERING->page says. */
void render_page(struct renderer *renderer, struct rendering *rendering);

/* Only the content, clean and in the scratch; NULL, and a problem, if there is none. */
const struct html_node *render_content(
	struct renderer *renderer, const struct page *page, const char *selector);

#endif
