/* SPDX-License-Identifier: MIT */
/* A line of `from`: which pages it speaks of, and what to say if they make no entries.
 */
#ifndef SELECT_FROM_H
#define SELECT_FROM_H

#include <stdbool.h>

#include "model/definition.h"
#include "model/page.h"
#include "select/selection.h"

/* True if FROM speaks of PAGE, which is no item. */
bool from_has(const struct from *from, const struct page *page);

/*
 * Warn if no page of the site fits FROM, a line of DEFINITION, or none that a feed can
 * ever show.
 */
void check_from(struct selection *selection, const struct definition *definition,
	const struct from *from);

#endif
