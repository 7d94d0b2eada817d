/* SPDX-License-Identifier: MIT */
/* What sitemaps say of few pages: hints, translations, videos. */
#ifndef SELECT_URLSET_DETAILS_H
#define SELECT_URLSET_DETAILS_H

#include "model/definition.h"
#include "model/page.h"
#include "model/urlset.h"
#include "select/selection.h"

/* What else is said of PAGE; NULL if that is nothing. */
const struct urlset_details *details_of(struct selection *selection,
	const struct definition *definition, const struct page *page);

/* The URL of a picture or a video that the front matter of PAGE names under KEY. */
const char *media_url(struct selection *selection, const struct page *page,
	const char *reference, unsigned line, const char *key);

#endif
