/* SPDX-License-Identifier: MIT */
/* Google, "Video sitemaps": what must be said of a video, and in which form. */
#include "select/videos.h"

#include <inttypes.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/duration.h"
#include "base/utf8.h"
#include "select/references.h"
#include "select/selection.h"
#include "select/urlset_details.h"

enum {
	TITLE_LENGTH = 100, /* characters */
	DESCRIPTION_LENGTH = 2048,
	UPLOADER_LENGTH = 255,
	DURATION_LONGEST = 28800, /* seconds */
	RATING_LIMIT = 5,
	NUMBER_LENGTH = 18, /* digits */
};

/* One part of a video, while it is put in form. */
struct part_of_video {
	struct selection *selection;
	const struct page *page;
	const struct video *video;
	enum video_part part;
	const char *text;
};

/* What a part is called in front matter. */
static struct span name_of(enum video_part part)
{
	struct span names = span_of(video_keys[part].names);

	return span_first(names, span_find(names, '|'));
}

static const char *cut(const struct part_of_video *part, size_t characters)
{
	struct span rest = span_of(part->text);
	uint32_t character;

	while (rest.length > 0 && characters-- > 0)
		rest = span_after(rest, utf8_decode(rest, &character));
	return arena_bytes(
		part->selection->arena, part->text, strlen(part->text) - rest.length);
}

static const char *as_title(const struct part_of_video *part)
{
	return cut(part, TITLE_LENGTH);
}

static const char *as_description(const struct part_of_video *part)
{
	return cut(part, DESCRIPTION_LENGTH);
}

static const char *as_name(const struct part_of_video *part)
{
	return cut(part, UPLOADER_LENGTH);
}

static const char *as_url(const struct part_of_video *part)
{
	const char *key = arena_format(
		&part->selection->scratch, "%.*s", SPAN_ARGUMENTS(name_of(part->part)));
	const char *url = media_url(
		part->selection, part->page, part->text, part->video->line, key);

	return url != NULL && span_starts_with(span_of(url), "http") ? url : NULL;
}

static bool is_number(struct span text)
{
	return text.length > 0 && text.length <= NUMBER_LENGTH &&
	       span_digits(text) == text.length;
}

static const char *as_number(const struct part_of_video *part)
{
	return is_number(span_of(part->text)) ? part->text : NULL;
}

/* `150`, `2:30`, `0:02:30` */
static const char *as_duration(const struct part_of_video *part)
{
	int64_t seconds;

	if (!duration_read(span_of(part->text), &seconds) || seconds < 1 ||
		seconds > DURATION_LONGEST)
		return NULL;
	return arena_format(part->selection->arena, "%" PRId64, seconds);
}

/* A digit up to RATING_LIMIT, and perhaps a dot and more of them. */
static const char *as_rating(const struct part_of_video *part)
{
	const char *text = part->text;
	struct span fraction = span_of(text + 1);

	if (!char_is_digit(text[0]) || text[0] > '0' + RATING_LIMIT)
		return NULL;
	if (fraction.length == 0)
		return text;
	if (fraction.bytes[0] != '.' || !is_number(span_after(fraction, 1)))
		return NULL;
	return text[0] < '0' + RATING_LIMIT || strspn(text + 2, "0") + 2 == strlen(text)
	               ? text
	               : NULL;
}

static const char *as_date(const struct part_of_video *part)
{
	struct date_parts date;
	char text[DATE_TEXT_SIZE];

	if (!date_read(span_of(part->text), &date))
		return NULL;
	return arena_string(
		part->selection->arena, date_rfc3339(date_instant(&date), text));
}

static const char *as_yes_or_no(const struct part_of_video *part)
{
	static const char *const yes[] = {"yes", "true", "on"};
	static const char *const no[] = {"no", "false", "off"};

	if (span_is_one_of(span_of(part->text), yes, COUNT(yes)))
		return "yes";
	return span_is_one_of(span_of(part->text), no, COUNT(no)) ? "no" : NULL;
}

static const char *(*const forms[VIDEO_PARTS])(const struct part_of_video *) = {
	[VIDEO_THUMBNAIL] = as_url,
	[VIDEO_TITLE] = as_title,
	[VIDEO_DESCRIPTION] = as_description,
	[VIDEO_CONTENT] = as_url,
	[VIDEO_PLAYER] = as_url,
	[VIDEO_DURATION] = as_duration,
	[VIDEO_EXPIRATION] = as_date,
	[VIDEO_RATING] = as_rating,
	[VIDEO_VIEWS] = as_number,
	[VIDEO_PUBLICATION] = as_date,
	[VIDEO_FAMILY] = as_yes_or_no,
	[VIDEO_SUBSCRIPTION] = as_yes_or_no,
	[VIDEO_UPLOADER] = as_name,
	[VIDEO_LIVE] = as_yes_or_no,
};

/* What the page says serves its video, too. */
static const char *text_of(
	const struct page *page, const struct video *video, enum video_part part)
{
	const struct front_matter *front = &page->source->front;

	if (video->parts[part] != NULL)
		return video->parts[part];
	if (part == VIDEO_TITLE)
		return page->title;
	if (part == VIDEO_DESCRIPTION)
		return front->description == NULL ? front->excerpt : front->description;
	return part == VIDEO_THUMBNAIL ? front->image : NULL;
}

static void complain(const struct part_of_video *part, const char *message)
{
	report_add(part->selection->report, REPORT_ERROR,
		file_of(part->selection, part->page), part->video->line,
		"a video is not listed: %s", message);
}

/* True if VIDEO has all that it must have. */
static bool is_complete(const struct part_of_video *part, const struct video *video)
{
	static const enum video_part required[] = {
		VIDEO_THUMBNAIL, VIDEO_TITLE, VIDEO_DESCRIPTION};

	for (size_t i = 0; i < COUNT(required); i++) {
		if (video->parts[required[i]] != NULL)
			continue;
		complain(part,
			arena_format(&part->selection->scratch, "it has no '%.*s'",
				SPAN_ARGUMENTS(name_of(required[i]))));
		return false;
	}
	if (video->parts[VIDEO_CONTENT] != NULL || video->parts[VIDEO_PLAYER] != NULL)
		return true;
	complain(part, "it has neither 'content_loc' nor 'player_loc'");
	return false;
}

static bool form_video(struct selection *selection, const struct page *page,
	const struct video *from, struct video *video)
{
	struct part_of_video part = {selection, page, from, VIDEO_THUMBNAIL, NULL};

	*video = (struct video){.line = from->line};
	for (int i = 0; i < VIDEO_PARTS; i++) {
		part.part = (enum video_part)i;
		part.text = text_of(page, from, part.part);
		if (part.text == NULL)
			continue;
		video->parts[i] = forms[i](&part);
		if (video->parts[i] == NULL)
			report_add(selection->report, REPORT_ERROR,
				file_of(selection, page), from->line,
				"'%.*s' of a video wants %s: '%s'",
				SPAN_ARGUMENTS(name_of(part.part)), video_keys[i].help,
				part.text);
	}
	return is_complete(&part, video);
}

struct videos videos_of(struct selection *selection, const struct page *page)
{
	const struct videos *from = &page->source->front.videos;
	struct video *videos = arena_many(selection->arena, from->count, struct video);
	size_t count = 0;

	for (size_t i = 0; i < from->count; i++)
		if (form_video(selection, page, &from->items[i], &videos[count]))
			count++;
	return (struct videos){videos, count};
}
