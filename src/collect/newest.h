/* SPDX-License-Identifier: MIT */
/* Sites that show only their newest posts. */
#ifndef COLLECT_NEWEST_H
#define COLLECT_NEWEST_H

#include <stdbool.h>

#include "model/site.h"

/*
 * A post as Jekyll counts them: drafts where they are shown, but nothing unpublished or
 * of the future.
 */
bool is_post(const struct page *page);

/* Leave out all posts but the newest ones that the settings keep. */
void keep_newest(struct site *site);

#endif
