/* SPDX-License-Identifier: MIT */
#include "model/source.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"

static int compare_path(const void *path, const void *source)
{
	return strcmp(path, ((const struct source *)source)->path);
}

const struct source *sources_find(const struct sources *sources, const char *path)
{
	if (sources->count == 0)
		return NULL;
	return bsearch(path, sources->items, sources->count, sizeof(*sources->items),
		compare_path);
}

/* Take MIN to MAX digits and the - behind them off REST. */
static bool take_number(struct span *rest, size_t min, size_t max, int *number)
{
	size_t count = 0;

	*number = 0;
	while (count < rest->length && count < max && char_is_digit(rest->bytes[count]))
		*number = *number * 10 + (rest->bytes[count++] - '0');
	if (count < min || count == rest->length || rest->bytes[count] != '-')
		return false;
	*rest = span_after(*rest, count + 1);
	return true;
}

bool source_name_date(const char *path, struct date_parts *date, struct span *title)
{
	struct span rest = path_name(span_of(path));
	size_t length = rest.length;
	int year;
	int month;
	int day;

	*date = (struct date_parts){0};
	if (!take_number(&rest, 2, 4, &year))
		return false;
	if (length - rest.length == strlen("24-"))
		year += year < 69 ? 2000 : 1900;
	if (!take_number(&rest, 1, 2, &month) || !take_number(&rest, 1, 2, &day) ||
		path_extension(rest).length < strlen(".x"))
		return false;
	*title = path_stem(rest);
	if (date_exists(year, month, day))
		*date = (struct date_parts){.year = (int16_t)year,
			.month = (int8_t)month,
			.day = (int8_t)day};
	return true;
}
