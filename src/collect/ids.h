/* SPDX-License-Identifier: MIT */
/* What a page is called for ever. */
#ifndef COLLECT_IDS_H
#define COLLECT_IDS_H

#include "collect/location.h"
#include "collect/subject.h"

/*
 * Give the page its id: what front matter says, if that is a URI; what jekyll-feed
 * would give, where the settings ask for it; else its URL.
 */
void identify_page(const struct templates *templates, struct subject *subject);

#endif
