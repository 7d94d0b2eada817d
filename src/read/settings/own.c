/* SPDX-License-Identifier: MIT */
#include "read/settings/own.h"

#include <string.h>

#include "base/array.h"

static const char *const lastmod_names[] = {
	[LASTMOD_FRONT_MATTER] = "front-matter",
	[LASTMOD_GIT] = "git",
	[LASTMOD_LEDGER] = "ledger",
	[LASTMOD_MTIME] = "mtime",
};

enum { LASTMOD_COUNT = COUNT(lastmod_names) };

static bool find_lastmod(const char *name, enum lastmod_source *source)
{
	for (size_t i = 0; i < LASTMOD_COUNT; i++) {
		if (strcmp(lastmod_names[i], name) == 0) {
			*source = (enum lastmod_source)i;
			return true;
		}
	}
	return false;
}

/* The names of `lastmod`, in order; the usual ones if there are none. */
static bool settle_lastmod(
	struct dialect_reader *reader, const struct own_settings *own)
{
	static const enum lastmod_source usual[] = {
		LASTMOD_FRONT_MATTER, LASTMOD_GIT, LASTMOD_LEDGER};
	const char *const *names = own->lastmod;
	struct settings *settings = reader->settings;
	enum lastmod_source *sources =
		arena_many(reader->arena, LASTMOD_COUNT, enum lastmod_source);

	settings->lastmod = names == NULL ? usual : sources;
	settings->lastmod_count = names == NULL ? COUNT(usual) : 0;
	for (; names != NULL && *names != NULL; names++) {
		if (settings->lastmod_count == LASTMOD_COUNT ||
			!find_lastmod(*names, &sources[settings->lastmod_count++]))
			return error_set_at(reader->error, own->lastmod_line,
				"'lastmod' wants a list of front-matter, git, ledger "
				"and mtime");
	}
	return true;
}

bool settle_own(struct dialect_reader *reader, const struct own_settings *own)
{
	struct settings *settings = reader->settings;

	settings->places.ledger = own->ledger;
	settings->places.rendered = own->rendered;
	settings->stylesheet = own->stylesheet;
	settings->compat = own->compat;
	settings->allow_shrink = own->allow_shrink;
	settings->identity.channel = own->channel;
	return settle_lastmod(reader, own);
}
