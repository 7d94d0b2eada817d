/* SPDX-License-Identifier: MIT */
/* A video of a page, as front matter has it and Google's sitemaps want it. */
#ifndef MODEL_VIDEO_H
#define MODEL_VIDEO_H

#include <stddef.h>

/* In the order in which the schema of the extension has them. */
enum video_part {
	VIDEO_THUMBNAIL,
	VIDEO_TITLE,
	VIDEO_DESCRIPTION,
	VIDEO_CONTENT,
	VIDEO_PLAYER,
	VIDEO_DURATION,
	VIDEO_EXPIRATION,
	VIDEO_RATING,
	VIDEO_VIEWS,
	VIDEO_PUBLICATION,
	VIDEO_FAMILY,
	VIDEO_SUBSCRIPTION,
	VIDEO_UPLOADER,
	VIDEO_LIVE,
	VIDEO_PARTS,
};

/* What each of them is called in front matter, and what it is for. */
extern const struct video_key {
	const char *names; /* with | between those that mean the same */
	const char *help;  /* completes "'duration' wants …" */
} video_keys[VIDEO_PARTS];

struct video {
	const char *parts[VIDEO_PARTS]; /* NULL: nothing is said of it */
	unsigned line;                  /* where it stands in its page */
};

struct videos {
	const struct video *items;
	size_t count;
};

#endif
