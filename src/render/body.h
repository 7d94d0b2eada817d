/* SPDX-License-Identifier: MIT */
/* Bodies of pages: read, their templates filled in, from Markdown to HTML. */
#ifndef RENDER_BODY_H
#define RENDER_BODY_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"
#include "model/page.h"
#include "render/renderer.h"

/* Read the file of PAGE; bytes that are no UTF-8 are replaced and reported. */
bool read_written(struct renderer *renderer, const struct page *page,
	struct written *written, struct error *error);

/*
 * Append the HTML of TEXT, which is the body of WRITTEN or the beginning of it.  The
 * error's line counts from the body's first.
 */
bool render_text(struct renderer *renderer, struct written *written, struct span text,
	struct text *html, struct error *error);

/* The same for what cannot be rendered so: all its tags go. */
bool render_without_tags(struct renderer *renderer, struct written *written,
	struct span text, struct text *html, struct error *error);

#endif
