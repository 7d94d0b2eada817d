/* SPDX-License-Identifier: MIT */
/* Which stylesheet documents name. */
#ifndef SELECT_STYLESHEET_H
#define SELECT_STYLESHEET_H

#include "model/definition.h"
#include "select/selection.h"

/*
 * What the document at PATH calls the stylesheet that DEFINITION or the settings want;
 * NULL for none.
 */
const char *stylesheet_for(struct selection *selection,
	const struct definition *definition, const char *path);

#endif
