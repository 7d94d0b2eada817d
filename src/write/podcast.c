/* SPDX-License-Identifier: MIT */
#include "write/podcast.h"

#include "base/array.h"
#include "base/path.h"
#include "write/entry.h"

static void write_reference(
	struct xml_out *out, const char *name, const char *attribute, const char *url)
{
	if (url == NULL)
		return;
	xml_open(out, name);
	xml_attribute(out, attribute, url);
	xml_close(out);
}

static void write_category(struct xml_out *out, const struct podcast_category *category)
{
	xml_open(out, "itunes:category");
	xml_attribute(out, "text",
		category->inside == NULL ? category->name : category->inside);
	if (category->inside != NULL)
		write_reference(out, "itunes:category", "text", category->name);
	xml_close(out);
}

/* All names in one element: Apple shows one. */
static void write_author(struct xml_out *out, const struct people *people)
{
	struct text names = text_limited(MIB);

	for (size_t i = 0; i < people->count; i++)
		text_addf(&names, "%s%s", i == 0 ? "" : ", ", people->items[i].name);
	if (!text_broken(&names))
		xml_plain_leaf(out, "itunes:author", names.bytes);
	text_release(&names);
}

static void write_owner(struct xml_out *out, const struct people *owner)
{
	if (owner->count == 0)
		return;
	xml_open(out, "itunes:owner");
	xml_plain_leaf(out, "itunes:name", owner->items[0].name);
	xml_leaf(out, "itunes:email", owner->items[0].email);
	xml_close(out);
}

static void write_itunes(struct xml_out *out, const struct podcast *podcast)
{
	write_reference(out, "itunes:image", "href", podcast->image);
	for (size_t i = 0; i < podcast->category_count; i++)
		write_category(out, &podcast->categories[i]);
	xml_leaf(out, "itunes:explicit", podcast->is_explicit ? "true" : "false");
	write_author(out, &podcast->authors);
	write_owner(out, &podcast->owner);
	xml_leaf(out, "itunes:type",
		podcast->type == PODCAST_SERIAL ? "serial" : "episodic");
	xml_leaf(out, "itunes:new-feed-url", podcast->new_url);
	xml_leaf(out, "itunes:block", podcast->is_blocked ? "Yes" : NULL);
}

static void write_people(
	struct xml_out *out, const struct people *people, const char *role)
{
	for (size_t i = 0; i < people->count; i++) {
		const char *uri = people->items[i].uri;

		xml_open(out, "podcast:person");
		xml_attribute(out, "role", role);
		xml_attribute(out, "href", uri);
		xml_plain_text(out, people->items[i].name);
		xml_close(out);
	}
}

static void write_locked(struct xml_out *out, const struct podcast *podcast)
{
	if (!podcast->says_locked)
		return;
	xml_open(out, "podcast:locked");
	if (podcast->owner.count > 0)
		xml_attribute(out, "owner", podcast->owner.items[0].email);
	xml_text(out, podcast->is_locked ? "yes" : "no");
	xml_close(out);
}

static void write_funding(struct xml_out *out, const struct podcast *podcast)
{
	if (podcast->funding_url == NULL)
		return;
	xml_open(out, "podcast:funding");
	xml_attribute(out, "url", podcast->funding_url);
	xml_plain_text(out, podcast->funding_text);
	xml_close(out);
}

void write_podcast(struct xml_out *out, const struct feed *feed)
{
	const struct podcast *podcast = feed->podcast;

	if (podcast == NULL)
		return;
	write_itunes(out, podcast);
	xml_leaf(out, "podcast:guid", podcast->guid);
	write_locked(out, podcast);
	xml_leaf(out, "podcast:medium", podcast->medium);
	write_funding(out, podcast);
	write_people(out, &podcast->hosts, "host");
}

/* Apple shows JPEG and PNG alone. */
static bool is_picture(const char *image)
{
	static const char *const endings[] = {".jpg", ".jpeg", ".png"};

	return span_is_one_of(path_extension(span_of(image)), endings, COUNT(endings));
}

static void write_file(
	struct xml_out *out, const char *name, const struct podcast_file *file)
{
	xml_open(out, name);
	xml_attribute(out, "url", file->url);
	xml_attribute(out, "type", file->type);
	xml_attribute(out, "language", file->language);
	xml_close(out);
}

/* What the page says; else what is said of the file itself. */
static int64_t duration_of(const struct entry *entry)
{
	const struct entry_link *enclosure = entry_enclosure(entry);

	if (entry->episode->duration >= 0 || enclosure == NULL)
		return entry->episode->duration;
	return enclosure->duration;
}

/* Podcasting 2.0 has the same numbers in elements of its own. */
void write_episode(struct xml_out *out, const struct entry *entry)
{
	const struct podcast_episode *episode = entry->episode;

	if (episode == NULL)
		return;
	xml_plain_leaf(out, "itunes:title", entry->title);
	xml_number_leaf(out, "itunes:duration", duration_of(entry));
	write_reference(out, "itunes:image", "href",
		is_picture(entry->image) ? entry->image : NULL);
	xml_leaf(out, "itunes:explicit", episode->is_explicit);
	xml_number_leaf(out, "itunes:episode", (int64_t)episode->number);
	xml_number_leaf(out, "itunes:season", (int64_t)episode->season);
	xml_leaf(out, "itunes:episodeType", episode->kind);
	write_author(out, &entry->authors);
	xml_number_leaf(out, "podcast:episode", (int64_t)episode->number);
	xml_number_leaf(out, "podcast:season", (int64_t)episode->season);
	for (size_t i = 0; i < episode->transcript_count; i++)
		write_file(out, "podcast:transcript", &episode->transcripts[i]);
	if (episode->chapters != NULL)
		write_file(out, "podcast:chapters", episode->chapters);
	write_people(out, &episode->hosts, "host");
	write_people(out, &episode->guests, "guest");
}
