/* SPDX-License-Identifier: MIT */
/*
 * One build from start to end: what `build` does once, and `watch` after each change.
 */
#ifndef CLI_BUILD_H
#define CLI_BUILD_H

#include "cli/options.h"
#include "cli/status.h"

/* Called when everything is ready and nothing was published yet. */
typedef void build_publishing(void);

/* Read, make and publish the site.  PUBLISHING may be NULL. */
enum status build_site(const struct options *options, build_publishing *publishing);

#endif
