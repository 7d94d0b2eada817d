/* SPDX-License-Identifier: MIT */
/* For `compat`: what Jekyll's feed says of a page, to the letter. */
#ifndef RENDER_RAW_H
#define RENDER_RAW_H

#include <stdbool.h>

#include "base/span.h"
#include "model/page.h"
#include "render/renderer.h"

/* True if PAGE is to be shown so. */
bool is_raw(const struct renderer *renderer, const struct page *page);

/* HTML without white space around it; NULL if nothing is left. */
const char *raw_content(struct renderer *renderer, struct span html);

/* HTML, or a text from front matter, without its tags; NULL if nothing is left. */
const char *raw_summary(struct renderer *renderer, struct span html);

#endif
