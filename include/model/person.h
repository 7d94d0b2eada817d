/* SPDX-License-Identifier: MIT */
/* Somebody who wrote something: a site's, a page's or an item's author. */
#ifndef MODEL_PERSON_H
#define MODEL_PERSON_H

#include <stdbool.h>
#include <stddef.h>

struct person {
	const char *name;  /* not empty */
	const char *email; /* NULL if there is none */
	const char *uri;   /* NULL if there is none; as written, perhaps relative */
	bool loose_uri;    /* said under `url`, which jekyll-feed does not read */
};

struct people {
	const struct person *items;
	size_t count;
};

#endif
