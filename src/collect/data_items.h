/* SPDX-License-Identifier: MIT */
/*
 * Items of data files and bibliographies, as pages: where they are shown, what their
 * ids are, and two that claim one id.
 */
#ifndef COLLECT_DATA_ITEMS_H
#define COLLECT_DATA_ITEMS_H

#include "base/memory.h"
#include "base/report.h"
#include "collect/duplicates.h"
#include "model/site.h"

/*
 * The page on which the items of the file at PATH are to be seen: the one that is
 * called as the file (`/talks/` for `talks.yaml`), for a bibliography also
 * `/publications/`, else the site's home.
 */
const char *data_home(const struct site *site, const struct claims *claims,
	const struct item *item, struct arena *arena);

/*
 * Where PAGE, an item's, stands: a page of its own (details.h), else on HOME_URL:
 * `…/publications/#turing1936`.
 */
const char *data_place(const struct site *site, const struct page *page,
	const char *home_url, struct arena *arena);

/* The item's link from there; a path such as `/papers/` is one of the site's. */
const char *data_link(const struct site *site, const struct page *page,
	const char *home_url, struct arena *arena, struct error *error);

/*
 * Its id: its DOI's URL; else the site's home and its key; else the file's URL and the
 * slug of its title.
 */
void identify_data_item(
	const struct site *site, struct page *page, struct arena *arena);

/*
 * Of two works with one id that stays which LEDGER (NULL: there is none) has it for,
 * else the first; in two files they may be one work.
 */
void refuse_clashes(struct site *site, const struct ledger *ledger, struct arena *arena,
	struct report *report);

#endif
