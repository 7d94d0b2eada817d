/* SPDX-License-Identifier: MIT */
/* What an item of a data file links to. */
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "read/data_items.h"
#include "syntax/url.h"

enum { RELATED_LIMIT = 32, SHOWN = 100 };

#define DOI_HOME "https://doi.org/"
#define ARXIV_HOME "https://arxiv.org/abs/"

/* The links of one item, while they are being found. */
struct finding {
	const struct data_reader *reader;
	struct item *item;
	struct item_data *data;
	struct item_link related[RELATED_LIMIT];
};

static const char *copy(struct span span, struct arena *arena)
{
	return arena_bytes(arena, span.bytes, span.length);
}

/* A link may be a map: `{url: …, display: …}`. */
static const struct value *address_in(const struct value *link)
{
	return link != NULL && link->kind == VALUE_MAP
	               ? data_get_named(link, "url|href|link|src")
	               : link;
}

/* `https://doi.org/10.1000/182`, `doi:10.1000/182`: `10.1000/182`; NULL if it is none.
 */
static const char *read_doi(struct span text, struct arena *arena)
{
	size_t start = span_find_string(text, "10.");
	char *doi;

	if (start == text.length) /* a short one: `10/abc` */
		start = span_find_string(text, "10/");

	text = span_trimmed(span_after(text, start));
	if (text.length == 0 || span_find(text, '/') == text.length)
		return NULL;
	doi = arena_bytes(arena, text.bytes, text.length);
	for (char *c = doi; *c != '\0'; c++)
		*c = char_lower(*c);
	return doi;
}

static const char *doi_url(const char *doi, struct arena *arena)
{
	struct text url = text_limited(URL_LIMIT);
	const char *result;

	text_add(&url, DOI_HOME);
	url_add_path(&url, span_of(doi));
	result = text_broken(&url) ? NULL : text_copy(&url, arena);
	text_release(&url);
	return result;
}

/* `2401.01234v2`, `hep-th/9901001`, `arXiv:2401.01234`; the file says if it is another
 * archive's. */
static const char *eprint_url(
	const struct value *eprint, const struct data_said *said, struct arena *arena)
{
	const struct value *archive = said->values[DATA_ARCHIVE];
	struct span id = span_trimmed(eprint->text);

	if (url_has_scheme(id) && !span_starts_with(id, "arXiv:"))
		return copy(id, arena);
	if (value_string(archive) != NULL &&
		!span_is_ignoring_case(span_trimmed(archive->text), "arxiv"))
		return NULL;
	if (span_starts_with(id, "arXiv:"))
		id = span_after(id, strlen("arXiv:"));
	if (id.length == 0 || span_find(id, ' ') < id.length ||
		(!char_is_digit(id.bytes[0]) && span_find(id, '/') == id.length))
		return NULL;
	return arena_format(arena, ARXIV_HOME "%.*s", SPAN_ARGUMENTS(id));
}

/* The first that is there: below the content, beside the data, where al-folio has it.
 */
static const char *find_file(const struct data_reader *reader, struct span name)
{
	const char *path = reader->source->path;
	const char *slash = strrchr(path, '/');
	int folder = slash == NULL ? 0 : (int)(slash - path + 1);
	const char *places[3];

	while (span_starts_with(name, "/") || span_starts_with(name, "./"))
		name = span_after(name, 1);
	if (name.length == 0 || span_find_string(name, "..") < name.length)
		return NULL;
	places[0] = arena_format(reader->arena, "%.*s", SPAN_ARGUMENTS(name));
	places[1] = arena_format(
		reader->arena, "%.*s%.*s", folder, path, SPAN_ARGUMENTS(name));
	places[2] =
		arena_format(reader->arena, "assets/pdf/%.*s", SPAN_ARGUMENTS(name));
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (file_is_there(reader->content, places[i]) &&
			!file_is_folder(reader->content, places[i]))
			return places[i];
	return NULL;
}

/* The URL of a file of the content, from the site's home: `/papers/a%20b.pdf`. */
static const char *file_url(const char *path, struct arena *arena)
{
	struct text url = text_limited(URL_LIMIT);
	const char *result;

	text_add_char(&url, '/');
	url_add_path(&url, span_of(path));
	result = text_broken(&url) ? NULL : text_copy(&url, arena);
	text_release(&url);
	return result;
}

/* An address, or a file that is there; NULL for anything else. */
static const char *address_of(
	const struct data_reader *reader, struct span text, const char **path)
{
	*path = NULL;
	text = span_trimmed(text);
	if (url_has_scheme(text))
		return copy(text, reader->arena);
	*path = find_file(reader, text);
	if (*path != NULL)
		return file_url(*path, reader->arena);
	return span_starts_with(text, "/") ? copy(text, reader->arena) : NULL;
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
	finding->data->file_size = -1;
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

		if (label == NULL || value_string(value) == NULL)
			continue;
		href = address_of(finding->reader, value->text, &path);
		if (href == NULL)
			report_missing(finding->reader, value);
		add_related(finding, href, label);
	}
}

/* `links: [{name: Code, url: …}]`. */
static void add_listed(struct finding *finding, const struct value *links)
{
	for (size_t i = 0;
		links != NULL && links->kind == VALUE_LIST && i < links->list.count;
		i++) {
		const struct value *link = links->list.items[i];
		const struct value *address = address_in(link);
		const char *label = value_string(
			data_get_named(link, "name|label|title|text|display|type"));
		const char *path;

		if (value_string(address) != NULL)
			add_link(finding,
				address_of(finding->reader, address->text, &path),
				label == NULL ? "" : label);
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

static const char *text_of(const struct value *value, struct arena *arena)
{
	return value_string(value) == NULL ? NULL
	                                   : copy(span_trimmed(value->text), arena);
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
	const struct value *published = said->values[DATA_HOWPUBLISHED];
	struct finding finding = {.reader = reader, .item = item, .data = data};

	item->related_count = 0;
	if (value_string(doi) != NULL)
		data->imprint.doi = read_doi(doi->text, reader->arena);
	if (data->imprint.doi != NULL)
		add_link(&finding, doi_url(data->imprint.doi, reader->arena), "DOI");
	add_link(&finding, text_of(link, reader->arena), "");
	if (value_string(eprint) != NULL)
		add_link(&finding, eprint_url(eprint, said, reader->arena), "arXiv");
	if (value_string(published) != NULL && url_has_scheme(published->text))
		add_link(&finding, text_of(published, reader->arena), "");
	find_pdf(&finding, said);
	add_others(&finding, said);
	if (!reader->is_bibliography) {
		add_listed(&finding, said->values[DATA_LINKS]);
		promote_related(&finding);
	}
	item->related = keep_related(&finding);
}
