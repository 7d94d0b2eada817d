/* SPDX-License-Identifier: MIT */
/* Pages that another program has built (`rendered`). */
#ifndef RENDER_BUILT_H
#define RENDER_BUILT_H

#include <stdbool.h>

#include "base/text.h"
#include "model/page.h"
#include "render/renderer.h"

/*
 * Append the content of the page as another program has built it, if it has.  SELECTOR
 * (`main`, `.content`, `#text`) says where it stands; NULL: where it usually does.
 */
bool find_built(struct renderer *renderer, const struct page *page,
	const char *selector, struct text *html);

#endif
