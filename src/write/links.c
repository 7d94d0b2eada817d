/* SPDX-License-Identifier: MIT */
/* https://www.rssboard.org/rss-autodiscovery */
#include "model/format.h"
#include "write.h"
#include "write/entry.h"
#include "write/xml_out.h"

static void add_attribute(struct text *html, const char *name, const char *value)
{
	text_addf(html, " %s=\"", name);
	xml_add_escaped(html, value);
	text_add_char(html, '"');
}

void write_links(const struct outputs *outputs, struct text *html)
{
	for (size_t i = 0; i < outputs->feed_count; i++) {
		const struct feed *feed = &outputs->feeds[i];

		if (!feed_can_be_written(feed) || feed->history.archive > 0)
			continue;
		text_add(html, "<link rel=\"alternate\"");
		add_attribute(html, "type", format_named(feed->format)->media_type);
		add_attribute(html, "title", feed->title);
		add_attribute(html, "href", feed->self_url);
		text_add(html, ">\n");
	}
}
