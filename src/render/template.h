/* SPDX-License-Identifier: MIT */
/* Templates in pages: Liquid, as far as the settings allow it. */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"
#include "base/value.h"
#include "render/renderer.h"

/* Append TEXT, of WRITTEN, with the templates in it rendered. */
bool render_template(struct renderer *renderer, struct written *written,
	struct span text, struct text *out, struct error *error);

/* Append TEXT with what of its templates is plain replaced, and all else gone. */
void drop_templates(struct renderer *renderer, struct written *written,
	struct span text, struct text *out);

/* What the page's front matter says under KEY, or NULL. */
const struct value *written_value(
	struct renderer *renderer, struct written *written, const char *key);

#endif
