/* SPDX-License-Identifier: MIT */
#include "collect/placeholders.h"

#include <string.h>

#include "base/array.h"
#include "base/strings.h"
#include "collect/placeholder_dates.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

/* Jekyll leaves letters, digits, `.`, `/` and `-` alone; most values have no others. */
static bool is_plain(struct span value)
{
	for (size_t i = 0; i < value.length; i++) {
		char c = value.bytes[i];

		if (!char_is_alphanumeric(c) && c != '.' && c != '/' && c != '-')
			return false;
	}
	return true;
}

static void add_value(struct text *text, struct span value)
{
	if (is_plain(value))
		text_add_span(text, value);
	else
		url_add_path(text, value);
}

static void add_slug(const struct subject *subject, struct text *text,
	struct span value, enum slug_mode mode, bool cased)
{
	add_value(text, span_of(unicode_slug(value, mode, cased, subject->scratch)));
}

/* What somebody has written; never what a file is called. */
static struct span composed(const struct subject *subject, const char *text)
{
	return subject->settings->urls.composed
	               ? unicode_nfc(span_of(text), subject->scratch)
	               : span_of(text);
}

static struct span slug_of(const struct subject *subject)
{
	const char *slug = subject->source->front.slug;

	return slug == NULL ? subject->name.slug : composed(subject, slug);
}

/* To Jekyll a static file has no title and no extension but what is put behind it. */
static void add_title(const struct subject *subject, struct text *text)
{
	if (subject->source->kind != SOURCE_STATIC)
		add_slug(subject, text, slug_of(subject), SLUG_PRETTY, true);
}

static void add_extension(const struct subject *subject, struct text *text)
{
	if (subject->source->kind != SOURCE_STATIC)
		add_value(text, subject_extension(subject));
}

static void add_lower_slug(const struct subject *subject, struct text *text)
{
	add_slug(subject, text, slug_of(subject), SLUG_DEFAULT, false);
}

static void add_name(const struct subject *subject, struct text *text)
{
	add_slug(subject, text, subject->name.base, SLUG_DEFAULT, false);
}

static void add_base(const struct subject *subject, struct text *text)
{
	add_value(text, subject->name.slug);
}

static void add_collection(const struct subject *subject, struct text *text)
{
	add_value(text, span_of(subject->source->collection->label));
}

static void add_folder(const struct subject *subject, struct text *text)
{
	add_value(text, subject->name.folder);
}

/* From the content folder on; a folder's index stands for the folder. */
static void add_native_path(const struct subject *subject, struct text *text)
{
	add_folder(subject, text);
	if (name_is_index(&subject->name))
		return;
	text_add_char(text, '/');
	add_base(subject, text);
}

/* From the collection's folder on, with the date that the name begins with. */
static void add_document_path(const struct subject *subject, struct text *text)
{
	add_value(text, subject->name.parents);
	text_add_char(text, '/');
	add_value(text, subject->name.inside);
	text_add_char(text, '/');
	add_value(text, span_without_last(subject->name.base, '.'));
}

static bool is_among(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return true;
	return false;
}

/* Each category as MODE makes it, once, with a / between two. */
static void add_category_slugs(
	const struct subject *subject, enum slug_mode mode, struct text *text)
{
	const char *const *categories = subject->page->categories;
	const char **slugs;
	size_t count = strings_count(categories);

	slugs = arena_many(subject->scratch, count, const char *);
	for (size_t i = 0; i < count; i++) {
		slugs[i] = unicode_slug(composed(subject, categories[i]), mode, false,
			subject->scratch);
		if (is_among(slugs, i, slugs[i]))
			continue;
		if (i > 0)
			text_add_char(text, '/');
		add_value(text, span_of(slugs[i]));
	}
}

static void add_categories(const struct subject *subject, struct text *text)
{
	add_category_slugs(subject, SLUG_NONE, text);
}

static void add_slugified_categories(const struct subject *subject, struct text *text)
{
	add_category_slugs(subject, SLUG_DEFAULT, text);
}

enum {
	NOT_PAGES = OWNER_NATIVE | OWNER_DOCUMENT,
	NOT_DOCUMENTS = OWNER_NATIVE | OWNER_PAGE,
	ALL = OWNER_NATIVE | OWNER_DOCUMENT | OWNER_PAGE,
};

static const struct placeholder placeholders[] = {
	/* clang-format off */
	{ "path",        OWNER_NATIVE,   add_native_path,          0, NULL, NULL },
	{ "path",        OWNER_DOCUMENT, add_document_path,        0, NULL, NULL },
	{ "path",        OWNER_PAGE,     add_folder,               0, NULL, NULL },
	{ "basename",    NOT_DOCUMENTS,  add_base,                 0, NULL, NULL },
	{ "output_ext",  ALL,            add_extension,            0, NULL, NULL },
	{ "title",       NOT_PAGES,      add_title,                0, NULL, NULL },
	{ "slug",        NOT_PAGES,      add_lower_slug,           0, NULL, NULL },
	{ "name",        NOT_PAGES,      add_name,                 0, NULL, NULL },
	{ "collection",  NOT_PAGES,      add_collection,           0, NULL, NULL },
	{ "categories",  NOT_PAGES,      add_categories,           0, NULL, NULL },
	{ "slugified_categories", NOT_PAGES, add_slugified_categories, 0, NULL, NULL },
	{ "year",        NOT_PAGES,      NULL,  4, date_year_number,      NULL },
	{ "short_year",  NOT_PAGES,      NULL,  2, date_short_year,       NULL },
	{ "month",       NOT_PAGES,      NULL,  2, date_month_number,     NULL },
	{ "i_month",     NOT_PAGES,      NULL,  1, date_month_number,     NULL },
	{ "short_month", NOT_PAGES,      NULL,  3, NULL,                  date_month_word },
	{ "long_month",  NOT_PAGES,      NULL, 99, NULL,                  date_month_word },
	{ "day",         NOT_PAGES,      NULL,  2, date_day_number,       NULL },
	{ "i_day",       NOT_PAGES,      NULL,  1, date_day_number,       NULL },
	{ "y_day",       NOT_PAGES,      NULL,  3, date_year_day,         NULL },
	{ "w_year",      NOT_PAGES,      NULL,  4, date_week_year,        NULL },
	{ "week",        NOT_PAGES,      NULL,  2, date_week,             NULL },
	{ "w_day",       NOT_PAGES,      NULL,  1, date_weekday,          NULL },
	{ "short_day",   NOT_PAGES,      NULL,  3, NULL,                  date_weekday_word },
	{ "long_day",    NOT_PAGES,      NULL, 99, NULL,                  date_weekday_word },
	{ "hour",        NOT_PAGES,      NULL,  2, date_hour_number,      NULL },
	{ "minute",      NOT_PAGES,      NULL,  2, date_minute_number,    NULL },
	{ "second",      NOT_PAGES,      NULL,  2, date_second_number,    NULL },
	/* clang-format on */
};

enum { PLACEHOLDER_COUNT = COUNT(placeholders) };

const struct placeholder *placeholder_named(struct span name, enum template_owner owner)
{
	for (size_t i = 0; i < PLACEHOLDER_COUNT; i++)
		if ((placeholders[i].owners & owner) != 0 &&
			span_is(name, placeholders[i].name))
			return &placeholders[i];
	return NULL;
}

const struct placeholder *placeholder_opening(
	struct span rest, enum template_owner owner)
{
	for (size_t i = 0; i < PLACEHOLDER_COUNT; i++)
		if ((placeholders[i].owners & owner) != 0 &&
			span_starts_with(rest, placeholders[i].name))
			return &placeholders[i];
	return NULL;
}

bool placeholder_is_dated(const struct placeholder *placeholder)
{
	return placeholder->add == NULL;
}

/* Without printf: a page may show seven of them. */
static void add_number(struct text *text, int number, size_t width)
{
	char digits[12];
	size_t start = sizeof(digits);

	do {
		digits[--start] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0 || sizeof(digits) - start < width);
	text_add_bytes(text, digits + start, sizeof(digits) - start);
}

void placeholder_add(const struct placeholder *placeholder,
	const struct subject *subject, const struct date_parts *date, struct text *text)
{
	if (placeholder->add != NULL)
		placeholder->add(subject, text);
	else if (date->year == 0)
		return;
	else if (placeholder->number != NULL)
		add_number(text, placeholder->number(date), placeholder->width);
	else
		text_add_span(text, span_first(span_of(placeholder->word(date)),
					    placeholder->width));
}
