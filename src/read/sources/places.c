/* SPDX-License-Identifier: MIT */
#include "read/sources/places.h"

#include <string.h>

#include "base/path.h"
#include "model/source.h"

bool path_is_markdown(const struct settings *settings, const char *path)
{
	const char *const *known = settings->tree.markdown_extensions;
	struct span extension = path_extension(span_of(path));

	for (; known != NULL && *known != NULL && extension.length > 0; known++)
		if (span_is_ignoring_case(span_after(extension, 1), *known))
			return true;
	return false;
}

/* How much of a collection's folder is above its last part: `col/` of `col/_posts`. */
static size_t length_above(const char *folder)
{
	return path_folder(span_of(folder)).length;
}

/*
 * True if COLLECTION's folder is PATH; if it may lie anywhere, if PATH ends in its last
 * part and lies below the rest.
 */
static bool begins_at(const struct collection *collection, const char *path)
{
	const char *folder = collection->folder;
	size_t above = length_above(folder);

	if (!collection->any_depth)
		return strcmp(folder, path) == 0;
	return strncmp(path, folder, above) == 0 &&
	       strcmp(path + length_above(path), folder + above) == 0;
}

const struct collection *place_of_folder(
	const struct settings *settings, const char *path)
{
	for (size_t i = 0; i < settings->tree.collection_count; i++)
		if (begins_at(&settings->tree.collections[i], path))
			return &settings->tree.collections[i];
	return NULL;
}

bool place_fits(const struct collection *collection, const char *path)
{
	struct date_parts date;
	struct span title;

	return collection == NULL || collection->name_dates != NAME_DATES_REQUIRED ||
	       source_name_date(path, &date, &title);
}

struct span place_parents(const struct collection *collection, const char *path)
{
	size_t above = length_above(collection->folder);
	struct span rest = span_of(path);
	struct span parents;
	struct span part;

	if (!collection->any_depth || rest.length <= above)
		return SPAN_NONE;
	rest = parents = span_after(rest, above);
	while (span_next(&rest, '/', &part))
		if (span_is(part, collection->folder + above))
			return span_between(parents.bytes, part.bytes);
	return SPAN_NONE;
}

const char *place_of_output(const struct settings *settings)
{
	const char *output = settings->places.output;
	const char *below = path_below(output, settings->places.content);

	if (output[0] == '/' || strcmp(settings->places.content, ".") == 0)
		return output;
	return below == NULL ? NULL : below + 1;
}
