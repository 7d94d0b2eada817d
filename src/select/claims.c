/* SPDX-License-Identifier: MIT */
#include "select/claims.h"

#include "model/document.h"
#include "select/references.h"
#include "select/selection.h"

/* Pages cannot be in the way of a document: that takes a file such as `/feed.xml`. */
void claim_pages(struct selection *selection)
{
	const struct site *site = selection->site;

	for (size_t i = 0; i < site->count; i++) {
		struct page *page = &site->pages[i];
		struct span url = span_of(page->url);

		if (!span_ends_with(url, "/") && !span_ends_with(url, ".html"))
			(void)map_put(&selection->files, url, page);
	}
}

/* What lies in a folder, or is one, where PATH is to be a file; else NULL. */
static const char *in_the_way(struct selection *selection, const char *path)
{
	const char *other = map_get(&selection->folders, span_of(path));

	for (size_t i = 1; other == NULL && path[i] != '\0'; i++)
		if (path[i] == '/' &&
			map_get(&selection->paths, (struct span){path, i}) != NULL)
			other = arena_bytes(selection->arena, path, i);
	return other;
}

static void take_path(struct selection *selection, const char *path, const char *owner)
{
	map_set(&selection->paths, span_of(path), (void *)(uintptr_t)owner);
	for (size_t i = 1; path[i] != '\0'; i++)
		if (path[i] == '/')
			(void)map_put(&selection->folders, (struct span){path, i},
				(void *)(uintptr_t)path);
}

/* Nobody wrote it: a default, or what jekyll-feed would make. */
static bool is_unasked(const struct definition *definition)
{
	return definition->file == NULL ||
	       (definition->from_count > 0 && definition->from[0].line == 0);
}

/* A default output gives way; one that somebody asked for is missed. */
static bool is_free(struct selection *selection, const struct definition *definition,
	const struct target *target, const char *path, const char *url)
{
	const struct page *page = map_get(&selection->files, span_of(url));

	if (page != NULL)
		report_add(selection->report,
			is_unasked(definition) ? REPORT_NOTE : REPORT_ERROR,
			definition->file, target->line,
			"'%s' is not made: the content has it as '%s'", path,
			page->source->path);
	return page == NULL;
}

static bool is_first(struct selection *selection, const struct definition *definition,
	const struct target *target, const char *path)
{
	const char *owner = map_get(&selection->paths, span_of(path));
	const char *other = in_the_way(selection, path);

	if (owner != NULL)
		report_add(selection->report, REPORT_ERROR, definition->file,
			target->line, "'%s' is made by '%s' already", path, owner);
	else if (other != NULL)
		report_add(selection->report, REPORT_ERROR, definition->file,
			target->line,
			"'%s' is not made: '%s' is, and no file is a folder too", path,
			other);
	else
		take_path(selection, path,
			definition->file == NULL ? "the defaults" : definition->file);
	return owner == NULL && other == NULL;
}

/* Values of `per` are as long as somebody wrote them. */
static bool fits_disk(struct selection *selection, const struct definition *definition,
	const struct target *target, const char *path)
{
	struct span rest = span_of(path);
	struct span name;
	bool fits = rest.length <= DOCUMENT_PATH_LIMIT;

	while (span_next(&rest, '/', &name))
		fits = fits && name.length <= DOCUMENT_NAME_LIMIT;
	if (!fits)
		report_add(selection->report, REPORT_ERROR, definition->file,
			target->line, "'%.40s...' is not made: its name is too long",
			path);
	return fits;
}

const char *claim_target(struct selection *selection,
	const struct definition *definition, const struct target *target,
	const char *path)
{
	const char *url = resolve_reference(
		selection, path, definition->file, target->line, "formats");

	if (url == NULL || !fits_disk(selection, definition, target, path) ||
		!is_free(selection, definition, target, path, url) ||
		!is_first(selection, definition, target, path))
		return NULL;
	return url;
}

void note_unmade(struct selection *selection, const char *path, bool superseded)
{
	struct outputs *outputs = selection->outputs;

	outputs->unmade =
		arena_grow(selection->arena, outputs->unmade, outputs->unmade_count,
			&selection->unmade_room, sizeof(*outputs->unmade));
	outputs->unmade[outputs->unmade_count++] =
		(struct unmade_output){path, superseded};
}
