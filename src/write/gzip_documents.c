/* SPDX-License-Identifier: MIT */
#include "syntax/gzip.h"

#include "write/writers.h"

static bool add_one(struct documents *documents, size_t index, struct error *error)
{
	struct text path = text_limited(DOCUMENT_LIMIT);
	struct document *compressed;

	text_addf(&path, "%s.gz", documents->items[index].path);
	compressed = documents_add(documents, path.bytes);
	compressed->plain = documents->items[index].path;
	text_release(&path);
	return gzip_add(
		&compressed->bytes, text_span(&documents->items[index].bytes), error);
}

bool add_gzip_documents(struct documents *documents, size_t first, struct error *error)
{
	size_t end = documents->count;

	for (size_t i = first; i < end; i++)
		if (!add_one(documents, i, error))
			return false;
	return true;
}
