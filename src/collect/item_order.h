/* SPDX-License-Identifier: MIT */
/*
 * What items of one page owe to one another: titles that are alike get ids of their
 * own, days that are alike get seconds of their own.
 *
 * One item may be listed in two sections (`about.md#` and `about.md#Papers`): it is one
 * all the same, with one id and one date.
 */
#ifndef COLLECT_ITEM_ORDER_H
#define COLLECT_ITEM_ORDER_H

#include "base/memory.h"
#include "base/report.h"
#include "model/site.h"

/*
 * Put the items of all sections of SITE apart.  Each has its day already, and for an id
 * its page's URL, # and its slug.
 */
void part_items(struct site *site, struct arena *arena, struct report *report);

#endif
