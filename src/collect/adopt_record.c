/* SPDX-License-Identifier: MIT */
#include "collect/adopt.h"

#include <string.h>

#include "base/date.h"
#include "base/path.h"
#include "collect/candidate.h"
#include "collect/work_keys.h"

static int64_t first_known(int64_t a, int64_t b)
{
	return a != DATE_NONE ? a : b;
}

/* True if PAGE's date stays, whatever the ledger says: of an item its day does. */
static bool has_own_date(const struct page *page, int64_t published)
{
	if (page == NULL || page->date == DATE_NONE)
		return false;
	if (page->item == NULL)
		return true;
	return page->date_origin == DATE_FROM_TEXT &&
	       (published < page->date || published >= page->date + DATE_DAY);
}

/* What nobody dated is dated now, once; but a page is no entry for that. */
static int64_t seen_of(const struct adopter *adopter, const struct adopted *adopted)
{
	int64_t published = first_known(adopted->published, adopted->updated);

	if (has_own_date(adopted->page, published))
		return adopted->page->date;
	if (published == DATE_NONE && adopted->page != NULL)
		published = adopted->page->date;
	if (published == DATE_NONE && adopted->page != NULL &&
		adopted->page->item == NULL)
		return LEDGER_UNDATED;
	return first_known(published, adopter->question->site->now);
}

/* Without the site's URL, which may change. */
static const char *without_home(const struct adopter *adopter, const char *url)
{
	const char *folded = link_folded(url, adopter->home, adopter->arena);
	const char *below = path_below(url, adopter->home);

	if (below != NULL)
		return below;
	return *folded == '/' ? folded : url;
}

static void describe_page(const struct adopter *adopter, const struct page *page,
	struct ledger_entry *entry)
{
	bool has_link = page->item == NULL || page->url_origin == URL_FROM_LINK;

	entry->is_item = page->item != NULL;
	entry->source = page->source->path;
	entry->key = page->key == NULL ? "" : page->key;
	entry->link = has_link ? without_home(adopter, page->url) : "";
	entry->title = page->title;
}

/* As if it had been here: a link to the site is a page's, all else is an item. */
static void describe_lost(const struct adopter *adopter, const struct adopted *adopted,
	struct ledger_entry *entry)
{
	entry->link = without_home(adopter, adopted->entry->link);
	entry->is_item = *entry->link != '/';
	entry->source = "";
	entry->key = entry->is_item ? work_key(entry->link, adopter->arena) : "";
	entry->title = adopted_name(adopted);
}

struct ledger_entry adopt_record(
	const struct adopter *adopter, const struct adopted *adopted)
{
	struct ledger_entry entry = {
		.id = adopted->entry->id,
		.seen = seen_of(adopter, adopted),
		.updated = first_known(adopted->updated, adopted->published),
		.hash = "", /* not known of what was published: no change is seen */
	};

	if (entry.updated < entry.seen)
		entry.updated = entry.seen;
	if (adopted->page != NULL)
		describe_page(adopter, adopted->page, &entry);
	else
		describe_lost(adopter, adopted, &entry);
	return entry;
}
