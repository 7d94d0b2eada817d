/* SPDX-License-Identifier: MIT */
/* Parts of reading Jekyll's settings (read/settings/jekyll.c). */
#ifndef READ_SETTINGS_JEKYLL_H
#define READ_SETTINGS_JEKYLL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/value.h"
#include "read/keys/keys.h"
#include "read/settings/dialect.h"

/* What _config.yml says that matters here, as it stands there. */
struct jekyll_config {
	const struct value *url;
	const char *base_url;
	const char *title;
	const char *description;
	const char *language;
	const struct value *author;
	const struct value *timezone;
	const char *permalink;
	const char *source;
	const char *destination;
	const char *collections_folder; /* that all collections lie in; "" for none */
	const char *data_folder;
	const struct value *scholar;
	const struct value *kramdown;
	const char *include_folder;
	const char *const *include;
	const char *const *exclude;
	const char *markdown_extensions;
	const char *excerpt_separator;
	const struct value *collections;
	const struct value *defaults;
	const struct value *feed;
	const struct value *own;
	const struct value *plugins;
	const struct value *archives;
	const char *parts_path; /* paginate_path */
	size_t part_size;       /* paginate */
	size_t newest_posts;
	bool future;
	bool unpublished;
	bool drafts;
};

/* What of _config.yml matters here, for help. */
void jekyll_keys(struct keys *keys);

/* `authors` of the data folder: the site's known people. */
void read_jekyll_authors(
	struct dialect_reader *reader, const struct jekyll_config *config);

/* Posts, drafts, and what `collections` names. */
void read_jekyll_collections(
	struct dialect_reader *reader, const struct jekyll_config *config);

/* Pages that jekyll-paginate and jekyll-archives make, where the site uses them. */
void read_jekyll_generated(
	struct dialect_reader *reader, const struct jekyll_config *config);

/* The feeds that jekyll-feed makes for `feed`.  The site's title is known by then. */
void make_jekyll_definitions(struct dialect_reader *reader, const struct value *feed);

/* scholar_jekyll.c: what jekyll-scholar has of bibliographies. */
void read_scholar(struct dialect_reader *reader, const struct jekyll_config *config);

/* kinds_jekyll.c: warn of maps that are none. */
void check_jekyll_kinds(
	struct dialect_reader *reader, const struct jekyll_config *config);

/* kramdown_jekyll.c: how kramdown writes Markdown. */
void read_kramdown(struct dialect_reader *reader, const struct jekyll_config *config);

#endif
