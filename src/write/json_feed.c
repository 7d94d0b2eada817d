/* SPDX-License-Identifier: MIT */
/* JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
#include "syntax/json.h"

#include "base/date.h"
#include "write/entry.h"
#include "write/writers.h"

#define VERSION "https://jsonfeed.org/version/1.1"

static void write_date(struct json_out *out, const char *key, int64_t date)
{
	char text[DATE_TEXT_SIZE];

	if (date != DATE_NONE)
		json_add_string(out, key, date_rfc3339(date, text));
}

static void write_authors(struct json_out *out, const struct people *authors)
{
	json_open_list(out, "authors");
	for (size_t i = 0; i < authors->count; i++) {
		json_open_map(out, NULL);
		json_add_string(out, "name", authors->items[i].name);
		json_add_string(out, "url", text_or_null(authors->items[i].uri));
		json_close(out);
	}
	json_close(out);
}

static void write_tags(struct json_out *out, const struct entry *entry)
{
	if (entry->category_count == 0)
		return;
	json_open_list(out, "tags");
	for (size_t i = 0; i < entry->category_count; i++)
		json_add_string(out, NULL, entry->categories[i].term);
	json_close(out);
}

static void write_attachment(struct json_out *out, const struct entry_link *link)
{
	json_open_map(out, NULL);
	json_add_string(out, "url", link->url);
	json_add_string(
		out, "mime_type", link->type != NULL ? link->type : UNKNOWN_MEDIA_TYPE);
	json_add_string(out, "title", text_or_null(link->title));
	if (link->length >= 0)
		json_add_integer(out, "size_in_bytes", link->length);
	if (link->duration >= 0)
		json_add_integer(out, "duration_in_seconds", link->duration);
	json_close(out);
}

static void write_attachments(struct json_out *out, const struct entry *entry)
{
	bool open = false;

	for (size_t i = 0; i < entry->link_count; i++) {
		if (!entry_link_is(&entry->links[i], "enclosure"))
			continue;
		if (!open)
			json_open_list(out, "attachments");
		open = true;
		write_attachment(out, &entry->links[i]);
	}
	if (open)
		json_close(out);
}

/*
 * An item has content, even if that is only what it is called.  A summary that is the
 * whole content is not said twice.
 */
static void write_content(struct json_out *out, const struct entry *entry)
{
	const char *html = text_or_null(entry->html);
	const char *summary = text_or_null(entry->summary);

	if (html != NULL) {
		json_add_string(out, "content_html", html);
		json_add_string(out, "summary", summary);
	} else {
		json_add_string(
			out, "content_text", summary != NULL ? summary : entry->title);
	}
}

static void write_item(struct json_out *out, const struct entry *entry)
{
	json_open_map(out, NULL);
	json_add_string(out, "id", entry->id);
	json_add_string(out, "url", entry->place != NULL ? entry->place : entry->url);
	json_add_string(out, "external_url",
		entry->place != NULL ? entry->url : entry->external_url);
	json_add_string(out, "title", text_or_null(entry->title));
	write_content(out, entry);
	json_add_string(out, "image", text_or_null(entry->image));
	write_date(out, "date_published", entry->published);
	write_date(out, "date_modified", entry->updated);
	write_authors(out, &entry->authors);
	write_tags(out, entry);
	json_add_string(out, "language", text_or_null(entry->language));
	write_attachments(out, entry);
	json_close(out);
}

/* https://www.jsonfeed.org/version/1.1/, "hubs". */
static void write_hubs(struct json_out *out, const char *const *hubs)
{
	if (hubs == NULL || hubs[0] == NULL)
		return;
	json_open_list(out, "hubs");
	for (; *hubs != NULL; hubs++) {
		json_open_map(out, NULL);
		json_add_string(out, "type", "WebSub");
		json_add_string(out, "url", *hubs);
		json_close(out);
	}
	json_close(out);
}

bool write_json(const struct feed *feed, struct text *text, struct error *error)
{
	struct json_out out = json_out_to(text);

	json_open_map(&out, NULL);
	json_add_string(&out, "version", VERSION);
	json_add_string(&out, "title", feed->title);
	json_add_string(&out, "home_page_url", feed->home_url);
	json_add_string(&out, "feed_url", feed->self_url);
	json_add_string(&out, "next_url", feed->history.previous);
	json_add_string(&out, "description", text_or_null(feed->description));
	json_add_string(&out, "icon", text_or_null(feed->icon));
	write_authors(&out, &feed->authors);
	json_add_string(&out, "language", text_or_null(feed->language));
	write_hubs(&out, feed->channel.hubs);
	json_open_list(&out, "items");
	for (size_t i = 0; i < feed->entry_count; i++)
		write_item(&out, &feed->entries[i]);
	json_close(&out);
	json_close(&out);
	return !text_broken(text) ||
	       error_set(error, "a document of more than %zu bytes", text->limit);
}
