/* SPDX-License-Identifier: MIT */
/*
 * Documents: the names and bytes of what is to be published.
 *
 *	struct documents documents = {0};
 *	struct document *document = documents_add(&documents, "/feeds/a.xml");
 *
 *	text_add(&document->bytes, "<feed/>");
 *	documents_release(&documents);
 */
#ifndef MODEL_DOCUMENT_H
#define MODEL_DOCUMENT_H

#include <stddef.h>

#include "base/memory.h"
#include "base/text.h"

#define DOCUMENT_LIMIT (KIB * MIB) /* bytes of one document */

struct document {
	const char *path;  /* below the output folder, no / in front: `feeds/a.xml` */
	struct text bytes; /* its own: documents_release frees them */
	const char *plain; /* of compressed bytes: the path of the document that they
	                      are, written together, with one time; else NULL */
};

/* {0} holds none. */
struct documents {
	struct document *items;
	size_t count;
	size_t room;
	struct arena paths;
};

/*
 * A new, empty document at PATH, which is copied; a / in front is dropped.  The pointer
 * holds until the next one is added.
 */
struct document *documents_add(struct documents *documents, const char *path);

/* Move the document at INDEX to PATH, which is copied likewise. */
void documents_rename(struct documents *documents, size_t index, const char *path);

void documents_release(struct documents *documents);

#endif
