/* SPDX-License-Identifier: MIT */
#include "write/entry.h"

#include <string.h>

#include "base/date.h"
#include "model/format.h"

const char *text_or_null(const char *text)
{
	return text != NULL && text[0] != '\0' ? text : NULL;
}

bool entry_is_dated(const struct entry *entry)
{
	return entry->published != DATE_NONE;
}

int64_t entry_updated(const struct entry *entry)
{
	return entry->updated != DATE_NONE ? entry->updated : entry->published;
}

bool entry_source_is_whole(const struct entry_source *source)
{
	return source != NULL && source->id != NULL && source->updated != DATE_NONE;
}

bool entry_link_is(const struct entry_link *link, const char *rel)
{
	return strcmp(link->rel, rel) == 0;
}

bool feed_can_be_written(const struct feed *feed)
{
	return feed->updated != DATE_NONE || !format_named(feed->format)->wants_dates;
}
