/* SPDX-License-Identifier: MIT */
/*
 * Stage 2: collect.  Sources and items become pages: permalink, canonical URL, dates,
 * id, membership, and for each the rule that gave it.
 *
 * Two pages with one URL or one id are an error that names both files; the first by
 * path stays.  Only what is in struct site_parts decides: no file is read here.
 *
 * What the ledger has keeps its id, wherever it moved; what it lacks gets one that the
 * ledger does not have.
 */
#ifndef COLLECT_H
#define COLLECT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/report.h"
#include "model/foreign.h"
#include "model/history.h"
#include "model/ledger.h"
#include "model/outputs.h"
#include "model/site.h"

/* What a site is made of; what it points to must outlive the site. */
struct site_parts {
	const struct settings *settings;
	const struct sources *sources;
	const struct sections *sections;
	int64_t now;                   /* in seconds: it decides what is future */
	const struct ledger *ledger;   /* what was published before; NULL: nothing */
	const struct history *history; /* what git knows; NULL: nothing */
	bool recording; /* the ledger will be written: NOW may become a date */
};

/* Works on THREADS threads. */
void collect_site(const struct site_parts *parts, size_t threads, struct site *site,
	struct arena *arena, struct report *report);

/*
 * The last change of PAGE, if the ledger is to tell it: what was recorded, or now, if
 * its hash is another.  Collecting does it where there is a hash by then; a page that
 * was moved gets its own afterwards.
 */
void notice_change(struct page *page, const struct site_parts *parts);

/* What became of an entry of another tool's feed. */
enum adoption_fate {
	ADOPTION_NEW,      /* its id is that of a page or an item from now on */
	ADOPTION_KNOWN,    /* the ledger has its id */
	ADOPTION_KEPT,     /* no page or item is it: only its id is kept */
	ADOPTION_CLASH,    /* its page has another id, or another entry its id */
	ADOPTION_REPEATED, /* it stands in a feed before this one, too */
	ADOPTION_FATES,
};

struct adopted {
	const struct foreign_feed *feed;
	const struct foreign_entry *entry;
	enum adoption_fate fate;
	const struct page *page; /* that it is; NULL if none is known */
	int64_t published;       /* the first of all that repeat it; or DATE_NONE */
	int64_t updated;         /* the last */
};

struct adoption {
	struct adopted *entries; /* in the order of the feeds */
	size_t count;
	size_t counts[ADOPTION_FATES];
	size_t feeds;         /* whose own ids are new in the ledger */
	struct ledger ledger; /* the next one */
};

struct adoption_question {
	const struct site *site; /* collected with the ledger that there is */
	const struct outputs *outputs;
	const struct foreign_feeds *feeds;
	bool replace; /* ids of the ledger give way to those of the feeds */
};

/*
 * Find out which page or item each entry of FEEDS is, by id, link, DOI, then title, so
 * that it keeps id and dates.  Of feeds that contradict each other the first counts.
 * What is not found goes into the ledger too: it may come back.
 */
void adopt_feeds(const struct adoption_question *question, struct adoption *adoption,
	struct arena *arena, struct report *report);

/* How many ids and dates are others than those of a ledger that is gone. */
struct losses {
	size_t ids;
	size_t dates;
};

/*
 * Compare SITE and OUTPUTS, made without a ledger, with LOST, and warn of each id of a
 * feed, a page or an item, and of each date of an item, that is another now.
 */
struct losses report_losses(const struct site *site, const struct outputs *outputs,
	const struct ledger *lost, struct arena *arena, struct report *report);

#endif
