/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <time.h>

#include "base/array.h"
#include "base/date.h"
#include "syntax/liquid/moment.h"

enum {
	WIDTH_LIMIT = 1024, /* as Ruby, which refuses more */
};

/* What stands between the % and its letter. */
struct directive {
	char letter;
	char padding; /* '0', ' ', '-' for none, or 0: the letter's own */
	bool upper;
	bool swapped; /* `#`: the other case */
	int width;    /* 0: the letter's own */
	int colons;
};

static void add_padded(
	const char *digits, size_t length, size_t width, char padding, struct text *out)
{
	for (size_t i = length; padding != '-' && i < width; i++)
		text_add_char(out, padding);
	text_add_bytes(out, digits, length);
}

static void add_number(const struct directive *directive, int64_t number, int width,
	char padding, struct text *out)
{
	struct text digits = text_limited(WIDTH_LIMIT);

	if (directive->padding != '\0')
		padding = directive->padding;
	if (directive->width > 0)
		width = directive->width;
	text_addf(&digits, "%lld", (long long)number);
	add_padded(digits.bytes, digits.length, (size_t)width, padding, out);
	text_release(&digits);
}

static char char_upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static void add_name(const struct directive *directive, const char *name,
	size_t longest, struct text *out)
{
	struct text cased = text_limited(WIDTH_LIMIT);
	char padding = directive->padding == '0' ? '0' : ' ';
	/* am and pm go down, names go up. */
	bool lower = directive->swapped && directive->letter == 'p';
	bool upper = directive->upper || (directive->swapped && !lower);

	for (size_t i = 0; i < longest && name[i] != '\0'; i++)
		text_add_char(&cased, lower   ? char_lower(name[i])
				      : upper ? char_upper(name[i])
					      : name[i]);
	add_padded(cased.bytes, cased.length, (size_t)directive->width, padding, out);
	text_release(&cased);
}

/* `+0100`, `%:z` `+01:00`, `%::z` with seconds. */
static void add_offset(const struct directive *directive,
	const struct liquid_moment *moment, struct text *out)
{
	int offset = abs(moment->parts.offset);
	const char *colon = directive->colons > 0 ? ":" : "";

	text_addf(out, "%c%02d%s%02d%s", moment->parts.offset < 0 ? '-' : '+',
		offset / 60, colon, offset % 60, directive->colons > 1 ? ":00" : "");
}

/* Only the site's zone has a name: nobody knows which one `+0500` was. */
static void add_zone(const struct directive *directive,
	const struct liquid_moment *moment, struct text *out)
{
	time_t instant = (time_t)date_instant(&moment->parts);
	struct tm local = {0};

	if (moment->is_day) {
		add_offset(&(struct directive){.colons = 1}, moment, out);
		return;
	}
	(void)localtime_r(&instant, &local);
	if (moment->is_utc)
		add_name(directive, "UTC", WIDTH_LIMIT, out);
	else if (local.tm_gmtoff == moment->parts.offset * DATE_MINUTE)
		add_name(directive, local.tm_zone, WIDTH_LIMIT, out);
}

static int hour_of_twelve(const struct date_parts *parts)
{
	return parts->hour % 12 == 0 ? 12 : parts->hour % 12;
}

/* The year to which ISO 8601 counts the week. */
static int year_of_week(const struct date_parts *parts)
{
	int week = date_week(parts);

	if (parts->month == 1 && week > 5)
		return parts->year - 1;
	return parts->month == 12 && week == 1 ? parts->year + 1 : parts->year;
}

/* Weeks that begin on FIRST (1 is Monday, 7 Sunday); days before the first are 0. */
static int week_from(const struct date_parts *parts, int first)
{
	int since = (date_weekday(parts) - first + 7) % 7;

	return (date_year_day(parts) + 6 - since) / 7;
}

static bool format_number(
	const struct directive *d, const struct liquid_moment *moment, struct text *out)
{
	const struct date_parts *p = &moment->parts;
	struct {
		char letter;
		int width;
		char padding;
		int64_t number;
	} numbers[] = {
		/* clang-format off */
		{'C', 2, '0', p->year / 100},
		{'G', 4, '0', year_of_week(p)},
		{'H', 2, '0', p->hour},
		{'I', 2, '0', hour_of_twelve(p)},
		{'L', 3, '0', 0},
		{'M', 2, '0', p->minute},
		{'N', 9, '0', 0},
		{'S', 2, '0', p->second},
		{'U', 2, '0', week_from(p, 7)},
		{'V', 2, '0', date_week(p)},
		{'W', 2, '0', week_from(p, 1)},
		{'Y', 4, '0', p->year},
		{'d', 2, '0', p->day},
		{'e', 2, ' ', p->day},
		{'g', 2, '0', year_of_week(p) % 100},
		{'j', 3, '0', date_year_day(p)},
		{'k', 2, ' ', p->hour},
		{'l', 2, ' ', hour_of_twelve(p)},
		{'m', 2, '0', p->month},
		{'s', 1, '0', date_instant_utc(p)},
		{'u', 1, '0', date_weekday(p)},
		{'w', 1, '0', date_weekday(p) % 7},
		{'y', 2, '0', p->year % 100},
		/* clang-format on */
	};

	for (size_t i = 0; i < COUNT(numbers); i++) {
		if (numbers[i].letter != d->letter)
			continue;
		add_number(d, numbers[i].number, numbers[i].width, numbers[i].padding,
			out);
		return true;
	}
	return false;
}

static bool format_name(
	const struct directive *d, const struct liquid_moment *moment, struct text *out)
{
	const struct date_parts *p = &moment->parts;
	const char *half = p->hour < 12 ? "AM" : "PM";
	const char *month = date_month_name(p->month);
	const char *weekday = date_weekday_name(date_weekday(p));

	switch (d->letter) {
	case 'A':
		add_name(d, weekday, WIDTH_LIMIT, out);
		return true;
	case 'a':
		add_name(d, weekday, 3, out);
		return true;
	case 'B':
		add_name(d, month, WIDTH_LIMIT, out);
		return true;
	case 'b':
	case 'h':
		add_name(d, month, 3, out);
		return true;
	case 'P':
		add_name(d, p->hour < 12 ? "am" : "pm", 2, out);
		return true;
	case 'p':
		add_name(d, half, 2, out);
		return true;
	case 'Z':
		add_zone(d, moment, out);
		return true;
	case 'z':
		add_offset(d, moment, out);
		return true;
	default:
		return false;
	}
}

/* Letters that stand for other formats, or for themselves. */
static const struct {
	char letter;
	const char *format;
} compositions[] = {
	/* clang-format off */
	{'%', NULL},
	{'D', "%m/%d/%y"},
	{'F', "%Y-%m-%d"},
	{'R', "%H:%M"},
	{'T', "%H:%M:%S"},
	{'X', "%H:%M:%S"},
	{'c', "%a %b %e %H:%M:%S %Y"},
	{'n', NULL},
	{'r', "%I:%M:%S %p"},
	{'t', NULL},
	{'v', "%e-%^b-%Y"},
	{'x', "%m/%d/%y"},
	/* clang-format on */
};

static bool format_composition(
	const struct directive *d, const struct liquid_moment *moment, struct text *out)
{
	for (size_t i = 0; i < COUNT(compositions); i++) {
		if (compositions[i].letter != d->letter)
			continue;
		if (compositions[i].format != NULL)
			liquid_format_moment(
				moment, span_of(compositions[i].format), out);
		else
			text_add_char(out, d->letter == 'n'   ? '\n'
					   : d->letter == 't' ? '\t'
							      : '%');
		return true;
	}
	return false;
}

/* Read what stands behind a %: false if it is no directive. */
static bool read_directive(struct span *rest, struct directive *d)
{
	*d = (struct directive){0};
	for (; rest->length > 0; *rest = span_after(*rest, 1)) {
		char c = rest->bytes[0];

		if (c == '-' || (c == '0' && d->width == 0))
			d->padding = c;
		else if (c == '_')
			d->padding = ' ';
		else if (c == '^')
			d->upper = true;
		else if (c == '#')
			d->swapped = true;
		else if (c == ':')
			d->colons++;
		else if (char_is_digit(c) && d->width < WIDTH_LIMIT)
			d->width = d->width * 10 + (c - '0');
		else {
			d->letter = c;
			*rest = span_after(*rest, 1);
			return d->width < WIDTH_LIMIT;
		}
	}
	return false;
}

void liquid_format_moment(
	const struct liquid_moment *moment, struct span format, struct text *out)
{
	while (format.length > 0 && !text_broken(out)) {
		size_t plain = span_find(format, '%');
		struct span rest = span_after(format, plain + 1);
		struct directive d;

		text_add_span(out, span_first(format, plain));
		if (plain == format.length)
			return;
		if (!read_directive(&rest, &d) ||
			(!format_number(&d, moment, out) &&
				!format_name(&d, moment, out) &&
				!format_composition(&d, moment, out)))
			text_add_bytes(out, format.bytes + plain,
				format.length - plain - rest.length);
		format = rest;
	}
}
