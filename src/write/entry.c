/* SPDX-License-Identifier: MIT */
#include "write/entry.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/hash.h"
#include "model/format.h"
#include "syntax/url.h"

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

const char *entry_atom_id(const struct entry *entry, char text[ATOM_ID_SIZE])
{
	struct span id = span_of(entry->id);
	char hash[HASH_TEXT_SIZE];

	if (url_is_iri(id))
		return entry->id;
	(void)hash_text(id, hash);
	hash[12] = '8';                    /* its version */
	hash[16] = "89ab"[hash[16] & 0x3]; /* its variant */
	(void)snprintf(text, ATOM_ID_SIZE, "urn:uuid:%.8s-%.4s-%.4s-%.4s-%.12s", hash,
		hash + 8, hash + 12, hash + 16, hash + 20);
	return text;
}

bool entry_link_is(const struct entry_link *link, const char *rel)
{
	return strcmp(link->rel, rel) == 0;
}

const struct entry_link *entry_enclosure(const struct entry *entry)
{
	const struct entry_link *first = NULL;

	for (size_t i = 0; i < entry->link_count; i++) {
		const struct entry_link *link = &entry->links[i];

		if (!entry_link_is(link, "enclosure"))
			continue;
		if (media_type_plays(link->type))
			return link;
		if (first == NULL)
			first = link;
	}
	return first;
}

bool feed_can_be_written(const struct feed *feed)
{
	return feed->updated != DATE_NONE || !format_named(feed->format)->wants_dates;
}
