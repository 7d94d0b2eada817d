/* SPDX-License-Identifier: MIT */
/* What a file is, by how its name ends. */
#ifndef SELECT_MEDIA_TYPES_H
#define SELECT_MEDIA_TYPES_H

#include <stdbool.h>

/*
 * The media type of what URL, or a path, names: `audio/mpeg`; NULL if its ending says
 * nothing, or there is none.
 */
const char *media_type_of(const char *url);

/* Sound or a film: what podcasts are made of. */
bool media_type_plays(const char *type);

#endif
