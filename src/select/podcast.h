/* SPDX-License-Identifier: MIT */
/* Podcasts: what makes a feed one, and an entry an episode. */
#ifndef SELECT_PODCAST_H
#define SELECT_PODCAST_H

#include "model/definition.h"
#include "model/feed.h"
#include "model/page.h"
#include "model/podcast.h"
#include "select/choice.h"
#include "select/selection.h"

/* Drop of CHOICE what has nothing to hear, and say so. */
void keep_episodes(struct selection *selection, const struct definition *definition,
	struct choice *choice);

/* The episode that PAGE is in PODCAST. */
const struct podcast_episode *make_episode(struct selection *selection,
	const struct page *page, const struct podcast *podcast);

/* FEED as a podcast, whose RSS is at URL. */
const struct podcast *make_podcast(
	struct selection *selection, const struct feed *feed, const char *url);

#endif
