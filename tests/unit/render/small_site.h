/* SPDX-License-Identifier: MIT */
/*
 * A small site in a temporary folder, read and collected; its pages are rendered one by
 * one.
 *
 *	folder_put(*state, "_config.yml", "url: https://a.example\n");
 *	folder_put(*state, "_posts/2024-01-01-a.md", "Text\n");
 *	small_site_open(&small, *state);
 *	rendering = small_site_render(&small, "_posts/2024-01-01-a.md");
 */
#ifndef UNIT_SMALL_SITE_H
#define UNIT_SMALL_SITE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "collect.h"
#include "folder.h"
#include "read.h"
#include "render/render_page.h"
#include "render/renderer.h"

struct small_site {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct definitions definitions;
	struct sources sources;
	struct sections sections;
	struct site site;
	int root;
	struct renderer renderer;
};

static inline void small_site_open(struct small_site *small, const char *folder)
{
	const struct site_parts parts = {
		.settings = &small->settings,
		.sources = &small->sources,
		.sections = &small->sections,
		.now = INT64_C(1767225600),
	};
	struct error error = {0};
	const char *file = NULL;

	*small = (struct small_site){.root = folder_open(AT_FDCWD, folder, &error)};
	if (!read_settings(small->root, NULL, &small->settings, &file, &small->arena,
		    &small->report, &error))
		fail_msg("%s: %s", file == NULL ? "" : file, error.message);
	small->site.content =
		folder_open(small->root, small->settings.places.content, &error);
	assert_true(read_sources(small->site.content, &small->settings, 1,
		&small->sources, &small->arena, &small->report, &error));
	collect_site(&parts, 1, &small->site, &small->arena, &small->report);
	small->site.content =
		folder_open(small->root, small->settings.places.content, &error);
	small->renderer.site = &small->site;
}

static inline const struct page *small_site_page(
	const struct small_site *small, const char *path)
{
	for (size_t i = 0; i < small->site.count; i++)
		if (strcmp(small->site.pages[i].source->path, path) == 0)
			return &small->site.pages[i];
	fail_msg("there is no page '%s'", path);
	return NULL;
}

static inline struct rendering small_site_render(
	struct small_site *small, const char *path)
{
	struct rendering rendering = {
		.page = small_site_page(small, path), .wants_summary = true};

	render_page(&small->renderer, &rendering);
	return rendering;
}

/* The problem that rendering has reported last, or "". */
static inline const char *small_site_problem(const struct small_site *small)
{
	const struct report *report = &small->renderer.report;

	return report->count == 0 ? "" : report->problems[report->count - 1].message;
}

static inline unsigned small_site_line(const struct small_site *small)
{
	const struct report *report = &small->renderer.report;

	return report->count == 0 ? 0 : report->problems[report->count - 1].line;
}

static inline void small_site_close(struct small_site *small)
{
	if (small->renderer.world != NULL)
		world_release(small->renderer.world);
	arena_release(&small->renderer.held);
	arena_release(&small->renderer.scratch);
	arena_release(&small->renderer.arena);
	report_release(&small->renderer.report);
	report_release(&small->report);
	arena_release(&small->arena);
	(void)close(small->site.content);
	(void)close(small->root);
}

#endif
