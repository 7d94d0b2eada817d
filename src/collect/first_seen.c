/* SPDX-License-Identifier: MIT */
#include "collect/first_seen.h"

#include "base/date.h"

/*
 * SEEN, unless the item says that it is older: then the first day of what it states.  A
 * paper to appear is news on the day that it is listed.
 */
static void set_seen(struct page *page, int64_t seen, enum date_origin origin)
{
	const struct period *period = &page->item->period;

	if (period->first.year != 0 && seen >= date_instant(&period->last) + DATE_DAY)
		page_set_date(page, date_instant(&period->first), DATE_FROM_PERIOD);
	else
		page_set_date(page, seen, origin);
}

/* The second of the day that it was published with tells it from others of its day. */
static void set_day(struct page *page)
{
	int64_t day = date_instant(&page->item->period.first);
	const struct ledger_entry *record = page->record;
	bool recorded =
		record != NULL && record->seen >= day && record->seen < day + DATE_DAY;

	page_set_date(page, recorded ? record->seen : day, DATE_FROM_TEXT);
}

static void set_period(struct page *page, const struct site_parts *parts)
{
	const struct period *period = &page->item->period;
	int64_t first =
		period->first.year == 0 ? DATE_NONE : date_instant(&period->first);

	if (first != DATE_NONE && (first <= parts->now || !parts->recording))
		page_set_date(page, first, DATE_FROM_PERIOD);
	else if (parts->recording)
		page_set_date(page, parts->now, DATE_FROM_CLOCK);
}

void date_item(struct page *page, const struct site_parts *parts, int64_t committed)
{
	page_set_date(page, DATE_NONE, DATE_FROM_NOWHERE);
	if (page->item->period.exact)
		set_day(page);
	else if (page->record != NULL)
		page_set_date(page, page->record->seen, DATE_FROM_LEDGER);
	else if (committed != DATE_NONE)
		set_seen(page, committed, DATE_FROM_GIT);
	else if (parts->recording && parts->ledger != NULL && parts->ledger->exists)
		set_seen(page, parts->now, DATE_FROM_CLOCK);
	else
		set_period(page, parts);
}
