/* SPDX-License-Identifier: MIT */
/* What no generator knows: settings of feedmill's own, which every dialect may say. */
#ifndef READ_SETTINGS_OWN_H
#define READ_SETTINGS_OWN_H

#include <stdbool.h>
#include <stddef.h>

#include "model/definition.h"
#include "read/keys/fields.h"
#include "read/settings/dialect.h"

struct own_settings {
	const char *const *lastmod;
	unsigned lastmod_line;
	const char *ledger;
	const char *rendered;
	const char *stylesheet;
	bool compat;
	bool allow_shrink;
	struct channel channel;
};

/* Their rows, for a table that fills in a struct with such a one at START. */
/* clang-format off */
#define OWN_AT(start, member) ((start) + offsetof(struct own_settings, member))
#define OWN_FIELDS(start) \
	{"lastmod", FIELD_TEXT_LIST, OWN_AT(start, lastmod), .help = "a list of front-matter, git, ledger and mtime", .line_offset = OWN_AT(start, lastmod_line)}, \
	{"ledger", FIELD_STRING, OWN_AT(start, ledger), .help = "the file that keeps what was published"}, \
	{"rendered", FIELD_STRING, OWN_AT(start, rendered), .help = "a folder with pages as HTML"}, \
	{"stylesheet", FIELD_STYLESHEET, OWN_AT(start, stylesheet), .help = "true, or the URL of a stylesheet"}, \
	{"compat", FIELD_FLAG, OWN_AT(start, compat), .help = "true or false"}, \
	{"allow_shrink", FIELD_FLAG, OWN_AT(start, allow_shrink), .help = "true or false"}, \
	{"rights|copyright", FIELD_STRING, OWN_AT(start, channel.rights), .help = "who may do what with the site's entries"}, \
	{"license", FIELD_STRING, OWN_AT(start, channel.license), .help = "the URL of the licence that they are under"}, \
	{"hub", FIELD_TEXT_LIST, OWN_AT(start, channel.hubs), .help = "the URL of a WebSub hub, or a list of them"}
/* clang-format on */

/* Have them hold for the site.  Fails for a `lastmod` that nobody knows. */
bool settle_own(struct dialect_reader *reader, const struct own_settings *own);

#endif
