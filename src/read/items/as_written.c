/* SPDX-License-Identifier: MIT */
#include "read/items/as_written.h"

#include <string.h>

#include "base/array.h"
#include "base/strings.h"
#include "base/text.h"

enum {
	NEIGHBOURS = 4, /* letters around a quote by which it is found */
	SEARCH_LIMIT = 256 * 1024 * 1024, /* bytes of a page searched for one section */
};

static const struct quote {
	const char *curly;
	char straight;
} quotes[] = {
	{"’", '\''},
	{"‘", '\''},
	{"“", '"'},
	{"”", '"'},
};

static const struct quote *quote_at(const char *text)
{
	for (size_t i = 0; i < COUNT(quotes); i++)
		if (strncmp(text, quotes[i].curly, strlen(quotes[i].curly)) == 0)
			return &quotes[i];
	return NULL;
}

static bool is_plain(char c)
{
	return char_is_alphanumeric(c) || c == ' ';
}

static bool stands_in(struct span source, const struct text *words, size_t *budget)
{
	if (*budget < source.length)
		return false;
	*budget -= source.length;
	return span_find_string(source, words->bytes) < source.length;
}

/* True if the source has a straight quote between the letters around AT. */
static bool is_straight(const char *text, size_t at, const struct quote *quote,
	struct span source, size_t *budget)
{
	size_t behind = at + strlen(quote->curly);
	size_t start = at;
	size_t end = behind;
	struct text curly = text_limited(KIB);
	struct text straight = text_limited(KIB);
	bool found;

	while (start > 0 && at - start < NEIGHBOURS && is_plain(text[start - 1]))
		start--;
	while (end - behind < NEIGHBOURS && is_plain(text[end]))
		end++;
	text_add_bytes(&curly, text + start, end - start);
	text_add_bytes(&straight, text + start, at - start);
	text_add_char(&straight, quote->straight);
	text_add_bytes(&straight, text + behind, end - behind);
	found = straight.length > 1 && !stands_in(source, &curly, budget) &&
	        stands_in(source, &straight, budget);
	text_release(&curly);
	text_release(&straight);
	return found;
}

const char *as_written(
	const char *text, struct span source, size_t *budget, struct arena *arena)
{
	struct text written = text_limited(strlen(text));
	const char *copy;
	size_t changed = 0;

	for (size_t at = 0; text[at] != '\0';) {
		const struct quote *quote = quote_at(text + at);

		if (quote == NULL) {
			text_add_char(&written, text[at++]);
			continue;
		}
		if (is_straight(text, at, quote, source, budget)) {
			text_add_char(&written, quote->straight);
			changed++;
		} else {
			text_add(&written, quote->curly);
		}
		at += strlen(quote->curly);
	}
	copy = changed == 0 ? text : text_copy(&written, arena);
	text_release(&written);
	return copy;
}

static const char *const *names_as_written(const char *const *names, struct span source,
	size_t *budget, struct arena *arena)
{
	const char **written;
	size_t count = strings_count(names);

	written = arena_many(arena, count + 1, const char *);
	for (size_t i = 0; i < count; i++)
		written[i] = as_written(names[i], source, budget, arena);
	return written;
}

void write_as_source(
	struct item *items, size_t count, struct span source, struct arena *arena)
{
	size_t budget = SEARCH_LIMIT;

	for (size_t i = 0; i < count; i++) {
		items[i].title = as_written(items[i].title, source, &budget, arena);
		items[i].authors =
			names_as_written(items[i].authors, source, &budget, arena);
	}
}
