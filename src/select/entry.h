/* SPDX-License-Identifier: MIT */
/* From a page to an entry. */
#ifndef SELECT_ENTRY_H
#define SELECT_ENTRY_H

#include "model/feed.h"
#include "model/page.h"
#include "select/selection.h"

/* The entry that PAGE is in FEED, of which all but the entries is known. */
struct entry make_entry(
	struct selection *selection, const struct page *page, const struct feed *feed);

#endif
