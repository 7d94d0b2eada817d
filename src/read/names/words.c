/* SPDX-License-Identifier: MIT */
#include "read/names/words.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/words/marks.h"
#include "syntax/unicode.h"

enum { WHOLE_LONGEST = 4 }; /* characters of a name in Han script */

static const char *const particles[] = {"von", "van", "der", "den", "de", "del",
	"della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al", "bin",
	"ibn", "ben", "ter", "ten", "te", "zu", "zur", "zum", "af", "av", "y", "e", "o",
	"i", "san", "ap", "st", "vom", "ul", "ur", "op", "het", "in't", "'t"};

static const char *const suffixes[] = {"jr", "sr", "ii", "iii", "iv", "phd", "md"};

static bool is_han(uint32_t character)
{
	return (character >= 0x4E00 && character <= 0x9FFF) ||
	       (character >= 0x3400 && character <= 0x4DBF);
}

/* The length of the letter that TEXT begins with; 0 if it is none. */
static size_t letter_length(struct span text, uint32_t *character)
{
	size_t length = utf8_decode(text, character);

	return length > 0 && unicode_is_letter(*character) ? length : 0;
}

/* What joins two parts of one word: `O’Neill`, `Jean-Pierre`. */
static size_t joint(struct span text)
{
	size_t length = apostrophe_length(text);
	uint32_t next;

	if (length == 0 &&
		(span_starts_with(text, "-") || span_starts_with(text, "‐") ||
			span_starts_with(text, "‑")))
		length = dash_length(text);
	return letter_length(span_after(text, length), &next) > 0 ? length : 0;
}

/* What the letters of a word are. */
struct letters {
	size_t count;
	size_t upper;
	size_t lower;
	size_t han;
	bool capital; /* the first, or the first behind a joint, is upper case */
};

static size_t count_letters(struct span text, struct letters *letters)
{
	size_t at = 0;
	bool begins = true;
	uint32_t c;

	for (size_t length; (length = letter_length(span_after(text, at), &c)) > 0;) {
		size_t link;

		letters->count++;
		letters->upper += unicode_is_upper(c);
		letters->lower += unicode_is_lower(c);
		letters->han += is_han(c);
		/* Scripts without capitals count as if they had them. */
		letters->capital = letters->capital || (begins && !unicode_is_lower(c));
		at += length;
		link = joint(span_after(text, at));
		begins = link > 0;
		at += link;
	}
	return at;
}

/* `A.`, `J.-P.`, `J.P.`: capitals each with a full stop. */
static size_t initials_length(struct span text)
{
	size_t at = 0;

	for (;;) {
		struct span rest = span_after(text, at);
		size_t dash = at > 0 ? dash_length(rest) : 0;
		uint32_t c;
		size_t letter = letter_length(span_after(rest, dash), &c);

		if (letter == 0 || !unicode_is_upper(c) ||
			!span_starts_with(span_after(rest, dash + letter), "."))
			return at;
		at += dash + letter + 1;
	}
}

bool is_name_particle(struct span word)
{
	return span_is_one_of(word, particles, COUNT(particles));
}

static enum name_word classify(struct span word, const struct letters *letters)
{
	if (letters->han == letters->count)
		return letters->count >= 2 && letters->count <= WHOLE_LONGEST
		               ? WORD_WHOLE
		               : WORD_NONE;
	if (is_name_particle(word) && letters->upper == 0)
		return WORD_PARTICLE;
	if (span_is_one_of(word, suffixes, COUNT(suffixes)) && letters->upper > 0)
		return WORD_SUFFIX;
	if (!letters->capital)
		return WORD_NONE;
	if (letters->upper == letters->count && letters->count <= 2)
		return WORD_INITIAL;
	return letters->upper == letters->count ? WORD_CAPITALS : WORD_NAME;
}

/* `秋野 道子`: a blank and the second half of a name in Han script, nothing behind. */
static size_t given_length(struct span text)
{
	struct letters letters = {0};
	size_t blank = blank_length(text);
	size_t length = blank + count_letters(span_after(text, blank), &letters);
	struct span behind = span_after(text, length);

	if (blank == 0 || letters.count == 0 || letters.han < letters.count ||
		letters.count >= WHOLE_LONGEST || blank_length(behind) > 0)
		return 0;
	return length;
}

enum name_word name_word_read(struct span text, size_t *length)
{
	struct letters letters = {0};
	size_t given = 0;

	*length = initials_length(text);
	if (*length > 0)
		return WORD_INITIAL;
	*length = count_letters(text, &letters);
	if (*length == 0)
		return WORD_NONE;
	if (letters.han == letters.count && letters.count < WHOLE_LONGEST)
		given = given_length(span_after(text, *length));
	*length += given;
	if (given > 0)
		return WORD_WHOLE;

	enum name_word kind = classify(span_first(text, *length), &letters);

	if ((kind == WORD_SUFFIX || kind == WORD_PARTICLE) &&
		span_starts_with(span_after(text, *length), "."))
		(*length)++;
	return kind;
}
