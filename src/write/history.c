/* SPDX-License-Identifier: MIT */
#include "write/history.h"

bool feed_has_history(const struct feed *feed)
{
	return feed->history.complete || feed->history.archive > 0;
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
	if (history->archive > 0)
		write_empty(out, "fh:archive");
}
