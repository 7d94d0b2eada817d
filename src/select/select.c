/* SPDX-License-Identifier: MIT */
#include "select.h"

#include "model/document.h"
#include "select/parts.h"

void choice_add(struct choice *choice, const struct page *page, struct arena *arena)
{
	choice->pages = arena_grow(arena, choice->pages, choice->count, &choice->room,
		sizeof(*choice->pages));
	choice->pages[choice->count++] = page;
}

/* Pages cannot be in the way of a document: that takes a file such as `/feed.xml`. */
static void list_files(struct selection *selection)
{
	const struct site *site = selection->site;

	for (size_t i = 0; i < site->count; i++) {
		struct page *page = &site->pages[i];

		struct span url = span_of(page->url);

		if (!span_ends_with(url, "/") && !span_ends_with(url, ".html"))
			(void)map_put(&selection->files, url, page);
	}
}

/* A default output gives way; one that somebody asked for is missed. */
static bool is_free(struct selection *selection, const struct definition *definition,
	const struct target *target, const char *path, const char *url)
{
	const char *mine = definition->file == NULL ? "the defaults" : definition->file;
	const struct page *page = map_get(&selection->files, span_of(url));
	const char *owner;

	if (page != NULL) {
		report_add(selection->report,
			definition->file == NULL ? REPORT_NOTE : REPORT_ERROR,
			definition->file, target->line,
			"'%s' is not made: the content has it as '%s'", path,
			page->source->path);
		return false;
	}
	owner = map_get(&selection->paths, span_of(path));
	if (owner == NULL) {
		map_set(&selection->paths, span_of(path), (void *)(uintptr_t)mine);
		return true;
	}
	report_add(selection->report, REPORT_ERROR, definition->file, target->line,
		"'%s' is made by '%s' already", path, owner);
	return false;
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
		!is_free(selection, definition, target, path, url))
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

/* Who defines feeds wants these no more. */
static void give_up_default_feeds(struct selection *selection)
{
	for (size_t i = 0; i < default_feeds.target_count; i++)
		note_unmade(selection, default_feeds.targets[i].path, true);
}

static void select_one(struct selection *selection, const struct definition *definition)
{
	if (definition_is_sitemap(definition))
		select_urlset(selection, definition);
	else if (definition_lists_feeds(definition))
		select_feed_list(selection, definition);
	else
		select_feeds(selection, definition);
	arena_reset(&selection->scratch);
}

/*
 * Of a definition that cannot be read nobody knows whether it makes feeds, and where.
 * Subscribers of a site that was published get what they had, and nothing else.
 */
static bool knows_defaults(
	const struct selection *selection, const struct definitions *definitions)
{
	const struct ledger *ledger = selection->site->ledger;

	return !definitions->incomplete || ledger == NULL || !ledger->exists;
}

/* What is made unless a definition makes FEEDS, or a SITEMAP. */
static void select_defaults(struct selection *selection, bool feeds, bool sitemap)
{
	if (feeds)
		give_up_default_feeds(selection);
	else
		select_one(selection, &default_feeds);
	if (!sitemap)
		select_one(selection, &default_sitemap);
}

void select_outputs(const struct site *site, const struct definitions *definitions,
	struct outputs *outputs, struct arena *arena, struct report *report)
{
	struct selection selection = {
		.site = site,
		.home = settings_home(site->settings, arena),
		.arena = arena,
		.report = report,
		.outputs = outputs,
	};
	bool feeds = false;
	bool sitemap = false;

	*outputs = (struct outputs){.incomplete = definitions->incomplete};
	list_files(&selection);
	for (size_t i = 0; i < definitions->count; i++) {
		const struct definition *definition = &definitions->items[i];

		select_one(&selection, definition);
		if (definition_is_sitemap(definition))
			sitemap = true;
		else if (!definition_lists_feeds(definition))
			feeds = true;
	}
	if (knows_defaults(&selection, definitions))
		select_defaults(&selection, feeds, sitemap);
	map_release(&selection.paths);
	map_release(&selection.files);
	arena_release(&selection.scratch);
}
