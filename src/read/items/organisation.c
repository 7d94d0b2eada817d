/* SPDX-License-Identifier: MIT */
/* Who wrote an item, and is no person: a council, a union of walkers. */
#include <string.h>

#include "base/utf8.h"
#include "read/items/parts.h"
#include "read/names/words.h"
#include "read/words/words.h"
#include "syntax/unicode.h"

enum {
	ORGANISATION_WORDS = 5,
	PERIOD_LONGEST = 30, /* bytes in the brackets behind it */
	TITLE_WORDS = 3,     /* behind them, at least */
};

/* True if every word of TEXT begins with a capital, or stands between such words. */
static bool is_capitalised(struct span text)
{
	struct span word;

	while (span_next(&text, ' ', &word)) {
		uint32_t c;

		if (utf8_decode(word, &c) == 0 ||
			(!unicode_is_upper(c) && !is_name_particle(word)))
			return false;
	}
	return true;
}

/* Past `(November 2010). ` at REST's start; 0 if that is something else. */
static size_t dated(struct span rest)
{
	struct period period;
	size_t close = span_find(span_first(rest, PERIOD_LONGEST), ')');

	if (close + 1 >= rest.length || close == PERIOD_LONGEST ||
		rest.bytes[close + 1] != '.' ||
		!period_is_all(span_first(rest, close), 0, DAYS_UNKNOWN, &period))
		return 0;
	return close + 1 + leading_separators(span_after(rest, close + 1));
}

size_t organisation_before_title(struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t length = span_find_string(rest, ". (");
	struct span name = span_first(rest, length);
	size_t date;
	struct span title;
	const char **items;

	if (length >= rest.length || length == 0 || !is_capitalised(name) ||
		count_words(name, ORGANISATION_WORDS + 1) > ORGANISATION_WORDS)
		return start;
	date = dated(span_after(rest, length + strlen(". ")));
	title = span_after(rest, length + strlen(". ") + date);
	if (date == 0 || count_words(title, TITLE_WORDS) < TITLE_WORDS ||
		begins_venue(title))
		return start;
	items = arena_many(reader->arena, 2, const char *);
	items[0] = copy_in_line(name, reader->arena);
	set_names(reader, &(struct names){.items = items, .count = 1}, start,
		start + length);
	return start + length + strlen(". ") + date;
}
