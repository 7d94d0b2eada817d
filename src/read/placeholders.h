/* SPDX-License-Identifier: MIT */
/*
 * `{{ site.x }}` and `{{ page.x }}` in a page's text, replaced before Markdown is read:
 * `[here]({{ site.baseurl }}/x)` is no link to CommonMark.
 *
 * Of the filters, relative_url, absolute_url, prepend and append are known.  What else
 * stands in `{{ }}` or `{% %}` leaves nothing behind.
 */
#ifndef READ_PLACEHOLDERS_H
#define READ_PLACEHOLDERS_H

#include "base/span.h"
#include "base/text.h"
#include "base/value.h"
#include "model/settings.h"

struct placeholders {
	const struct settings *settings;
	const struct value *page; /* the front matter, or NULL */
};

/* Append TEXT with its placeholders replaced; lines stay lines. */
void placeholders_replace(
	struct span text, const struct placeholders *placeholders, struct text *out);

#endif
