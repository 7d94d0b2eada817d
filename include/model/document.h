/* SPDX-License-Identifier: MIT */
/* Documents: the names and bytes of what is to be published. */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include "base/text.h"

#include <stddef.h>

#define DOCUMENT_LIMIT (KIB * MIB) /* bytes of one document */

struct document {
	const char *path;  /* below the output folder, no / in front: `feeds/a.xml` */
	struct text bytes; /* its own: documents_release frees them */
};

/* {0} holds none. */
struct documents {
	struct document *items;
	size_t count;
	size_t room;
};

/*
 * A new, empty document at PATH, which is not copied; a / in front is dropped.  The
 * pointer holds until the next one is added.
 */
struct document *documents_add(struct documents *documents, const char *path);

void documents_release(struct documents *documents);

#endif
