/* SPDX-License-Identifier: MIT */
/* What front matter says for feeds alone (model/extras.h). */
#ifndef SELECT_EXTRAS_H
#define SELECT_EXTRAS_H

#include "model/feed.h"
#include "model/page.h"
#include "select/selection.h"

/* Give ENTRY what the front matter of PAGE says of it. */
void add_extras(
	struct selection *selection, const struct page *page, struct entry *entry);

#endif
