/* SPDX-License-Identifier: MIT */
/* Pages that are one page in several languages. */
#ifndef MODEL_TRANSLATIONS_H
#define MODEL_TRANSLATIONS_H

#include <stddef.h>

struct alternate {
	const char *language; /* as hreflang wants it: `de-AT`, `x-default` */
	const char *url;
};

struct translations {
	const struct alternate *items; /* by language, each once; x-default the last */
	size_t count;
};

#endif
