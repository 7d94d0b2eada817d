/* SPDX-License-Identifier: MIT */
#include "select/feed_lists.h"

#include "select/claims.h"
#include "select/references.h"
#include "select/selection.h"

static const char *title_of(
	struct selection *selection, const struct definition *definition)
{
	if (definition->title != NULL)
		return definition->title;
	return selection->site->settings->identity.title;
}

static void add_list(struct selection *selection, const struct definition *definition,
	const struct target *target)
{
	struct outputs *outputs = selection->outputs;

	if (claim_target(selection, definition, target, target->path) == NULL)
		return;
	outputs->lists = arena_grow(selection->arena, outputs->lists,
		outputs->list_count, &selection->list_room, sizeof(*outputs->lists));
	outputs->lists[outputs->list_count++] = (struct feed_list){
		.path = target->path,
		.home_url = selection->home_page,
		.title = title_of(selection, definition),
		.owners = resolve_people(selection, &definition->authors,
			(struct said){definition->file,
				definition_line(definition, "author"), "author"}),
	};
}

void select_feed_list(struct selection *selection, const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++)
		add_list(selection, definition, &definition->targets[i]);
}
