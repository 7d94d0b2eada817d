/* SPDX-License-Identifier: MIT */
/* Canonical URLs: absolute, ASCII, one for each page. */
#ifndef COLLECT_CANONICAL_H
#define COLLECT_CANONICAL_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"

/*
 * PATH, which begins with a /, below HOME (`https://www.uni.example/~ada`): what RFC
 * 3986 does not allow in it is percent-encoded, what is encoded already stays, and a
 * folder's `index.html` is the folder.  NULL and an error for what is no URL.
 */
const char *canonical_url(
	const char *home, struct span path, struct arena *arena, struct error *error);

/* True if URL, as written on the page at OWN, leads to another page. */
bool canonical_is_elsewhere(const char *own, const char *url, struct arena *scratch);

#endif
