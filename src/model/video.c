/* SPDX-License-Identifier: MIT */
#include "model/video.h"

const struct video_key video_keys[VIDEO_PARTS] = {
	/* clang-format off */
	[VIDEO_THUMBNAIL]    = {"thumbnail|thumbnail_loc", "a picture's URL"},
	[VIDEO_TITLE]        = {"title", "a text"},
	[VIDEO_DESCRIPTION]  = {"description", "a text"},
	[VIDEO_CONTENT]      = {"content_loc|content", "the URL of the video file"},
	[VIDEO_PLAYER]       = {"player_loc|player", "the URL of a player of the video"},
	[VIDEO_DURATION]     = {"duration", "seconds from 1 to 28800, or minutes:seconds"},
	[VIDEO_EXPIRATION]   = {"expiration_date", "a date"},
	[VIDEO_RATING]       = {"rating", "a number from 0.0 to 5.0"},
	[VIDEO_VIEWS]        = {"view_count", "a number"},
	[VIDEO_PUBLICATION]  = {"publication_date", "a date"},
	[VIDEO_FAMILY]       = {"family_friendly", "yes or no"},
	[VIDEO_SUBSCRIPTION] = {"requires_subscription", "yes or no"},
	[VIDEO_UPLOADER]     = {"uploader", "a name"},
	[VIDEO_LIVE]         = {"live", "yes or no"},
	/* clang-format on */
};
