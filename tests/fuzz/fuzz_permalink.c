/* SPDX-License-Identifier: MIT */
/*
 * A permalink of front matter (the first line), a file's path (the second) and a title
 * (the rest) become a page: its URL stays below the site's home, its title has text.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "collect.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct collection collections[] = {
	{.label = "posts",
		.folder = "_posts",
		.any_depth = true,
		.name_dates = NAME_DATES_REQUIRED,
		.published = true},
	{.label = "pubs",
		.folder = "_pubs",
		.name_dates = NAME_DATES_OPTIONAL,
		.published = true},
};

static const struct collection outside = {.label = "", .folder = "", .published = true};

static const struct settings native = {
	.places.content = ".",
	.identity.origin = "https://e.org",
	.identity.base_path = "/~ada",
	.identity.title = "Site",
	.tree.collections = collections,
	.tree.collection_count = 2,
	.tree.no_collection = &outside,
	.urls.permalink = "/:path/",
};

static const char *take_line(struct span *rest, struct arena *arena)
{
	struct span line = SPAN_NONE;

	(void)span_next(rest, '\n', &line);
	line = utf8_repaired(line, arena);
	return arena_bytes(arena, line.bytes, line.length);
}

static void collect(
	const struct settings *settings, struct source *source, struct arena *arena)
{
	struct sources sources = {source, 1};
	struct sections none = {0};
	const struct site_parts parts = {
		.settings = settings, .sources = &sources, .sections = &none};
	struct report report = {0};
	struct site site;

	collect_site(&parts, 1, &site, arena, &report);
	if (strncmp(site.pages[0].url, "https://e.org/~ada/", 19) != 0 ||
		site.pages[0].title[0] == '\0')
		abort();
	report_release(&report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span rest = {(const char *)data, size};
	struct arena arena = {0};
	struct settings jekyll = native;
	struct source source = {.kind = SOURCE_MARKDOWN};

	source.front.permalink = take_line(&rest, &arena);
	source.path = take_line(&rest, &arena);
	source.front.title = take_line(&rest, &arena);
	jekyll.urls.permalink = "date";
	jekyll.urls.rules = PERMALINKS_JEKYLL;
	jekyll.urls.document_ids = true;
	for (size_t i = 0; i < 3; i++) {
		source.collection = i < 2 ? &collections[i] : &outside;
		collect(&native, &source, &arena);
		collect(&jekyll, &source, &arena);
	}
	arena_release(&arena);
	return 0;
}
