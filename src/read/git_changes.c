/* SPDX-License-Identifier: MIT */
#include "read/git.h"

#include <string.h>

#include "base/date.h"
#include "base/file.h"
#include "read/history.h"

static const char *const words[] = {"git", "--literal-pathspecs", "log", "-c",
	"--no-renames", "--name-only", "-z", "--relative", "--no-color",
	"--no-show-signature", "--decorate-refs-exclude=*", GIT_FORMAT, "--", ".",
	NULL};

static const struct source *source_at(const struct sources *sources, struct span path)
{
	char name[PATH_LIMIT];

	if (path.length >= sizeof(name))
		return NULL;
	memcpy(name, path.bytes, path.length);
	name[path.length] = '\0';
	return sources_find(sources, name);
}

/* How many sources want to know: not those whose front matter says it. */
static size_t count_open(const struct sources *sources)
{
	size_t count = 0;

	for (size_t i = 0; i < sources->count; i++)
		if (sources->items[i].front.updated.year == 0)
			count++;
	return count;
}

/* True if SOURCE was open. */
static bool take_change(const struct sources *sources, const struct source *source,
	int64_t date, int64_t *changed)
{
	int64_t *own;

	if (source == NULL)
		return false;
	own = &changed[source - sources->items];
	if (*own != DATE_NONE)
		return false;
	*own = date;
	return source->front.updated.year == 0;
}

/* Commits come newest first, each with a line feed before its first path. */
void git_find_changes(
	int content, const struct sources *sources, int64_t *changed, bool *shallow)
{
	size_t open = count_open(sources);
	struct git_commit commit = {.boundary = true};
	struct program git;
	struct span part;

	if (!git_start(&git, content, words))
		return;
	while (open > 0 && program_next(&git, '\0', &part)) {
		if (git_read_commit(part, &commit)) {
			*shallow = *shallow || commit.boundary;
			continue;
		}
		if (span_starts_with(part, "\n"))
			part = span_after(part, 1);
		if (!commit.boundary && take_change(sources, source_at(sources, part),
						commit.date, changed))
			open--;
	}
	(void)program_end(&git);
}
