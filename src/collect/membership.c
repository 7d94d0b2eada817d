/* SPDX-License-Identifier: MIT */
#include "collect/membership.h"

#include <string.h>

#include "base/array.h"
#include "base/path.h"
#include "collect/canonical.h"

static bool is_broken(const struct subject *subject)
{
	return subject->source->broken;
}

static bool is_unpublished(const struct subject *subject)
{
	return subject->source->front.unpublished &&
	       !subject->settings->shown.unpublished;
}

static bool lies_among_drafts(const struct subject *subject)
{
	return subject->source->collection->drafts && !subject->settings->shown.drafts;
}

static bool says_draft(const struct subject *subject)
{
	return subject->source->front.draft && !subject->settings->shown.drafts;
}

static bool waits(const struct subject *subject)
{
	const struct date_parts *from = &subject->source->front.from;

	return subject->page->date > subject->now ||
	       (from->year != 0 && date_instant(from) > subject->now);
}

static bool has_expired(const struct subject *subject)
{
	const struct date_parts *until = &subject->source->front.until;

	return until->year != 0 && date_instant(until) <= subject->now;
}

static bool is_future(const struct subject *subject)
{
	const struct collection *collection = subject->source->collection;

	return waits(subject) && !subject->settings->shown.future &&
	       !collection->future &&
	       !(collection->future_leaks && subject->settings->compat);
}

static bool is_outside_publication(const struct subject *subject)
{
	return !subject->source->collection->published;
}

/* Nobody can be sent on from a PDF, whatever the defaults say. */
static bool redirects(const struct subject *subject)
{
	return subject->source->kind != SOURCE_STATIC &&
	       subject->source->front.redirect_to != NULL;
}

/* Its URL may be in a site below a path, so the path of the template counts. */
static bool is_error_page(const struct subject *subject)
{
	if (subject->source->kind == SOURCE_STATIC)
		return span_is(subject->name.base, "404") &&
		       span_is(subject->name.extension, ".html");
	if (subject->settings->compat)
		return strcmp(subject->path, "/404.html") == 0 &&
		       !subject_is_document(subject);
	return strcmp(subject->path, "/404.html") == 0 ||
	       strcmp(subject->path, "/404/") == 0;
}

/*
 * By the extension of its own permalink, else the one that it gets: a document has that
 * of any permalink.  jekyll-sitemap lists documents of every kind.
 */
static bool is_no_page(const struct subject *subject)
{
	struct span own = SPAN_NONE;
	bool document = subject_is_document(subject);

	if (subject->source->kind == SOURCE_STATIC)
		return false; /* which of them are listed is each sitemap's choice */
	if (span_ends_with(span_of(subject->path), "/"))
		return false;
	if (document && subject->settings->compat)
		return false;
	if (document || subject->page->url_origin <= URL_FROM_DEFAULTS)
		own = path_extension(span_of(subject->path));
	return !extension_is_html(own.length > 0 ? own : subject_extension(subject));
}

static bool is_static(const struct subject *subject)
{
	return subject->source->kind == SOURCE_STATIC;
}

/* True if WORD is among the words of `robots: noindex, follow`. */
static bool robots_say(struct span robots, const char *word)
{
	struct span part;

	while (span_next(&robots, ',', &part))
		if (span_is_ignoring_case(span_trimmed(part), word))
			return true;
	return false;
}

static bool is_noindex(const struct subject *subject)
{
	const struct front_matter *front = &subject->source->front;

	if (front->noindex)
		return true;
	return front->robots != NULL &&
	       (robots_say(span_of(front->robots), "noindex") ||
		       robots_say(span_of(front->robots), "none"));
}

static bool is_canonical_elsewhere(const struct subject *subject)
{
	const char *url = subject->source->front.canonical_url;

	return url != NULL &&
	       canonical_is_elsewhere(subject->page->url, url, subject->scratch);
}

static bool wants_no_sitemap(const struct subject *subject)
{
	return subject->source->front.no_sitemap;
}

static bool wants_no_feed(const struct subject *subject)
{
	return subject->source->front.no_feed;
}

static bool is_undated(const struct subject *subject)
{
	return subject->page->date == DATE_NONE;
}

enum {
	NOWHERE = 0,
	SITEMAPS = 1,
	FEEDS = 2,
	BOTH = SITEMAPS | FEEDS,
};

/* The first that fits is the reason that is given. */
static const struct rule {
	enum exclusion exclusion;
	unsigned out_of;    /* what it keeps a page out of */
	unsigned in_compat; /* the same where Jekyll's plugins are followed to the
	                       letter */
	bool (*fits)(const struct subject *);
} rules[] = {
	/* clang-format off */
	{ EXCLUDED_BROKEN,      BOTH,     NOWHERE,  is_broken },
	{ EXCLUDED_UNPUBLISHED, BOTH,     BOTH,     is_unpublished },
	{ EXCLUDED_DRAFT,       BOTH,     BOTH,     lies_among_drafts },
	{ EXCLUDED_FUTURE,      BOTH,     BOTH,     is_future },
	{ EXCLUDED_EXPIRED,     BOTH,     BOTH,     has_expired },
	{ EXCLUDED_DRAFT,       BOTH,     FEEDS,    says_draft },
	{ EXCLUDED_COLLECTION,  BOTH,     SITEMAPS, is_outside_publication },
	{ EXCLUDED_REDIRECT,    BOTH,     SITEMAPS, redirects },
	{ EXCLUDED_ERROR_PAGE,  BOTH,     BOTH,     is_error_page },
	{ EXCLUDED_KIND,        BOTH,     BOTH,     is_no_page },
	{ EXCLUDED_KIND,        FEEDS,    FEEDS,    is_static },
	{ EXCLUDED_NOINDEX,     SITEMAPS, NOWHERE,  is_noindex },
	{ EXCLUDED_CANONICAL,   SITEMAPS, NOWHERE,  is_canonical_elsewhere },
	{ EXCLUDED_BY_PAGE,     SITEMAPS, SITEMAPS, wants_no_sitemap },
	{ EXCLUDED_BY_PAGE,     FEEDS,    NOWHERE,  wants_no_feed },
	{ EXCLUDED_UNDATED,     FEEDS,    FEEDS,    is_undated },
	/* clang-format on */
};

void judge_page(const struct subject *subject)
{
	struct page *page = subject->page;

	for (size_t i = 0; i < COUNT(rules); i++) {
		const struct rule *rule = &rules[i];
		unsigned out_of =
			subject->settings->compat ? rule->in_compat : rule->out_of;

		if (page->sitemap_exclusion != NOT_EXCLUDED)
			out_of &= ~(unsigned)SITEMAPS;
		if (page->feed_exclusion != NOT_EXCLUDED)
			out_of &= ~(unsigned)FEEDS;
		if (out_of == NOWHERE || !rule->fits(subject))
			continue;
		if ((out_of & SITEMAPS) != 0)
			page->sitemap_exclusion = (unsigned char)rule->exclusion;
		if ((out_of & FEEDS) != 0)
			page->feed_exclusion = (unsigned char)rule->exclusion;
	}
}

void exclude_page(struct page *page, enum exclusion why)
{
	if (page->sitemap_exclusion == NOT_EXCLUDED)
		page->sitemap_exclusion = (unsigned char)why;
	if (page->feed_exclusion == NOT_EXCLUDED)
		page->feed_exclusion = (unsigned char)why;
}
