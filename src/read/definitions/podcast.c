/* SPDX-License-Identifier: MIT */
#include "read/definitions/podcast.h"

#include <stddef.h>
#include <string.h>

#include "base/array.h"
#include "base/uuid.h"
#include "read/definitions/podcast_categories.h"

enum { CATEGORY_LIMIT = 10 }; /* of one podcast: directories look at few */

#define IMAGE_WANTED "the URL of a square JPEG or PNG of 1400 to 3000 pixels"
#define CATEGORY_WANTED                                                                \
	"a category of Apple's such as 'Society & Culture' or 'Documentary', or a "    \
	"list of them"
#define EXPLICIT_WANTED "true if children should not hear it, else false"
#define MEDIUM_WANTED                                                                  \
	"podcast, music, video, film, audiobook, newsletter, blog, publisher or "      \
	"course"

static const char *const types[] = {
	[PODCAST_EPISODIC] = "episodic", [PODCAST_SERIAL] = "serial", NULL};

static const char *const media[] = {"podcast", "music", "video", "film", "audiobook",
	"newsletter", "blog", "publisher", "course"};

const struct field podcast_fields[PODCAST_FIELD_COUNT] = {
#define AT(member) offsetof(struct podcast_map, member)
	/* clang-format off */
	{"image", FIELD_STRING, AT(podcast.image), .help = IMAGE_WANTED},
	{"category", FIELD_VALUE, AT(category), .help = CATEGORY_WANTED},
	{"explicit", FIELD_FLAG, AT(podcast.is_explicit), .help = EXPLICIT_WANTED},
	{"author|authors", FIELD_PEOPLE, AT(podcast.authors), .help = "a name, or a list of them"},
	{"owner", FIELD_PEOPLE, AT(podcast.owner), .help = "{name, email}"},
	{"type", FIELD_CHOICE, AT(podcast.type), .help = "episodic or serial", .choices = types},
	{"guid", FIELD_STRING, AT(podcast.guid), .help = "the UUID that the podcast has elsewhere"},
	{"medium", FIELD_STRING, AT(podcast.medium), .help = MEDIUM_WANTED},
	{"locked", FIELD_FLAG, AT(podcast.is_locked), .help = "true or false"},
	{"funding", FIELD_VALUE, AT(funding), .help = "{url, text}"},
	{"hosts", FIELD_PEOPLE, AT(podcast.hosts), .help = "a name, or {name, uri}, or a list of them"},
	{"new_feed_url", FIELD_STRING, AT(podcast.new_url), .help = "the URL that the podcast moved to"},
	{"block", FIELD_FLAG, AT(podcast.is_blocked), .help = "true or false"},
/* clang-format on */
#undef AT
};

/* What is asked for, while it is read. */
struct asking {
	const struct value *map;
	struct podcast *podcast;
	struct arena *arena;
	struct error *error;
};

static unsigned line_of(const struct asking *asking, const char *key)
{
	const struct value *value = value_get(asking->map, key);

	return value_is_null(value) ? asking->map->line : value->line;
}

/* Directories refuse a podcast that lacks one of these. */
static bool check_required(const struct asking *asking)
{
	static const char *const required[][2] = {
		{"image", IMAGE_WANTED},
		{"category", CATEGORY_WANTED},
		{"explicit", EXPLICIT_WANTED},
	};

	for (size_t i = 0; i < COUNT(required); i++)
		if (value_is_null(value_get(asking->map, required[i][0])))
			return error_set_at(asking->error, asking->map->line,
				"a podcast wants '%s': %s", required[i][0],
				required[i][1]);
	return true;
}

static bool is_picture(const char *url)
{
	struct span text = span_of(url);

	return span_ends_with(text, ".jpg") || span_ends_with(text, ".jpeg") ||
	       span_ends_with(text, ".png");
}

static bool add_category(const struct asking *asking, const struct value *value,
	struct podcast_category *categories)
{
	struct podcast *podcast = asking->podcast;

	if (value_string(value) == NULL || podcast->category_count == CATEGORY_LIMIT)
		return error_set_at(asking->error, line_of(asking, "category"),
			"'category' wants " CATEGORY_WANTED);
	if (podcast_category_named(
		    value->text, &categories[podcast->category_count++], asking->error))
		return true;
	asking->error->line = value->line;
	return false;
}

static bool read_categories(const struct asking *asking, const struct value *value)
{
	size_t count = value_item_count(value);
	struct podcast_category *categories =
		arena_many(asking->arena, CATEGORY_LIMIT, struct podcast_category);

	asking->podcast->categories = categories;
	for (size_t i = 0; i < count; i++)
		if (!add_category(asking, value_item(value, i), categories))
			return false;
	if (count == 0)
		return error_set_at(asking->error, value->line,
			"'category' wants " CATEGORY_WANTED);
	return true;
}

static bool read_funding(const struct asking *asking, const struct value *value)
{
	struct podcast *podcast = asking->podcast;

	if (value_is_null(value))
		return true;
	podcast->funding_url = value_string(value_get(value, "url"));
	podcast->funding_text = value_string(value_get(value, "text"));
	if (podcast->funding_url == NULL || podcast->funding_text == NULL ||
		!span_starts_with(span_of(podcast->funding_url), "https://"))
		return error_set_at(asking->error, value->line,
			"'funding' wants {url, text}, with a URL that begins with "
			"'https://'");
	return true;
}

static bool check_people(const struct asking *asking)
{
	const struct podcast *podcast = asking->podcast;

	if (podcast->owner.count > 1 ||
		(podcast->owner.count == 1 && podcast->owner.items[0].email == NULL))
		return error_set_at(asking->error, line_of(asking, "owner"),
			"'owner' wants {name, email}");
	if (podcast->is_locked && podcast->owner.count == 0)
		return error_set_at(asking->error, line_of(asking, "locked"),
			"'locked' wants an 'owner', who can be asked");
	return true;
}

static bool check_texts(const struct asking *asking)
{
	const struct podcast *podcast = asking->podcast;

	if (!is_picture(podcast->image))
		return error_set_at(asking->error, line_of(asking, "image"),
			"'image' wants " IMAGE_WANTED);
	if (podcast->guid != NULL && !uuid_is(span_of(podcast->guid)))
		return error_set_at(asking->error, line_of(asking, "guid"),
			"'guid' wants a UUID in lower case, such as "
			"917393e3-1b1e-5cef-ace4-edaa54e1f810");
	if (podcast->medium != NULL &&
		!span_is_one_of(span_of(podcast->medium), media, COUNT(media)))
		return error_set_at(asking->error, line_of(asking, "medium"),
			"'medium' wants " MEDIUM_WANTED);
	return true;
}

static bool has_rss(const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++)
		if (strcmp(definition->targets[i].format, "rss") == 0)
			return true;
	return false;
}

bool definition_read_podcast(const struct value *value, const struct podcast_map *keys,
	struct definition *definition, struct arena *arena, struct error *error)
{
	const struct asking asking = {value, &definition->podcast, arena, error};

	if (value_is_null(value))
		return true;
	definition->podcast = keys->podcast;
	definition->podcast.wanted = true;
	definition->podcast.says_locked = !value_is_null(value_get(value, "locked"));
	if (!has_rss(definition))
		return error_set_at(error, value->line,
			"a podcast is an RSS feed: 'formats' wants 'rss', too");
	return check_required(&asking) && check_texts(&asking) &&
	       check_people(&asking) && read_categories(&asking, keys->category) &&
	       read_funding(&asking, keys->funding);
}
