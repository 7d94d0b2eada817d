/* SPDX-License-Identifier: MIT */
/*
 * The site as templates see it: `site`, `page`, and what tags ask for.
 *
 * A world belongs to one thread.  It is made when the first template wants it, and what
 * is seldom wanted in it (data, posts, other collections) when the first text names it.
 *
 *	world = world_new(site, &arena, &report);
 *	liquid = world_at(world, page, page_values(site, page, front, &scratch), text);
 */
#ifndef RENDER_WORLD_H
#define RENDER_WORLD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "base/memory.h"
#include "base/report.h"
#include "base/span.h"
#include "base/value.h"
#include "model/site.h"
#include "syntax/liquid.h"
#include "syntax/markdown.h"

/* How the site's Markdown is written. */
struct markdown_style markdown_style_of(const struct settings *settings);

struct world {
	const struct site *site;
	struct arena *arena;
	struct report *report;
	const char *home;
	struct value *variables; /* `site` and `page` */
	struct value *members;   /* `site` */
	struct value **pages;    /* one a page of the site; NULL: not yet wanted */
	struct span *made;       /* members that were made when they were named */
	size_t made_count;
	size_t made_room;
	struct map posts; /* pages by the names that post_url knows */
	bool has_posts;
	const struct page *page; /* that is being rendered */
	struct liquid_world liquid;
};

/* ARENA and REPORT live as long as the world. */
struct world *world_new(
	const struct site *site, struct arena *arena, struct report *report);

/*
 * The world as TEXT sees it, a template on PAGE; `page` is VALUES, which must live as
 * long as it is rendered.
 */
const struct liquid_world *world_at(struct world *world, const struct page *page,
	struct value *values, struct span text);

void world_release(struct world *world);

/* world_members.c: what `site.NAME` is, newly made; NULL if it is none of these. */
struct value *world_member(struct world *world, struct span name);

/* world_offer.c: add to `site` what TEXT names. */
void world_offer(struct world *world, struct span text);

/* world_links.c: false for a page that Jekyll would not have read. */
bool world_has(const struct page *page);
/* For the tags post_url and link. */
const char *world_post_url(void *context, struct span name, struct arena *arena);
const char *world_link(void *context, struct span path, struct arena *arena);

/*
 * page_values.c: what `page` is: FRONT, the front matter with its fences, and what is
 * known of the page.  Nothing is reported: what is wrong with it was said when the
 * source was read.
 */
struct value *page_values(const struct site *site, const struct page *page,
	struct span front, struct arena *arena);

/* The path of a page's URL below the site's home: `/a/b.html`. */
const char *page_path(
	const struct settings *settings, const char *url, struct arena *arena);

/*
 * site_data.c: what lies in the data folder, a member a file and a folder.  A file that
 * cannot be read is reported and left out.
 */
struct value *read_site_data(
	const struct site *site, struct arena *arena, struct report *report);

#endif
