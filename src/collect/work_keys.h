/* SPDX-License-Identifier: MIT */
/* What the world calls a paper, wherever it is linked. */
#ifndef COLLECT_WORK_KEYS_H
#define COLLECT_WORK_KEYS_H

#include <stdbool.h>

#include "base/memory.h"
#include "model/item.h"

/*
 * The DOI in URL as `10.1145/3503222` or the number of a preprint as
 * `arxiv:2301.00001`, in lower case; "" if it has neither.
 */
const char *work_key(const char *url, struct arena *arena);

/* The same for an item: of its link, else of one that is labelled DOI. */
const char *work_key_of_item(const struct item *item, struct arena *arena);

#endif
