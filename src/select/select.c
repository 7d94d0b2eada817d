/* SPDX-License-Identifier: MIT */
#include "select.h"

#include "select/claims.h"
#include "select/defaults.h"
#include "select/feed_lists.h"
#include "select/feeds.h"
#include "select/selection.h"
#include "select/urlsets.h"

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

	selection.home_page = arena_format(arena, "%s/", selection.home);
	*outputs = (struct outputs){.incomplete = definitions->incomplete};
	claim_pages(&selection);
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
	map_release(&selection.folders);
	map_release(&selection.files);
	arena_release(&selection.scratch);
}
