/* SPDX-License-Identifier: MIT */
/*
 * The folders of a site that `watch` looks at: content, definitions, built pages, and
 * those that settings stand in; not the output, nor what the settings exclude.
 */
#ifndef CLI_WATCHED_SITE_H
#define CLI_WATCHED_SITE_H

#include <sys/stat.h>

#include "base/memory.h"
#include "base/watcher.h"
#include "cli/options.h"
#include "model/settings.h"

/* {0} is one whose settings were not read. */
struct watched_site {
	struct arena arena; /* holds all that follows */
	struct settings settings;
	const char *content; /* as seen from here, like all that are watched */
	bool has_output;
	struct stat output;
	struct watched_tree *folders;
	size_t room;
	struct watched_trees trees;
};

/*
 * As OPTIONS and the site's settings have it now.  Settings that cannot be read change
 * nothing but the files that they are in: the build will say what is wrong.
 */
void watched_site_update(struct watched_site *site, const struct options *options);

void watched_site_release(struct watched_site *site);

#endif
