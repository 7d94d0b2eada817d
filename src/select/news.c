/* SPDX-License-Identifier: MIT */
/*
 * Google, "News sitemaps": articles of the last two days.  What is older stays listed
 * at most as an ordinary page.
 */
#include "select/news.h"

#include <string.h>

#include "base/array.h"
#include "base/date.h"
#include "select/selection.h"

enum { CODE_SHORTEST = 2, CODE_LONGEST = 3 };

/* ISO 639, but that Chinese has two. */
static const char *news_language(const char *language, struct arena *arena)
{
	char *code = language == NULL ? NULL : arena_string(arena, language);
	size_t length;

	if (code == NULL)
		return NULL;
	for (char *c = code; *c != '\0'; c++)
		*c = *c == '_' ? '-' : char_lower(*c);
	if (strcmp(code, "zh-cn") == 0 || strcmp(code, "zh-tw") == 0)
		return code;
	length = strcspn(code, "-");
	code[length] = '\0';
	for (size_t i = 0; i < length; i++)
		if (!char_is_letter(code[i]))
			return NULL;
	return length >= CODE_SHORTEST && length <= CODE_LONGEST ? code : NULL;
}

static bool name_publication(struct selection *selection,
	const struct definition *definition, struct urlset *urlset)
{
	const struct settings *settings = selection->site->settings;
	const char *language = definition->news_language;

	urlset->news_name = definition->news_name == NULL ? settings->identity.title
	                                                  : definition->news_name;
	urlset->news_language =
		news_language(language == NULL ? settings->identity.language : language,
			selection->arena);
	if (urlset->news_language != NULL)
		return true;
	report_add(selection->report, REPORT_ERROR, definition->file, 0,
		"no news are published: 'news' wants the language of the publication, "
		"such as {language: en}");
	return false;
}

static int compare_newest(const void *left, const void *right)
{
	const struct urlset_url *a = left;
	const struct urlset_url *b = right;

	return page_compare_newest(a->page, b->page);
}

static void make_news(struct selection *selection, struct urlset_url *url)
{
	struct urlset_details *details =
		arena_new(selection->arena, struct urlset_details);

	if (url->details != NULL)
		*details = *url->details;
	details->news_title = url->page->title;
	details->news_date = url->page->date;
	url->details = details;
}

/* Without those that have no date, or one to come. */
static size_t drop_undated(
	const struct site *site, struct urlset_url *urls, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (urls[i].page->date != DATE_NONE && urls[i].page->date <= site->now)
			urls[kept++] = urls[i];
	return kept;
}

bool keep_news(struct selection *selection, const struct definition *definition,
	struct urlset *urlset, struct urlset_url *urls)
{
	int64_t oldest = selection->site->now - (int64_t)SITEMAP_NEWS_HOURS * DATE_HOUR;
	size_t count = drop_undated(selection->site, urls, urlset->count);
	size_t news = 0;

	if (!name_publication(selection, definition, urlset))
		return false;
	array_sort(urls, count, sizeof(*urls), compare_newest);
	while (news < count && urls[news].page->date >= oldest)
		news++;
	if (news > SITEMAP_NEWS_LIMIT) {
		report_add(selection->report, REPORT_ERROR, definition->file, 0,
			"more than %d pages of %d hours: the oldest of them are no "
			"news",
			SITEMAP_NEWS_LIMIT, SITEMAP_NEWS_HOURS);
		news = SITEMAP_NEWS_LIMIT;
	}
	for (size_t i = 0; i < news; i++)
		make_news(selection, &urls[i]);
	/* A sitemap is not to vanish because nothing happened for two days. */
	urlset->count = news == 0 && count > 0 ? 1 : news;
	return true;
}
