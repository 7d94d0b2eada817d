/* SPDX-License-Identifier: MIT */
#include "read/git/dates.h"

#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "read/git/cache.h"

void git_dates_add(struct git_dates *dates, struct span path, int64_t date)
{
	struct git_date *added;

	if (map_get(&dates->paths, path) != NULL || dates->count == GIT_DATES_LIMIT)
		return;
	added = arena_new(&dates->arena, struct git_date);
	path.bytes = arena_bytes(&dates->arena, path.bytes, path.length);
	*added = (struct git_date){path, date, NULL};
	map_set(&dates->paths, path, added);
	if (dates->latest == NULL)
		dates->latest = added;
	else
		dates->earliest->earlier = added;
	dates->earliest = added;
	dates->count++;
}

const struct git_date *git_dates_find(const struct git_dates *dates, const char *path)
{
	return map_get(&dates->paths, span_of(path));
}

void git_dates_release(struct git_dates *dates)
{
	map_release(&dates->paths);
	arena_release(&dates->arena);
	*dates = (struct git_dates){0};
}

/*
 * Each commit has a line feed before its first path.  Paths are seen from the root:
 * what merges changed would be so even with `--relative`.
 */
static bool read_log(int folder, const struct git_state *state, const char *commits,
	struct git_dates *dates)
{
	const char *const words[] = {GIT_LOG, "-c", "--no-renames", "--no-relative",
		"--name-only", "-z", commits, "--", ".", NULL};
	struct git_commit commit = {.boundary = true};
	struct program git;
	struct span part;

	if (!git_start(&git, folder, words))
		return false;
	while (program_next(&git, '\0', &part)) {
		if (git_read_commit(part, &commit))
			continue;
		if (span_starts_with(part, "\n"))
			part = span_after(part, 1);
		if (span_starts_with(part, state->prefix))
			git_dates_add(dates, span_after(part, strlen(state->prefix)),
				commit.boundary ? DATE_NONE : commit.date);
	}
	return program_end(&git);
}

/* LINE is `COMMIT PARENT`: true, with the parent, if it is the only one. */
static bool take_parent(struct span line, struct text *commit)
{
	size_t blank = span_find(line, ' ');
	struct span parent = span_after(line, blank + 1);

	if (!span_equals(span_first(line, blank), text_span(commit)) ||
		span_find(parent, ' ') < parent.length)
		return false;
	text_clear(commit);
	text_add_span(commit, parent);
	return true;
}

/*
 * True if one line of commits leads from LATER back to EARLIER: a log lists them before
 * all others then, whatever their dates.
 */
static bool is_line(
	int folder, const char *commits, const char *later, const char *earlier)
{
	const char *const words[] = {GIT, "rev-list", "--parents", commits, NULL};
	struct text commit = text_limited(PATH_LIMIT);
	struct program git;
	struct span line;
	bool straight = true;

	if (!git_start(&git, folder, words))
		return false;
	text_add(&commit, later);
	while (straight && program_next(&git, '\n', &line))
		straight = take_parent(line, &commit);
	straight =
		program_end(&git) && straight && span_is(text_span(&commit), earlier);
	text_release(&commit);
	return straight;
}

/* What was committed since CACHED, before what it has; false without knowing. */
static bool catch_up(int folder, const struct git_state *state,
	const struct git_cached *cached, struct git_dates *dates)
{
	const char *commits;

	if (strcmp(cached->commit, state->commit) != 0) {
		commits = arena_format(
			&dates->arena, "%s..%s", cached->commit, state->commit);
		if (!is_line(folder, commits, state->commit, cached->commit))
			return false;
		if (!read_log(folder, state, commits, dates)) {
			git_dates_release(dates);
			return false;
		}
	}
	git_cache_take(cached, dates);
	return true;
}

bool git_dates_read(
	int folder, const struct git_state *state, bool keep, struct git_dates *dates)
{
	struct git_cached cached = {0};
	bool known = state->whole && git_cache_read(state, &cached);
	bool current = known && strcmp(cached.commit, state->commit) == 0;
	bool read = (known && catch_up(folder, state, &cached, dates)) ||
	            read_log(folder, state, state->commit, dates);

	if (keep && read && !current && state->whole && dates->count < GIT_DATES_LIMIT)
		git_cache_write(state, dates);
	text_release(&cached.text);
	return read;
}
