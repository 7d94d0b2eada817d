/* SPDX-License-Identifier: MIT */
/* JSON Feed (jsonfeed.org, versions 1 and 1.1). */
#include "syntax/json.h"

#include "read/foreign/foreign.h"

#define VERSION "jsonfeed.org/version/"

/* "" for what is not there, or no text. */
static const char *said(const struct value *map, const char *key)
{
	const char *text = value_string(value_get(map, key));

	return text == NULL ? "" : text;
}

static const char *line_said(
	struct foreign_reader *reader, const struct value *map, const char *key)
{
	return foreign_line(reader, span_of(said(map, key)));
}

static void read_item(struct foreign_reader *reader, const struct value *item)
{
	struct foreign_entry *entry = foreign_add(reader, item->line);
	const char *base = reader->feed->home;

	/* A number is an id too: the specification wants it taken as a string. */
	entry->id = arena_string(reader->arena, said(item, "id"));
	entry->title = line_said(reader, item, "title");
	entry->link = foreign_url(reader, base, span_of(said(item, "url")));
	entry->other_link =
		foreign_url(reader, base, span_of(said(item, "external_url")));
	entry->published =
		foreign_date(reader, item->line, span_of(said(item, "date_published")));
	entry->updated =
		foreign_date(reader, item->line, span_of(said(item, "date_modified")));
	foreign_finish(reader, entry);
}

bool foreign_read_json(
	struct foreign_reader *reader, struct span text, struct error *error)
{
	struct foreign_feed *feed = reader->feed;
	const struct value *items;
	struct value *root;
	struct span version;

	if (!json_read(text, &root, reader->arena, error))
		return false;
	version = span_of(said(root, "version"));
	items = value_get(root, "items");
	if (span_find_string(version, VERSION) == version.length || items == NULL ||
		items->kind != VALUE_LIST)
		return error_set_at(error, 1,
			"this is no feed: JSON Feed has a 'version' and 'items'");
	feed->title = line_said(reader, root, "title");
	feed->url = foreign_url(reader, "", span_of(said(root, "feed_url")));
	feed->home = foreign_url(reader, "", span_of(said(root, "home_page_url")));
	for (size_t i = 0; i < items->list.count; i++)
		read_item(reader, items->list.items[i]);
	return true;
}
