/* SPDX-License-Identifier: MIT */
#include "read/data_keys.h"

#include "base/nearest.h"
#include "base/span.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* The first name is the one that `fields` knows. */
static const char *const names[DATA_KEY_COUNT] = {
	/* clang-format off */
	[DATA_TITLE] = "title|name|headline|subject",
	[DATA_AUTHORS] = "authors|author|speakers|speaker|presenters|presenter|by|people|editor",
	[DATA_DATE] = "date|when|published|pubdate|start|start_date|day_of",
	[DATA_YEAR] = "year",
	[DATA_MONTH] = "month",
	[DATA_DAY] = "day",
	[DATA_VENUE] = "venue|journal|journaltitle|booktitle|conference|event|eventtitle|where|place|location|school|institution|howpublished|organization|publisher",
	[DATA_SUMMARY] = "summary|subtitle|tagline",
	[DATA_CONTENT] = "content|abstract|description|details|text|body",
	[DATA_LINK] = "link|url|href|website|homepage|permalink",
	[DATA_PDF] = "pdf",
	[DATA_KEYWORDS] = "keywords|keyword|tags|tag|topics|categories",
	[DATA_TYPE] = "type|kind|category",
	[DATA_KEY] = "key|id|citekey|slug",
	[DATA_DOI] = "doi",
	[DATA_EPRINT] = "eprint|arxiv",
	[DATA_PUBLISHER] = "publisher",
	[DATA_VOLUME] = "volume",
	[DATA_NUMBER] = "number|issue",
	[DATA_PAGES] = "pages",
	[DATA_ISSN] = "issn",
	[DATA_ISBN] = "isbn",
	/* clang-format on */
};

static const struct data_link_key link_keys[] = {
	{"code|github|software|repository|source", "Code"},
	{"data|dataset", "Data"},
	{"slides|presentation", "Slides"},
	{"video|recording|youtube", "Video"},
	{"poster", "Poster"},
	{"supp|supplement|supplementary", "Supplement"},
	{"blog", "Blog"},
	{"html", "HTML"},
	{"website|project", "Website"},
};

const struct data_link_key *data_link_keys(size_t *count)
{
	*count = COUNT(link_keys);
	return link_keys;
}

static struct span own_name(enum data_key key)
{
	struct span name = span_of(names[key]);

	return span_first(name, span_find(name, '|'));
}

static bool refuse_key(struct span key, unsigned line, struct error *error)
{
	for (int i = 0; i < DATA_KEY_COUNT; i++) {
		struct span name = own_name((enum data_key)i);

		if (nearest_is_slip(key, nearest_distance(key, name)))
			return error_set_at(error, line,
				"'fields' knows no '%.*s': did you mean '%.*s'?",
				SPAN_ARGUMENTS(key), SPAN_ARGUMENTS(name));
	}
	return error_set_at(error, line, "'fields' knows no '%.*s'",
		SPAN_ARGUMENTS(span_first(key, NEAREST_LENGTH)));
}

static bool is_known(struct span key)
{
	for (int i = 0; i < DATA_KEY_COUNT; i++)
		if (span_equals(own_name((enum data_key)i), key))
			return true;
	return false;
}

bool data_keys_check(const struct value *fields, struct error *error)
{
	if (value_is_null(fields))
		return true;
	if (fields->kind != VALUE_MAP)
		return error_set_at(error, fields->line,
			"'fields' wants a map such as {title: name}");
	for (size_t i = 0; i < fields->map.count; i++) {
		const struct value_pair *pair = &fields->map.pairs[i];

		if (!is_known(pair->key))
			return refuse_key(pair->key, pair->line, error);
		if (value_string(pair->value) == NULL)
			return error_set_at(error, pair->line,
				"'fields' wants the name of a key for '%.*s'",
				SPAN_ARGUMENTS(pair->key));
	}
	return true;
}

static bool is_said(const struct value *value)
{
	const char *text = value_string(value);

	return !value_is_null(value) && (text == NULL || *text != '\0');
}

static bool same_name(struct span a, struct span b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (char_lower(a.bytes[i]) != char_lower(b.bytes[i]))
			return false;
	return true;
}

static const struct value *get(const struct value *map, struct span name)
{
	for (size_t i = 0; map->kind == VALUE_MAP && i < map->map.count; i++)
		if (same_name(map->map.pairs[i].key, name) &&
			is_said(map->map.pairs[i].value))
			return map->map.pairs[i].value;
	return NULL;
}

const struct value *data_get_named(const struct value *map, const char *wanted)
{
	struct span rest = span_of(wanted);
	struct span name;

	while (span_next(&rest, '|', &name)) {
		const struct value *value = get(map, name);

		if (value != NULL)
			return value;
	}
	return NULL;
}

const struct value *data_get(
	const struct value *map, const struct value *fields, enum data_key key)
{
	const struct value *called =
		value_is_null(fields) ? NULL : value_get_span(fields, own_name(key));

	if (called != NULL)
		return get(map, called->text);
	return data_get_named(map, names[key]);
}
