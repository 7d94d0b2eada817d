/* SPDX-License-Identifier: MIT */
/* Pages that the site's generator makes of its posts, though no file is one. */
#ifndef COLLECT_GENERATED_H
#define COLLECT_GENERATED_H

#include "base/memory.h"
#include "collect/duplicates.h"
#include "model/site.h"

/*
 * Give SITE the pages that its settings say are generated, at most so many as posts
 * times what each is listed by.  None is made where a page is already.
 */
void generate_pages(struct site *site, struct claims *claims, struct arena *arena);

#endif
