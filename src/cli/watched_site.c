/* SPDX-License-Identifier: MIT */
#include "cli/watched_site.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "read.h"

/* PATH, relative to FOLDER, as seen from here. */
static const char *inside(const char *folder, const char *path, struct arena *arena)
{
	if (path[0] == '/')
		return path;
	return strcmp(path, ".") == 0 ? folder
	                              : arena_format(arena, "%s/%s", folder, path);
}

static void add_folder(struct watched_site *site, const char *path, bool deep)
{
	size_t count = site->trees.count;

	site->folders = arena_grow(&site->arena, site->folders, count, &site->room,
		sizeof(*site->folders));
	site->folders[count] = (struct watched_tree){path, deep};
	site->trees.items = site->folders;
	site->trees.count++;
}

/* Files of --config lie where they like. */
static void add_configs(struct watched_site *site, const struct options *options)
{
	for (size_t i = 0; i < options->config_count; i++) {
		const char *path =
			inside(options->directory, options->configs[i], &site->arena);
		const char *slash = strrchr(path, '/');

		if (slash != NULL && slash != path)
			add_folder(site,
				arena_bytes(&site->arena, path, (size_t)(slash - path)),
				false);
	}
}

static bool skips(const void *context, const char *path, const struct stat *facts)
{
	const struct watched_site *site = context;
	const char *below = path_below(path, site->content);

	if (site->has_output && file_is_same(&site->output, facts))
		return true;
	return below != NULL && !reads_folder(&site->settings, below + 1);
}

static bool read_site(struct watched_site *site, const struct options *options)
{
	struct report report = {0};
	struct error error;
	const char *file;
	int root = folder_open(AT_FDCWD, options->directory, &error);
	bool known;

	if (root < 0)
		return false;
	known = read_settings(root, options->configs, &site->settings, &file,
		&site->arena, &report, &error);
	report_release(&report);
	(void)close(root);
	return known;
}

/*
 * Each build makes the output folder, for its lock, and one that is refused removes it
 * again.  That is no reason for another build.
 */
static void find_missing(struct watched_site *site, const char *output)
{
	struct span path = span_without_last(span_of(output), '/');
	const char *folder;

	do {
		size_t slash = span_find_last(path, '/');
		struct span name =
			slash == path.length ? path : span_after(path, slash + 1);

		site->trees.silent = arena_bytes(&site->arena, name.bytes, name.length);
		path = span_first(path, slash == path.length ? 0 : slash);
		folder = path.length == 0
		                 ? slash == 0 ? "/" : "."
		                 : arena_bytes(&site->arena, path.bytes, path.length);
	} while (stat(folder, &site->trees.silent_in) < 0 && path.length > 0);
}

static void find_output(struct watched_site *site, const struct options *options)
{
	const char *output = options->output;

	if (output == NULL)
		output = inside(
			options->directory, site->settings.places.output, &site->arena);
	site->has_output = stat(output, &site->output) == 0;
	if (!site->has_output)
		find_missing(site, output);
}

static void find_folders(struct watched_site *site, const struct options *options)
{
	const struct settings *settings = &site->settings;
	const char *root = options->directory;
	const char *rendered = options->rendered;

	site->content = inside(root, settings->places.content, &site->arena);
	add_folder(site, site->content, true);
	add_folder(
		site, inside(root, settings->places.definitions, &site->arena), true);
	if (rendered == NULL && settings->places.rendered != NULL)
		rendered = inside(root, settings->places.rendered, &site->arena);
	if (rendered != NULL)
		add_folder(site, rendered, true);
	add_folder(site, root, false);
	add_configs(site, options);
}

void watched_site_update(struct watched_site *site, const struct options *options)
{
	struct watched_site new = {0};

	if (!read_site(&new, options)) {
		arena_release(&new.arena);
		return;
	}
	watched_site_release(site);
	*site = new;
	find_output(site, options);
	find_folders(site, options);
	site->trees.skips = skips;
	site->trees.context = site;
}

void watched_site_release(struct watched_site *site)
{
	arena_release(&site->arena);
	*site = (struct watched_site){0};
}
