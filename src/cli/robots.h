/* SPDX-License-Identifier: MIT */
/*
 * robots.txt: ours is one that says nothing but where sitemaps are.  One that somebody
 * wrote, in the content or in the output folder, is kept, and a Sitemap line that it
 * lacks is reported.
 */
#ifndef CLI_ROBOTS_H
#define CLI_ROBOTS_H

#include "cli/pipeline.h"

/* Add robots.txt to the documents of RUN, unless there is one that is not ours. */
void add_robots(struct pipeline *run);

#endif
