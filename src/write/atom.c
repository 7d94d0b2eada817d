/* SPDX-License-Identifier: MIT */
#include "write/atom_parts.h"
#include "write/entry.h"
#include "write/history.h"
#include "write/imprint.h"
#include "write/media.h"
#include "write/writers.h"
#include "write/xml_out.h"

static void write_feed_links(struct xml_out *out, const struct feed *feed)
{
	const char *const *hubs = feed->channel.hubs;

	atom_short_link(out, "self", "application/atom+xml", feed->self_url);
	atom_short_link(out, "alternate", "text/html", feed->home_url);
	for (size_t i = 0; hubs != NULL && hubs[i] != NULL; i++)
		atom_short_link(out, "hub", NULL, hubs[i]);
	atom_short_link(out, "license", NULL, feed->channel.license);
	write_history(out, feed, atom_short_link);
}

/* RFC 4287 section 4.1.1: all of it stands before the first entry. */
static void write_metadata(struct xml_out *out, const struct feed *feed)
{
	xml_leaf(out, "id", feed->id);
	atom_shown(out, "title", feed->title, feed->html_texts);
	atom_text(out, "subtitle", feed->description);
	atom_date(out, "updated", feed->updated);
	write_feed_links(out, feed);
	atom_people(out, "author", &feed->authors);
	atom_text(out, "rights", feed->channel.rights);
	xml_leaf(out, "icon", feed->icon);
	xml_leaf(out, "logo", feed->logo);
	xml_leaf(out, "generator", GENERATOR);
}

static void open_feed(struct xml_out *out, const struct feed *feed)
{
	if (feed->stylesheet != NULL)
		xml_stylesheet(out, feed->stylesheet);
	xml_open(out, "feed");
	xml_attribute(out, "xmlns", "http://www.w3.org/2005/Atom");
	if (feed_has_history(feed))
		xml_attribute(out, "xmlns:fh", HISTORY_NAMESPACE);
	if (feed_has_images(feed))
		xml_attribute(out, "xmlns:media", MEDIA_NAMESPACE);
	if (feed_has_imprints(feed))
		xml_attribute(out, "xmlns:dc", DUBLIN_CORE_NAMESPACE);
	if (feed_has_prism(feed))
		xml_attribute(out, "xmlns:prism", PRISM_NAMESPACE);
	xml_attribute(out, "xml:lang", feed->language);
}

bool write_atom(const struct feed *feed, struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);

	open_feed(&out, feed);
	write_metadata(&out, feed);
	for (size_t i = 0; i < feed->entry_count; i++)
		if (entry_is_dated(&feed->entries[i]))
			write_atom_entry(&out, &feed->entries[i], feed);
	xml_close(&out);
	return xml_out_finish(&out, error);
}
