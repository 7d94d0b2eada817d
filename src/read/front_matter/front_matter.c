/* SPDX-License-Identifier: MIT */
#include "read/front_matter/front_matter.h"

#include <stddef.h>

#include "base/array.h"
#include "read/front_matter/extras.h"
#include "read/front_matter/kinds.h"
#include "read/front_matter/lookup.h"
#include "read/keys/keys.h"

/* Of two keys for one thing the later row wins. */
static const struct front_key {
	const char *name;
	bool is_foreign; /* data to a site with narrow_keys */
	size_t offset;
	void (*take)(const struct taking *taking);
	const char *help;
} front_keys[] = {
#define AT(member) offsetof(struct front_matter, member)
	/* clang-format off */
	{ "title",            false, AT(title),         front_take_text, "the page's title" },
	{ "date",             false, AT(date),          front_take_date, "when it was published, such as 2024-03-01" },
	{ "publishDate",      true,  AT(from),          front_take_date, "the same as 'publish_date'" },
	{ "publish_date",     true,  AT(from),          front_take_date, "the date before which nothing lists it" },
	{ "expiryDate",       true,  AT(until),         front_take_date, "the same as 'expiry_date'" },
	{ "expiry_date",      true,  AT(until),         front_take_date, "the date from which on nothing lists it" },
	{ "lastmod",          true,  AT(updated),       front_take_date, "the same as 'last_modified_at'" },
	{ "updated",          true,  AT(updated),       front_take_date, "the same as 'last_modified_at'" },
	{ "last_modified_at", false, AT(updated),       front_take_date, "when it last changed" },
	{ "url",              true,  AT(permalink),     front_take_permalink, "the same as 'permalink'" },
	{ "permalink",        false, AT(permalink),     front_take_permalink, "its path, or a template or a style for it" },
	{ "slug",             false, AT(slug),          front_take_text, "what ':title' and ':slug' in a template stand for" },
	{ "summary",          true,  AT(description),   front_take_text, "the same as 'description'" },
	{ "description",      false, AT(description),   front_take_text, "a summary of the page" },
	{ "excerpt",          false, AT(excerpt),       front_take_text, "a summary, if there is no 'description'" },
	{ "guid",             true,  AT(id),            front_take_text, "the same as 'id'" },
	{ "id",               true,  AT(id),            front_take_text, "its id in feeds, a whole URI" },
	{ "canonical_url",    false, AT(canonical_url), front_take_link, "where else it stands: sitemaps then leave it out" },
	{ "redirect_to",      false, AT(redirect_to),   front_take_link, "where it leads: nothing lists it then" },
	{ "robots",           false, AT(robots),        front_take_text, "with 'noindex' or 'none' in it sitemaps leave it out" },
	{ "image",            false, AT(image),         front_take_image, "a picture of the page" },
	{ "language",         true,  AT(language),      front_take_language, "the same as 'lang'" },
	{ "lang",             false, AT(language),      front_take_language, "its language, such as 'en' or 'de-AT'" },
	{ "translationKey",   false, AT(translation_key), front_take_translation_key, "the same as 'translation_key'" },
	{ "translation_key",  false, AT(translation_key), front_take_translation_key, "what the same page in other languages has, too" },
	{ "video",            false, AT(videos),        front_take_videos, "a video of the page, or a list of them, for sitemaps" },
	{ "tags",             false, AT(tags),          front_take_tags, "its tags, a list or words" },
	{ "tag",              false, AT(tags),          front_take_tag, "one tag, which may have blanks in it" },
	{ "categories",       false, AT(categories),    front_take_categories, "its categories, a list or words" },
	{ "category",         false, AT(categories),    front_take_category, "one category, which may have blanks in it" },
	{ "authors",          false, AT(authors),       front_take_authors, "the same as 'author'" },
	{ "author",           false, AT(authors),       front_take_authors, "a name, or {name, email, uri}, or a list of them" },
	{ "draft",            false, AT(draft),         front_take_flag, "true leaves it out" },
	{ "published",        false, AT(unpublished),   front_take_no_flag, "false leaves it out" },
	{ "sitemap",          false, AT(no_sitemap),    front_take_sitemap, "false keeps it out of sitemaps; or {changefreq, priority}" },
	{ "feed",             false, AT(no_feed),       front_take_feed, "false keeps it out of feeds" },
	{ "noindex",          false, AT(noindex),       front_take_flag, "true keeps it out of sitemaps" },
	{ "hidden",           false, AT(hidden),        front_take_flag, "true keeps it off the pages of 'paginate'" },
/* clang-format on */
#undef AT
};

enum { FRONT_KEY_COUNT = COUNT(front_keys) };

void front_matter_keys(struct keys *keys)
{
	for (size_t i = 0; i < FRONT_KEY_COUNT; i++) {
		keys_add(keys, NULL, front_keys[i].name, front_keys[i].help);
		if (front_keys[i].take != front_take_videos)
			continue;
		for (int part = 0; part < VIDEO_PARTS; part++)
			keys_add(keys, front_keys[i].name, video_keys[part].names,
				video_keys[part].help);
	}
	front_extras_keys(keys);
}

void front_matter_take(const struct front_reader *reader, const struct value *map,
	struct front_matter *front)
{
	const struct front_lookup lookup = front_lookup_in(map);

	for (size_t i = 0; i < FRONT_KEY_COUNT; i++) {
		const struct front_key *key = &front_keys[i];
		const struct taking taking = {
			.reader = reader,
			.key = key->name,
			.value = front_look_up(&lookup, key->name),
			.front = front,
			.target = (char *)front + key->offset,
		};

		if (value_is_null(taking.value) ||
			(key->is_foreign && reader->settings->front_matter.narrow_keys))
			continue;
		key->take(&taking);
	}
	front_extras_take(reader, &lookup, front);
}
