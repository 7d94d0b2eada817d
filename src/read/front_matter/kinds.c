/* SPDX-License-Identifier: MIT */
#include "read/front_matter/kinds.h"

#include <stdarg.h>
#include <string.h>

#include "base/error.h"
#include "base/language.h"
#include "base/utf8.h"
#include "read/front_matter/lists.h"
#include "read/keys/people.h"
#include "read/keys/sitemap_hints.h"

unsigned front_line(const struct taking *taking, const struct value *value)
{
	return taking->reader->are_defaults ? 0 : value->line;
}

__attribute__((format(printf, 3, 4))) static void complain(const struct taking *taking,
	enum report_severity severity, const char *format, ...)
{
	const struct front_reader *reader = taking->reader;
	struct error error;
	va_list arguments;

	if (reader->report == NULL)
		return;
	va_start(arguments, format);
	utf8_print(error.message, sizeof(error.message), format, arguments);
	va_end(arguments);
	report_add(reader->report, severity,
		reader->file != NULL ? reader->file
				     : settings_file(reader->settings, reader->path,
					       &reader->report->arena),
		taking->value->line, "'%s' %s", taking->key, error.message);
}

void front_refuse(const struct taking *taking, const char *wanted)
{
	complain(taking, REPORT_ERROR, "wants %s", wanted);
}

const char *front_text(const struct taking *taking, const struct value *value)
{
	struct span text = span_trimmed(value->text);

	if (text.length == 0)
		return NULL;
	return arena_bytes(taking->reader->arena, text.bytes, text.length);
}

static bool is_scalar(const struct value *value)
{
	return value_string(value) != NULL;
}

void front_take_text(const struct taking *taking)
{
	if (taking->value->kind == VALUE_LIST && taking->reader->settings->compat) {
		*(const char **)taking->target =
			list_as_shown(taking->value, taking->reader->arena);
		return;
	}
	if (!is_scalar(taking->value)) {
		front_refuse(taking, "a text");
		return;
	}
	/* `excerpt: false` */
	if (taking->value->kind != VALUE_BOOLEAN || taking->value->boolean)
		*(const char **)taking->target = front_text(taking, taking->value);
	if (taking->target == &taking->front->id)
		taking->front->id_line = front_line(taking, taking->value);
}

/* Elsewhere than in Jekyll `false` is for pages that are not written, and `{{` filled
 * in. */
static bool is_path(const struct taking *taking)
{
	const struct value *value = taking->value;

	if (!is_scalar(value) || span_trimmed(value->text).length == 0)
		return false;
	return taking->reader->settings->front_matter.narrow_keys ||
	       (value->kind != VALUE_BOOLEAN &&
		       strstr(value_string(value), "{{") == NULL);
}

void front_take_permalink(const struct taking *taking)
{
	const char *text = is_path(taking) ? front_text(taking, taking->value) : NULL;

	if (taking->value->kind == VALUE_BOOLEAN && !taking->value->boolean &&
		taking->reader->settings->front_matter.narrow_keys)
		return;
	if (text == NULL) {
		front_refuse(taking, "a path such as '/about/'");
		return;
	}
	taking->front->permalink = text;
	taking->front->permalink_line = front_line(taking, taking->value);
	taking->front->permalink_from_defaults = taking->reader->are_defaults;
}

void front_take_language(const struct taking *taking)
{
	const struct value *value = taking->value;
	const char *tag = NULL;

	if (is_scalar(value))
		tag = language_tag(span_trimmed(value->text), taking->reader->arena);
	if (tag != NULL)
		*(const char **)taking->target = tag;
	else
		front_refuse(taking, "a language such as 'en' or 'de-AT'");
}

static bool guess_date(const struct taking *taking, struct date_parts *date)
{
	bool clear;

	if (!taking->reader->settings->front_matter.dates_are_guessed ||
		!date_guess(taking->value->text, date, &clear))
		return false;
	if (!clear)
		complain(taking, REPORT_WARNING,
			"is not clear: '%s' is read as %04d-%02d-%02d",
			value_string(taking->value), date->year, date->month,
			date->day);
	return true;
}

static bool read_date(const struct taking *taking, struct date_parts *date)
{
	const struct value *value = taking->value;

	if (value->kind == VALUE_DATE) {
		*date = *value->date;
	} else if (!is_scalar(value)) {
		return false;
	} else if (!date_read(value->text, date) && !guess_date(taking, date)) {
		return false;
	}
	if (taking->reader->settings->front_matter.bare_times_are_utc &&
		date->is_timestamp && date->has_time && !date->has_zone)
		date->has_zone = true;
	return true;
}

void front_take_date(const struct taking *taking)
{
	struct date_parts date;

	if (read_date(taking, &date)) {
		*(struct date_parts *)taking->target = date;
		if (taking->target == &taking->front->date)
			taking->front->date_line = front_line(taking, taking->value);
		return;
	}
	if (is_scalar(taking->value))
		complain(taking, REPORT_ERROR, "is no date: '%s'",
			value_string(taking->value));
	else
		front_refuse(taking, "a date such as 2024-03-01");
}

void front_take_flag(const struct taking *taking)
{
	if (taking->value->kind == VALUE_BOOLEAN)
		*(bool *)taking->target = taking->value->boolean;
	else
		front_refuse(taking, "true or false");
}

/*
 * `published: false`: what is kept is its opposite.  Other generators write maps here,
 * which say more, but not no.
 */
void front_take_no_flag(const struct taking *taking)
{
	if (taking->value->kind == VALUE_BOOLEAN)
		*(bool *)taking->target = !taking->value->boolean;
	else if (taking->value->kind != VALUE_MAP)
		front_refuse(taking, "true or false");
}

/* One of the keys in `sitemap: {…}`, which READ takes. */
static void take_hint(const struct taking *taking, const char *key,
	const char *(*read)(const struct value *), const char *wanted,
	const char **target)
{
	struct taking inner = *taking;
	const char *text;

	inner.key = key;
	inner.value = value_get(taking->value, key);
	if (value_is_null(inner.value))
		return;
	text = read(inner.value);
	if (text == NULL)
		front_refuse(&inner, wanted);
	else
		*target = arena_string(taking->reader->arena, text);
}

/* `sitemap: {disable: true}` is Hugo's way. */
void front_take_sitemap(const struct taking *taking)
{
	struct front_matter *front = taking->front;

	front_take_no_flag(taking);
	if (value_is_true(value_get(taking->value, "disable")) ||
		value_is_true(value_get(taking->value, "exclude")))
		front->no_sitemap = true;
	take_hint(taking, "changefreq", read_frequency, FREQUENCY_HELP,
		&front->change_frequency);
	take_hint(taking, "priority", read_priority, PRIORITY_HELP, &front->priority);
}

void front_take_translation_key(const struct taking *taking)
{
	front_take_text(taking);
	taking->front->translation_line = front_line(taking, taking->value);
}

void front_take_feed(const struct taking *taking)
{
	front_take_no_flag(taking);
	if (taking->value->kind == VALUE_MAP)
		taking->front->summary_only =
			value_is_true(value_get(taking->value, "excerpt_only"));
}

/* A text, the first of a list of texts, or the path in a map. */
void front_take_image(const struct taking *taking)
{
	static const char *const keys[] = {"path", "url", "src"};
	const struct value *value = taking->value;

	if (value->kind == VALUE_LIST && value->list.count > 0)
		value = value->list.items[0];
	for (size_t i = 0; i < 3 && value->kind == VALUE_MAP; i++)
		if (is_scalar(value_get(value, keys[i])))
			value = value_get(value, keys[i]);
	if (is_scalar(value))
		*(const char **)taking->target = front_text(taking, value);
	else if (value->kind != VALUE_MAP && value->kind != VALUE_LIST)
		front_refuse(taking, "a path, or {path: …}");
}

void front_take_link(const struct taking *taking)
{
	const struct value *value = taking->value;

	if (value->kind == VALUE_LIST && value->list.count > 0)
		value = value->list.items[0];
	if (value->kind == VALUE_BOOLEAN && !value->boolean)
		*(const char **)taking->target = NULL; /* against a default value */
	else if (is_scalar(value))
		*(const char **)taking->target = front_text(taking, value);
	else
		front_refuse(taking, "a URL");
}

/* `tags: a b` is two, `tag: a b` is one.  A union keeps what was there before. */
static void take_list(const struct taking *taking, bool split, bool is_union)
{
	const char *const **target = taking->target;
	struct front_list list;

	front_list_start(&list, taking->reader->arena);
	if (is_union)
		front_list_take(&list, *target);
	if (!front_list_add(&list, taking->value, split)) {
		front_refuse(taking, "a list of words");
		return;
	}
	if (list.cut)
		complain(taking, REPORT_ERROR, "has " FRONT_LIST_CUT, FRONT_LIST_LIMIT);
	if (is_union)
		front_list_unite(&list);
	*target = front_list_end(&list);
}

void front_take_tags(const struct taking *taking)
{
	take_list(taking, true, false);
}

void front_take_tag(const struct taking *taking)
{
	take_list(taking, false, false);
}

void front_take_categories(const struct taking *taking)
{
	take_list(taking, true, true);
}

void front_take_category(const struct taking *taking)
{
	take_list(taking, false, true);
	if (is_scalar(taking->value))
		taking->front->category = front_text(taking, taking->value);
	else if (taking->value->kind == VALUE_LIST && taking->reader->settings->compat)
		taking->front->category =
			list_as_shown(taking->value, taking->reader->arena);
}

/* To Jekyll `authors` is any data of the site's own. */
static void refuse_authors(const struct taking *taking)
{
	complain(taking,
		taking->reader->settings->urls.document_ids ? REPORT_WARNING
							    : REPORT_ERROR,
		"wants a name, or {name, email, uri}, or a list of them");
}

void front_take_authors(const struct taking *taking)
{
	const struct front_reader *reader = taking->reader;
	const struct people *people =
		people_read(taking->value, reader->settings, reader->arena);

	if (people == NULL)
		refuse_authors(taking);
	else if (reader->settings->compat)
		people = people_read_first(taking->value,
			strcmp(taking->key, "authors") == 0, reader->settings,
			reader->arena);
	if (people != NULL)
		taking->front->authors = people;
}
