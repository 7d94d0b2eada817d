/* SPDX-License-Identifier: MIT */
#include "base/date.h"

#include <stdio.h>
#include <string.h>

/* Not snprintf(3): half of a sitemap are dates. */
static char *put_two(char *end, int number)
{
	*end++ = (char)('0' + number / 10);
	*end++ = (char)('0' + number % 10);
	return end;
}

static char *put_after(char separator, char *end, int number)
{
	*end++ = separator;
	return put_two(end, number);
}

static char *put_clock(char *end, const struct date_parts *parts)
{
	end = put_two(put_two(end, parts->year / 100), parts->year % 100);
	end = put_after('-', end, parts->month);
	end = put_after('-', end, parts->day);
	end = put_after('T', end, parts->hour);
	end = put_after(':', end, parts->minute);
	return put_after(':', end, parts->second);
}

const char *date_rfc3339_utc(int64_t instant, char text[DATE_TEXT_SIZE])
{
	struct date_parts parts = date_parts_utc(instant);

	memcpy(put_clock(text, &parts), "Z", sizeof("Z"));
	return text;
}

const char *date_rfc3339(int64_t instant, char text[DATE_TEXT_SIZE])
{
	struct date_parts parts = date_parts(instant);
	int offset = parts.offset < 0 ? -parts.offset : parts.offset;
	char *end = put_clock(text, &parts);

	if (offset == 0) {
		*end++ = 'Z';
	} else {
		end = put_after(parts.offset < 0 ? '-' : '+', end, offset / 60);
		end = put_after(':', end, offset % 60);
	}
	*end = '\0';
	return text;
}

const char *date_rfc822(int64_t instant, char text[DATE_TEXT_SIZE])
{
	struct date_parts parts = date_parts(instant);
	int length =
		snprintf(text, DATE_TEXT_SIZE, "%.3s, %02d %.3s %04d %02d:%02d:%02d ",
			date_weekday_name(date_weekday(&parts)), parts.day,
			date_month_name(parts.month), parts.year, parts.hour,
			parts.minute, parts.second);
	int offset = parts.offset < 0 ? -parts.offset : parts.offset;

	if (offset == 0)
		(void)snprintf(text + length, DATE_TEXT_SIZE - (size_t)length, "GMT");
	else
		(void)snprintf(text + length, DATE_TEXT_SIZE - (size_t)length,
			"%c%02d%02d", parts.offset < 0 ? '-' : '+', offset / 60,
			offset % 60);
	return text;
}
