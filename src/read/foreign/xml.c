/* SPDX-License-Identifier: MIT */
/* Atom (RFC 4287, and 0.3 before it) and RSS (0.90 to 2.0). */
#include "base/array.h"
#include "read/foreign/elements.h"

#define ATOM FOREIGN_ATOM
#define ATOM_03 "http://purl.org/atom/ns#"
#define RDF FOREIGN_RDF
#define RSS_09 "http://my.netscape.com/rdf/simple/0.9/"
#define RSS_10 "http://purl.org/rss/1.0/"

static const struct form forms[] = {
	/* clang-format off */
	{ATOM,    "feed", ATOM,    NULL,      "entry", false},
	{ATOM_03, "feed", ATOM_03, NULL,      "entry", false},
	{"",      "rss",  "",      "channel", "item",  true},
	{RDF,     "RDF",  RSS_10,  "channel", "item",  false},
	{RDF,     "RDF",  RSS_09,  "channel", "item",  false},
	/* clang-format on */
};

static const struct form *form_of(const struct xml_node *root)
{
	for (size_t i = 0; i < COUNT(forms); i++) {
		const struct form *form = &forms[i];

		if (xml_is(root, form->root_space, form->root) &&
			(form->channel == NULL ||
				xml_child(root, form->space, form->channel) != NULL))
			return form;
	}
	return NULL;
}

static const struct xml_node *channel_of(
	const struct form *form, const struct xml_node *root)
{
	if (form->channel == NULL)
		return root;
	return xml_child(root, form->space, form->channel);
}

static void read_document(struct document_reader *document, const struct xml_node *root)
{
	const struct form *form = document->form;
	const struct foreign_feed *feed = document->reader->feed;
	const struct xml_node *channel = channel_of(form, root);
	const struct xml_node *node;

	document->base = foreign_base(document->reader, root, "");
	document->base = foreign_base(document->reader, channel, document->base);
	for (node = channel->first; node != NULL; node = node->next)
		foreign_take_feed(document, node);
	if (*document->base == '\0')
		document->base = *feed->url != '\0' ? feed->url : feed->home;
	node = form->entries_in_channel ? channel->first : root->first;
	for (; node != NULL; node = node->next)
		if (xml_is(node, form->space, form->entry))
			foreign_take_entry(document, node);
}

bool foreign_read_xml(
	struct foreign_reader *reader, struct span text, struct error *error)
{
	struct arena scratch = {0};
	const struct xml_node *root = xml_read(text, &scratch, error);
	struct document_reader document = {reader, NULL, ""};

	if (root != NULL)
		document.form = form_of(root);
	if (document.form != NULL)
		read_document(&document, root);
	else if (root != NULL)
		error_set_at(error, root->line,
			"this is no feed: its first element is '%s'", root->name);
	arena_release(&scratch);
	return document.form != NULL;
}
