/* SPDX-License-Identifier: MIT */
/* Videos in sitemaps. */
#ifndef SELECT_VIDEOS_H
#define SELECT_VIDEOS_H

#include "model/page.h"
#include "model/video.h"
#include "select/selection.h"

/* Those in the front matter of PAGE that have all that they must. */
struct videos videos_of(struct selection *selection, const struct page *page);

#endif
