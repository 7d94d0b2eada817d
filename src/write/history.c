/* SPDX-License-Identifier: MIT */
#include "write/history.h"

/*
 * The W3C's validator takes an archive that leads to no other for a broken one: the
 * first is told by its `current` alone until there is a second.
 */
static bool says_archive(const struct feed_history *history)
{
	return history->archive > 0 &&
	       (history->previous != NULL || history->next != NULL);
}

bool feed_has_history(const struct feed *feed)
{
	return feed->history.complete || says_archive(&feed->history);
}

static void write_empty(struct xml_out *out, const char *name)
{
	xml_open(out, name);
	xml_close(out);
}

void write_history(
	struct xml_out *out, const struct feed *feed, link_writer *write_link)
{
	const struct feed_history *history = &feed->history;

	write_link(out, "current", NULL, history->current);
	write_link(out, "prev-archive", NULL, history->previous);
	write_link(out, "next-archive", NULL, history->next);
	if (history->complete)
		write_empty(out, "fh:complete");
	if (says_archive(history))
		write_empty(out, "fh:archive");
}
