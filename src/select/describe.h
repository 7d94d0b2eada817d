/* SPDX-License-Identifier: MIT */
/* What a feed says of itself. */
#ifndef SELECT_DESCRIBE_H
#define SELECT_DESCRIBE_H

#include "model/definition.h"
#include "model/feed.h"
#include "select/per.h"
#include "select/selection.h"

/* What all formats of the feed of PART share, but its entries and its id. */
struct feed describe_feed(struct selection *selection,
	const struct definition *definition, const struct part *part);

/*
 * What people write is for pages, too, with markup; the texts of feeds have none, but
 * for --compat.
 */
const char *without_markup(const struct selection *selection, const char *text);

#endif
