/* SPDX-License-Identifier: MIT */
/* Lists of the feeds that a site has. */
#ifndef SELECT_FEED_LISTS_H
#define SELECT_FEED_LISTS_H

#include "model/definition.h"
#include "select/selection.h"

/* The list that DEFINITION asks for, into the outputs. */
void select_feed_list(struct selection *selection, const struct definition *definition);

#endif
