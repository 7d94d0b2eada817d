/* SPDX-License-Identifier: MIT */
/* Items that pages list, as pages of their own: link, place, date, id. */
#ifndef COLLECT_ITEMS_H
#define COLLECT_ITEMS_H

#include "base/memory.h"
#include "base/report.h"
#include "collect.h"
#include "collect/duplicates.h"
#include "model/site.h"

/* Fill in SITE's sections; its pages and NOW are known. */
void collect_items(struct site *site, const struct site_parts *parts,
	const struct claims *claims, struct arena *arena, struct report *report);

#endif
