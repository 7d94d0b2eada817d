/* SPDX-License-Identifier: MIT */
/* Where the summary of a page ends. */
#ifndef RENDER_EXCERPT_H
#define RENDER_EXCERPT_H

#include <stdbool.h>

#include "base/text.h"
#include "render/renderer.h"

/*
 * Append to EXCERPT the source of what stands before the place where a page's summary
 * ends (`<!--more-->`, or the separator that its site or its front matter names).
 * False if there is no such place.
 */
bool find_excerpt(
	struct renderer *renderer, struct written *written, struct text *excerpt);

#endif
