/* SPDX-License-Identifier: MIT */
#include "read/data/keys.h"

#include <stdlib.h>

#include "base/nearest.h"
#include "base/span.h"
#include "syntax/url.h"

/* The first name is the one that `fields` knows. */
static const char *const names[DATA_KEY_COUNT] = {
	/* clang-format off */
	[DATA_TITLE] = "title|name|headline|subject|heading|talk|course|course_title|project|award|position|study_type|studytype|degree|institution|organization|version|event",
	[DATA_AUTHORS] = "authors|author|authors_md|author_list|speakers|speaker|presenters|presenter|by|people|creators|creator|guest|instructor|editor",
	[DATA_DATE] = "date|when|issued|published|pubdate|published_at|publish_date|publication_date|date_published|datepublished|released|release_date|releasedate|released_at|posted|start|start_date|startdate|date_start|starts|day_of|created|created_at|added|joined|started|since|dates|period",
	[DATA_YEAR] = "year|publication_year|publicationyear|pub_year|year_published|year_start|preprint_year",
	[DATA_MONTH] = "month",
	[DATA_DAY] = "day",
	[DATA_TERM] = "term|semester|season",
	[DATA_VENUE] = "venue|journal|journaltitle|booktitle|container_title|publication_title|journal_conf|conference|event|eventtitle|meeting|where|place|location|school|institution|howpublished|organization|publication|published_in|publisher|preprint_journal|funder|issuer|awarder",
	[DATA_SUMMARY] = "summary|subtitle|tagline",
	[DATA_CONTENT] = "content|abstract|description|details|text|body|news|announcement|message|notes|changes|changelog|long_description|short_description|summary_md|citation|reference|html",
	[DATA_LINK] = "link|url|primary_url|href|uri|website|homepage|permalink|event_url|paper_url|paperlink|weblink|external_url|publication_url|paper",
	[DATA_PDF] = "pdf|pdf_url|pdf_link|audio|enclosure",
	[DATA_LINKS] = "links|urls|materials|resources",
	[DATA_KEYWORDS] = "keywords|keyword|tags|tag|topics|categories",
	[DATA_TYPE] = "type|kind|category|bibtex_type",
	[DATA_KEY] = "key|id|citekey|bibtex_key|slug",
	[DATA_DOI] = "doi|preprint_doi",
	[DATA_EPRINT] = "eprint|arxiv",
	[DATA_ARCHIVE] = "archiveprefix|eprinttype",
	[DATA_CONTAINER] = "container|container_title|journal|journaltitle|booktitle|publication_title",
	[DATA_PUBLISHER] = "publisher",
	[DATA_VOLUME] = "volume",
	[DATA_NUMBER] = "number|issue",
	[DATA_PAGES] = "pages",
	[DATA_ISSN] = "issn",
	[DATA_ISBN] = "isbn",
	[DATA_HOWPUBLISHED] = "howpublished",
	[DATA_CODE] = "code|code_url|github|software|repository|repo|source",
	[DATA_DATASET] = "data|dataset",
	[DATA_SLIDES] = "slides|slides_url|presentation",
	[DATA_VIDEO] = "video|video_url|videolink|recording|youtube",
	[DATA_POSTER] = "poster",
	[DATA_SUPPLEMENT] = "supplement|supp|supplementary",
	[DATA_BLOG] = "blog",
	[DATA_HTML] = "html",
	[DATA_WEBSITE] = "website|project",
	/* clang-format on */
};

/*
 * BibTeX's fields, and BibLaTeX's: `venue` is a town there.  What is not here is as
 * above.
 */
static const char *const bibliography_names[DATA_KEY_COUNT] = {
	/* clang-format off */
	[DATA_TITLE] = "title",
	[DATA_AUTHORS] = "author|editor",
	[DATA_DATE] = "date",
	[DATA_YEAR] = "year",
	[DATA_DOI] = "doi",
	[DATA_CONTAINER] = "journal|journaltitle|booktitle",
	[DATA_VENUE] = "journal|journaltitle|booktitle|eventtitle|school|institution|organization|publisher|howpublished|venue|location",
	[DATA_CONTENT] = "abstract",
	[DATA_SUMMARY] = "subtitle",
	[DATA_LINK] = "url|link|ee|adsurl|bdsk_url_1",
	[DATA_PDF] = "pdf|pdf_url",
	[DATA_KEYWORDS] = "keywords|keyword",
	[DATA_TYPE] = "type",
	[DATA_KEY] = "key",
	[DATA_EPRINT] = "eprint|arxiv|arxivid",
	/* clang-format on */
};

static const char *const link_labels[DATA_KEY_COUNT] = {
	[DATA_CODE] = "Code",
	[DATA_DATASET] = "Data",
	[DATA_SLIDES] = "Slides",
	[DATA_VIDEO] = "Video",
	[DATA_POSTER] = "Poster",
	[DATA_SUPPLEMENT] = "Supplement",
	[DATA_BLOG] = "Blog",
	[DATA_HTML] = "HTML",
	[DATA_WEBSITE] = "Website",
};

/* One name of a key, and how many others come before it. */
struct data_name {
	struct span name;
	enum data_key key;
	unsigned rank;
	unsigned char shape;
};

/* Sorted by their shapes. */
struct data_names {
	struct data_name *items;
	size_t count;
	size_t room;
	size_t starts[256]; /* the first name of a shape, or one of another */
};

const char *data_link_label(enum data_key key)
{
	return link_labels[key];
}

static struct span own_name(enum data_key key)
{
	struct span name = span_of(names[key]);

	return span_first(name, span_find(name, '|'));
}

static bool refuse_key(struct span key, unsigned line, struct error *error)
{
	struct nearest nearest = nearest_to(key);

	for (int i = 0; i < DATA_KEY_COUNT; i++)
		nearest_try(&nearest, own_name((enum data_key)i));
	if (nearest_is_meant(&nearest))
		return error_set_at(error, line,
			"'fields' knows no '%.*s': did you mean '%.*s'?",
			SPAN_ARGUMENTS(key), SPAN_ARGUMENTS(nearest.word));
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

/* Not null, and no empty text. */
static bool is_said(const struct value *value)
{
	const char *text = value_string(value);

	return !value_is_null(value) && (text == NULL || *text != '\0');
}

static const struct value *get(const struct value *map, struct span name)
{
	for (size_t i = 0; map->kind == VALUE_MAP && i < map->map.count; i++)
		if (span_equals_ignoring_case(map->map.pairs[i].key, name) &&
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

static unsigned char folded(char c)
{
	return c == ' ' || c == '-' ? '_' : (unsigned char)char_lower(c);
}

static bool is_same(struct span a, struct span b)
{
	size_t i = 0;

	if (a.length != b.length)
		return false;
	while (i < a.length && folded(a.bytes[i]) == folded(b.bytes[i]))
		i++;
	return i == a.length;
}

/* By its first letter and its length few names are like another. */
static unsigned char shape(struct span name)
{
	return name.length == 0
	               ? 0
	               : (unsigned char)(folded(name.bytes[0]) + 32 * name.length);
}

static int compare_shapes(const void *a, const void *b)
{
	const struct data_name *one = a;
	const struct data_name *other = b;

	return (one->shape > other->shape) - (one->shape < other->shape);
}

static void add_names(struct data_names *all, struct span list, enum data_key key,
	struct arena *arena)
{
	struct span name;

	for (unsigned rank = 0; span_next(&list, '|', &name); rank++) {
		all->items = arena_grow(
			arena, all->items, all->count, &all->room, sizeof(*all->items));
		all->items[all->count++] =
			(struct data_name){name, key, rank, shape(name)};
	}
}

static struct span names_of(
	enum data_key key, const struct value *fields, bool is_bibliography)
{
	const struct value *called = value_get_span(fields, own_name(key));

	if (value_string(called) != NULL)
		return called->text;
	if (is_bibliography && bibliography_names[key] != NULL)
		return span_of(bibliography_names[key]);
	return span_of(names[key]);
}

const struct data_names *data_names_of(
	const struct value *fields, bool is_bibliography, struct arena *arena)
{
	struct data_names *all = arena_new(arena, struct data_names);

	for (int i = 0; i < DATA_KEY_COUNT; i++) {
		enum data_key key = (enum data_key)i;

		add_names(all, names_of(key, fields, is_bibliography), key, arena);
	}
	qsort(all->items, all->count, sizeof(*all->items), compare_shapes);
	for (size_t i = all->count; i > 0; i--)
		all->starts[all->items[i - 1].shape] = i - 1;
	return all;
}

/* The next of the names that are NAME, from AT on; NULL at the end. */
static const struct data_name *next_name(
	const struct data_names *all, struct span name, size_t *at)
{
	unsigned char wanted = shape(name);

	while (*at < all->count && all->items[*at].shape == wanted) {
		const struct data_name *found = &all->items[(*at)++];

		if (is_same(found->name, name))
			return found;
	}
	return NULL;
}

bool data_names_mean(const struct data_names *all, struct span name, enum data_key key)
{
	size_t at = all->starts[shape(name)];
	const struct data_name *found;

	while ((found = next_name(all, name, &at)) != NULL)
		if (found->key == key)
			return true;
	return false;
}

/* `journal: https://a.example` is no place. */
static bool is_address(enum data_key key, const struct value *value)
{
	return (key == DATA_VENUE || key == DATA_CONTAINER) &&
	       value_string(value) != NULL && url_is_web(value->text);
}

/* The name of a key that comes first among those that are used counts. */
static void say(const struct data_names *all, const struct value_pair *pair,
	struct data_said *said, unsigned ranks[DATA_KEY_COUNT])
{
	size_t at = all->starts[shape(pair->key)];
	const struct data_name *name;

	while ((name = next_name(all, pair->key, &at)) != NULL) {
		if ((said->values[name->key] != NULL &&
			    ranks[name->key] <= name->rank) ||
			is_address(name->key, pair->value))
			continue;
		said->values[name->key] = pair->value;
		ranks[name->key] = name->rank;
	}
}

void data_said(
	const struct data_names *all, const struct value *map, struct data_said *said)
{
	unsigned ranks[DATA_KEY_COUNT];

	*said = (struct data_said){.line = map->line};
	for (size_t i = 0; i < map->map.count; i++)
		if (is_said(map->map.pairs[i].value))
			say(all, &map->map.pairs[i], said, ranks);
}
