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
#include <stdint.h>

#include "base/memory.h"
#include "base/text.h"

#define DOCUMENT_LIMIT (KIB * MIB) /* bytes of one document */

enum {
	DOCUMENT_PATH_LIMIT = 2048, /* bytes of its path */
	/*
	 * And of each name in it: a number, `.gz` and what a draft is called by must
	 * fit into the 255 bytes of the file system, too.
	 */
	DOCUMENT_NAME_LIMIT = 225,
};

/* What stands for a number of entries where there is none. */
enum {
	ENTRIES_NONE = -1,    /* it is neither a feed nor a whole sitemap */
	ENTRIES_UNKNOWN = -2, /* nobody counted them */
};

struct document {
	const char *path;  /* below the output folder, no / in front: `feeds/a.xml` */
	struct text bytes; /* its own: documents_release frees them */
	const char *plain; /* of compressed bytes: the path of the document that they
	                      are, written together, with one time; else NULL */
	int64_t entries;   /* of a feed, without its archives; of a sitemap, at its own
	                      path, the URLs in all of its files; else ENTRIES_NONE */
};

/* {0} holds none. */
struct documents {
	struct document *items;
	size_t count;
	size_t room;
	struct arena paths;
};

/* PATH, which may begin with a /, as documents have theirs: without. */
const char *document_path(const char *path);

/*
 * A new, empty document at PATH, which is copied; a / in front is dropped.  The pointer
 * holds until the next one is added.
 */
struct document *documents_add(struct documents *documents, const char *path);

/* Move the document at INDEX to PATH, which is copied likewise. */
void documents_rename(struct documents *documents, size_t index, const char *path);

void documents_release(struct documents *documents);

#endif
