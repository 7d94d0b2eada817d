/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <string.h>

#include "base/array.h"
#include "base/path.h"
#include "base/strings.h"
#include "collect/generation.h"
#include "collect/newest.h"
#include "collect/permalink.h"
#include "collect/subject.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

/* What an archive is of; what it is not of is NULL. */
struct archive {
	const char *title;
	const char *type;
	const char *name;
	const char *year;
	const char *month;
	const char *day;
};

/* What stands at the start of REST is a placeholder that has a value, LENGTH long. */
static const char *value_at(
	const struct archive *archive, struct span rest, size_t *length)
{
	const struct {
		const char *name;
		const char *value;
	} placeholders[] = {
		{":name", archive->name},
		{":type", archive->type},
		{":year", archive->year},
		{":month", archive->month},
		{":day", archive->day},
	};

	for (size_t i = 0; i < COUNT(placeholders); i++) {
		*length = strlen(placeholders[i].name);
		if (span_starts_with(rest, placeholders[i].name))
			return placeholders[i].value;
	}
	return NULL;
}

static void set_path(struct generation *generation, const struct archive *archive)
{
	struct span rest = span_of(generation->pages->path);
	struct text *path = &generation->path;

	text_clear(path);
	while (rest.length > 0) {
		size_t length;
		const char *value = value_at(archive, rest, &length);

		if (value != NULL)
			url_add_path(path, span_of(value));
		else
			text_add_char(path, rest.bytes[0]);
		rest = span_after(rest, value == NULL ? 1 : length);
	}
	permalink_clean(path);
}

static bool is_new(struct generation *generation)
{
	struct span path = text_span(&generation->path);

	if (text_broken(&generation->path) || map_get(&generation->seen, path) != NULL)
		return false;
	path.bytes = arena_bytes(generation->arena, path.bytes, path.length);
	map_set(&generation->seen, path, generation);
	return true;
}

/* The file that would be at PATH; there is none. */
static const struct source *source_at(struct generation *generation, struct span path)
{
	struct source *source = arena_new(generation->arena, struct source);
	const char *name = span_ends_with(path, "/") ? "index.html" : "";

	path = span_after(path, 1);
	*source = (struct source){
		.path = arena_format(
			generation->arena, "%.*s%s", SPAN_ARGUMENTS(path), name),
		.collection = generation->site->settings->tree.no_collection,
		.kind = SOURCE_HTML,
		.body_line = 1,
	};
	return source;
}

static void add_archive(struct generation *generation, const struct archive *archive)
{
	struct span path;

	set_path(generation, archive);
	path = text_span(&generation->path);
	/* `/` stands for `/index.html`. */
	if (!is_new(generation) ||
		!(span_ends_with(path, "/") || extension_is_html(path_extension(path))))
		return;
	generation_add(generation,
		&(struct page){
			.source = source_at(generation, path),
			.title = arena_string(generation->arena, archive->title),
			.date = DATE_NONE,
			.updated = DATE_NONE,
			.categories = strings_none,
			.tags = strings_none,
			.url_origin = URL_FROM_ARCHIVE,
			.feed_exclusion = EXCLUDED_UNDATED,
		});
}

static void add_words(
	struct generation *generation, const char *const *words, const char *type)
{
	const char *slugs = generation->pages->slugs;
	enum slug_mode mode =
		slug_mode_named(slugs == NULL ? SPAN_NONE : span_of(slugs));

	for (; *words != NULL; words++)
		add_archive(
			generation, &(struct archive){
					    .title = *words,
					    .type = type,
					    .name = unicode_slug(span_of(*words), mode,
						    false, &generation->scratch),
				    });
}

static void add_period(struct generation *generation, const struct page *post,
	enum generated_kind kind)
{
	struct date_parts date = date_parts(post->date);
	struct arena *scratch = &generation->scratch;
	struct archive archive = {
		.title = arena_format(scratch, "%04d", date.year),
		.type = "year",
		.year = arena_format(scratch, "%04d", date.year),
	};

	if (kind != GENERATED_YEARS) {
		archive.type = "month";
		archive.month = arena_format(scratch, "%02d", date.month);
		archive.title =
			arena_format(scratch, "%04d-%02d", date.year, date.month);
	}
	if (kind == GENERATED_DAYS) {
		archive.type = "day";
		archive.day = arena_format(scratch, "%02d", date.day);
		archive.title = arena_format(
			scratch, "%04d-%02d-%02d", date.year, date.month, date.day);
	}
	add_archive(generation, &archive);
}

static void add_post(struct generation *generation, const struct page *post)
{
	enum generated_kind kind = generation->pages->kind;

	if (kind == GENERATED_TAGS)
		add_words(generation, post->tags, "tag");
	else if (kind == GENERATED_CATEGORIES)
		add_words(generation, post->categories, "category");
	else if (post->date != DATE_NONE)
		add_period(generation, post, kind);
	arena_reset(&generation->scratch);
}

void generate_archives(struct generation *generation)
{
	const struct site *site = generation->site;

	for (size_t i = 0; i < site->count; i++)
		if (is_post(&site->pages[i]))
			add_post(generation, &site->pages[i]);
}
