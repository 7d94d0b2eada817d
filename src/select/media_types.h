/* SPDX-License-Identifier: MIT */
/* What a file is, by how its name ends. */
#ifndef SELECT_MEDIA_TYPES_H
#define SELECT_MEDIA_TYPES_H

#include "base/span.h"

/*
 * The media type of what URL, or a path, names: `audio/mpeg`; NULL if its ending says
 * nothing, or there is none.
 */
const char *media_type_of(const char *url);

/* The same of a path or a URL as somebody wrote it. */
const char *media_type_by_name(struct span name);

#endif
