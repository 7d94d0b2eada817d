/* SPDX-License-Identifier: MIT */
/* `video`, as texts: what is wrong with them matters to sitemaps alone, which say so.
 */
#include "read/front_kinds.h"

static const char *text_of(const struct value *map, const char *names)
{
	struct span rest = span_of(names);
	struct span name;

	while (span_next(&rest, '|', &name)) {
		const char *text = value_string(value_get_span(map, name));

		if (text != NULL && span_trimmed(span_of(text)).length > 0)
			return text;
	}
	return NULL;
}

static struct video read_video(const struct value *map, struct arena *arena)
{
	struct video video = {0};

	for (int part = 0; part < VIDEO_PARTS; part++) {
		const char *text = text_of(map, video_keys[part].names);

		if (text == NULL)
			continue;

		struct span kept = span_trimmed(span_of(text));

		video.parts[part] = arena_bytes(arena, kept.bytes, kept.length);
	}
	return video;
}

/* A text is none: themes mean many things by it. */
void front_take_videos(const struct taking *taking)
{
	const struct value *value = taking->value;
	struct arena *arena = taking->reader->arena;
	size_t count = value->kind == VALUE_LIST ? value->list.count : 1;
	struct video *videos;
	size_t kept = 0;

	if (value->kind != VALUE_LIST && value->kind != VALUE_MAP)
		return;
	videos = arena_many(arena, count, struct video);
	for (size_t i = 0; i < count; i++) {
		const struct value *map =
			value->kind == VALUE_LIST ? value->list.items[i] : value;

		if (map->kind != VALUE_MAP)
			continue;
		videos[kept] = read_video(map, arena);
		if (!taking->reader->are_defaults)
			videos[kept].line = map->line;
		kept++;
	}
	taking->front->videos = (struct videos){videos, kept};
}
