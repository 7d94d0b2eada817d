/* SPDX-License-Identifier: MIT */
/* Where a page is on the web: by its own permalink, else its collection's or site's. */
#ifndef COLLECT_LOCATION_H
#define COLLECT_LOCATION_H

#include "base/memory.h"
#include "base/report.h"
#include "base/text.h"
#include "collect/permalink.h"
#include "collect/subject.h"
#include "model/settings.h"

/* The templates of a site, read once. */
struct templates {
	struct permalink *collections; /* one each, then that of pages outside all */
	struct permalink by_path;      /* `/:path/` */
	const char *home;              /* origin and base path */
};

/*
 * A template that cannot be read is reported; its pages are then where their paths say.
 */
void templates_read(const struct settings *settings, struct templates *templates,
	struct arena *arena, struct report *report);

/*
 * Give SUBJECT its path and its page its URL and where that comes from.  The page's
 * date and categories are known.  PATH is for use meanwhile, and holds the path
 * afterwards.
 */
void locate_page(
	const struct templates *templates, struct subject *subject, struct text *path);

#endif
