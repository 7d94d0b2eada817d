/* SPDX-License-Identifier: MIT */
/*
 * The parts of a path, or of the path of a URL: `posts/2024/a.tar.gz` is in the folder
 * `posts/2024/`, has the name `a.tar.gz` and the extension `.gz`.
 *
 * Nothing is copied: each is a part of what was given.
 */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/span.h"

/* Up to the last /, and that too; empty if there is none. */
struct span path_folder(struct span path);

/* Behind the last /; empty for a path that ends in one. */
struct span path_name(struct span path);

/* From the last dot of the name on; empty if that has none. */
struct span path_extension(struct span path);

/* What follows FOLDER in PATH, from the / on; NULL if PATH is not below FOLDER. */
const char *path_below(const char *path, const char *folder);

/* All but the extension. */
struct span path_stem(struct span path);

#endif
