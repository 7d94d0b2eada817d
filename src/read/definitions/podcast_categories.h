/* SPDX-License-Identifier: MIT */
/* The categories that Apple has for podcasts. */
#ifndef READ_DEFINITIONS_PODCAST_CATEGORIES_H
#define READ_DEFINITIONS_PODCAST_CATEGORIES_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "model/podcast.h"

/*
 * The category called NAME, `Society & Culture` or `Documentary`.  The error says which
 * one was perhaps meant.
 */
bool podcast_category_named(
	struct span name, struct podcast_category *category, struct error *error);

#endif
