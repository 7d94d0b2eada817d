/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/path.h"
#include "base/text.h"
#include "publish.h"

/* What is compared: a folder, wherever its path leads. */
struct place {
	bool known;
	struct stat facts;
};

static struct place place_at(int folder, const char *path)
{
	struct place place = {0};

	place.known = fstatat(folder, path, &place.facts, 0) == 0;
	return place;
}

static bool is_same(const struct place *a, const struct place *b)
{
	return a->known && b->known && file_is_same(&a->facts, &b->facts);
}

/* The folder that PATH, seen from FOLDER, lies in. */
static struct place folder_of(int folder, const char *path)
{
	struct text parent = text_limited(PATH_LIMIT);
	struct place place = {0};

	text_add_span(&parent, path_folder(span_of(path)));
	if (!text_broken(&parent))
		place = place_at(folder, parent.length == 0 ? "." : parent.bytes);
	text_release(&parent);
	return place;
}

/* The folders that are the site's. */
struct own {
	struct place content;
	struct place definitions;
	struct place ledger; /* the folder with the ledger in it */
};

/* Any folder on the way to PATH may be one of them. */
static bool leads_into(int output, const char *path, const struct own *own)
{
	struct text folder = text_limited(PATH_LIMIT);
	bool found = false;

	for (const char *end = path; !found && (end = strchr(end + 1, '/')) != NULL;) {
		struct place place;

		text_clear(&folder);
		text_add_bytes(&folder, path, (size_t)(end - path));
		if (text_broken(&folder))
			break;
		place = place_at(output, folder.bytes);
		found = is_same(&place, &own->content) ||
		        is_same(&place, &own->definitions);
	}
	text_release(&folder);
	return found;
}

static bool is_ledger(int output, const char *path, const struct own *own,
	const struct sources_place *sources)
{
	struct place place;

	if (!span_equals(path_name(span_of(path)), path_name(span_of(sources->ledger))))
		return false;
	place = folder_of(output, path);
	return is_same(&place, &own->ledger);
}

bool keep_off_sources(int output, const struct documents *documents,
	const struct sources_place *sources, struct error *error)
{
	const struct own own = {
		.content = place_at(sources->content, "."),
		.definitions = place_at(sources->root, sources->definitions),
		.ledger = folder_of(sources->root, sources->ledger),
	};

	for (size_t i = 0; i < documents->count; i++) {
		const char *path = documents->items[i].path;

		if (leads_into(output, path, &own))
			return error_set(error,
				"'/%s' would lie among the site's own files: publish "
				"to another path, or to another folder",
				path);
		if (is_ledger(output, path, &own, sources))
			return error_set(error,
				"'/%s' would replace the ledger: publish to another "
				"path",
				path);
	}
	return true;
}
