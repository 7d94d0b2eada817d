/* SPDX-License-Identifier: MIT */
#include "read/git/cache.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/cache.h"
#include "base/file.h"

/* A text of parts that each end in a NUL: a commit, then `date path` of each file. */
enum { CACHE_LIMIT = 512 * 1024 * 1024 };

static const char *cache_name(const struct git_state *state, struct text *name)
{
	text_addf(name, "git-%s", state->name);
	return name->bytes;
}

bool git_cache_read(const struct git_state *state, struct git_cached *cached)
{
	struct text name = text_limited(PATH_LIMIT);
	struct span commit;
	bool read;

	*cached = (struct git_cached){.text = text_limited(CACHE_LIMIT)};
	read = cache_read(cache_name(state, &name), &cached->text);
	cached->dates = text_span(&cached->text);
	read = read && span_next(&cached->dates, '\0', &commit);
	if (read)
		cached->commit = commit.bytes;
	text_release(&name);
	return read;
}

/* The number that PART begins with, up to the blank that stands before the path. */
static bool read_date(struct span part, int64_t *date, struct span *path)
{
	char *end;

	errno = 0;
	*date = strtoll(part.bytes, &end, 10);
	*path = span_after(part, (size_t)(end - part.bytes) + 1);
	return errno == 0 && *end == ' ';
}

void git_cache_take(const struct git_cached *cached, struct git_dates *dates)
{
	struct span rest = cached->dates;
	struct span part;
	struct span path;
	int64_t date;

	while (span_next(&rest, '\0', &part))
		if (read_date(part, &date, &path))
			git_dates_add(dates, path, date);
}

void git_cache_write(const struct git_state *state, const struct git_dates *dates)
{
	struct text name = text_limited(PATH_LIMIT);
	struct text text = text_limited(CACHE_LIMIT);

	text_add_bytes(&text, state->commit, strlen(state->commit) + 1);
	for (const struct git_date *date = dates->latest; date != NULL;
		date = date->earlier) {
		text_addf(&text, "%" PRId64 " ", date->date);
		text_add_span(&text, date->path);
		text_add_char(&text, '\0');
	}
	if (!text_broken(&text))
		cache_write(cache_name(state, &name), text_span(&text));
	text_release(&text);
	text_release(&name);
}
