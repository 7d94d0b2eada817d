/* SPDX-License-Identifier: MIT */
/* What a page is called: by its front matter, its first heading, or its file's name. */
#ifndef COLLECT_TITLES_H
#define COLLECT_TITLES_H

#include "base/memory.h"
#include "base/span.h"
#include "collect/subject.h"

/* Give the page its title: plain text, never empty. */
void title_page(const struct subject *subject);

/* `my-first-post` to `My First Post`, as Jekyll does; perhaps empty. */
const char *title_of_slug(struct span slug, struct arena *arena);

#endif
