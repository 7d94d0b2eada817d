/* SPDX-License-Identifier: MIT */
#include "collect/adopt.h"

#include <string.h>

#include "collect/candidate.h"
#include "syntax/similar.h"

/* Entries by what must be only one's. */
struct entries_seen {
	struct map ids;
	struct map works; /* link and title */
};

const char *adopted_name(const struct adopted *adopted)
{
	return *adopted->entry->title != '\0' ? adopted->entry->title
	                                      : adopted->entry->id;
}

static const char *folded_link(const struct adopter *adopter, const struct adopted *one)
{
	return link_folded(one->entry->link, adopter->home, adopter->arena);
}

static const char *folded_title(
	const struct adopter *adopter, const struct adopted *one)
{
	return title_folded(one->entry->title, adopter->arena);
}

/* One id in several feeds is one entry, unless nothing else of it is the same. */
static bool is_one(
	const struct adopter *adopter, const struct adopted *a, const struct adopted *b)
{
	return strcmp(folded_link(adopter, a), folded_link(adopter, b)) == 0 ||
	       strcmp(folded_title(adopter, a), folded_title(adopter, b)) == 0;
}

static void join_dates(struct adopted *first, const struct adopted *again)
{
	if (first->published == DATE_NONE ||
		(again->published != DATE_NONE && again->published < first->published))
		first->published = again->published;
	if (again->updated > first->updated)
		first->updated = again->updated;
}

static void meet_again(
	struct adopter *adopter, struct adopted *first, struct adopted *again)
{
	if (is_one(adopter, first, again)) {
		again->fate = ADOPTION_REPEATED;
		join_dates(first, again);
		return;
	}
	again->fate = ADOPTION_CLASH;
	report_add(adopter->report, REPORT_ERROR, again->feed->file, again->entry->line,
		"'%s' is left out: its id is that of '%s' in '%s', line %u: '%s'",
		adopted_name(again), adopted_name(first), first->feed->file,
		first->entry->line, again->entry->id);
}

/* Feeds in several formats have often different ids for one entry. */
static bool is_called_otherwise(
	struct adopter *adopter, struct entries_seen *seen, struct adopted *adopted)
{
	const char *link = folded_link(adopter, adopted);
	const char *title = folded_title(adopter, adopted);
	const struct adopted *first;

	if (*link == '\0' || (*title == '\0' && !link_is_deep(link)))
		return false;
	first = map_put(&seen->works,
		span_of(arena_format(adopter->arena, "%s\n%s", link, title)), adopted);
	if (first == adopted)
		return false;
	adopted->fate = ADOPTION_CLASH;
	report_add(adopter->report, REPORT_WARNING, adopted->feed->file,
		adopted->entry->line,
		"the id '%s' of '%s' is left out: in '%s', line %u, that is '%s'",
		adopted->entry->id, adopted_name(adopted), first->feed->file,
		first->entry->line, first->entry->id);
	return true;
}

/* What is to be found out of ADOPTED; that is ADOPTION_KEPT until it is found. */
static void begin(
	struct adopter *adopter, struct entries_seen *seen, struct adopted *adopted)
{
	struct adopted *first =
		map_put(&seen->ids, span_of(adopted->entry->id), adopted);

	adopted->fate = ADOPTION_KEPT;
	if (first != adopted)
		meet_again(adopter, first, adopted);
	else if (is_called_otherwise(adopter, seen, adopted))
		return;
	else if (ledger_entry_of(adopter->old, adopted->entry->id) != NULL)
		adopted->fate = ADOPTION_KNOWN;
}

static void list_entries(struct adopter *adopter)
{
	const struct foreign_feeds *feeds = adopter->question->feeds;
	struct adoption *adoption = adopter->adoption;
	struct entries_seen seen = {0};
	size_t count = 0;

	for (size_t i = 0; i < feeds->count; i++)
		count += feeds->items[i].count;
	adoption->entries = arena_many(adopter->arena, count, struct adopted);
	for (size_t i = 0; i < feeds->count; i++) {
		for (size_t k = 0; k < feeds->items[i].count; k++) {
			struct adopted *adopted = &adoption->entries[adoption->count++];

			adopted->feed = &feeds->items[i];
			adopted->entry = &feeds->items[i].entries[k];
			adopted->published = adopted->entry->published;
			adopted->updated = adopted->entry->updated;
			begin(adopter, &seen, adopted);
		}
	}
	map_release(&seen.ids);
	map_release(&seen.works);
}

static void list_sources(struct adopter *adopter)
{
	const struct ledger *old = adopter->old;

	for (size_t i = 0; i < old->entry_count; i++)
		if (!old->entries[i].is_item)
			(void)map_put(&adopter->sources,
				span_of(old->entries[i].source), &old->entries[i]);
}

/* Pages that no feed lists were not looked up, but may be in the ledger. */
static const struct ledger_entry *record_of(
	const struct adopter *adopter, const struct page *page)
{
	bool looked_up = page->feed_exclusion == NOT_EXCLUDED &&
	                 !adopter->question->site->settings->compat;

	if (page->record != NULL || page->item != NULL || looked_up)
		return page->record;
	return map_get(&adopter->sources, span_of(page->source->path));
}

static void refuse(struct adopter *adopter, struct adopted *adopted, const char *id,
	const char *why)
{
	const struct page *page = adopted->page;

	adopted->fate = ADOPTION_CLASH;
	report_add(adopter->report, REPORT_WARNING, adopted->feed->file,
		adopted->entry->line,
		"the id '%s' of '%s' is left out: '%s' has '%s'%s", adopted->entry->id,
		adopted_name(adopted),
		settings_file(adopter->question->site->settings, page->source->path,
			adopter->arena),
		id, why);
}

/* The page of ADOPTED gets its id, if it may. */
static void settle(struct adopter *adopter, struct adopted *adopted)
{
	const struct page *page = adopted->page;
	const struct ledger_entry *record = record_of(adopter, page);

	adopted->fate = ADOPTION_NEW;
	if (page->id_origin == ID_FROM_FRONT_MATTER &&
		strcmp(page->id, adopted->entry->id) != 0)
		refuse(adopter, adopted, page->id, " in its front matter");
	else if (record != NULL && !adopter->question->replace)
		refuse(adopter, adopted, record->id,
			" in the ledger (--replace turns that round)");
	else if (record != NULL)
		(void)map_put(&adopter->replaced, span_of(record->id), adopted);
}

static void settle_all(struct adopter *adopter)
{
	struct adoption *adoption = adopter->adoption;

	for (size_t i = 0; i < adoption->count; i++) {
		struct adopted *adopted = &adoption->entries[i];

		if (adopted->fate == ADOPTION_KEPT && adopted->page != NULL)
			settle(adopter, adopted);
		else if (adopted->fate == ADOPTION_KEPT)
			report_add(adopter->report, REPORT_WARNING, adopted->feed->file,
				adopted->entry->line,
				"'%s' is no page or item of this site: its id is kept "
				"for when it comes back",
				adopted_name(adopted));
		adoption->counts[adopted->fate]++;
	}
}

static void add_entries(struct adopter *adopter)
{
	const struct adoption *adoption = adopter->adoption;
	const struct ledger *old = adopter->old;

	for (size_t i = 0; i < old->entry_count; i++)
		if (map_get(&adopter->replaced, span_of(old->entries[i].id)) == NULL)
			ledger_add_entry(
				adopter->ledger, &old->entries[i], adopter->arena);
	for (size_t i = 0; i < adoption->count; i++) {
		const struct adopted *adopted = &adoption->entries[i];
		struct ledger_entry entry;

		if (adopted->fate != ADOPTION_NEW && adopted->fate != ADOPTION_KEPT)
			continue;
		entry = adopt_record(adopter, adopted);
		ledger_add_entry(adopter->ledger, &entry, adopter->arena);
	}
	for (size_t i = 0; i < old->file_count; i++)
		ledger_add_file(adopter->ledger, &old->files[i], adopter->arena);
}

/* There, jekyll-feed's ids stay, whatever the ledger says. */
static void warn_of_compat(struct adopter *adopter)
{
	const struct adoption *adoption = adopter->adoption;
	bool pages = false;

	for (size_t i = 0; i < adoption->count; i++)
		pages = pages || (adoption->entries[i].fate == ADOPTION_NEW &&
					 adoption->entries[i].page->item == NULL);
	if (pages && adopter->question->site->settings->compat)
		report_add(adopter->report, REPORT_WARNING, NULL, 0,
			"with 'compat', pages have jekyll-feed's ids: what is adopted "
			"for them has no effect until it is off");
}

void adopt_feeds(const struct adoption_question *question, struct adoption *adoption,
	struct arena *arena, struct report *report)
{
	static const struct ledger nothing = {0};
	const struct site *site = question->site;
	struct adopter adopter = {
		.question = question,
		.old = site->ledger == NULL ? &nothing : site->ledger,
		.home = settings_home(site->settings, arena),
		.adoption = adoption,
		.ledger = &adoption->ledger,
		.arena = arena,
		.report = report,
	};

	*adoption = (struct adoption){0};
	list_sources(&adopter);
	list_entries(&adopter);
	adopt_match(&adopter);
	settle_all(&adopter);
	add_entries(&adopter);
	adopt_feed_ids(&adopter);
	adopt_compare_dates(&adopter);
	warn_of_compat(&adopter);
	ledger_sort(&adoption->ledger);
	adoption->ledger.exists = adopter.old->exists ||
	                          adoption->ledger.entry_count > 0 ||
	                          adoption->ledger.feed_count > 0;
	map_release(&adopter.sources);
	map_release(&adopter.replaced);
	arena_release(&adopter.scratch);
}
