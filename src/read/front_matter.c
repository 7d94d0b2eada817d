/* SPDX-License-Identifier: MIT */
#include "read/front_matter.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/error.h"
#include "read/front_lists.h"
#include "read/keys.h"
#include "read/people.h"

/* One key with its value, on its way into FRONT. */
struct taking {
	const struct front_reader *reader;
	const char *key;
	const struct value *value; /* never null */
	struct front_matter *front;
	void *target; /* the member of FRONT that the key is for */
};

/* Lines of the settings mean nothing to whoever reads the page's. */
static unsigned kept_line(const struct taking *taking)
{
	return taking->reader->are_defaults ? 0 : taking->value->line;
}

__attribute__((format(printf, 2, 3))) static void complain(
	const struct taking *taking, const char *format, ...)
{
	const struct front_reader *reader = taking->reader;
	struct error error;
	va_list arguments;

	if (reader->report == NULL)
		return;
	va_start(arguments, format);
	(void)vsnprintf(error.message, sizeof(error.message), format, arguments);
	va_end(arguments);
	report_add(reader->report, REPORT_ERROR,
		reader->file != NULL ? reader->file
				     : settings_file(reader->settings, reader->path,
					       &reader->report->arena),
		taking->value->line, "'%s' %s", taking->key, error.message);
}

static void refuse(const struct taking *taking, const char *wanted)
{
	complain(taking, "wants %s", wanted);
}

/* A copy of VALUE's text, NULL if it is empty. */
static const char *kept_text(const struct taking *taking, const struct value *value)
{
	struct span text = span_trimmed(value->text);

	if (text.length == 0)
		return NULL;
	return arena_bytes(taking->reader->arena, text.bytes, text.length);
}

static bool is_scalar(const struct value *value)
{
	return value_string(value) != NULL;
}

static void take_text(const struct taking *taking)
{
	if (is_scalar(taking->value))
		*(const char **)taking->target = kept_text(taking, taking->value);
	else
		refuse(taking, "a text");
}

static void take_permalink(const struct taking *taking)
{
	const char *text =
		is_scalar(taking->value) ? kept_text(taking, taking->value) : NULL;

	if (text == NULL) {
		refuse(taking, "a path such as '/about/'");
		return;
	}
	taking->front->permalink = text;
	taking->front->permalink_line = kept_line(taking);
	taking->front->permalink_from_defaults = taking->reader->are_defaults;
}

static bool read_date(const struct taking *taking, struct date_parts *date)
{
	const struct value *value = taking->value;

	if (value->kind == VALUE_DATE)
		*date = *value->date;
	else if (!is_scalar(value) || !date_read(value->text, date))
		return false;
	if (taking->reader->settings->bare_times_are_utc && date->is_timestamp &&
		date->has_time && !date->has_zone)
		date->has_zone = true;
	return true;
}

static void take_date(const struct taking *taking)
{
	struct date_parts date;

	if (read_date(taking, &date)) {
		*(struct date_parts *)taking->target = date;
		if (taking->target == &taking->front->date)
			taking->front->date_line = kept_line(taking);
		return;
	}
	if (is_scalar(taking->value))
		complain(taking, "is no date: '%s'", value_string(taking->value));
	else
		refuse(taking, "a date such as 2024-03-01");
}

static void take_flag(const struct taking *taking)
{
	if (taking->value->kind == VALUE_BOOLEAN)
		*(bool *)taking->target = taking->value->boolean;
	else
		refuse(taking, "true or false");
}

/* `published: false`: what is kept is its opposite.  Other generators write maps here,
 * which say more, but not no. */
static void take_no_flag(const struct taking *taking)
{
	if (taking->value->kind == VALUE_BOOLEAN)
		*(bool *)taking->target = !taking->value->boolean;
	else if (taking->value->kind != VALUE_MAP)
		refuse(taking, "true or false");
}

static bool says_yes(const struct value *map, const char *key)
{
	const struct value *value = value_get(map, key);

	return value != NULL && value->kind == VALUE_BOOLEAN && value->boolean;
}

/* `sitemap: {disable: true}` is Hugo's way. */
static void take_sitemap(const struct taking *taking)
{
	take_no_flag(taking);
	if (says_yes(taking->value, "disable") || says_yes(taking->value, "exclude"))
		taking->front->no_sitemap = true;
}

static void take_feed(const struct taking *taking)
{
	take_no_flag(taking);
	if (taking->value->kind == VALUE_MAP)
		taking->front->summary_only = says_yes(taking->value, "excerpt_only");
}

/* A text, the first of a list of texts, or the path in a map. */
static void take_image(const struct taking *taking)
{
	static const char *const keys[] = {"path", "url", "src"};
	const struct value *value = taking->value;

	if (value->kind == VALUE_LIST && value->list.count > 0)
		value = value->list.items[0];
	for (size_t i = 0; i < 3 && value->kind == VALUE_MAP; i++)
		if (is_scalar(value_get(value, keys[i])))
			value = value_get(value, keys[i]);
	if (is_scalar(value))
		*(const char **)taking->target = kept_text(taking, value);
	else if (value->kind != VALUE_MAP && value->kind != VALUE_LIST)
		refuse(taking, "a path, or {path: …}");
}

static void take_link(const struct taking *taking)
{
	const struct value *value = taking->value;

	if (value->kind == VALUE_LIST && value->list.count > 0)
		value = value->list.items[0];
	if (is_scalar(value))
		*(const char **)taking->target = kept_text(taking, value);
	else
		refuse(taking, "a URL");
}

/* `tags: a b` is two, `tag: a b` is one.  A union keeps what was there before. */
static void take_list(const struct taking *taking, bool split, bool is_union)
{
	const char *const **target = taking->target;
	struct front_list list;

	front_list_start(&list, taking->reader->arena);
	if (is_union)
		front_list_take(&list, *target);
	if (!front_list_add(&list, taking->value, split)) {
		refuse(taking, "a list of words");
		return;
	}
	if (is_union)
		front_list_unite(&list);
	*target = front_list_end(&list);
}

static void take_tags(const struct taking *taking)
{
	take_list(taking, true, false);
}

static void take_tag(const struct taking *taking)
{
	take_list(taking, false, false);
}

static void take_categories(const struct taking *taking)
{
	take_list(taking, true, true);
}

static void take_category(const struct taking *taking)
{
	take_list(taking, false, true);
}

static void take_authors(const struct taking *taking)
{
	const struct front_reader *reader = taking->reader;
	const struct people *people =
		people_read(taking->value, reader->settings, reader->arena);

	if (people != NULL)
		taking->front->authors = people;
	else
		refuse(taking, "a name, or {name, email, uri}, or a list of them");
}

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
	{ "title",            false, AT(title),         take_text, "the page's title" },
	{ "date",             false, AT(date),          take_date, "when it was published, such as 2024-03-01" },
	{ "lastmod",          true,  AT(updated),       take_date, "the same as 'last_modified_at'" },
	{ "updated",          true,  AT(updated),       take_date, "the same as 'last_modified_at'" },
	{ "last_modified_at", false, AT(updated),       take_date, "when it last changed" },
	{ "url",              true,  AT(permalink),     take_permalink, "the same as 'permalink'" },
	{ "permalink",        false, AT(permalink),     take_permalink, "its path, or a template or a style for it" },
	{ "slug",             false, AT(slug),          take_text, "what ':title' and ':slug' in a template stand for" },
	{ "summary",          true,  AT(description),   take_text, "the same as 'description'" },
	{ "description",      false, AT(description),   take_text, "a summary of the page" },
	{ "excerpt",          false, AT(excerpt),       take_text, "a summary, if there is no 'description'" },
	{ "guid",             true,  AT(id),            take_text, "the same as 'id'" },
	{ "id",               true,  AT(id),            take_text, "its id in feeds, a whole URI" },
	{ "canonical_url",    false, AT(canonical_url), take_link, "where else it stands: sitemaps then leave it out" },
	{ "redirect_to",      false, AT(redirect_to),   take_link, "where it leads: nothing lists it then" },
	{ "robots",           false, AT(robots),        take_text, "with 'noindex' or 'none' in it sitemaps leave it out" },
	{ "image",            false, AT(image),         take_image, "a picture of the page" },
	{ "language",         true,  AT(language),      take_text, "the same as 'lang'" },
	{ "lang",             false, AT(language),      take_text, "its language, such as 'en' or 'de-AT'" },
	{ "tags",             false, AT(tags),          take_tags, "its tags, a list or words" },
	{ "tag",              false, AT(tags),          take_tag, "one tag, which may have blanks in it" },
	{ "categories",       false, AT(categories),    take_categories, "its categories, a list or words" },
	{ "category",         false, AT(categories),    take_category, "one category, which may have blanks in it" },
	{ "authors",          false, AT(authors),       take_authors, "the same as 'author'" },
	{ "author",           false, AT(authors),       take_authors, "a name, or {name, email, uri}, or a list of them" },
	{ "draft",            false, AT(draft),         take_flag, "true leaves it out" },
	{ "published",        false, AT(unpublished),   take_no_flag, "false leaves it out" },
	{ "sitemap",          false, AT(no_sitemap),    take_sitemap, "false keeps it out of sitemaps" },
	{ "feed",             false, AT(no_feed),       take_feed, "false keeps it out of feeds" },
	{ "noindex",          false, AT(noindex),       take_flag, "true keeps it out of sitemaps" },
/* clang-format on */
#undef AT
};

enum { FRONT_KEY_COUNT = sizeof(front_keys) / sizeof(front_keys[0]) };

void front_matter_keys(struct keys *keys)
{
	for (size_t i = 0; i < FRONT_KEY_COUNT; i++)
		keys_add(keys, NULL, front_keys[i].name, front_keys[i].help);
}

void front_matter_take(const struct front_reader *reader, const struct value *map,
	struct front_matter *front)
{
	for (size_t i = 0; i < FRONT_KEY_COUNT; i++) {
		const struct front_key *key = &front_keys[i];
		const struct taking taking = {
			.reader = reader,
			.key = key->name,
			.value = value_get(map, key->name),
			.front = front,
			.target = (char *)front + key->offset,
		};

		if (value_is_null(taking.value) ||
			(key->is_foreign && reader->settings->narrow_keys))
			continue;
		key->take(&taking);
	}
}
