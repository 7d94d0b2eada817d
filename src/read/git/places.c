/* SPDX-License-Identifier: MIT */
#include "read/git/places.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"

static struct git_place *new_place(
	struct git_places *places, const char *folder, bool repository)
{
	struct git_place *place = arena_new(places->arena, struct git_place);

	place->folder = folder;
	place->repository = repository;
	return place;
}

/* FOLDER, with a / at its end, unless it belongs to what AROUND does. */
static struct git_place *look_at(
	struct git_places *places, struct span folder, struct git_place *around)
{
	struct git_place *place = map_get(&places->folders, folder);
	const char *name;

	if (place != NULL)
		return place;
	name = arena_bytes(places->arena, folder.bytes, folder.length);
	place = around;
	if (file_is_there(places->content, arena_format(places->arena, "%s.git", name)))
		place = new_place(places, name, true);
	map_set(&places->folders, span_of(name), place);
	return place;
}

static struct git_place *outermost(struct git_places *places)
{
	struct git_place *place = map_get(&places->folders, SPAN_NONE);

	if (place == NULL) {
		place = new_place(places, "", git_is_there(places->content));
		map_set(&places->folders, SPAN_NONE, place);
	}
	return place;
}

/* The innermost repository on the way down to FOLDER. */
static struct git_place *find_place(struct git_places *places, struct span folder)
{
	struct git_place *place = outermost(places);

	for (size_t i = 0; i < folder.length; i++)
		if (folder.bytes[i] == '/')
			place = look_at(places, span_first(folder, i + 1), place);
	return place;
}

/* What reports call it: nothing where it is the content itself. */
static const char *place_name(
	const struct git_places *places, const struct git_place *place)
{
	if (*place->folder == '\0')
		return NULL;
	return settings_file(places->settings, place->folder, places->arena);
}

static void report_answer(struct git_places *places, const struct git_place *place,
	const struct error *error)
{
	const char *name = place_name(places, place);

	if (place->answer == GIT_MISSING)
		report_add(places->report, REPORT_NOTE, name, 0,
			"git is not installed: it cannot say when files changed");
	else if (place->answer == GIT_EMPTY)
		report_add(places->report, REPORT_NOTE, name, 0,
			"nothing was committed yet: git cannot say when files changed");
	else if (place->answer == GIT_REFUSED)
		report_add(places->report, REPORT_WARNING, name, 0,
			"git does not read the repository, and cannot say when files "
			"changed: %s%s",
			error->message,
			strstr(error->message, "dubious ownership") == NULL
				? ""
				: " ('git config --global --add safe.directory FOLDER' "
				  "lets it)");
}

static void ask(struct git_places *places, struct git_place *place)
{
	struct error error = {0};
	int folder = git_place_open(places, place);

	place->asked = true;
	place->answer = GIT_EMPTY;
	if (folder < 0)
		return;
	place->answer = git_ask(folder, &place->state, places->arena, &error);
	(void)close(folder);
	report_answer(places, place, &error);
}

void git_place_is_shallow(struct git_places *places, struct git_place *place)
{
	if (!place->shallow)
		report_add(places->report, REPORT_WARNING, place_name(places, place), 0,
			"the clone is shallow: dates from before its first commit are "
			"not known ('git fetch --unshallow' gets them)");
	place->shallow = true;
}

struct git_place *git_place_of(struct git_places *places, const char *path)
{
	struct span folder = path_folder(span_of(path));

	if (places->last_place == NULL || !span_equals(places->last, folder)) {
		places->last = folder;
		places->last_place = find_place(places, folder);
	}
	if (!places->last_place->repository)
		return NULL;
	if (!places->last_place->asked)
		ask(places, places->last_place);
	return places->last_place->answer == GIT_ANSWERED ? places->last_place : NULL;
}

int git_place_open(const struct git_places *places, const struct git_place *place)
{
	struct error error;

	return folder_open(
		places->content, *place->folder == '\0' ? "." : place->folder, &error);
}

void git_place_is_broken(struct git_places *places, const struct git_place *place)
{
	report_add(places->report, REPORT_WARNING, place_name(places, place), 0,
		"git log ends with an error: some dates are not known ('git fsck' may "
		"say why)");
}

void git_places_release(struct git_places *places)
{
	map_release(&places->folders);
}
