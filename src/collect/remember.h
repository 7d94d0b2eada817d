/* SPDX-License-Identifier: MIT */
/* Pages and items that were published before keep their ids and get their dates. */
#ifndef COLLECT_REMEMBER_H
#define COLLECT_REMEMBER_H

#include <stddef.h>

#include "base/memory.h"
#include "collect.h"
#include "model/site.h"

/*
 * For the pages of SITE: record and id, and a last change if nothing else knew one.  A
 * page whose id was another's gets a new one.
 */
void remember_pages(
	struct site *site, const struct site_parts *parts, struct arena *arena);

/* For COUNT different items, which have ids and hashes: record and id. */
void remember_items(const struct site *site, const struct site_parts *parts,
	struct page *const *items, size_t count, struct arena *arena);

#endif
