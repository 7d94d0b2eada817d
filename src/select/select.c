/* SPDX-License-Identifier: MIT */
#include "select.h"

#include "select/parts.h"

void choice_add(struct choice *choice, const struct page *page, struct arena *arena)
{
	choice->pages = arena_grow(arena, choice->pages, choice->count, &choice->room,
		sizeof(*choice->pages));
	choice->pages[choice->count++] = page;
}

bool claim_path(
	struct selection *selection, const char *path, const char *file, unsigned line)
{
	char *mine =
		arena_string(selection->arena, file == NULL ? "the defaults" : file);
	const char *owner = map_put(&selection->paths, span_of(path), mine);

	if (owner == mine)
		return true;
	report_add(selection->report, REPORT_ERROR, file, line,
		"'%s' is made by '%s' already", path, owner);
	return false;
}

static void select_one(struct selection *selection, const struct definition *definition)
{
	if (definition_is_sitemap(definition))
		select_urlset(selection, definition);
	else
		select_feeds(selection, definition);
	arena_reset(&selection->scratch);
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

	*outputs = (struct outputs){0};
	for (size_t i = 0; i < definitions->count; i++) {
		const struct definition *definition = &definitions->items[i];

		select_one(&selection, definition);
		if (definition_is_sitemap(definition))
			sitemap = true;
		else
			feeds = true;
	}
	if (!feeds)
		select_one(&selection, &default_feeds);
	if (!sitemap)
		select_one(&selection, &default_sitemap);
	map_release(&selection.paths);
	arena_release(&selection.scratch);
}
