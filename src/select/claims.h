/* SPDX-License-Identifier: MIT */
/* Who publishes at which path: the content first, then definitions in their order. */
#ifndef SELECT_CLAIMS_H
#define SELECT_CLAIMS_H

#include <stdbool.h>

#include "model/definition.h"
#include "select/selection.h"

/* Note the pages of the site that are files of their own, such as `/feed.xml`. */
void claim_pages(struct selection *selection);

/*
 * The URL of TARGET, published at PATH; NULL, after a report, if it is no URL, if
 * another output is there already, or a file of the content, which is never
 * overwritten.
 */
const char *claim_target(struct selection *selection,
	const struct definition *definition, const struct target *target,
	const char *path);

/* Nothing is made at PATH: see struct unmade_output. */
void note_unmade(struct selection *selection, const char *path, bool superseded);

#endif
