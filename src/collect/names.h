/* SPDX-License-Identifier: MIT */
/* What the path of a source says: folders, name, date, extension. */
#ifndef COLLECT_NAMES_H
#define COLLECT_NAMES_H

#include <stdbool.h>

#include "base/date.h"
#include "base/span.h"
#include "model/source.h"

/* Of `work/_posts/2024/2024-03-01-a.md`, in a collection `_posts` of any depth. */
struct source_name {
	struct span folder;     /* `work/_posts/2024`; "" at the top */
	struct span parents;    /* above the collection's folder: `work` */
	struct span inside;     /* below the collection's folder: `2024` */
	struct span base;       /* `2024-03-01-a` */
	struct span extension;  /* `.md`; "" if there is none */
	struct span slug;       /* `a`: without the date, and without dots at its end */
	struct date_parts date; /* of the year 0 if the name has none that counts */
	bool date_is_wrong;     /* it begins with a day that no calendar has */
};

struct source_name name_of(const struct source *source);

/* `/index.md`, `/a/index.html`: it stands for its folder. */
bool name_is_index(const struct source_name *name);

#endif
