/* SPDX-License-Identifier: MIT */
/* What an entry is about. */
#ifndef SELECT_CATEGORIES_H
#define SELECT_CATEGORIES_H

#include "model/definition.h"
#include "model/feed.h"
#include "model/page.h"
#include "select/selection.h"

/* Give ENTRY the categories and tags of PAGE, as TAXONOMY has them. */
void add_categories(struct selection *selection, const struct page *page,
	const struct taxonomy *taxonomy, struct entry *entry);

#endif
