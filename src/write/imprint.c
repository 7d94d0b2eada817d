/* SPDX-License-Identifier: MIT */
/* PRISM Metadata Specification 2.0, section 4; DCMI Metadata Element Set 1.1. */
#include "write/imprint.h"

#include <string.h>

#include "base/text.h"
#include "write/entry.h"

enum {
	IDENTIFIER_LIMIT = 64 * 1024,
	PAGE_SIZE = 32, /* bytes of a page's number, and its NUL */
};

static const struct imprint *imprint_of(const struct entry *entry)
{
	const struct item *item = entry->page == NULL ? NULL : entry->page->item;

	if (item == NULL || item->data == NULL || !item->data->from_bibliography)
		return NULL;
	return &item->data->imprint;
}

bool feed_has_imprints(const struct feed *feed)
{
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]) &&
			imprint_of(&feed->entries[i]) != NULL)
			return true;
	return false;
}

bool feed_has_prism(const struct feed *feed)
{
	return !feed->channel.no_prism && feed_has_imprints(feed);
}

static void write_identifier(struct xml_out *out, const char *doi)
{
	struct text text = text_limited(IDENTIFIER_LIMIT);

	if (doi == NULL)
		return;
	text_addf(&text, "doi:%s", doi);
	if (!text_broken(&text))
		xml_plain_leaf(out, "dc:identifier", text.bytes);
	text_release(&text);
}

static void write_page(struct xml_out *out, const char *name, struct span page)
{
	char text[PAGE_SIZE];

	if (page.length == 0 || page.length >= sizeof(text))
		return;
	memcpy(text, page.bytes, page.length);
	text[page.length] = '\0';
	xml_plain_leaf(out, name, text);
}

/* `101–119`, `101-119`, `17`; of several ranges the outermost pages. */
static void write_pages(struct xml_out *out, const char *pages)
{
	static const char dashes[] = "-,\xE2\x80\x93 ";
	struct span text = span_of(pages == NULL ? "" : pages);
	size_t first = strcspn(text.bytes, dashes);
	size_t last = text.length;

	write_page(out, "prism:startingPage", span_first(text, first));
	while (last > first && strchr(dashes, text.bytes[last - 1]) == NULL)
		last--;
	if (last > first)
		write_page(out, "prism:endingPage", span_after(text, last));
}

static void write_prism(struct xml_out *out, const struct imprint *imprint)
{
	xml_plain_leaf(out, "prism:doi", imprint->doi);
	xml_plain_leaf(out, "prism:publicationName", imprint->container);
	xml_plain_leaf(out, "prism:volume", imprint->volume);
	xml_plain_leaf(out, "prism:number", imprint->number);
	write_pages(out, imprint->pages);
	xml_plain_leaf(out, "prism:issn", imprint->issn);
	xml_plain_leaf(out, "prism:isbn", imprint->isbn);
}

void write_imprint(
	struct xml_out *out, const struct entry *entry, const struct feed *feed)
{
	const struct imprint *imprint = imprint_of(entry);

	if (imprint == NULL)
		return;
	write_identifier(out, imprint->doi);
	xml_plain_leaf(out, "dc:publisher", imprint->publisher);
	if (!feed->channel.no_prism)
		write_prism(out, imprint);
}
