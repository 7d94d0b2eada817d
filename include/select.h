/* SPDX-License-Identifier: MIT */
/*
 * Stage 3: select.  Definitions and a site become feeds and sitemaps: what is in each,
 * in which order, how many, and where each is published.
 *
 * Without definitions of feeds there are default ones: `/atom.xml`, `/rss.xml` and
 * `/feed.json` of every dated page, newest 20.  `/sitemap.xml` is made unless a
 * definition makes one.  Two outputs with one path are an error; the first stays.
 *
 * While a definition cannot be read, a site that was published before has no defaults:
 * they might stand in the place of what it makes.
 */
#ifndef SELECT_H
#define SELECT_H

#include "base/memory.h"
#include "base/report.h"
#include "model/definition.h"
#include "model/outputs.h"
#include "model/site.h"

/* OUTPUTS points into SITE and DEFINITIONS, which must outlive it. */
void select_outputs(const struct site *site, const struct definitions *definitions,
	struct outputs *outputs, struct arena *arena, struct report *report);

#endif
