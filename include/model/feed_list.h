/* SPDX-License-Identifier: MIT */
/* What a list of the site's feeds says of itself; the feeds are all that are made. */
#ifndef MODEL_FEED_LIST_H
#define MODEL_FEED_LIST_H

#include "model/person.h"

struct feed_list {
	const char *path;     /* from the output folder, begins with / */
	const char *home_url; /* the site's */
	const char *title;
	struct people owners; /* the first counts */
};

#endif
