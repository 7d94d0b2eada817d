/* SPDX-License-Identifier: MIT */
#include "collect/dates.h"

static int64_t instant_of(
	const struct settings *settings, const struct date_parts *date)
{
	if (settings->front_matter.bare_times_are_utc && date->is_timestamp &&
		date->has_time)
		return date_instant_utc(date);
	return date_instant(date);
}

/*
 * A document without a date has the moment of the build to Jekyll, a draft its file's.
 */
static void date_as_jekyll(struct subject *subject)
{
	if (!subject_is_document(subject) || subject->source->kind == SOURCE_STATIC)
		return;
	if (subject->source->collection->drafts)
		page_set_date(
			subject->page, subject->source->modified, DATE_FROM_MTIME);
	else if (subject->settings->compat)
		page_set_date(subject->page, subject->now, DATE_FROM_CLOCK);
}

/* Where names must have dates, the page is lost to feeds. */
static void report_wrong_name(struct subject *subject)
{
	const struct date_parts *date = &subject->name.date;
	bool required = subject->source->collection->name_dates == NAME_DATES_REQUIRED;

	if (!subject->name.date_is_wrong)
		return;
	if (date->year != 0)
		subject_report(subject, REPORT_WARNING, 0,
			"its name begins with a day that no calendar has: it is read "
			"as %04d-%02d-%02d",
			date->year, date->month, date->day);
	else
		subject_report(subject, required ? REPORT_ERROR : REPORT_WARNING, 0,
			"its name begins with a day that no calendar has");
}

void date_page(struct subject *subject)
{
	const struct front_matter *front = &subject->source->front;
	const struct date_parts *date =
		front->date.year != 0 ? &front->date : &front->from;

	page_set_date(subject->page, DATE_NONE, DATE_FROM_NOWHERE);
	if (date->year != 0) {
		page_set_date(subject->page, instant_of(subject->settings, date),
			DATE_FROM_FRONT_MATTER);
		return;
	}
	report_wrong_name(subject);
	if (subject->name.date.year != 0)
		page_set_date(subject->page, date_instant(&subject->name.date),
			DATE_FROM_NAME);
	else
		date_as_jekyll(subject);
}

/*
 * Search engines believe no sitemap that knows the future, nor may feeds be newer than
 * all that will be in them.
 */
static void believe_author(struct subject *subject)
{
	const struct settings *settings = subject->settings;
	int64_t updated = instant_of(settings, &subject->source->front.updated);

	if (updated <= subject->now || settings->shown.future || settings->compat)
		page_set_updated(subject->page, updated, DATE_FROM_FRONT_MATTER);
	else if (subject->page->date <= subject->now)
		subject_report(subject, REPORT_WARNING, 0,
			"its last change is in the future: that is not believed");
}

/* The ledger is asked later, when it is known what a page was called. */
static void ask_source(struct subject *subject, enum lastmod_source from)
{
	const struct source *source = subject->source;

	if (from == LASTMOD_FRONT_MATTER && source->front.updated.year != 0)
		believe_author(subject);
	if (from == LASTMOD_GIT && subject->committed != DATE_NONE)
		page_set_updated(subject->page, subject->committed, DATE_FROM_GIT);
	if (from == LASTMOD_MTIME)
		page_set_updated(subject->page, source->modified, DATE_FROM_MTIME);
}

/* jekyll-sitemap: a static file changed when it says so, a page not on its date. */
static bool date_updates(const struct subject *subject)
{
	return !subject->settings->compat || subject_is_document(subject);
}

static void forbid_travel(struct subject *subject)
{
	struct page *page = subject->page;

	if (page->updated == DATE_NONE || page->date == DATE_NONE ||
		page->updated >= page->date || subject->settings->compat)
		return;
	if (page->updated_origin == DATE_FROM_FRONT_MATTER)
		subject_report(subject, REPORT_WARNING,
			subject->source->front.date_line,
			"its last change is before its date: its date is taken");
	page_set_updated(page, page->date, DATE_FROM_DATE);
}

void date_update(struct subject *subject)
{
	const struct settings *settings = subject->settings;
	struct page *page = subject->page;

	page_set_updated(page, DATE_NONE, DATE_FROM_NOWHERE);
	if (subject->source->kind == SOURCE_STATIC && settings->compat)
		ask_source(subject, LASTMOD_MTIME);
	for (size_t i = 0; i < settings->lastmod_count && page->updated == DATE_NONE;
		i++)
		ask_source(subject, settings->lastmod[i]);
	if (page->updated == DATE_NONE && page->date != DATE_NONE &&
		date_updates(subject))
		page_set_updated(page, page->date, DATE_FROM_DATE);
	forbid_travel(subject);
}
