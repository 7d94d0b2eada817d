/* SPDX-License-Identifier: MIT */
/* URLs of the site, as Jekyll's relative_url makes them. */
#ifndef SYNTAX_LIQUID_URL_H
#define SYNTAX_LIQUID_URL_H

#include "syntax/liquid/run.h"

/* filters_url.c: PATH behind the site's baseurl, encoded; what has a scheme stays as it
 * is. */
const struct value *liquid_relative_url(struct liquid_run *run, struct span path);

#endif
