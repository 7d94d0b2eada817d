/* SPDX-License-Identifier: MIT */
#include "read/names/marks.h"

#include <string.h>

#include "base/array.h"
#include "read/names/words.h"
#include "read/words/marks.h"
#include "read/words/words.h"

/* `\(^\ast\)` and `$^*$`. */
static size_t formula(struct span text)
{
	enum { FORMULA_LIMIT = 24 };
	const char *close = span_starts_with(text, "\\(^") ? "\\)"
	                    : span_starts_with(text, "$^") ? "$"
	                                                   : NULL;

	if (close == NULL)
		return 0;

	struct span inside = span_first(span_after(text, 2), FORMULA_LIMIT);
	size_t end = span_find_string(inside, close);

	return end == inside.length ? 0 : 2 + end + strlen(close);
}

size_t name_mark(struct span text)
{
	static const char *const marks[] = {"*", "†", "‡", "§", "¶", "#", "^", "∗", "⋆",
		"★", "☆", "✉", "¹", "²", "³", "⁴", "⁺", "+", "~", "\\*", "‖", "♯", "♢",
		"◇", "♠", "♣", "📧"};
	size_t length = length_of_any(text, marks, COUNT(marks));

	if (length > 0)
		return length;
	if (text.length > 0 && char_is_digit(text.bytes[0]) &&
		(text.length == 1 || !char_is_digit(text.bytes[1])))
		return text.length > 2 && text.bytes[1] == ',' &&
		                       char_is_digit(text.bytes[2])
		               ? 2
		               : 1;
	return formula(text);
}

/* The length of a mark that NAME ends with, which no digit is: `LaTeX3`. */
static size_t last_mark(struct span name)
{
	enum { LONGEST = 4 };
	char last = name.length > 0 ? name.bytes[name.length - 1] : '\0';

	if (char_is_letter(last) || last == '.')
		return 0;
	for (size_t length = 1; length <= LONGEST && length < name.length; length++) {
		struct span end = span_after(name, name.length - length);

		if (!char_is_digit(end.bytes[0]) && name_mark(end) == length)
			return length;
	}
	return 0;
}

struct span name_unmarked(struct span name)
{
	size_t length;

	while ((length = last_mark(name)) > 0)
		name = span_trimmed(span_first(name, name.length - length));
	return name;
}

static size_t and_word(struct span text)
{
	enum { LONGEST = 4 }; /* with */
	static const char *const words[] = {
		"and", "und", "et", "y", "&", "with", "e", "i", "och", "en"};
	size_t end = 0;

	while (end < text.length && end <= LONGEST &&
		blank_length(span_after(text, end)) == 0)
		end++;
	if (end == text.length || end > LONGEST)
		return 0;
	/* In `A Roe, Y Doe` it is an initial. */
	if (end == 1 && text.bytes[0] >= 'A' && text.bytes[0] <= 'Z')
		return 0;
	return span_is_one_of(span_first(text, end), words, COUNT(words)) ? end : 0;
}

/* `Roe i Doe, John Moe`: one word and a comma behind a letter is half a surname. */
static bool is_in_surname(struct span text)
{
	size_t blank = blanks_length(text);
	struct span word = span_after(text, blank);
	size_t length;

	if (name_word_read(word, &length) != WORD_NAME ||
		!span_starts_with(span_after(word, length), ","))
		return false;
	word = span_after(word, length + 1);
	word = span_after(word, blanks_length(word));
	return blank > 0 && name_word_read(word, &length) == WORD_NAME;
}

/* `Roe, A., ... & Doe, J.`: others left out. */
static size_t ellipsis(struct span text)
{
	static const char *const forms[] = {"…", "...", "[…]", "[...]"};
	size_t length = length_of_any(text, forms, COUNT(forms));

	if (length > 0)
		length += length_of_any(
			span_after(text, length), (const char *[]){","}, 1);
	return length > 0 ? length + blanks_length(span_after(text, length)) : 0;
}

enum name_separator name_separator_read(struct span text, size_t *length)
{
	static const char *const majors[] = {";", "；", "•", "·", "|"};
	static const char *const commas[] = {",", "、", "，"};
	size_t at = blanks_length(text);
	enum name_separator kind = SEPARATOR_NONE;
	size_t major = length_of_any(span_after(text, at), majors, COUNT(majors));
	size_t comma = length_of_any(span_after(text, at), commas, COUNT(commas));
	size_t dash = at > 0 ? dash_length(span_after(text, at)) : 0;

	if (blank_length(span_after(text, at + dash)) == 0)
		dash = 0;
	if (major > 0)
		kind = SEPARATOR_MAJOR;
	else if (comma > 0)
		kind = SEPARATOR_COMMA;
	else if (dash > 0)
		kind = SEPARATOR_DASH;
	at += major + comma + dash;
	at += blanks_length(span_after(text, at));
	if (kind != SEPARATOR_NONE)
		at += ellipsis(span_after(text, at));

	size_t word = name_others(span_after(text, at)) > 0
	                      ? 0
	                      : and_word(span_after(text, at));

	if (word == 1 && char_is_letter(text.bytes[at]) && kind == SEPARATOR_NONE &&
		is_in_surname(span_after(text, at + word)))
		word = 0;
	if (word > 0 && (at > 0 || kind != SEPARATOR_NONE)) {
		at += word;
		at += blanks_length(span_after(text, at));
		kind = SEPARATOR_AND;
	}
	*length = at;
	return kind;
}

size_t name_others(struct span text)
{
	static const char *const forms[] = {"et al.", "et. al.", "et. al", "et al",
		"and others", "u.a.", "et coll."};

	for (size_t i = 0; i < COUNT(forms); i++)
		if (skip_word(text, forms[i]) > 0)
			return strlen(forms[i]);
	return 0;
}
