/* SPDX-License-Identifier: MIT */
/*
 * `video`, as texts: what is wrong with them matters to sitemaps alone, which say so.
 */
#include "read/front_matter/kinds.h"

static const char *text_of(
	const struct taking *taking, const struct value *map, const char *names)
{
	struct span rest = span_of(names);
	struct span name;

	while (span_next(&rest, '|', &name)) {
		const struct value *value = value_get_span(map, name);

		if (value_string(value) != NULL)
			return front_text(taking, value);
	}
	return NULL;
}

static struct video read_video(const struct taking *taking, const struct value *map)
{
	struct video video = {.line = front_line(taking, map)};

	for (int part = 0; part < VIDEO_PARTS; part++)
		video.parts[part] = text_of(taking, map, video_keys[part].names);
	return video;
}

/* A text is none: themes mean many things by it. */
void front_take_videos(const struct taking *taking)
{
	const struct value *value = taking->value;
	size_t count = value_item_count(value);
	struct video *videos;
	size_t kept = 0;

	if (value->kind != VALUE_LIST && value->kind != VALUE_MAP)
		return;
	videos = arena_many(taking->reader->arena, count, struct video);
	for (size_t i = 0; i < count; i++) {
		const struct value *map = value_item(value, i);

		if (map->kind == VALUE_MAP)
			videos[kept++] = read_video(taking, map);
	}
	taking->front->videos = (struct videos){videos, kept};
}
