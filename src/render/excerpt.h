/* SPDX-License-Identifier: MIT */
/* Where the summary of a page ends. */
#ifndef RENDER_EXCERPT_H
#define RENDER_EXCERPT_H

#include "base/text.h"
#include "render/renderer.h"

enum excerpt {
	EXCERPT_NONE,  /* no place says where a summary ends */
	EXCERPT_PART,  /* it is what stands before that place */
	EXCERPT_WHOLE, /* it is all of the body */
};

/*
 * Append to SOURCE what stands before the place where a page's summary ends
 * (`<!--more-->`, or the separator that its site or its front matter names).
 */
enum excerpt find_excerpt(
	struct renderer *renderer, struct written *written, struct text *source);

#endif
