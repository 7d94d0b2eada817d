/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "cli/command.h"
#include "cli/pipeline.h"
#include "cli/print_text.h"
#include "syntax/json.h"
#include "write.h"

/*
 * A visitor of every page and item, in the order of the content, generated ones after
 * it.
 */
typedef void page_visit(const struct page *page, void *context);

static void each_page(const struct site *site, page_visit *visit, void *context)
{
	for (size_t i = 0; i < site->count; i++)
		visit(&site->pages[i], context);
	for (size_t i = 0; i < site->generated_count; i++)
		visit(&site->generated[i], context);
	for (size_t i = 0; i < site->section_count; i++)
		for (size_t j = 0; j < site->sections[i].section->count; j++)
			visit(&site->sections[i].pages[j], context);
}

/* A plain HTML file is none of the pages, what it lists is an item like others. */
static bool listed(const struct page *page)
{
	return page->item != NULL || page->source->kind != SOURCE_STATIC;
}

static const char *date_text(int64_t date, char text[DATE_TEXT_SIZE])
{
	return date == DATE_NONE ? NULL : date_rfc3339(date, text);
}

static void print_line(const struct page *page, void *context)
{
	const bool *verbose = context;
	char date[DATE_TEXT_SIZE];
	const char *day = date_text(page->date, date);

	if (!listed(page))
		return;
	(void)printf(
		"%-10.10s  %s  %s\n", day == NULL ? "-" : day, page->url, page->title);
	if (!*verbose)
		return;
	(void)printf(
		"            file %s, URL from %s, date from %s\n            id %s\n",
		page->source->path, url_origin_text(page->url_origin),
		date_origin_text(page->date_origin), page->id);
	if (page->sitemap_exclusion != NOT_EXCLUDED && page->item == NULL)
		(void)printf("            in no sitemap: %s\n",
			exclusion_text(page->sitemap_exclusion));
	if (page->feed_exclusion != NOT_EXCLUDED)
		(void)printf("            in no feed: %s\n",
			exclusion_text(page->feed_exclusion));
}

static void add_words(struct json_out *out, const char *key, const char *const *words)
{
	if (words[0] == NULL)
		return;
	json_open_list(out, key);
	for (size_t i = 0; words[i] != NULL; i++)
		json_add_string(out, NULL, words[i]);
	json_close(out);
}

static void add_members(struct json_out *out, const struct page *page)
{
	char text[DATE_TEXT_SIZE];

	json_add_string(out, "file", page->source->path);
	if (page->item != NULL)
		json_add_string(out, "heading", page->item->heading);
	json_add_string(out, "url", page->url);
	json_add_string(out, "url_from", url_origin_text(page->url_origin));
	json_add_string(out, "id", page->id);
	json_add_string(out, "id_from", id_origin_text(page->id_origin));
	json_add_string(out, "title", page->title);
	json_add_string(out, "date", date_text(page->date, text));
	if (page->date != DATE_NONE)
		json_add_string(out, "date_from", date_origin_text(page->date_origin));
	json_add_string(out, "updated", date_text(page->updated, text));
	if (page->updated != DATE_NONE)
		json_add_string(
			out, "updated_from", date_origin_text(page->updated_origin));
	add_words(out, "categories", page->categories);
	add_words(out, "tags", page->tags);
	if (page->sitemap_exclusion != NOT_EXCLUDED)
		json_add_string(
			out, "no_sitemap", exclusion_text(page->sitemap_exclusion));
	if (page->feed_exclusion != NOT_EXCLUDED)
		json_add_string(out, "no_feed", exclusion_text(page->feed_exclusion));
}

static void add_json(const struct page *page, void *context)
{
	struct json_out *out = context;

	if (!listed(page))
		return;
	json_open_map(out, NULL);
	add_members(out, page);
	json_close(out);
}

static enum status print_json(const struct site *site)
{
	struct text text = text_limited(DOCUMENT_LIMIT);
	struct json_out out = json_out_to(&text);

	json_open_list(&out, NULL);
	each_page(site, add_json, &out);
	json_close(&out);
	return print_text(&text, stdout);
}

static enum status print_links(struct pipeline *run)
{
	struct text text = text_limited(DOCUMENT_LIMIT);

	pipeline_select(run);
	write_links(&run->outputs, &text);
	return print_text(&text, stdout);
}

static enum status run_list(const struct options *options)
{
	struct pipeline run;
	enum status status = pipeline_start(&run, options);
	enum status content = STATUS_DONE;
	bool verbose = options->verbosity > 0;

	if (status == STATUS_DONE)
		status = pipeline_collect(&run);
	if (status == STATUS_DONE) {
		if (options->links)
			status = print_links(&run);
		else if (options->json)
			status = print_json(&run.site);
		else
			each_page(&run.site, print_line, &verbose);
		content = pipeline_report(&run);
	}
	pipeline_end(&run);
	return status == STATUS_DONE ? content : status;
}

static const char *const list_options[] = {"directory", "config", "jobs", "compat",
	"now", "json", "links", "quiet", "verbose", NULL};

const struct command list_command = {
	.name = "list",
	.help = "print pages and items as they are collected",
	.options = list_options,
	.run = run_list,
};
