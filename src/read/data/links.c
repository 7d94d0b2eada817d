/* SPDX-License-Identifier: MIT */
#include "read/data/links.h"

#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/path.h"
#include "base/text.h"
#include "read/data/address.h"
#include "read/data/plain.h"
#include "syntax/url.h"

enum { RELATED_LIMIT = 32, SHOWN = 100 };

/* The links of one item, while they are being found. */
struct finding {
	const struct data_reader *reader;
	struct item *item;
	struct item_data *data;
	struct item_link related[RELATED_LIMIT];
};

/* A link may be a map: `{url: …, display: …}`. */
static const struct value *address_in(const struct value *link)
{
	return link != NULL && link->kind == VALUE_MAP
	               ? data_get_named(link, "url|href|link|src")
	               : link;
}

/*
 * The first that is there: below the content, beside the data, where al-folio has it.
 */
static const char *find_file(const struct data_reader *reader, struct span name)
{
	struct span folder = path_folder(span_of(reader->source->path));
	const char *places[3];

	while (span_starts_with(name, "/") || span_starts_with(name, "./"))
		name = span_after(name, 1);
	if (name.length == 0 || span_find_string(name, "..") < name.length)
		return NULL;
	places[0] = arena_format(reader->arena, "%.*s", SPAN_ARGUMENTS(name));
	places[1] = arena_format(reader->arena, "%.*s%.*s", SPAN_ARGUMENTS(folder),
		SPAN_ARGUMENTS(name));
	places[2] =
		arena_format(reader->arena, "assets/pdf/%.*s", SPAN_ARGUMENTS(name));
	for (size_t i = 0; i < COUNT(places); i++)
		if (file_is_there(reader->content, places[i]) &&
			!file_is_folder(reader->content, places[i]))
			return places[i];
	return NULL;
}

/*
 * An address, or the path from the site's home of a file that is there, `/a%20b.pdf`;
 * NULL for anything else.
 */
static const char *address_of(
	const struct data_reader *reader, struct span text, const char **path)
{
	const char *address;

	*path = url_has_scheme(span_trimmed(text))
	                ? NULL
	                : find_file(reader, span_trimmed(text));
	if (*path != NULL)
		return data_path_url("/", *path, reader->arena);
	address = data_address(text, reader->arena);
	return address != NULL && (*address == '/' || url_has_scheme(span_of(address)))
	               ? address
	               : NULL;
}

static void find_pdf(struct finding *finding, const struct data_said *said)
{
	const struct data_reader *reader = finding->reader;
	const struct value *pdf = address_in(said->values[DATA_PDF]);
	const char *path;
	struct text head = text_limited(1);
	struct file_facts facts;
	struct error error;

	if (value_string(pdf) == NULL)
		return;
	finding->data->file = address_of(reader, pdf->text, &path);
	if (path != NULL &&
		file_read_head(reader->content, path, 0, &head, &facts, &error))
		finding->data->file_size = facts.size;
	if (finding->data->file == NULL ||
		(path == NULL && *finding->data->file == '/'))
		report_add(reader->report, REPORT_WARNING, reader->file, pdf->line,
			"there is no file '%.*s'",
			SPAN_ARGUMENTS(span_first(pdf->text, SHOWN)));
	text_release(&head);
}

static void add_related(struct finding *finding, const char *href, const char *label)
{
	struct item *item = finding->item;

	if (href == NULL || item->related_count == RELATED_LIMIT ||
		(item->link != NULL && strcmp(item->link, href) == 0))
		return;
	for (size_t i = 0; i < item->related_count; i++)
		if (strcmp(finding->related[i].href, href) == 0)
			return;
	finding->related[item->related_count++] = (struct item_link){href, label};
}

/* The main one if there is none yet. */
static void add_link(struct finding *finding, const char *href, const char *label)
{
	if (finding->item->link != NULL) {
		add_related(finding, href, label);
		return;
	}
	finding->item->link = href;
	finding->item->link_label = label;
}

/* A name of a file that is not there, among what has no address. */
static void report_missing(const struct data_reader *reader, const struct value *value)
{
	struct span name = span_trimmed(value->text);

	if (reader->is_bibliography && span_find(name, '.') < name.length &&
		span_find(name, ' ') == name.length)
		report_add(reader->report, REPORT_WARNING, reader->file, value->line,
			"there is no file '%.*s'",
			SPAN_ARGUMENTS(span_first(name, SHOWN)));
}

static void add_others(struct finding *finding, const struct data_said *said)
{
	for (int i = 0; i < DATA_KEY_COUNT; i++) {
		const struct value *value = address_in(said->values[i]);
		const char *label = data_link_label((enum data_key)i);
		const char *path;
		const char *href;

		if (label == NULL || value_string(value) == NULL ||
			value == said->values[DATA_CONTENT])
			continue;
		href = address_of(finding->reader, value->text, &path);
		if (href == NULL)
			report_missing(finding->reader, value);
		add_related(finding, href, label);
	}
}

static void add_named(
	struct finding *finding, const struct value *address, const char *label)
{
	const char *path;

	if (value_string(address) != NULL)
		add_link(finding, address_of(finding->reader, address->text, &path),
			label == NULL ? "" : label);
}

/* `{name: Code, url: …}`, or `{code: …, slides: …}`. */
static void add_link_map(struct finding *finding, const struct value *map)
{
	const struct value *address = address_in(map);

	if (address != NULL) {
		add_named(finding, address,
			value_string(data_get_named(
				map, "name|label|title|text|display|type")));
		return;
	}
	for (size_t i = 0; i < map->map.count; i++) {
		const struct value_pair *pair = &map->map.pairs[i];

		add_named(finding, pair->value,
			arena_bytes(finding->reader->arena, pair->key.bytes,
				pair->key.length));
	}
}

/* One, or a list of such; an address may stand alone. */
static void add_listed(struct finding *finding, const struct value *links)
{
	if (links == NULL)
		return;
	if (links->kind == VALUE_MAP)
		add_link_map(finding, links);
	for (size_t i = 0; links->kind == VALUE_LIST && i < links->list.count; i++) {
		const struct value *link = links->list.items[i];

		if (link->kind == VALUE_MAP)
			add_link_map(finding, link);
		else
			add_named(finding, link, NULL);
	}
}

/* Of what a data file says of an item nothing is left to link to the page for. */
static void promote_related(struct finding *finding)
{
	struct item *item = finding->item;

	if (item->link != NULL || item->related_count == 0)
		return;
	item->link = finding->related[0].href;
	item->link_label = finding->related[0].label;
	item->related_count--;
	for (size_t i = 0; i < item->related_count; i++)
		finding->related[i] = finding->related[i + 1];
}

/*
 * An entry's own link may be a path below the site's home; what has blanks is a text,
 * unless a file is called so.
 */
static const char *link_of(const struct data_reader *reader, const struct value *value)
{
	const char *path;
	const char *address;

	if (value_string(value) == NULL)
		return NULL;
	address = address_of(reader, value->text, &path);
	if (address != NULL && path == NULL)
		return address;
	address = data_address(value->text, reader->arena);
	return address == NULL || (path == NULL && strpbrk(address, " \t") != NULL)
	               ? NULL
	               : address;
}

/* A text that is an address as a whole. */
static const char *url_of(const struct data_reader *reader, const struct value *value)
{
	const char *address = value_string(value) == NULL
	                              ? NULL
	                              : data_address(value->text, reader->arena);

	return address != NULL && url_has_scheme(span_of(address)) ? address : NULL;
}

/* `We wrote [a paper](https://a.example)`. */
static const char *title_link(
	const struct data_reader *reader, const struct data_said *said)
{
	const struct value *title = said->values[DATA_TITLE];
	const char *href = value_string(title) == NULL
	                           ? NULL
	                           : data_first_link(reader, title->text);

	return href == NULL ? NULL : data_address(span_of(href), reader->arena);
}

static const struct item_link *keep_related(const struct finding *finding)
{
	size_t count = finding->item->related_count;
	struct item_link *kept =
		arena_many(finding->reader->arena, count, struct item_link);

	for (size_t i = 0; i < count; i++)
		kept[i] = finding->related[i];
	return kept;
}

void data_links(const struct data_reader *reader, const struct data_said *said,
	struct item *item, struct item_data *data)
{
	const struct value *doi = said->values[DATA_DOI];
	const struct value *link = address_in(said->values[DATA_LINK]);
	const struct value *eprint = said->values[DATA_EPRINT];
	const struct value *archive = said->values[DATA_ARCHIVE];
	const struct value *published = said->values[DATA_HOWPUBLISHED];
	struct finding finding = {.reader = reader, .item = item, .data = data};

	item->related_count = 0;
	if (value_string(doi) != NULL)
		data->imprint.doi = data_doi(doi->text, reader->arena);
	if (data->imprint.doi != NULL)
		add_link(&finding, data_doi_url(data->imprint.doi, reader->arena),
			"DOI");
	else
		add_link(&finding, url_of(reader, doi), "");
	add_link(&finding, link_of(reader, link), "");
	if (value_string(eprint) != NULL)
		add_link(&finding,
			data_eprint_url(eprint->text,
				value_string(archive) == NULL ? SPAN_NONE
							      : archive->text,
				reader->arena),
			"arXiv");
	add_link(&finding, url_of(reader, published), "");
	find_pdf(&finding, said);
	add_others(&finding, said);
	if (!reader->is_bibliography) {
		add_listed(&finding, said->values[DATA_LINKS]);
		promote_related(&finding);
		if (item->link == NULL)
			add_link(&finding, title_link(reader, said), "");
	}
	item->related = keep_related(&finding);
}
