/* SPDX-License-Identifier: MIT */
/*
 * What the dialects of settings share.
 *
 * A dialect reads its files into a tree of values, sets every rule of struct settings
 * from it, and ends with settle_publisher and settle_own (read/settings/own.h).
 */
#ifndef READ_SETTINGS_DIALECT_H
#define READ_SETTINGS_DIALECT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"
#include "model/settings.h"

enum {
	SETTINGS_LIMIT = 4 * 1024 * 1024, /* bytes of one file of settings */
	DEFAULT_SET_LIMIT = 1000,         /* sets of default values */
};

/* The reading of settings. */
struct dialect_reader {
	int root;
	const char *const *files; /* of settings, relative to ROOT; the last wins */
	size_t file_count;
	const char *file; /* the one being read, for messages */
	struct settings *settings;
	struct arena *arena;
	struct report *report;
	struct error *error;
};

/* The native one, and Jekyll's. */
bool read_native_settings(struct dialect_reader *reader);
bool read_jekyll_settings(struct dialect_reader *reader);

/* The map that a YAML file holds, an empty one if there is nothing in it. */
bool read_settings_file(
	struct dialect_reader *reader, const char *path, struct value **map);

/*
 * default_values.c: front matter by `scope` and `values`, the weakest first: of two
 * that fit a page, the one with the longer path wins; then the one with a type; then
 * the later.  Paths may count from COLLECTIONS_FOLDER, if that is not "".  What is
 * wrong is reported and left out.
 */
void read_default_values(struct dialect_reader *reader, const struct value *list,
	const char *collections_folder);

/* What settings say of who publishes, as they say it. */
struct publisher {
	const struct value *url;
	const char *base_url; /* a path behind it, or NULL */
	const struct value *timezone;
	const char *title;
	struct people authors;
};

/*
 * Origin and base path, title, authors and time zone, with what stands in for those
 * that are not said.  Fails without a URL, and for a time zone that nobody knows.
 */
bool settle_publisher(struct dialect_reader *reader, const struct publisher *publisher);

/* A relative path without `./` in front and `/` behind; `.` for the folder itself. */
const char *tidy_path(const char *path, struct arena *arena);

#endif
