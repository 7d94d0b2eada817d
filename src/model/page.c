/* SPDX-License-Identifier: MIT */
#include "model/page.h"

#include <string.h>

#include "base/strings.h"

static const char *const exclusion_texts[] = {
	[NOT_EXCLUDED] = "it is listed",
	[EXCLUDED_DRAFT] = "it is a draft",
	[EXCLUDED_FUTURE] = "its date is in the future",
	[EXCLUDED_EXPIRED] = "its 'expiry_date' is past",
	[EXCLUDED_UNPUBLISHED] = "it says 'published: false'",
	[EXCLUDED_BY_PAGE] = "it asks to be left out",
	[EXCLUDED_NOINDEX] = "it asks search engines not to list it",
	[EXCLUDED_CANONICAL] = "its canonical URL is another",
	[EXCLUDED_REDIRECT] = "it leads on to another page",
	[EXCLUDED_COLLECTION] = "its collection is not published",
	[EXCLUDED_KIND] = "it is no HTML page",
	[EXCLUDED_ERROR_PAGE] = "it is what the server shows for errors",
	[EXCLUDED_DUPLICATE] = "another page has its URL or its id",
	[EXCLUDED_BROKEN] = "it cannot be read",
	[EXCLUDED_UNDATED] = "it has no date",
	[EXCLUDED_OLD] = "the settings keep only newer posts",
};

static const char *const url_origin_texts[] = {
	[URL_FROM_PERMALINK] = "its front matter",
	[URL_FROM_DEFAULTS] = "front-matter defaults",
	[URL_FROM_COLLECTION] = "its collection's permalink",
	[URL_FROM_SITE] = "the site's permalink",
	[URL_FROM_PATH] = "its path",
	[URL_FROM_PAGINATION] = "pagination",
	[URL_FROM_ARCHIVE] = "an archive of posts",
	[URL_FROM_LINK] = "its link",
	[URL_FROM_PLACE] = "its place on the page",
};

static const char *const date_origin_texts[] = {
	[DATE_FROM_NOWHERE] = "nowhere",
	[DATE_FROM_FRONT_MATTER] = "its front matter",
	[DATE_FROM_NAME] = "the file's name",
	[DATE_FROM_DATE] = "its date",
	[DATE_FROM_TEXT] = "a day in its text",
	[DATE_FROM_PERIOD] = "the first day of what it states",
	[DATE_FROM_GIT] = "git",
	[DATE_FROM_LEDGER] = "the ledger",
	[DATE_FROM_MTIME] = "the file's time",
	[DATE_FROM_CLOCK] = "the clock",
};

static const char *const id_origin_texts[] = {
	[ID_FROM_FRONT_MATTER] = "its front matter",
	[ID_FROM_URL] = "its URL",
	[ID_FROM_TITLE] = "its title",
	[ID_FROM_KEY] = "its DOI or key",
	[ID_FROM_LEDGER] = "the ledger",
};

const char *exclusion_text(enum exclusion exclusion)
{
	return exclusion_texts[exclusion];
}

const char *url_origin_text(enum url_origin origin)
{
	return url_origin_texts[origin];
}

const char *date_origin_text(enum date_origin origin)
{
	return date_origin_texts[origin];
}

const char *id_origin_text(enum id_origin origin)
{
	return id_origin_texts[origin];
}

void page_set_date(struct page *page, int64_t date, enum date_origin origin)
{
	page->date = date;
	page->date_origin = (unsigned char)origin;
}

void page_set_updated(struct page *page, int64_t updated, enum date_origin origin)
{
	page->updated = updated;
	page->updated_origin = (unsigned char)origin;
}

const char *page_link(const struct page *page)
{
	return page->index_url == NULL ? page->url : page->index_url;
}

unsigned page_line(const struct page *page)
{
	return page->item == NULL ? 0 : page->item->line;
}

int page_compare_newest(const struct page *a, const struct page *b)
{
	int order;

	if (a->date != b->date)
		return a->date > b->date ? -1 : 1;
	order = strings_compare(a->source->path, b->source->path);
	if (order != 0)
		return order;
	/* A page comes before the items on it. */
	if (page_line(a) != page_line(b))
		return page_line(a) < page_line(b) ? -1 : 1;
	return strings_compare(a->id, b->id);
}
