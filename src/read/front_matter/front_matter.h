/* SPDX-License-Identifier: MIT */
/* Front matter: where it stands in a file, and what its keys say. */
#ifndef READ_FRONT_MATTER_FRONT_MATTER_H
#define READ_FRONT_MATTER_FRONT_MATTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "base/value.h"
#include "model/settings.h"
#include "model/source.h"
#include "read/keys/keys.h"

enum front_state {
	FRONT_NONE,
	FRONT_OPEN, /* it begins, but TEXT ends before it does */
	FRONT_WHOLE,
};

struct front_place {
	struct span yaml; /* between its fences; its first line is line 2 */
	size_t body_offset;
	unsigned body_line;
};

/*
 * Find the front matter that TEXT, the head of a file or the whole of it, begins with:
 * a line `---`, then YAML, then a line `---` or `...`.  Without any, the body is all of
 * TEXT but a byte order mark.
 */
enum front_state front_matter_find(
	struct span text, bool whole_file, struct front_place *place);

/*
 * The language of the front matter that TEXT begins with if other generators read it
 * and we do not, such as "TOML" between lines `+++`; else NULL.
 */
const char *front_matter_foreign(struct span text);

/* Who reads keys, and for what. */
struct front_reader {
	const struct settings *settings;
	const char *file;  /* that the keys stand in, as reports name it; or NULL … */
	const char *path;  /* … and its path below the content folder */
	bool are_defaults; /* the keys are in the settings, not in a page */
	struct arena *arena;   /* for what is kept */
	struct report *report; /* NULL: what is wrong was said before */
};

/*
 * Lay the keys of MAP over what FRONT says.  Null says nothing, unknown keys are data.
 * A value of the wrong kind is reported and says nothing either.
 */
void front_matter_take(const struct front_reader *reader, const struct value *map,
	struct front_matter *front);

/* What front matter may say, for help. */
void front_matter_keys(struct keys *keys);

#endif
