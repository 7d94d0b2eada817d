/* SPDX-License-Identifier: MIT */
/* Archive documents as feeds: RFC 5005 section 4, linked both ways. */
#ifndef SELECT_ARCHIVE_FEEDS_H
#define SELECT_ARCHIVE_FEEDS_H

#include "model/definition.h"
#include "model/feed.h"
#include "select/archives.h"
#include "select/selection.h"

/* The entries of ARCHIVES, which all formats of FEED share. */
void make_archive_entries(struct selection *selection, const struct feed *feed,
	struct archive_parts *archives);

/*
 * The documents of ARCHIVES at TARGET's path, for what one subscribes to at CURRENT.
 * SLUG is that of a value of `per`, or NULL.  The URL of the newest; NULL: none.
 */
const char *add_archives(struct selection *selection, const struct feed *current,
	const struct archive_parts *archives, const struct target *target,
	const char *slug);

#endif
