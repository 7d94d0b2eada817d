/* SPDX-License-Identifier: MIT */
#include "collect/matching.h"

#include <inttypes.h>
#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "base/map.h"
#include "base/text.h"
#include "collect/work_keys.h"
#include "syntax/similar.h"

enum {
	EVIDENCE_LIMIT = 512 * 1024, /* bytes of what is compared at once */
	SIMILAR_LIMIT = 200,         /* titles without a match that are compared */
};

/* What must be the same, and, but for a link beside an id, known. */
enum evidence {
	SAME_ID = 1,
	SAME_SOURCE = 2,
	SAME_KEY = 4,
	SAME_LINK = 8,
	SAME_TITLE = 16,
	SAME_DATE = 32,
	SAME_FOLDER = 64,
	SAME_OTHER_LINK = 128,
};

/* Pages have dates of their own, so that a title that comes back is no move. */
static const unsigned page_passes[] = {
	SAME_ID | SAME_SOURCE,
	SAME_SOURCE | SAME_TITLE,
	SAME_ID | SAME_TITLE,
	SAME_ID,
	SAME_SOURCE,
	SAME_LINK,
	SAME_FOLDER | SAME_TITLE | SAME_DATE,
};

static const unsigned item_passes[] = {
	SAME_ID | SAME_LINK,
	SAME_KEY | SAME_TITLE,
	SAME_LINK | SAME_TITLE,
	SAME_ID,
	SAME_SOURCE | SAME_TITLE,
	SAME_KEY,
	SAME_LINK,
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

/* The first folder of a path: pages move within it, and are named anew. */
static struct span folder_of(const char *path)
{
	struct span span = span_of(path);
	size_t slash = span_find(span, '/');

	return span_first(span, slash == span.length ? 0 : slash);
}

static bool add_part(struct text *text, const char *part)
{
	text_add(text, part);
	text_add_char(text, '\n');
	return *part != '\0';
}

/* A link alone says nothing if it leads to the front page of a site. */
static bool is_evidence_enough(const struct candidate *candidate, unsigned evidence)
{
	if (evidence == SAME_OTHER_LINK)
		return link_is_deep(candidate->other_link);
	return evidence != SAME_LINK || link_is_deep(candidate->link);
}

static const char *text_of(const struct candidate *candidate, unsigned evidence)
{
	switch (evidence) {
	case SAME_ID:
		return candidate->id;
	case SAME_SOURCE:
		return candidate->source;
	case SAME_KEY:
		return candidate->key;
	case SAME_LINK:
		return candidate->link;
	case SAME_OTHER_LINK:
		return candidate->other_link;
	default:
		return candidate->title;
	}
}

/* False if CANDIDATE lacks something that must be the same. */
static bool add_evidence(
	const struct candidate *candidate, unsigned evidence, struct text *text)
{
	static const unsigned texts[] = {
		SAME_ID, SAME_SOURCE, SAME_KEY, SAME_LINK, SAME_OTHER_LINK, SAME_TITLE};
	bool known = is_evidence_enough(candidate, evidence);

	text_clear(text);
	for (size_t i = 0; i < COUNT(texts); i++) {
		if ((evidence & texts[i]) == 0)
			continue;
		if (!add_part(text, text_of(candidate, texts[i])) &&
			evidence != (SAME_ID | SAME_LINK))
			known = false;
	}
	if ((evidence & SAME_DATE) != 0)
		text_addf(text, "%" PRId64 "\n", candidate->date);
	if ((evidence & SAME_FOLDER) != 0)
		text_add_span(text, folder_of(candidate->source));
	return known && !text_broken(text);
}

/* What has the same evidence on both sides. */
struct pair {
	struct candidate *page;
	struct candidate *record;
	bool several;
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

static void meet(struct pass *pass, struct candidate *candidate, bool is_page)
{
	struct pair *pair;
	struct candidate **side;

	if (!takes_part(pass, candidate))
		return;
	pair = map_get(&pass->pairs, text_span(&pass->text));
	if (pair == NULL) {
		struct span key = {
			text_copy(&pass->text, pass->scratch), pass->text.length};

		pair = arena_new(pass->scratch, struct pair);
		map_set(&pass->pairs, key, pair);
	}
	side = is_page ? &pair->page : &pair->record;
	pair->several = pair->several || *side != NULL;
	*side = candidate;
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

	return !work_keys_differ(page->key, record->key) &&
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
		meet(&pass, &records->items[i], false);
	for (size_t i = 0; i < pages->count && records->count > 0; i++)
		meet(&pass, &pages->items[i], true);
	for (size_t i = 0; i < records->count; i++) {
		struct candidate *record = &records->items[i];
		const struct pair *pair;

		if (!takes_part(&pass, record))
			continue;
		pair = map_get(&pass.pairs, text_span(&pass.text));
		if (!pair->several && pair->page != NULL &&
			may_match(pair->page, record, evidence))
			match(pair->page, record);
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
	       !work_keys_differ(a->key, b->key) &&
	       span_equals(folder_of(a->source), folder_of(b->source)) &&
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
