/* SPDX-License-Identifier: MIT */
/* What all of a run's selections share. */
#ifndef SELECT_SELECTION_H
#define SELECT_SELECTION_H

#include <stddef.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/report.h"
#include "model/outputs.h"
#include "model/site.h"

struct selection {
	const struct site *site;
	const char *home;      /* URL of the site, no / at its end … */
	const char *home_page; /* … and with one */
	struct arena *arena;
	struct arena scratch; /* of the definition that is being worked on */
	struct report *report;
	struct outputs *outputs;
	size_t feed_room; /* of the arrays in OUTPUTS, like the next three */
	size_t urlset_room;
	size_t list_room;
	size_t unmade_room;
	struct map paths;   /* path of an output: the file of its definition … */
	struct map folders; /* … and of each folder above one: the output's path */
	struct map files;   /* URL of a page that is a file of its own: the page */
};

#endif
