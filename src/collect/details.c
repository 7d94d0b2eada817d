/* SPDX-License-Identifier: MIT */
#include "collect/details.h"

#include <string.h>

#include "base/strings.h"
#include "base/text.h"
#include "collect/canonical.h"
#include "collect/generation.h"

enum { DETAILS_LIMIT = 16 * 1024 };

/* As jekyll-scholar makes a file's name of a key: colons and blanks become one _. */
static void add_key(struct text *path, const char *key)
{
	bool in_run = false;

	for (; *key != '\0'; key++) {
		bool is_mark = *key == ':' || char_is_space(*key);

		if (!is_mark || !in_run)
			text_add_char(path, is_mark ? '_' : *key);
		in_run = is_mark;
	}
}

/* What a placeholder stands for; others are left as they are. */
static bool add_placeholder(const struct settings *settings, const struct item *item,
	struct span name, struct text *path)
{
	const struct imprint *imprint = &item->data->imprint;

	if (span_is(name, "details_dir"))
		text_add(path, settings->works.details_folder);
	else if (span_is(name, "key"))
		add_key(path, item->data->key);
	else if (span_is(name, "extension"))
		text_add(path, ".html");
	else if (span_is(name, "year"))
		text_addf(path, "%d", item->period.first.year);
	else if (span_is(name, "doi"))
		text_add(path, imprint->doi == NULL ? "" : imprint->doi);
	else
		return false;
	return true;
}

static void fill(
	const struct settings *settings, const struct item *item, struct text *path)
{
	struct span rest = span_of(settings->works.details_permalink);

	while (rest.length > 0) {
		size_t length = 1;

		while (length < rest.length && rest.bytes[0] == ':' &&
			(char_is_letter(rest.bytes[length]) ||
				rest.bytes[length] == '_'))
			length++;
		if (!add_placeholder(settings, item,
			    span_after(span_first(rest, length), 1), path))
			text_add_span(path, span_first(rest, length));
		rest = span_after(rest, length);
	}
}

static bool is_of_bibliography(
	const struct settings *settings, const struct page *page, struct arena *arena)
{
	return strcmp(page->source->path, arena_format(arena, "%s/%s",
						  settings->places.bibliography_folder,
						  settings->works.bibliography)) == 0;
}

static bool add_path(const struct site *site, const struct page *page,
	struct text *path, struct arena *arena)
{
	const struct settings *settings = site->settings;

	if (settings->works.details_permalink == NULL || page->item->data == NULL ||
		page->item->data->key == NULL ||
		!is_of_bibliography(settings, page, arena))
		return false;
	fill(settings, page->item, path);
	return true;
}

const char *details_url(
	const struct site *site, const struct page *page, struct arena *arena)
{
	struct text path = text_limited(DETAILS_LIMIT);
	struct error ignored;
	const char *url = NULL;

	if (add_path(site, page, &path, arena) && !text_broken(&path))
		url = canonical_url(settings_home(site->settings, arena),
			text_span(&path), arena, &ignored);
	text_release(&path);
	return url;
}

static void generate_one(struct generation *generation, const struct page *work)
{
	struct source *source = arena_new(generation->arena, struct source);
	struct page page = {
		.source = source,
		.title = work->title,
		.date = DATE_NONE,
		.updated = DATE_NONE,
		.categories = strings_none,
		.tags = strings_none,
		.feed_exclusion = EXCLUDED_KIND,
	};

	*source = *work->source;
	source->kind = SOURCE_HTML;
	generation_add(generation, &page);
}

void generate_details(struct generation *generation)
{
	struct site *site = generation->site;

	for (size_t i = 0; i < site->section_count; i++) {
		for (size_t k = 0; k < site->sections[i].section->count; k++) {
			const struct page *work = &site->sections[i].pages[k];

			text_clear(&generation->path);
			if (add_path(site, work, &generation->path, generation->arena))
				generate_one(generation, work);
		}
	}
}
