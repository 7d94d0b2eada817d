/* SPDX-License-Identifier: MIT */
/* Small sites for the tests of collect: no disk, no reader. */
#ifndef UNIT_COLLECT_SITE_FIXTURE_H
#define UNIT_COLLECT_SITE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "collect.h"

enum { FIXTURE_NOW = 1767225600 }; /* 2026-01-01T00:00:00Z */

static const struct collection fixture_jekyll[] = {
	{.label = "posts",
		.folder = "_posts",
		.any_depth = true,
		.name_dates = NAME_DATES_REQUIRED,
		.published = true},
	{.label = "posts",
		.folder = "_drafts",
		.any_depth = true,
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true,
		.drafts = true},
	{.label = "pubs",
		.folder = "_pubs",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true,
		.future_leaks = true},
	{.label = "talks",
		.folder = "_talks",
		.permalink = "/t/:year/:slug/:name/",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true,
		.future_leaks = true},
	{.label = "hidden",
		.folder = "_hidden",
		.name_dates = NAME_DATES_OPTIONAL,
		.future_leaks = true},
};

static const struct collection fixture_native[] = {
	{.label = "notes",
		.folder = "notes",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true},
	{.label = "blog",
		.folder = "blog",
		.permalink = "/:year/:month/:title/",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true},
};

static const struct collection fixture_outside = {
	.label = "", .folder = "", .published = true};

static const enum lastmod_source fixture_lastmod[] = {LASTMOD_FRONT_MATTER};

static const struct settings fixture_jekyll_settings = {
	.places.content = ".",
	.identity.origin = "https://e.org",
	.identity.base_path = "",
	.identity.title = "Site",
	.tree.collections = fixture_jekyll,
	.tree.collection_count = COUNT(fixture_jekyll),
	.tree.no_collection = &fixture_outside,
	.tree.front_matter_makes_pages = true,
	.urls.permalink = "date",
	.urls.rules = PERMALINKS_JEKYLL,
	.front_matter.bare_times_are_utc = true,
	.urls.document_ids = true,
	.lastmod = fixture_lastmod,
	.lastmod_count = 1,
};

static const struct settings fixture_native_settings = {
	.places.content = "content",
	.identity.origin = "https://e.org",
	.identity.base_path = "/~ada",
	.identity.title = "Site",
	.tree.collections = fixture_native,
	.tree.collection_count = COUNT(fixture_native),
	.tree.no_collection = &fixture_outside,
	.urls.permalink = "/:path/",
	.urls.rules = PERMALINKS_NATIVE,
	.lastmod = fixture_lastmod,
	.lastmod_count = 1,
};

static inline void fixture_zone(const char *name)
{
	struct error error = {0};

	assert_true(date_set_zone(name, &error));
}

static inline struct date_parts fixture_date(const char *text)
{
	struct date_parts date = {0};

	if (text != NULL)
		assert_true(date_read(span_of(text), &date));
	return date;
}

/* The collection whose folder stands in PATH. */
static inline const struct collection *fixture_collection(
	const struct settings *settings, const char *path)
{
	for (size_t i = 0; i < settings->tree.collection_count; i++) {
		const char *folder = settings->tree.collections[i].folder;
		const char *at = strstr(path, folder);

		if (at != NULL && at[strlen(folder)] == '/')
			return &settings->tree.collections[i];
	}
	return settings->tree.no_collection;
}

static inline enum source_kind fixture_kind(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (dot != NULL && strcmp(dot, ".md") == 0)
		return SOURCE_MARKDOWN;
	if (dot != NULL && strcmp(dot, ".html") == 0)
		return SOURCE_HTML;
	return SOURCE_OTHER;
}

static inline struct source fixture_source(
	const struct settings *settings, const char *path)
{
	return (struct source){
		.path = path,
		.collection = fixture_collection(settings, path),
		.kind = fixture_kind(path),
		.body_line = 1,
	};
}

/* A site of COUNT sources, which stand in the order of their paths. */
struct fixture {
	struct site site;
	struct arena arena;
	struct report report;
};

static inline void fixture_collect(struct fixture *fixture,
	const struct settings *settings, struct source *items, size_t count,
	const struct section *sections, size_t section_count)
{
	struct sources sources = {items, count};
	struct sections all = {sections, section_count};
	const struct site_parts parts = {.settings = settings,
		.sources = &sources,
		.sections = &all,
		.now = FIXTURE_NOW};

	*fixture = (struct fixture){0};
	collect_site(&parts, 1, &fixture->site, &fixture->arena, &fixture->report);
}

static inline void fixture_release(struct fixture *fixture)
{
	arena_release(&fixture->arena);
	report_release(&fixture->report);
}

#endif
