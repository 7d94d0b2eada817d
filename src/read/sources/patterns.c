/* SPDX-License-Identifier: MIT */
#include "read/sources/patterns.h"

#include <fnmatch.h>
#include <string.h>

#include "base/file.h"
#include "base/glob.h"
#include "base/path.h"
#include "base/span.h"
#include "read.h"

static const char *without_slash(const char *path)
{
	return *path == '/' ? path + 1 : path;
}

/* PATTERN without the / at its end, in COPY; NULL if it is too long to fit anything. */
static const char *unslashed(const char *pattern, char copy[PATH_LIMIT])
{
	size_t length = strlen(pattern);

	if (length == 0 || pattern[length - 1] != '/')
		return pattern;
	if (length > PATH_LIMIT)
		return NULL;
	memcpy(copy, pattern, length - 1);
	copy[length - 1] = '\0';
	return copy;
}

/*
 * A native pattern; one that ends in / is for folders only.  What is in a folder that
 * is left out is never asked about.
 */
static bool glob_fits(const char *pattern, const char *path, bool is_folder)
{
	char copy[PATH_LIMIT];
	const char *bare = unslashed(pattern, copy);

	return bare != NULL && (bare == pattern || is_folder) &&
	       glob_matches(bare, path);
}

/*
 * As Jekyll's EntryFilter has it: a star takes slashes too, and a pattern fits
 * everything that begins with it.
 */
static bool jekyll_fits(const char *pattern, const char *path, bool is_folder)
{
	size_t length;

	pattern = without_slash(pattern);
	length = strlen(pattern);
	if (fnmatch(pattern, path, 0) == 0 || strncmp(path, pattern, length) == 0)
		return true;
	return is_folder && length == strlen(path) + 1 && pattern[length - 1] == '/' &&
	       strncmp(path, pattern, length - 1) == 0;
}

static bool pattern_fits(const struct settings *settings, const char *pattern,
	const char *path, bool is_folder)
{
	return settings->tree.patterns == PATTERNS_JEKYLL
	               ? jekyll_fits(pattern, path, is_folder)
	               : glob_fits(pattern, path, is_folder);
}

bool entry_is_included(const struct settings *settings, const struct walk_entry *entry)
{
	for (const char *const *pattern = settings->tree.include; *pattern != NULL;
		pattern++)
		if (pattern_fits(settings, *pattern, entry->seen, entry->is_folder) ||
			pattern_fits(settings, *pattern, entry->name, entry->is_folder))
			return true;
	return false;
}

static bool excluded(const struct settings *settings, const struct walk_entry *entry)
{
	for (const char *const *pattern = settings->tree.exclude; *pattern != NULL;
		pattern++)
		if (pattern_fits(settings, *pattern, entry->path, entry->is_folder))
			return true;
	return false;
}

/* Hidden files, editors' copies, and what a generator keeps for itself. */
static bool hidden_by_name(const struct settings *settings, const char *name)
{
	size_t length = strlen(name);

	if (name[0] == '.' || (length > 0 && name[length - 1] == '~'))
		return true;
	return settings->tree.underscores_hide && strchr("_#~", name[0]) != NULL;
}

bool entry_is_read(const struct settings *settings, const struct walk_entry *entry)
{
	size_t length = strlen(entry->name);

	if (length == 0 || entry->name[length - 1] == '.')
		return false;
	if (entry_is_included(settings, entry))
		return true;
	if (!entry->is_collection && hidden_by_name(settings, entry->name))
		return false;
	return !excluded(settings, entry);
}

bool entry_is_foreign_index(
	const struct settings *settings, const struct walk_entry *entry)
{
	return !settings->tree.front_matter_makes_pages && !entry->is_folder &&
	       strcmp(entry->name, "_index.md") == 0 &&
	       !entry_is_included(settings, entry) && !excluded(settings, entry);
}

bool reads_folder(const struct settings *settings, const char *path)
{
	const struct walk_entry entry = {
		.path = path,
		.seen = path,
		.name = path_name(span_of(path)).bytes,
		.is_folder = true,
	};

	return entry_is_included(settings, &entry) ||
	       (entry.name[0] != '.' && !excluded(settings, &entry));
}

/* The folders that hold PATH, then PATH itself, against a glob. */
static bool glob_fits_start(const char *glob, const char *path)
{
	char start[PATH_LIMIT];
	size_t length = strlen(path);

	if (length >= sizeof(start))
		return false;
	memcpy(start, path, length + 1);
	for (size_t end = 1; end <= length; end++) {
		char next = start[end];

		if (next != '/' && next != '\0')
			continue;
		start[end] = '\0';
		if (glob_matches(glob, start))
			return true;
		start[end] = next;
	}
	return false;
}

bool default_path_fits(const char *prefix_or_glob, const char *path)
{
	char copy[PATH_LIMIT];
	const char *wanted = without_slash(prefix_or_glob);

	if (strchr(wanted, '*') == NULL)
		return strncmp(path, wanted, strlen(wanted)) == 0;
	wanted = unslashed(wanted, copy);
	return wanted != NULL && glob_fits_start(wanted, path);
}
