/* SPDX-License-Identifier: MIT */
/* Labels of links that a title ends before, and those that are words of a sentence. */
#include "read/items/title.h"

#include "base/array.h"
#include "read/items/links.h"
#include "read/words/marks.h"
#include "read/words/words.h"

/* The word that ends before END but for blanks. */
static struct span last_word(struct span text)
{
	size_t start;

	text = span_trimmed(text);
	for (start = text.length; start > 0 && char_is_letter(text.bytes[start - 1]);)
		start--;
	return span_after(text, start);
}

/* `See our new [paper](p)`: one of two words before AT wants a noun. */
static bool is_determined(struct span text, size_t at)
{
	static const char *const words[] = {
		"a", "an", "her", "his", "its", "my", "our", "the", "their", "this"};
	struct span word = last_word(span_first(text, at));

	if (span_is_one_of(word, words, COUNT(words)))
		return true;
	return begins_lower(word) &&
	       span_is_one_of(last_word(span_between(text.bytes, word.bytes)), words,
		       COUNT(words));
}

/*
 * `[Notes](n) on paths in nets`, `see our [notes](n)`, `In [a paper](p)`: a link inside
 * a sentence.
 */
static bool is_in_sentence(const struct item_text *text, const struct text_link *link)
{
	static const char *const words[] = {"at", "by", "given", "presented", "with"};
	static const char *const articles[] = {"a", "an", "another", "the"};
	struct span rest = span_after(text->bytes, link->end);
	size_t blank = blank_length(rest);
	size_t and;

	if (is_determined(text->bytes, link->start) ||
		begins_with_word(span_of(link->label), articles, COUNT(articles)))
		return true;
	rest = span_after(rest, blank);
	if (blank == 0 || !begins_lower(rest))
		return false;
	and = skip_word(rest, "and") + skip_word(rest, "or");
	if (and > 0)
		return text_link_at(text, link->end + blank + and+1) == NULL;
	return !begins_with_word(rest, words, COUNT(words));
}

bool label_starts(const struct item_text *text, size_t at)
{
	for (size_t i = 0; i < text->link_count && text->links[i].start <= at; i++)
		if (text->links[i].start == at && text->links[i].end > at)
			return is_link_label(span_of(text->links[i].label)) &&
			       !is_in_sentence(text, &text->links[i]);
	return false;
}
