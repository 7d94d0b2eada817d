/* SPDX-License-Identifier: MIT */
/* A work that stands in data and on a page: same_work.c finds it, join_work.c joins. */
#ifndef SELECT_SAME_WORK_H
#define SELECT_SAME_WORK_H

#include "base/span.h"
#include "model/page.h"
#include "select/choice.h"
#include "select/selection.h"

/*
 * Make one entry of a work that is listed on a page and in data: the same DOI or link,
 * or a title that nothing else has, with authors and dates that agree.
 */
void join_works(struct selection *selection, struct choice *choice);

/* HREF, a link of PAGE, an item's, as a URL; NULL if it is none. */
const char *work_link(
	struct selection *selection, const struct page *page, const char *href);

/* URL as works are compared by it: DOIs without their case. */
struct span work_url(struct selection *selection, const char *url);

/* WORK, of data, with what only LISTED, on a page, knows of it. */
const struct page *join_work(struct selection *selection, const struct page *work,
	const struct page *listed);

#endif
