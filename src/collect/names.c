/* SPDX-License-Identifier: MIT */
#include "collect/names.h"

#include <string.h>

/*
 * Where the collection begins: its folder may hang below the parents' (`col/_posts`).
 */
static void part_any_depth(struct source_name *name, struct span own)
{
	size_t slash = span_find_last(own, '/');
	size_t above = slash == own.length ? 0 : slash + 1;
	struct span last = span_after(own, above);
	struct span rest = span_after(name->folder, above);
	struct span parents = rest;
	struct span part;

	while (span_next(&rest, '/', &part)) {
		if (!span_equals(part, last))
			continue;
		parents.length = (size_t)(part.bytes - parents.bytes);
		name->parents = span_without_last(parents, '/');
		name->inside = rest;
		return;
	}
}

/* No calendar has the day that FILE begins with: Jekyll reads 31 April as 1 May. */
static void count_on(
	struct source_name *name, const struct collection *collection, struct span file)
{
	bool clear;

	name->date_is_wrong = true;
	if (collection->name_dates != NAME_DATES_REQUIRED ||
		!date_guess(span_between(file.bytes, name->slug.bytes - 1), &name->date,
			&clear))
		name->date = (struct date_parts){0};
}

struct source_name name_of(const struct source *source)
{
	struct source_name name = {0};
	struct span path = span_of(source->path);
	size_t slash = span_find_last(path, '/');
	struct span file = slash == path.length ? path : span_after(path, slash + 1);
	size_t dot = span_find_last(file, '.');

	name.folder =
		slash == path.length ? span_first(path, 0) : span_first(path, slash);
	if (source->collection->any_depth)
		part_any_depth(&name, span_of(source->collection->folder));
	else
		name.inside =
			span_after(name.folder, strlen(source->collection->folder) + 1);
	/* A name that begins with its only dot has no extension. */
	name.base = dot == 0 ? file : span_first(file, dot);
	name.extension = span_after(file, name.base.length);
	if (source->collection->name_dates == NAME_DATES_NONE ||
		!source_name_date(source->path, &name.date, &name.slug))
		name.slug = name.base;
	else if (name.date.year == 0)
		count_on(&name, source->collection, file);
	name.slug = span_without_last(name.slug, '.');
	return name;
}

bool name_is_index(const struct source_name *name)
{
	return span_is(name->slug, "index");
}
