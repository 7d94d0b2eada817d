/* SPDX-License-Identifier: MIT */
/* Everything that one run is to write: what select hands on. */
#ifndef MODEL_OUTPUTS_H
#define MODEL_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/feed.h"
#include "model/feed_list.h"
#include "model/urlset.h"

/* A path where nothing is made, though something could be. */
struct unmade_output {
	const char *path; /* from the output folder, begins with / */
	bool superseded;  /* a default one, which definitions took the place of; else it
	                     has no entries */
};

struct outputs {
	struct feed *feeds; /* one a document: three formats make three of them */
	size_t feed_count;
	struct urlset *urlsets;
	size_t urlset_count;
	struct feed_list *lists;
	size_t list_count;
	struct unmade_output *unmade;
	size_t unmade_count;
	bool incomplete; /* what some definition makes could not be found out */
	bool stylesheet; /* some of them name the one at STYLESHEET_PATH */
};

#endif
