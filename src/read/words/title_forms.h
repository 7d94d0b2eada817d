/* SPDX-License-Identifier: MIT */
/* How kinds of files write titles, for who looks for them in a file's own text. */
#ifndef READ_WORDS_TITLE_FORMS_H
#define READ_WORDS_TITLE_FORMS_H

#include "base/memory.h"
#include "base/span.h"
#include "model/item.h"

enum title_form {
	TITLE_ON_PAGE,
	TITLE_IN_DATA,   /* YAML, JSON, CSV: perhaps with escapes, `\u00fc` */
	TITLE_IN_BIBTEX, /* with LaTeX, `{\"u}` */
};

enum title_form title_form_of(const struct item *item);

/* A line of such a file, its characters as readers see them. */
struct span title_line(struct span line, enum title_form form, struct arena *scratch);

#endif
