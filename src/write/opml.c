/* SPDX-License-Identifier: MIT */
/* OPML 2.0 (http://opml.org/spec2.opml), "Subscription lists". */
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "write/entry.h"
#include "write/rss_parts.h"
#include "write/writers.h"
#include "write/xml_out.h"

static bool can_be_listed(const struct feed *feed)
{
	return feed_can_be_written(feed) && feed->history.archive == 0;
}

/* How well a reader does with a format: the lower the better. */
static unsigned rank(const struct feed *feed)
{
	static const char *const formats[] = {"atom", "rss", "json"};
	unsigned place = 1;

	if (feed->podcast != NULL)
		return 0;
	for (size_t i = 0; i < COUNT(formats); i++, place++)
		if (strcmp(feed->format, formats[i]) == 0)
			return place;
	return place;
}

/*
 * The feed at FIRST, in the format that suits most readers; END is behind its formats.
 */
static const struct feed *best_format(
	const struct outputs *outputs, size_t first, size_t *end)
{
	const struct feed *best = NULL;
	size_t i = first;

	for (; i < outputs->feed_count &&
		strcmp(outputs->feeds[i].name, outputs->feeds[first].name) == 0;
		i++)
		if (can_be_listed(&outputs->feeds[i]) &&
			(best == NULL || rank(&outputs->feeds[i]) < rank(best)))
			best = &outputs->feeds[i];
	*end = i;
	return best;
}

static void write_feed(struct xml_out *out, const struct feed *feed)
{
	xml_open(out, "outline");
	xml_attribute(out, "type", "rss"); /* Atom too: section "type" */
	xml_attribute(out, "text", feed->title);
	xml_attribute(out, "title", feed->title);
	xml_attribute(out, "description", feed->description);
	xml_attribute(out, "language", feed->language);
	xml_attribute(out, "htmlUrl", feed->home_url);
	xml_attribute(out, "xmlUrl", feed->self_url);
	xml_close(out);
}

/* The feeds that one definition makes for tags and the like stand in a folder. */
static bool is_family(const struct definition *definition)
{
	return definition != NULL && definition->per != PER_NONE;
}

static void open_family(struct xml_out *out, const struct definition *definition)
{
	xml_open(out, "outline");
	xml_attribute(out, "text", definition->name);
}

static void write_body(struct xml_out *out, const struct outputs *outputs)
{
	const struct definition *family = NULL;
	size_t next = 0;

	xml_open(out, "body");
	while (next < outputs->feed_count) {
		const struct feed *feed = best_format(outputs, next, &next);

		if (feed == NULL)
			continue;
		if (family != NULL && family != feed->definition) {
			xml_close(out);
			family = NULL;
		}
		if (family == NULL && is_family(feed->definition)) {
			family = feed->definition;
			open_family(out, family);
		}
		write_feed(out, feed);
	}
	if (family != NULL)
		xml_close(out);
	xml_close(out);
}

static int64_t newest_change(const struct outputs *outputs)
{
	int64_t newest = DATE_NONE;

	for (size_t i = 0; i < outputs->feed_count; i++)
		if (can_be_listed(&outputs->feeds[i]) &&
			outputs->feeds[i].updated > newest)
			newest = outputs->feeds[i].updated;
	return newest;
}

static void write_head(struct xml_out *out, const struct feed_list *list,
	const struct outputs *outputs)
{
	const struct person *owner =
		list->owners.count == 0 ? NULL : &list->owners.items[0];
	int64_t newest = newest_change(outputs);

	xml_open(out, "head");
	xml_leaf(out, "title", list->title);
	if (newest != DATE_NONE)
		rss_date(out, "dateModified", newest);
	if (owner != NULL) {
		xml_leaf(out, "ownerName", owner->name);
		xml_leaf(out, "ownerEmail", owner->email);
	}
	xml_leaf(out, "ownerId", list->home_url);
	xml_close(out);
}

bool opml_has_feeds(const struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->feed_count; i++)
		if (can_be_listed(&outputs->feeds[i]))
			return true;
	return false;
}

bool write_opml(const struct feed_list *list, const struct outputs *outputs,
	struct text *text, struct error *error)
{
	struct xml_out out = xml_out_to(text);

	xml_open(&out, "opml");
	xml_attribute(&out, "version", "2.0");
	write_head(&out, list, outputs);
	write_body(&out, outputs);
	xml_close(&out);
	return xml_out_finish(&out, error);
}
