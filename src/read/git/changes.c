/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "read/git/dates.h"
#include "read/git/history.h"

/*
 * The date of one source, of whose path the first PREFIX bytes lead to its repository.
 */
static void take_date(const struct git_dates *dates, const struct source *source,
	size_t prefix, int64_t *changed, bool *shallow)
{
	const struct git_date *found = git_dates_find(dates, source->path + prefix);

	if (found == NULL)
		return;
	*changed = found->date;
	if (found->date == DATE_NONE && source->front.updated.year == 0)
		*shallow = true;
}

/* All sources of PLACE; PLACES_OF has the place of each source. */
static void read_place(struct git_places *places, struct git_place *place, bool keep,
	const struct sources *sources, struct git_place *const *places_of,
	int64_t *changed)
{
	struct git_dates dates = {0};
	bool shallow = false;
	int folder = git_place_open(places, place);

	place->dated = true;
	if (folder < 0)
		return;
	if (!git_dates_read(folder, &place->state, keep, &dates))
		git_place_is_broken(places, place);
	(void)close(folder);
	for (size_t i = 0; i < sources->count; i++)
		if (places_of[i] == place)
			take_date(&dates, &sources->items[i], strlen(place->folder),
				&changed[i], &shallow);
	if (shallow)
		git_place_is_shallow(places, place);
	git_dates_release(&dates);
}

void git_find_changes(struct git_places *places, const struct sources *sources,
	bool keep, int64_t *changed)
{
	struct git_place **places_of =
		arena_many(places->arena, sources->count, struct git_place *);

	for (size_t i = 0; i < sources->count; i++)
		places_of[i] = git_place_of(places, sources->items[i].path);
	for (size_t i = 0; i < sources->count; i++)
		if (places_of[i] != NULL && !places_of[i]->dated)
			read_place(places, places_of[i], keep, sources, places_of,
				changed);
}
