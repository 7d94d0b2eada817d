/* SPDX-License-Identifier: MIT */
/* The definitions of a site that has none of its own. */
#ifndef SELECT_DEFAULTS_H
#define SELECT_DEFAULTS_H

#include "model/definition.h"

extern const struct definition default_feeds;
extern const struct definition default_sitemap;

#endif
