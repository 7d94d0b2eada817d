/* SPDX-License-Identifier: MIT */
#include "collect/places.h"

#include <string.h>

#include "base/text.h"
#include "syntax/url.h"

enum {
	LONG_TITLE = 12, /* words; longer ones are named by their ends */
	END_WORDS = 5,
	PLACE_LIMIT = 256 * 1024,
};

/* All but unreserved characters, and `-`, which has a meaning there. */
static void add_fragment(struct text *text, struct span words)
{
	for (size_t i = 0; i < words.length; i++) {
		char c = words.bytes[i];

		if (char_is_word(c) || c == '.' || c == '~')
			text_add_char(text, c);
		else
			text_addf(text, "%%%02X", (unsigned char)c);
	}
}

static size_t count_words(struct span title)
{
	size_t count = 0;
	struct span word;

	while (span_next(&title, ' ', &word))
		count++;
	return count;
}

/* TITLE from word START on, COUNT words. */
static struct span words_of(struct span title, size_t start, size_t count)
{
	struct span rest = title;
	struct span word = SPAN_NONE;
	const char *first = title.bytes;

	for (size_t i = 0; i < start + count && span_next(&rest, ' ', &word); i++)
		if (i == start)
			first = word.bytes;
	return span_between(first, word.bytes + word.length);
}

static void add_title(struct text *place, struct span title)
{
	size_t count = count_words(title);

	if (count <= LONG_TITLE) {
		add_fragment(place, title);
		return;
	}
	add_fragment(place, words_of(title, 0, END_WORDS));
	text_add_char(place, ',');
	add_fragment(place, words_of(title, count - END_WORDS, END_WORDS));
}

const char *item_place(
	const char *page_url, const struct item *item, struct arena *arena)
{
	struct text place = text_limited(PLACE_LIMIT);
	const char *copy;

	text_add(&place, page_url);
	text_add_char(&place, '#');
	url_add_segment(&place, span_of(item->heading_id));
	text_add(&place, ":~:text=");
	add_title(&place, span_of(item->title));
	copy = text_broken(&place) ? page_url : text_copy(&place, arena);
	text_release(&place);
	return copy;
}
