/* SPDX-License-Identifier: MIT */
#include "collect/candidate.h"

#include <string.h>

#include "model/work_key.h"
#include "syntax/similar.h"

static struct span without_scheme(const char *url)
{
	struct span link = span_of(url);

	if (span_starts_with(link, "https://"))
		link = span_after(link, strlen("https://"));
	else if (span_starts_with(link, "http://"))
		link = span_after(link, strlen("http://"));
	return span_starts_with(link, "www.") ? span_after(link, strlen("www.")) : link;
}

/* What follows FOLDER in LINK; all of it if it lies elsewhere. */
static struct span below(struct span link, struct span folder)
{
	folder = span_without_last(folder, '/');
	if (folder.length == 0 ||
		!span_equals(span_first(link, folder.length), folder) ||
		(link.length > folder.length && link.bytes[folder.length] != '/'))
		return link;
	return span_after(link, folder.length);
}

const char *link_folded(const char *url, const char *home, struct arena *arena)
{
	struct span link = below(without_scheme(url), without_scheme(home));

	if (*url == '\0')
		return "";
	if (span_ends_with(link, "/index.html"))
		link.length -= strlen("index.html");
	if (span_ends_with(link, "/"))
		link.length--;
	return link.length == 0 ? "/" : arena_bytes(arena, link.bytes, link.length);
}

bool link_is_deep(const char *link)
{
	const char *slash = strchr(link, '/');

	return slash != NULL && slash[1] != '\0';
}

bool candidates_part(const struct candidate *page, const struct candidate *record)
{
	bool own_key = span_starts_with(span_of(page->key), "key:") &&
	               strcmp(page->key, record->key) == 0;

	if (work_keys_differ(page->key, record->key))
		return true;
	return own_key && link_is_deep(page->link) && link_is_deep(record->link) &&
	       strcmp(page->link, record->link) != 0 &&
	       titles_differ(page->title, record->title);
}

/* What stays of the name of the file at PATH if its day is another. */
static const char *name_without_day(const char *path, struct arena *arena)
{
	struct date_parts date;
	struct span slug;

	if (!source_name_date(path, &date, &slug))
		return "";
	return arena_bytes(arena, slug.bytes, slug.length);
}

struct candidate candidate_of_page(
	struct page *page, const char *home, struct arena *arena)
{
	bool is_item = page->item != NULL;
	bool has_link = !is_item || page->url_origin == URL_FROM_LINK;

	return (struct candidate){
		.id = page->id,
		.source = page->source->path,
		.name = is_item ? "" : name_without_day(page->source->path, arena),
		.key = page->key == NULL ? "" : page->key,
		.link = has_link ? link_folded(page->url, home, arena) : "",
		.hash = is_item ? page->hash : "",
		.title = title_folded(page->title, arena),
		.date = is_item ? 0 : page->date,
		.page = page,
	};
}

struct candidates candidates_of(
	const struct ledger *ledger, bool items, const char *home, struct arena *arena)
{
	struct candidates records = {
		arena_many(arena, ledger->entry_count, struct candidate), 0};

	for (size_t i = 0; i < ledger->entry_count; i++) {
		const struct ledger_entry *entry = &ledger->entries[i];

		if (entry->is_item != items)
			continue;
		records.items[records.count++] = (struct candidate){
			.id = entry->id,
			.source = entry->source,
			.name = items ? "" : name_without_day(entry->source, arena),
			.key = entry->key,
			.link = link_folded(entry->link, home, arena),
			.hash = entry->hash,
			.title = title_folded(entry->title, arena),
			.date = items ? 0 : entry->seen,
			.record = entry,
		};
	}
	return records;
}
