/* SPDX-License-Identifier: MIT */
#include "write/atom_parts.h"
#include "write/entry.h"
#include "write/imprint.h"
#include "write/media.h"

/* An entry with a place of its own points to somebody else's page, or to a PDF. */
static void write_links(struct xml_out *out, const struct entry *entry)
{
	atom_short_link(out, "alternate", entry->place == NULL ? "text/html" : NULL,
		entry->url);
	atom_short_link(out, "via", NULL, entry->place);
	for (size_t i = 0; i < entry->link_count; i++)
		atom_link(out, &entry->links[i]);
	/* RFC 4685 section 4, without a count: it would change every day. */
	atom_short_link(out, "replies", "text/html", entry->comments);
}

static void write_categories(struct xml_out *out, const struct entry *entry)
{
	for (size_t i = 0; i < entry->category_count; i++) {
		xml_open(out, "category");
		xml_attribute(out, "term", entry->categories[i].term);
		xml_attribute(out, "scheme", entry->categories[i].scheme);
		xml_attribute(out, "label", entry->categories[i].label);
		xml_close(out);
	}
}

static void write_source(struct xml_out *out, const struct entry_source *source)
{
	if (!entry_source_is_whole(source))
		return;
	xml_open(out, "source");
	xml_leaf(out, "id", source->id);
	atom_text(out, "title", source->title);
	atom_date(out, "updated", source->updated);
	atom_short_link(out, "self", NULL, source->url);
	xml_close(out);
}

/*
 * Who asks for no content gets the title again: an entry that says nothing at all is
 * one that validators warn of and some readers hide.
 */
static void write_content(struct xml_out *out, const struct entry *entry, bool as_html)
{
	const char *summary = text_or_null(entry->summary);

	if (as_html)
		atom_html(out, "summary", entry->raw_summary);
	else if (text_or_null(entry->html) == NULL && summary == NULL)
		atom_text(out, "summary", entry->title);
	else
		atom_text(out, "summary", summary);
	atom_html(out, "content", entry->html);
}

/* Readers do not inherit the feed's author: each entry has its own. */
void write_atom_entry(
	struct xml_out *out, const struct entry *entry, const struct feed *feed)
{
	char id[ATOM_ID_SIZE];

	xml_open(out, "entry");
	xml_attribute(out, "xml:lang", entry->language);
	xml_leaf(out, "id", entry_atom_id(entry, id));
	atom_shown(out, "title", entry->title, feed->html_texts);
	atom_date(out, "published", entry->published);
	atom_date(out, "updated", entry_updated(entry));
	write_links(out, entry);
	atom_people(out, "author", &entry->authors);
	atom_people(out, "contributor", &entry->contributors);
	write_categories(out, entry);
	atom_text(out, "rights", entry->rights);
	write_source(out, entry->source);
	write_content(out, entry, feed->html_texts);
	write_image(out, entry);
	write_imprint(out, entry, feed);
	xml_close(out);
}
