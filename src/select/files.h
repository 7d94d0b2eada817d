/* SPDX-License-Identifier: MIT */
/* Files that front matter names: where they are, what they are, how long. */
#ifndef SELECT_FILES_H
#define SELECT_FILES_H

#include <stdbool.h>

#include "base/error.h"
#include "model/extras.h"
#include "model/feed.h"
#include "model/page.h"
#include "select/selection.h"

/*
 * The URL that REFERENCE is on PAGE; `/a.mp3` counts from the site's home.  NULL if it
 * is none.
 */
const char *resolve_on_page(struct selection *selection, const struct page *page,
	const char *reference, struct error *error);

/*
 * The file of PAGE that FILE names, as a link; false, after a report, if its URL is
 * none.
 */
bool file_link(struct selection *selection, const struct page *page,
	const struct extra_file *file, struct entry_link *link);

#endif
