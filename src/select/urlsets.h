/* SPDX-License-Identifier: MIT */
/* Sitemaps. */
#ifndef SELECT_URLSETS_H
#define SELECT_URLSETS_H

#include "model/definition.h"
#include "select/selection.h"

/* What DEFINITION asks for, into the outputs. */
void select_urlset(struct selection *selection, const struct definition *definition);

#endif
