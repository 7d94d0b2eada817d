/* SPDX-License-Identifier: MIT */
/* From all pages of a site to those that a definition speaks of. */
#ifndef SELECT_GATHER_H
#define SELECT_GATHER_H

#include <stdbool.h>

#include "model/definition.h"
#include "model/page.h"
#include "model/settings.h"
#include "select/choice.h"
#include "select/selection.h"

/* Every page that DEFINITION speaks of, each once, in the order of `from`. */
struct choice gather_pages(
	struct selection *selection, const struct definition *definition);

/* True if DEFINITION speaks of PAGE, which is no item. */
bool page_wanted(const struct definition *definition, const struct page *page,
	const struct settings *settings);

#endif
