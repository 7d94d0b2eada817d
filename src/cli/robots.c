/* SPDX-License-Identifier: MIT */
#include "cli/robots.h"

#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/map.h"
#include "syntax/url.h"
#include "write.h"

enum { CRAWLED = 500 * 1024 }; /* bytes that crawlers read (RFC 9309, section 2.5) */

static const char name[] = "robots.txt";

/* What LINE names as a sitemap, with blanks and a comment around it or not. */
static bool names_sitemap(struct span line, struct span *url)
{
	size_t colon;

	line = span_first(line, span_find(line, '#'));
	colon = span_find(line, ':');
	*url = span_trimmed(span_after(line, colon + 1));
	return span_is_ignoring_case(span_trimmed(span_first(line, colon)), "sitemap");
}

static void list_sitemaps(struct span robots, struct map *sitemaps)
{
	struct span line;
	struct span url;

	while (span_next(&robots, '\n', &line))
		if (names_sitemap(line, &url))
			map_set(sitemaps, url, sitemaps);
}

/* Take lines off WANTED up to the next whose sitemap is not among SITEMAPS. */
static bool next_missing(
	struct span *wanted, const struct map *sitemaps, struct span *line)
{
	while (span_next(wanted, '\n', line))
		if (map_get(sitemaps, span_after(*line, strlen("Sitemap: "))) == NULL)
			return true;
	return false;
}

static bool is_ours(struct span robots)
{
	struct span line;

	while (span_next(&robots, '\n', &line))
		if (!span_starts_with(line, "Sitemap: "))
			return false;
	return true;
}

/* True if they are what a run before this one has published. */
static bool was_made(const struct ledger *ledger, struct span robots)
{
	const struct ledger_file *file = ledger_file_at(ledger, name);
	char hash[HASH_TEXT_SIZE];

	return file != NULL && strcmp(file->hash, hash_text(robots, hash)) == 0;
}

/* Sitemap lines of WANTED that a robots.txt which is kept does not have. */
static void report_missing(struct pipeline *run, const char *file, struct span robots,
	const struct text *wanted)
{
	struct span rest = text_span(wanted);
	struct map sitemaps = {0};
	struct span line;

	list_sitemaps(robots, &sitemaps);
	while (next_missing(&rest, &sitemaps, &line))
		report_add(&run->report, REPORT_WARNING, file, 0,
			"it lacks the line '%.*s'", SPAN_ARGUMENTS(line));
	map_release(&sitemaps);
}

/* What crawlers do not read may be what somebody forbids them, or a sitemap. */
static void report_length(struct pipeline *run, const char *file, struct span robots)
{
	unsigned line = 1;

	if (robots.length <= CRAWLED)
		return;
	for (size_t i = 0; i < CRAWLED; i++)
		line += robots.bytes[i] == '\n';
	report_add(&run->report, REPORT_WARNING, file, line,
		"crawlers read no further than this line: %d bytes", CRAWLED);
}

/* A path alone is no sitemap to anybody (sitemaps.org, "Specifying the location"). */
static void report_relative(struct pipeline *run, const char *file, struct span robots)
{
	struct span line;
	struct span url;

	for (unsigned number = 1; span_next(&robots, '\n', &line); number++) {
		if (names_sitemap(line, &url) && !url_has_scheme(url))
			report_add(&run->report, REPORT_WARNING, file, number,
				"'Sitemap' wants a whole URL: '%.*s'",
				SPAN_ARGUMENTS(url));
	}
}

/* The source that is published as /robots.txt; NULL if there is none. */
static const struct source *source_of_robots(const struct pipeline *run)
{
	struct arena arena = {0};
	const char *url = arena_format(
		&arena, "%s/%s", settings_home(&run->settings, &arena), name);
	const struct source *source = NULL;

	for (size_t i = 0; i < run->site.count && source == NULL; i++)
		if (strcmp(run->site.pages[i].url, url) == 0)
			source = run->site.pages[i].source;
	arena_release(&arena);
	return source;
}

/* What it lacks of WANTED goes to the end: these lines belong to no group. */
static void add_missing(
	struct text *bytes, struct span robots, const struct text *wanted)
{
	const char *end =
		span_find_string(robots, "\r\n") < robots.length ? "\r\n" : "\n";
	struct span rest = text_span(wanted);
	struct map sitemaps = {0};
	struct span line;
	bool started = false;

	list_sitemaps(robots, &sitemaps);
	text_add_span(bytes, robots);
	while (next_missing(&rest, &sitemaps, &line)) {
		if (!started && robots.length > 0)
			text_add(bytes, span_ends_with(robots, "\n") ? end : "\n\n");
		started = true;
		text_add_span(bytes, line);
		text_add(bytes, end);
	}
	map_release(&sitemaps);
}

/* Copy what the content has, as it is, with the lines that it lacks. */
static void publish_source(
	struct pipeline *run, const struct source *source, const struct text *wanted)
{
	const char *file = settings_file(&run->settings, source->path, &run->arena);
	struct text robots = text_limited(FILE_LIMIT);
	struct error error;

	if (file_read(run->content, source->path, &robots, &error)) {
		struct text *bytes = &documents_add(&run->documents, name)->bytes;

		report_relative(run, file, text_span(&robots));
		add_missing(bytes, text_span(&robots), wanted);
		report_length(run, file, text_span(bytes));
	} else {
		report_add(&run->report, REPORT_ERROR, file, 0, "%s", error.message);
	}
	text_release(&robots);
}

/* What another program fills in can only be judged once it has. */
static void check_template(
	struct pipeline *run, const struct source *source, const struct text *wanted)
{
	const char *file = settings_file(&run->settings, source->path, &run->arena);
	struct text robots = text_limited(FILE_LIMIT);
	struct error error;

	if (run->output >= 0 && file_is_there(run->output, name) &&
		file_read(run->output, name, &robots, &error))
		report_missing(run, name, text_span(&robots), wanted);
	else if (file_read(run->content, source->path, &robots, &error))
		report_missing(run, file,
			span_after(text_span(&robots), source->body_offset), wanted);
	else
		report_add(&run->report, REPORT_ERROR, file, 0, "%s", error.message);
	text_release(&robots);
}

/* True if the output folder has one that is not ours. */
static bool check_output(struct pipeline *run, const struct text *wanted)
{
	struct text robots = text_limited(FILE_LIMIT);
	struct error error;
	bool keep = run->output >= 0 && file_is_there(run->output, name) &&
	            !(file_read(run->output, name, &robots, &error) &&
			    (is_ours(text_span(&robots)) ||
				    was_made(&run->ledger, text_span(&robots))));

	if (keep)
		report_missing(run, name, text_span(&robots), wanted);
	text_release(&robots);
	return keep;
}

static void publish_own(struct pipeline *run, struct span wanted)
{
	text_add_span(&documents_add(&run->documents, name)->bytes, wanted);
	report_length(run, name, wanted);
}

void add_robots(struct pipeline *run)
{
	struct text wanted = text_limited(DOCUMENT_LIMIT);
	const struct source *source = source_of_robots(run);

	write_robots(run->outputs.urlsets, run->outputs.urlset_count, &wanted);
	if (source != NULL && source->kind == SOURCE_STATIC)
		publish_source(run, source, &wanted);
	else if (source != NULL)
		check_template(run, source, &wanted);
	else if (wanted.length > 0 && !check_output(run, &wanted))
		publish_own(run, text_span(&wanted));
	text_release(&wanted);
}
