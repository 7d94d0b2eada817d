/* SPDX-License-Identifier: MIT */
/*
 * What makes an RSS feed a podcast: the elements of Apple and of Podcasting 2.0
 * (https://podcasters.apple.com/support/823-podcast-requirements,
 * https://podcastindex.org/namespace/1.0).
 */
#ifndef MODEL_PODCAST_H
#define MODEL_PODCAST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/person.h"

/* One of Apple's. */
struct podcast_category {
	const char *name;
	const char *inside; /* the category that it is part of; NULL: none */
};

enum podcast_type {
	PODCAST_EPISODIC,
	PODCAST_SERIAL, /* episodes are numbered, and heard from the first on */
};

/* What `podcast` of a definition says.  NULL: not said. */
struct podcast {
	bool wanted;
	const char *image; /* a JPEG or PNG; in feeds absolute, like other URLs */
	const struct podcast_category *categories;
	size_t category_count; /* at least one */
	bool is_explicit;
	struct people authors; /* nobody: the feed's */
	struct people owner;   /* one at most, with `email` */
	enum podcast_type type;
	const char *guid; /* a UUID; in feeds never NULL */
	const char *medium;
	bool says_locked;
	bool is_locked;
	const char *funding_url;
	const char *funding_text;
	const char *new_url; /* where the podcast moved to */
	bool is_blocked;
	struct people hosts;
};

/* A file beside an episode. */
struct podcast_file {
	const char *url;
	const char *type;
	const char *language; /* NULL: not said */
};

/* One entry of a podcast. */
struct podcast_episode {
	size_t number; /* 0: not said, like the next */
	size_t season;
	const char *kind;        /* full, trailer, bonus; NULL: not said */
	const char *is_explicit; /* true, false; NULL: as the podcast is */
	int64_t duration;        /* seconds; -1: not said */
	const struct podcast_file *transcripts;
	size_t transcript_count;
	const struct podcast_file *chapters; /* one at most; or NULL */
	struct people hosts;
	struct people guests;
};

#endif
