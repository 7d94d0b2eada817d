/* SPDX-License-Identifier: MIT */
/* Files that front matter names: what goes with a page, a transcript, chapters. */
#ifndef READ_FRONT_MATTER_FILES_H
#define READ_FRONT_MATTER_FILES_H

#include "model/extras.h"
#include "read/front_matter/kinds.h"

/*
 * Add what the value names to FILES: a path or a URL, a map with one under `url`, `src`
 * or the like, or a list of these.  False, and nothing is added, if it is none of them.
 */
bool front_files_add(const struct taking *taking, struct extra_files *files);

/* The same for a map of files by their kind: `{mp3: a.mp3, ogg: a.ogg}`. */
bool front_files_add_kinds(const struct taking *taking, struct extra_files *files);

#endif
