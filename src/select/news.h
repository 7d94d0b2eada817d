/* SPDX-License-Identifier: MIT */
/* News sitemaps. */
#ifndef SELECT_NEWS_H
#define SELECT_NEWS_H

#include <stdbool.h>

#include "model/definition.h"
#include "model/urlset.h"
#include "select/selection.h"

/*
 * Leave in URLSET, of COUNT URLs in URLS, the news of the last hours, or the newest
 * page as no news.  False, after a report, if nobody knows its language.
 */
bool keep_news(struct selection *selection, const struct definition *definition,
	struct urlset *urlset, struct urlset_url *urls);

#endif
