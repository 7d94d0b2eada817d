/* SPDX-License-Identifier: MIT */
#include "select/from.h"

#include <string.h>

#include "base/array.h"
#include "base/glob.h"
#include "base/path.h"

static bool below_folder(const char *path, const char *folder)
{
	return *folder == '\0' || path_below(path, folder) != NULL;
}

bool from_has(const struct from *from, const struct page *page)
{
	switch (from->kind) {
	case FROM_FOLDER:
		return below_folder(page->source->path, from->path);
	case FROM_GLOB:
		return glob_matches(from->path, page->source->path);
	case FROM_COLLECTION:
		return strcmp(page->source->collection->label, from->path) == 0;
	case FROM_SECTION:
	case FROM_DATA:
		break;
	}
	return false;
}

static bool any_page(const struct selection *selection, const struct from *from)
{
	const struct site *site = selection->site;

	for (size_t i = 0; i < site->count; i++)
		if (from_has(from, &site->pages[i]))
			return true;
	return false;
}

/* What the line may have meant, ": did you mean '…'?", or nothing. */
static const char *guess(struct selection *selection, const struct from *from)
{
	struct arena *arena = &selection->scratch;
	const char *below =
		path_below(from->path, selection->site->settings->places.content);
	const char *path = below == NULL ? from->path : below + 1;
	const struct from guesses[] = {
		{.kind = FROM_FOLDER, .path = path},
		{.kind = FROM_GLOB, .path = path},
		{.kind = FROM_GLOB, .path = arena_format(arena, "%s.md", path)},
	};

	for (size_t i = 0; i < COUNT(guesses) && path[0] != '\0'; i++)
		if (any_page(selection, &guesses[i]))
			return arena_format(arena, ": did you mean '%s%s'?",
				guesses[i].path,
				guesses[i].kind == FROM_FOLDER ? "/" : "");
	return "";
}

/* A draft may become an entry: what states no day does not. */
static bool all_undated(const struct selection *selection, const struct from *from)
{
	const struct site *site = selection->site;

	for (size_t i = 0; i < site->count; i++) {
		const struct page *page = &site->pages[i];

		if (from_has(from, page) && page->feed_exclusion != EXCLUDED_UNDATED &&
			page->feed_exclusion != EXCLUDED_KIND)
			return false;
	}
	return true;
}

/* `from: about.md # Papers` is a page and a comment to YAML. */
static void warn_of_no_entries(struct selection *selection,
	const struct definition *definition, const struct from *from)
{
	if (from->kind == FROM_GLOB && !glob_is(from->path))
		report_add(selection->report, REPORT_WARNING, definition->file,
			from->line,
			"'%s' has no date, so it is no entry: what it lists under a "
			"heading is '%s#Heading'",
			from->path, from->path);
	else
		report_add(selection->report, REPORT_WARNING, definition->file,
			from->line,
			"no page that fits '%s%s' has a date, as entries do",
			from->path, from->kind == FROM_FOLDER ? "/" : "");
}

void check_from(struct selection *selection, const struct definition *definition,
	const struct from *from)
{
	/* Reading it has said what is wrong; what nobody wrote is nobody's mistake. */
	if (from->kind == FROM_SECTION || from->kind == FROM_DATA || from->line == 0)
		return;
	if (!any_page(selection, from))
		report_add(selection->report, REPORT_WARNING, definition->file,
			from->line, "no page fits '%s%s'%s", from->path,
			from->kind == FROM_FOLDER ? "/" : "", guess(selection, from));
	else if (!definition_is_sitemap(definition) && all_undated(selection, from))
		warn_of_no_entries(selection, definition, from);
}
