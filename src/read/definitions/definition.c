/* SPDX-License-Identifier: MIT */
#include "read/definitions/definition.h"

#include <stddef.h>
#include <string.h>

#include "base/array.h"
#include "model/urlset.h"
#include "read/definitions/podcast.h"
#include "read/keys/channel.h"
#include "read/keys/fields.h"
#include "read/keys/keys.h"
#include "read/keys/sitemap_hints.h"

enum { USUAL_NEWEST = 20 };

/* What needs a second look stands beside the definition. */
struct definition_map {
	struct definition definition; /* the first member: rows count from its start */
	const struct value *from;
	const struct value *fields;
	const struct value *formats;
	const struct value *archive;
	const struct value *news;
	const struct value *frequency;
	const struct value *priority;
	struct podcast_map podcast;
};

static const char *const contents[] = {
	[CONTENT_FULL] = "full",
	[CONTENT_SUMMARY] = "summary",
	[CONTENT_BOTH] = "both",
	[CONTENT_NONE] = "none",
	NULL,
};

static const char *const orders[] = {
	[ORDER_NEWEST] = "newest",
	[ORDER_UPDATED] = "updated",
	[ORDER_TITLE] = "title",
	[ORDER_PAGE] = "page",
	NULL,
};

static const struct field where_fields[] = {
#define AT(member) offsetof(struct where, member)
	/* clang-format off */
	{"tag", FIELD_TEXT_LIST, AT(tag), .help = "a tag, or a list of them"},
	{"category", FIELD_TEXT_LIST, AT(category), .help = "a category, or a list of them"},
	{"author", FIELD_TEXT_LIST, AT(author), .help = "a name, or a list of them"},
	{"language|lang", FIELD_TEXT_LIST, AT(language), .help = "a language, or a list of them"},
	{"collection", FIELD_TEXT_LIST, AT(collection), .help = "a collection, or a list of them"},
	{"path", FIELD_TEXT_LIST, AT(path), .help = "a pattern of paths, or a list of them"},
	{"type", FIELD_TEXT_LIST, AT(type), .help = "a type such as 'article', or a list of them"},
	{"keyword", FIELD_TEXT_LIST, AT(keyword), .help = "a keyword, or a list of them"},
	{"year", FIELD_TEXT_LIST, AT(year), .help = "a year, or a list of them"},
/* clang-format on */
#undef AT
};

static const struct field scheme_fields[] = {
#define AT(member) offsetof(struct taxonomy, member)
	/* clang-format off */
	{"category", FIELD_STRING, AT(category_scheme), .help = "a URL that stands for all categories"},
	{"tag", FIELD_STRING, AT(tag_scheme), .help = "a URL that stands for all tags"},
/* clang-format on */
#undef AT
};

static const struct field news_fields[] = {
#define AT(member) offsetof(struct definition, member)
	/* clang-format off */
	{"name", FIELD_STRING, AT(news_name), .help = "what the publication is called"},
	{"language|lang", FIELD_LANGUAGE, AT(news_language), .help = "its language, such as 'en'"},
/* clang-format on */
#undef AT
};

static const struct field definition_fields[] = {
#define AT(member) offsetof(struct definition, member)
#define BESIDE(member) offsetof(struct definition_map, member)
	/* clang-format off */
	{"title", FIELD_STRING, AT(title), .help = "the feed's title"},
	{"description", FIELD_STRING, AT(description), .help = "a sentence about the feed"},
	{"from", FIELD_VALUE, BESIDE(from), .help = "folders, pages, headings of pages, bibliographies and data"},
	{"fields", FIELD_VALUE, BESIDE(fields), .help = "a map of keys to those of a data file"},
	{"where", FIELD_MAP_OF, AT(where), .help = "what an entry must fit",
		.rows = where_fields, .row_count = COUNT(where_fields)},
	{"newest", FIELD_COUNT, AT(newest), .help = "how many entries to keep, or all"},
	{"within", FIELD_AGE, AT(within), .help = "an age such as '2 years'"},
	{"content", FIELD_CHOICE, AT(content), .help = "full, summary, both or none", .choices = contents},
	{"max_size", FIELD_SIZE, AT(max_size), .help = "a size such as '512 KB' or '2 MB', or none", .line_offset = AT(max_size_line)},
	{"selector", FIELD_STRING, AT(selector), .help = "a tag, '.class' or '#id' of built pages"},
	{"order", FIELD_CHOICE, AT(order), .help = "newest, updated, title or page", .choices = orders},
	{"per", FIELD_CHOICE, AT(per), .help = "tag, category, author, collection, language or year", .choices = per_names},
	{"formats|format", FIELD_VALUE, BESIDE(formats), .help = "a path for each format"},
	{"archive", FIELD_VALUE, BESIDE(archive), .help = "true, or a path such as '/archive/notes-{n}.xml'"},
	{"archive_entries", FIELD_COUNT, AT(archive.entries), .help = "how many entries an archive document has"},
	{"language|lang", FIELD_LANGUAGE, AT(language), .help = "a language such as 'en' or 'de-AT'"},
	{"author|authors", FIELD_PEOPLE, AT(authors), .help = "a name, or {name, email, uri}, or a list of them"},
	{"rights|copyright", FIELD_STRING, AT(channel.rights), .help = "who may do what with the entries"},
	{"license", FIELD_STRING, AT(channel.license), .help = "the URL of the licence that the entries are under"},
	{"hub", FIELD_TEXT_LIST, AT(channel.hubs), .help = "the URL of a WebSub hub, or a list of them"},
	{"ttl", FIELD_COUNT, AT(channel.ttl), .help = "how many minutes RSS readers may wait"},
	{"update_period", FIELD_CHOICE, AT(channel.update_period), .help = "hourly, daily, weekly, monthly or yearly", .choices = update_periods},
	{"update_frequency", FIELD_COUNT, AT(channel.update_frequency), .help = "how often in that period"},
	{"managing_editor", FIELD_PEOPLE, AT(channel.managing_editor), .help = "{name, email}"},
	{"webmaster", FIELD_PEOPLE, AT(channel.webmaster), .help = "{name, email}"},
	{"prism", FIELD_DENIAL, AT(channel.no_prism), .help = "true or false"},
	{"schemes", FIELD_MAP_OF, AT(taxonomy), .help = "what categories and tags are from",
		.rows = scheme_fields, .row_count = COUNT(scheme_fields)},
	{"labels", FIELD_VALUE, AT(taxonomy.labels), .help = "a map of categories and tags to what people read"},
	{"icon", FIELD_STRING, AT(icon), .help = "a small picture's URL"},
	{"logo", FIELD_STRING, AT(logo), .help = "a large picture's URL"},
	{"stylesheet", FIELD_STYLESHEET, AT(stylesheet), .help = "true, or the URL of a stylesheet"},
	{"podcast", FIELD_MAP_OF, BESIDE(podcast), .help = "a map of what directories of podcasts want to know",
		.rows = podcast_fields, .row_count = PODCAST_FIELD_COUNT},
	{"exclude", FIELD_TEXT_LIST, AT(exclude), .help = "paths that a sitemap leaves out"},
	{"extensions", FIELD_TEXT_LIST, AT(extensions), .help = "files that a sitemap lists, such as pdf"},
	{"urls", FIELD_COUNT, AT(urls), .help = "how many URLs a file of a sitemap holds, 1 to 50000"},
	{"images", FIELD_FLAG, AT(images), .help = "true or false"},
	{"videos", FIELD_FLAG, AT(videos), .help = "true or false"},
	{"news", FIELD_VALUE, BESIDE(news), .help = "true, or {name, language}",
		.rows = news_fields, .row_count = COUNT(news_fields)},
	{"alternates", FIELD_DENIAL, AT(no_alternates), .help = "true or false"},
	{"changefreq", FIELD_VALUE, BESIDE(frequency), .help = FREQUENCY_HELP},
	{"priority", FIELD_VALUE, BESIDE(priority), .help = PRIORITY_HELP},
	{"gzip", FIELD_FLAG, AT(gzip), .help = "true or false"},
	{"robots", FIELD_DENIAL, AT(no_robots), .help = "true or false"},
/* clang-format on */
#undef BESIDE
#undef AT
};

void definition_keys(struct keys *keys)
{
	keys_add_fields(keys, NULL, definition_fields, COUNT(definition_fields));
}

static bool check_urls(const struct value *map, const struct definition *definition,
	struct error *error)
{
	const struct value *urls = value_get(map, "urls");

	if (value_is_null(urls) ||
		(definition->urls > 0 && definition->urls <= SITEMAP_URL_LIMIT))
		return true;
	return error_set_at(error, urls->line,
		"'urls' wants how many URLs a file of a sitemap holds, 1 to %d",
		SITEMAP_URL_LIMIT);
}

static bool check_newest(const struct value *map, const struct definition *definition,
	struct error *error)
{
	if (definition->newest > 0)
		return true;
	return error_set_at(error, value_get(map, "newest")->line,
		"'newest' wants how many entries to keep, or all");
}

static bool check_years(const struct value *map, const struct definition *definition,
	struct error *error)
{
	const char *const *years = definition->where.year;

	for (; years != NULL && *years != NULL; years++)
		if (strlen(*years) != 4 || strspn(*years, "0123456789") != 4)
			return error_set_at(error,
				value_get(value_get(map, "where"), "year")->line,
				"'year' wants a year such as 2024: '%.40s'", *years);
	return true;
}

static bool read_news(const struct value *news, struct definition *definition,
	struct arena *arena, struct error *error)
{
	const struct fields fields = fields_of(news_fields, COUNT(news_fields));

	if (value_is_null(news))
		return true;
	if (news->kind == VALUE_BOOLEAN) {
		definition->news = news->boolean;
		return true;
	}
	definition->news = true;
	if (news->kind == VALUE_MAP)
		return fields_read_strict(&fields, news, definition, arena, error);
	return error_set_at(
		error, news->line, "'news' wants true, or {name, language}");
}

static bool read_hints(const struct definition_map *keys, struct definition *definition,
	struct error *error)
{
	definition->change_frequency = read_frequency(keys->frequency);
	definition->priority = read_priority(keys->priority);
	if (!value_is_null(keys->frequency) && definition->change_frequency == NULL)
		return error_set_at(error, keys->frequency->line,
			"'changefreq' wants " FREQUENCY_HELP);
	if (!value_is_null(keys->priority) && definition->priority == NULL)
		return error_set_at(
			error, keys->priority->line, "'priority' wants " PRIORITY_HELP);
	return true;
}

bool definition_read(const struct value *map, const struct settings *settings,
	struct definition *definition, struct arena *arena, struct error *error)
{
	const struct fields fields =
		fields_of(definition_fields, COUNT(definition_fields));
	struct definition_map keys = {.definition = *definition};

	keys.definition.values = map;
	keys.definition.newest = USUAL_NEWEST;
	if (!fields_read_strict(&fields, map, &keys, arena, error) ||
		!check_urls(map, &keys.definition, error) ||
		!check_newest(map, &keys.definition, error) ||
		!check_years(map, &keys.definition, error) ||
		!channel_check(map, &keys.definition.channel, error) ||
		!taxonomy_check(&keys.definition.taxonomy, error) ||
		!read_news(keys.news, &keys.definition, arena, error) ||
		!read_hints(&keys, &keys.definition, error) ||
		!definition_read_from(keys.from, keys.fields, settings,
			&keys.definition, arena, error) ||
		!definition_read_targets(
			keys.formats, &keys.definition, arena, error) ||
		!definition_read_archive(map, &keys.definition, arena, error) ||
		!definition_read_podcast(value_get(map, "podcast"), &keys.podcast,
			&keys.definition, arena, error))
		return false;
	*definition = keys.definition;
	return true;
}
