/* SPDX-License-Identifier: MIT */
/* `per`: a feed, or a file of a sitemap, for each value that pages have. */
#ifndef SELECT_PER_H
#define SELECT_PER_H

#include <stddef.h>

#include "base/memory.h"
#include "model/definition.h"
#include "select/choice.h"
#include "select/selection.h"

/* One part of a choice, and the value that its pages share. */
struct part {
	const char *value; /* NULL when the definition has no `per` */
	const char *slug;
	struct choice choice;
};

/* The COUNT parts of CHOICE; of a sitemap, pages without a value are under `pages`. */
struct part *split_choice(struct selection *selection,
	const struct definition *definition, const struct choice *choice,
	size_t *count);

/*
 * TEMPLATE with `{tag}`, `{category}` … replaced by VALUE; as it is for a NULL VALUE.
 */
const char *fill_template(
	const char *template, enum per per, const char *value, struct arena *arena);

/* The same for PLACEHOLDER, brackets included: `{n}`. */
const char *fill_placeholder(const char *template, const char *placeholder,
	const char *value, struct arena *arena);

#endif
