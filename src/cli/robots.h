/* SPDX-License-Identifier: MIT */
/*
 * robots.txt: ours says nothing but where sitemaps are.  One in the content is
 * published with the Sitemap lines that it lacks.  One that somebody wrote into the
 * output folder, or that another program makes of a template in the content, is kept,
 * and a line that it lacks is reported.
 */
#ifndef CLI_ROBOTS_H
#define CLI_ROBOTS_H

#include "cli/pipeline.h"

/* Add robots.txt to the documents of RUN, unless there is one that is not ours. */
void add_robots(struct pipeline *run);

#endif
