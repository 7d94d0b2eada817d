/* SPDX-License-Identifier: MIT */
/* One file of definitions: its keys, and what they may hold. */
#ifndef READ_DEFINITIONS_DEFINITION_H
#define READ_DEFINITIONS_DEFINITION_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/value.h"
#include "model/definition.h"
#include "model/settings.h"
#include "read/keys/keys.h"

/*
 * What MAP asks for into DEFINITION, whose file and name are set.  The first mistake is
 * the error.
 */
bool definition_read(const struct value *map, const struct settings *settings,
	struct definition *definition, struct arena *arena, struct error *error);

/*
 * from.c: the lines of `from`, a text or a list of texts, into DEFINITION; FIELDS, a
 * map or NULL, says what the keys of the data files among them are called.
 */
bool definition_read_from(const struct value *from, const struct value *fields,
	const struct settings *settings, struct definition *definition,
	struct arena *arena, struct error *error);

/*
 * targets.c: `formats`, NULL or a map of paths by format; a format or a list of them is
 * published at paths made of the definition's name.  None: Atom.
 */
bool definition_read_targets(const struct value *formats, struct definition *definition,
	struct arena *arena, struct error *error);

/*
 * A path of a document, from the root of the site, with the placeholder of PER in it,
 * if it is NEEDED, and no other.
 */
bool definition_check_path(const char *path, unsigned line, enum per per, bool needed,
	struct arena *arena, struct error *error);

/* bearing.c: warn of keys that nothing comes of in a definition of its kind. */
void definition_check_bearing(
	const struct definition *definition, struct report *report);

/* archive.c: what MAP says under `archive`, after the targets. */
bool definition_read_archive(const struct value *map, struct definition *definition,
	struct arena *arena, struct error *error);

/* What a definition may say, for help. */
void definition_keys(struct keys *keys);

#endif
