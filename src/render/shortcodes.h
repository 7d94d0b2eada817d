/* SPDX-License-Identifier: MIT */
/* Shortcodes of Hugo, `{{< figure "a.png" >}}` and `{{% note %}}`: nothing fills them
 * in. */
#ifndef RENDER_SHORTCODES_H
#define RENDER_SHORTCODES_H

#include "base/span.h"

/*
 * The line, from 1, of the first shortcode in MARKDOWN that stands in no code; 0 if
 * there is none.
 */
unsigned shortcode_line(struct span markdown);

#endif
