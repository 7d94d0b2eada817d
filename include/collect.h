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
#include "model/history.h"
#include "model/ledger.h"
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

#endif
