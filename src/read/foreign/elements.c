/* SPDX-License-Identifier: MIT */
#include "read/foreign/elements.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/utf8.h"

#define ATOM FOREIGN_ATOM
#define DUBLIN_CORE "http://purl.org/dc/elements/1.1/"
#define DUBLIN_CORE_TERMS "http://purl.org/dc/terms/"
#define FEEDBURNER "http://rssnamespace.org/feedburner/ext/1.0"
#define XML "http://www.w3.org/XML/1998/namespace"

enum field { TITLE, LINK, ID, PUBLISHED, UPDATED, OTHER_LINK };

/* What an element of an entry, or of the feed, says.  The first one counts. */
static const struct row {
	const char *space; /* NULL: the form's */
	const char *name;
	enum field field;
} rows[] = {
	/* clang-format off */
	{NULL,              "title",     TITLE},
	{NULL,              "link",      LINK},
	{ATOM,              "link",      LINK},
	{NULL,              "guid",      ID},
	{NULL,              "id",        ID},
	{NULL,              "pubDate",   PUBLISHED},
	{NULL,              "published", PUBLISHED},
	{NULL,              "issued",    PUBLISHED},
	{DUBLIN_CORE,       "date",      PUBLISHED},
	{DUBLIN_CORE_TERMS, "issued",    PUBLISHED},
	{NULL,              "updated",   UPDATED},
	{NULL,              "modified",  UPDATED},
	{ATOM,              "updated",   UPDATED},
	{DUBLIN_CORE_TERMS, "modified",  UPDATED},
	{FEEDBURNER,        "origLink",  OTHER_LINK},
	/* clang-format on */
};

static const struct row *row_of(const struct form *form, const struct xml_node *node)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (xml_is(node, rows[i].space == NULL ? form->space : rows[i].space,
			    rows[i].name))
			return &rows[i];
	return NULL;
}

/* As it is written, but for white space at its ends: ids are compared by bytes. */
static struct span text_in(struct foreign_reader *reader, const struct xml_node *node)
{
	struct text text = text_limited(XML_LIMIT);
	struct span copy;

	xml_add_text(node, &text);
	copy = span_of(text_copy(&text, reader->arena));
	text_release(&text);
	return utf8_repaired(span_trimmed(copy), reader->arena);
}

/* RSS does not say whether a title is HTML: tools write both. */
static bool is_html(const struct document_reader *document, const struct xml_node *node,
	const char *title)
{
	const char *type = xml_attribute_of(node, "", "type");

	if (document->form->channel != NULL)
		return strpbrk(title, "<&") != NULL;
	return type != NULL &&
	       (strcmp(type, "html") == 0 || strcmp(type, "text/html") == 0);
}

static const char *title_in(
	struct document_reader *document, const struct xml_node *node)
{
	struct span text = text_in(document->reader, node);
	const char *title = foreign_line(document->reader, text);

	return is_html(document, node, title)
	               ? foreign_html_line(document->reader, text)
	               : title;
}

/* What links in NODE are seen from (XML Base). */
const char *foreign_base(
	struct foreign_reader *reader, const struct xml_node *node, const char *base)
{
	const char *own = xml_attribute_of(node, XML, "base");
	const char *url = own == NULL ? "" : foreign_url(reader, base, span_of(own));

	return *url == '\0' ? base : url;
}

/* Atom's links have a relation, RSS's are text. */
struct link {
	const char *url;
	bool alternate;
	bool self;
};

static struct link link_in(
	struct document_reader *document, const struct xml_node *node, const char *base)
{
	const char *href = xml_attribute_of(node, "", "href");
	const char *rel = xml_attribute_of(node, "", "rel");
	struct span target =
		href == NULL ? text_in(document->reader, node) : span_of(href);

	base = foreign_base(document->reader, node, base);
	return (struct link){
		.url = foreign_url(document->reader, base, target),
		.alternate = rel == NULL || strcmp(rel, "alternate") == 0,
		.self = rel != NULL && strcmp(rel, "self") == 0,
	};
}

static void set_id(struct foreign_reader *reader, const char **id, struct span value)
{
	if (**id == '\0')
		*id = arena_bytes(reader->arena, value.bytes, value.length);
}

static void set_text(const char **text, const char *value)
{
	if (**text == '\0')
		*text = value;
}

static void set_date(
	struct document_reader *document, int64_t *date, const struct xml_node *node)
{
	if (*date == DATE_NONE)
		*date = foreign_date(
			document->reader, node->line, text_in(document->reader, node));
}

/* An alternate in another format is the second choice. */
static void take_link(struct document_reader *document, struct foreign_entry *entry,
	const struct xml_node *node, const char *base)
{
	struct link link = link_in(document, node, base);
	const char *type = xml_attribute_of(node, "", "type");

	if (!link.alternate)
		return;
	if (type == NULL || strstr(type, "html") != NULL)
		set_text(&entry->link, link.url);
	else
		set_text(&entry->other_link, link.url);
}

static void take(struct document_reader *document, struct foreign_entry *entry,
	const struct xml_node *node, const char *base)
{
	const struct row *row = row_of(document->form, node);

	if (row == NULL)
		return;
	switch (row->field) {
	case TITLE:
		set_text(&entry->title, title_in(document, node));
		break;
	case LINK:
		take_link(document, entry, node, base);
		break;
	case ID:
		set_id(document->reader, &entry->id, text_in(document->reader, node));
		break;
	case PUBLISHED:
		set_date(document, &entry->published, node);
		break;
	case UPDATED:
		set_date(document, &entry->updated, node);
		break;
	case OTHER_LINK:
		entry->other_link = link_in(document, node, base).url;
		break;
	}
}

void foreign_take_entry(struct document_reader *document, const struct xml_node *node)
{
	struct foreign_entry *entry = foreign_add(document->reader, node->line);
	const char *base = foreign_base(document->reader, node, document->base);
	const char *about = xml_attribute_of(node, FOREIGN_RDF, "about");

	for (const struct xml_node *child = node->first; child != NULL;
		child = child->next)
		take(document, entry, child, base);
	if (about != NULL)
		set_id(document->reader, &entry->id, span_of(about));
	foreign_finish(document->reader, entry);
}

void foreign_take_feed(struct document_reader *document, const struct xml_node *node)
{
	struct foreign_feed *feed = document->reader->feed;
	const struct row *row = row_of(document->form, node);
	struct link link;

	if (row == NULL)
		return;
	if (row->field == TITLE)
		set_text(&feed->title, title_in(document, node));
	if (row->field == ID)
		set_id(document->reader, &feed->id, text_in(document->reader, node));
	if (row->field != LINK)
		return;
	link = link_in(document, node, document->base);
	if (link.self)
		set_text(&feed->url, link.url);
	else if (link.alternate)
		set_text(&feed->home, link.url);
}
