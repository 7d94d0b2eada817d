/* SPDX-License-Identifier: MIT */
/* Sitemaps with a file of its own for each value of `per`. */
#ifndef SELECT_URLSET_PARTS_H
#define SELECT_URLSET_PARTS_H

#include "model/definition.h"
#include "model/urlset.h"
#include "select/selection.h"

/* Put the URLs of URLSET, published at TARGET, in order by their parts. */
void part_urlset(struct selection *selection, const struct definition *definition,
	const struct target *target, struct urlset *urlset);

#endif
