/* SPDX-License-Identifier: MIT */
#include "write/media.h"

#include <string.h>

#include "base/array.h"
#include "base/span.h"
#include "write/entry.h"

bool feed_has_images(const struct feed *feed)
{
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]) &&
			text_or_null(feed->entries[i].image) != NULL)
			return true;
	return false;
}

static size_t count_enclosures(const struct entry *entry)
{
	size_t count = 0;

	for (size_t i = 0; i < entry->link_count; i++)
		count += entry_link_is(&entry->links[i], "enclosure");
	return count;
}

bool feed_has_more_files(const struct feed *feed)
{
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]) &&
			count_enclosures(&feed->entries[i]) > 1)
			return true;
	return false;
}

void write_image(struct xml_out *out, const struct entry *entry)
{
	if (text_or_null(entry->image) == NULL)
		return;
	xml_open(out, "media:thumbnail");
	xml_attribute(out, "url", entry->image);
	xml_close(out);
	xml_open(out, "media:content");
	xml_attribute(out, "medium", "image");
	xml_attribute(out, "url", entry->image);
	xml_close(out);
}

/* What a media type begins with; the rest are documents. */
static const char *medium_of(const char *type)
{
	static const char *const media[] = {"audio", "image", "video"};

	for (size_t i = 0; i < COUNT(media); i++)
		if (type != NULL && strncmp(type, media[i], strlen(media[i])) == 0)
			return media[i];
	return "document";
}

static void write_file(struct xml_out *out, const struct entry_link *link)
{
	xml_open(out, "media:content");
	xml_attribute(out, "medium", medium_of(link->type));
	xml_attribute(out, "type", link->type);
	xml_number_attribute(out, "fileSize", link->length);
	xml_number_attribute(out, "duration", link->duration);
	xml_attribute(out, "url", link->url);
	if (text_or_null(link->title) != NULL) {
		xml_open(out, "media:title");
		xml_attribute(out, "type", "plain");
		xml_text(out, link->title);
		xml_close(out);
	}
	xml_close(out);
}

void write_more_files(struct xml_out *out, const struct entry *entry)
{
	const struct entry_link *enclosure = entry_enclosure(entry);

	for (size_t i = 0; i < entry->link_count; i++)
		if (entry_link_is(&entry->links[i], "enclosure") &&
			&entry->links[i] != enclosure)
			write_file(out, &entry->links[i]);
}
