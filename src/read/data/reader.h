/* SPDX-License-Identifier: MIT */
/* A data file that is read, and what limits it. */
#ifndef READ_DATA_READER_H
#define READ_DATA_READER_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"
#include "model/source.h"
#include "read/bibliography/scholar_query.h"
#include "read/period/period.h"

enum {
	DATA_ITEM_LIMIT = 100000,           /* items of one file, groups among them */
	DATA_DEPTH_LIMIT = 4,               /* groups in groups */
	DATA_PAIR_LIMIT = 16 * 1000 * 1000, /* keys with values in all of them */
};

struct data_reader {
	int content; /* the folder, to look for files in */
	const struct source *source;
	const char *file;           /* as reports name it */
	const struct value *fields; /* what a definition calls its keys; NULL */
	const char *language;       /* the site's; NULL if it is not known */
	enum day_order order;       /* of `1/9/16` in this file */
	bool is_bibliography;
	const struct scholar_query *query; /* which entries of a bibliography; NULL */
	struct arena *arena;
	struct report *report;
};

#endif
