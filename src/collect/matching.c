/* SPDX-License-Identifier: MIT */
#include "collect/matching.h"

#include "base/array.h"
#include "base/date.h"
#include "base/map.h"
#include "base/text.h"
#include "collect/evidence.h"
#include "syntax/similar.h"

enum {
	EVIDENCE_LIMIT = 512 * 1024, /* bytes of what is compared at once */
	SIMILAR_LIMIT = 200,         /* titles without a match that are compared */
};

/*
 * Pages have dates of their own, so that a title that comes back is no move, unless the
 * file was only given another day.
 */
static const unsigned page_passes[] = {
	SAME_ID | SAME_SOURCE,
	SAME_SOURCE | SAME_TITLE,
	SAME_ID | SAME_TITLE,
	SAME_ID,
	SAME_SOURCE,
	SAME_LINK,
	SAME_FOLDER | SAME_TITLE | SAME_DATE,
	SAME_FOLDER | SAME_NAME | SAME_TITLE,
};

/* What nobody touched comes first: of several with one title it is known again. */
static const unsigned item_passes[] = {
	SAME_ID | SAME_SOURCE | SAME_HASH,
	SAME_SOURCE | SAME_HASH | ANY_OF_THEM,
	SAME_ID | SAME_LINK,
	SAME_KEY | SAME_TITLE,
	SAME_LINK | SAME_TITLE,
	SAME_ID,
	SAME_SOURCE | SAME_TITLE,
	SAME_KEY,
	SAME_LINK,
	SAME_FOLDER | SAME_HASH | ANY_OF_THEM,
	SAME_FOLDER | SAME_TITLE,
};

/*
 * The path of a foreign entry's link may be all that was kept of it, its title all that
 * is right; where an id is a URL, it may be the page's.
 */
static const unsigned foreign_passes[] = {
	SAME_ID,
	SAME_LINK,
	SAME_OTHER_LINK,
	SAME_KEY,
	SAME_TITLE | SAME_DATE,
	SAME_TITLE,
};

/* What has the same evidence on both sides. */
struct pair {
	struct candidate *page; /* the first of them, then the next */
	struct candidate *last_page;
	struct candidate *record;
	bool several_records;
};

struct pass {
	unsigned evidence;
	struct map pairs;
	struct arena *scratch;
	struct text text;
};

/* CANDIDATE's evidence, in PASS's text, if it takes part in the pass. */
static bool takes_part(struct pass *pass, const struct candidate *candidate)
{
	return candidate->match == NULL &&
	       add_evidence(candidate, pass->evidence, &pass->text);
}

/* Who has the same evidence as CANDIDATE; NULL if it takes no part. */
static struct pair *pair_of(struct pass *pass, const struct candidate *candidate)
{
	struct pair *pair;
	struct span key;

	if (!takes_part(pass, candidate))
		return NULL;
	pair = map_get(&pass->pairs, text_span(&pass->text));
	if (pair != NULL)
		return pair;
	key = (struct span){text_copy(&pass->text, pass->scratch), pass->text.length};
	pair = arena_new(pass->scratch, struct pair);
	map_set(&pass->pairs, key, pair);
	return pair;
}

static void meet_record(struct pass *pass, struct candidate *record)
{
	struct pair *pair = pair_of(pass, record);

	if (pair == NULL)
		return;
	pair->several_records = pair->record != NULL;
	pair->record = record;
}

static void meet_page(struct pass *pass, struct candidate *page)
{
	struct pair *pair = pair_of(pass, page);

	if (pair == NULL)
		return;
	page->next = NULL;
	if (pair->last_page == NULL)
		pair->page = page;
	else
		pair->last_page->next = page;
	pair->last_page = page;
}

/*
 * A work that a page lists twice, under two headings, is that work in both places: what
 * has a title and a DOI or a link in common is one.
 */
static bool is_unambiguous(const struct pair *pair, unsigned evidence)
{
	const struct candidate *page = pair->page;
	unsigned work = evidence & (SAME_KEY | SAME_LINK);

	if (page == NULL || (evidence & ANY_OF_THEM) != 0)
		return page != NULL;
	if ((evidence & SAME_TITLE) != 0 && work != 0 &&
		(work == SAME_KEY || link_is_deep(page->link)))
		return true;
	return !pair->several_records && page->next == NULL;
}

/* A zone that nobody wrote down may make of one day the next. */
static bool days_agree(const struct candidate *page, const struct candidate *record)
{
	return page->date == DATE_NONE || record->date == DATE_NONE ||
	       (page->date - record->date <= 1 && record->date - page->date <= 1);
}

/*
 * An erratum has its paper's link, another paper may have its title, and pages have
 * again and again those of others.
 */
static bool may_match(
	const struct candidate *page, const struct candidate *record, unsigned evidence)
{
	bool titles_known = *page->title != '\0' && *record->title != '\0';

	return !candidates_part(page, record) &&
	       (evidence != SAME_TITLE || days_agree(page, record)) &&
	       ((evidence & (SAME_ID | SAME_SOURCE)) != 0 || !titles_known ||
		       !titles_correct(page->title, record->title));
}

static void match(struct candidate *page, struct candidate *record)
{
	page->match = record;
	record->match = page;
}

static void run_pass(struct candidates *pages, struct candidates *records,
	unsigned evidence, struct arena *scratch)
{
	struct pass pass = {
		.evidence = evidence,
		.scratch = scratch,
		.text = text_limited(EVIDENCE_LIMIT),
	};

	for (size_t i = 0; i < records->count; i++)
		meet_record(&pass, &records->items[i]);
	for (size_t i = 0; i < pages->count && records->count > 0; i++)
		meet_page(&pass, &pages->items[i]);
	for (size_t i = 0; i < records->count; i++) {
		struct candidate *record = &records->items[i];
		struct pair *pair = pair_of(&pass, record);
		struct candidate *page;

		if (pair == NULL || !is_unambiguous(pair, evidence))
			continue;
		page = pair->page;
		if (!may_match(page, record, evidence))
			continue;
		pair->page = page->next;
		match(page, record);
	}
	map_release(&pass.pairs);
	text_release(&pass.text);
	arena_reset(scratch);
}

static size_t count_open(const struct candidates *candidates)
{
	size_t count = 0;

	for (size_t i = 0; i < candidates->count; i++)
		if (candidates->items[i].match == NULL)
			count++;
	return count;
}

static bool is_corrected(const struct candidate *a, const struct candidate *b)
{
	return a->match == NULL && b->match == NULL && a->date == b->date &&
	       !candidates_part(a, b) &&
	       span_equals(first_folder(a->source), first_folder(b->source)) &&
	       !titles_part(a->title, b->title) && titles_similar(a->title, b->title);
}

/*
 * The only one of CANDIDATES that is ONE corrected; NULL if there is none, or several.
 */
static struct candidate *only_like(
	const struct candidate *one, struct candidates *candidates)
{
	struct candidate *found = NULL;

	for (size_t i = 0; i < candidates->count; i++) {
		if (!is_corrected(one, &candidates->items[i]))
			continue;
		if (found != NULL)
			return NULL;
		found = &candidates->items[i];
	}
	return found;
}

/* Many at once are no corrections: another language, another kind of list. */
static void match_similar(struct candidates *pages, struct candidates *records)
{
	if (count_open(pages) > SIMILAR_LIMIT || count_open(records) > SIMILAR_LIMIT)
		return;
	for (size_t i = 0; i < pages->count; i++) {
		struct candidate *page = &pages->items[i];
		struct candidate *record =
			page->match != NULL ? NULL : only_like(page, records);

		if (record != NULL && only_like(record, pages) == page)
			match(page, record);
	}
}

void match_candidates(struct candidates *pages, struct candidates *records, bool items,
	struct arena *scratch)
{
	const unsigned *passes = items ? item_passes : page_passes;
	size_t count = items ? COUNT(item_passes) : COUNT(page_passes);

	for (size_t i = 0; i < count && count_open(records) > 0; i++)
		run_pass(pages, records, passes[i], scratch);
	match_similar(pages, records);
}

void match_foreign(struct candidates *groups, size_t group_count,
	struct candidates *records, struct arena *scratch)
{
	size_t count = COUNT(foreign_passes);

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < group_count; k++)
			run_pass(&groups[k], records, foreign_passes[i], scratch);
}
