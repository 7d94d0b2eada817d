/* SPDX-License-Identifier: MIT */
/*
 * The front matter that files have before their own is read.
 *
 * Many files share it, so each combination of default values is laid together once.
 */
#ifndef READ_SOURCES_DEFAULTS_H
#define READ_SOURCES_DEFAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "model/settings.h"
#include "model/source.h"
#include "read/sources/walk.h"

/* What some sets of default values come to. */
struct default_front {
	const bool *fits;     /* one a set of the settings: is it a part of this? */
	struct value *values; /* merged; NULL if no set fits */
	struct front_matter front;
};

/* {0} holds none; what it points to stands in the arena that it is used with. */
struct defaults {
	bool *asked;
	struct default_front **items;
	size_t count;
	size_t room;
	size_t latest; /* what the file before had: mostly the next one has it too */
};

/* What the settings give FILE, which is no page if IS_STATIC. */
const struct default_front *defaults_for(struct defaults *defaults,
	const struct settings *settings, const struct walked_file *file, bool is_static,
	struct arena *arena);

#endif
