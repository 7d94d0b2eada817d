/* SPDX-License-Identifier: MIT */
/* Feeds: the documents that one definition asks for. */
#ifndef SELECT_FEEDS_H
#define SELECT_FEEDS_H

#include <stddef.h>
#include <stdint.h>

#include "model/definition.h"
#include "model/feed.h"
#include "select/selection.h"

/* What DEFINITION asks for, into the outputs. */
void select_feeds(struct selection *selection, const struct definition *definition);

/* When ENTRIES last changed; DATE_NONE without entries. */
int64_t newest_change(const struct entry *entries, size_t count);

/* Put FEED, one document, among the outputs. */
void add_output(struct selection *selection, const struct feed *feed);

#endif
