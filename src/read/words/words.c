/* SPDX-License-Identifier: MIT */
#include "read/words/words.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "read/words/marks.h"
#include "syntax/unicode.h"

enum { SEPARATORS_LIMIT = 256 }; /* bytes of separators that are one run */

size_t count_words(struct span text, size_t most)
{
	size_t words = 0;
	bool inside = false;
	uint32_t c;

	for (size_t length; words < most && (length = utf8_decode(text, &c)) > 0;
		text = span_after(text, length)) {
		bool part = unicode_is_alphanumeric(c);

		words += part && !inside;
		inside = part || c == '-' || c == '\'' || c == 0x2019 || c == '.';
		inside = inside && words > 0;
	}
	return words;
}

size_t find_word(struct span text)
{
	size_t at = 0;
	uint32_t c;

	for (size_t length; (length = utf8_decode(span_after(text, at), &c)) > 0;
		at += length)
		if (unicode_is_alphanumeric(c))
			break;
	return at;
}

static size_t separator(struct span text)
{
	static const char *const marks[] = {"•", "·", "|", ",", ";", ":", ".", "/",
		"\\", "→", "»", "›", "⋅", "∙", "，", "。", "：", "；", "．", "\u2002",
		"\u2003"};
	size_t length = blank_length(text);

	if (length == 0)
		length = dash_length(text);
	if (length == 0)
		length = length_of_any(text, marks, COUNT(marks));
	/* `»Title«` is quoted. */
	if ((span_starts_with(text, "»") || span_starts_with(text, "›")) &&
		text.length > length && find_word(text) == length)
		return 0;
	return length;
}

size_t leading_separators(struct span text)
{
	size_t length = 0;

	for (size_t one; length < SEPARATORS_LIMIT &&
			 (one = separator(span_after(text, length))) > 0;)
		length += one;
	return length;
}

/* The start of the character that ends at END. */
static size_t before(struct span text, size_t end)
{
	do
		end--;
	while (end > 0 && ((unsigned char)text.bytes[end] & 0xC0) == 0x80);
	return end;
}

/* `U.S.` and `…` keep their full stops. */
static bool keeps_stop(struct span text)
{
	return span_ends_with(text, "..") ||
	       (text.length > 2 && text.bytes[text.length - 1] == '.' &&
		       text.bytes[text.length - 3] == '.');
}

struct span without_separators(struct span text)
{
	for (size_t length; (length = leading_separators(text)) > 0;)
		text = span_after(text, length);
	while (text.length > 0 && !keeps_stop(text)) {
		size_t last = before(text, text.length);

		if (separator(span_after(text, last)) == 0)
			break;
		text = span_first(text, last);
	}
	return text;
}

struct span without_open_brackets(struct span text)
{
	text = without_separators(text);
	while (span_ends_with(text, "[") || span_ends_with(text, "("))
		text = without_separators(span_first(text, text.length - 1));
	return text;
}

bool begins_lower(struct span text)
{
	uint32_t c;

	return utf8_decode(text, &c) > 0 && unicode_is_lower(c);
}

size_t skip_word(struct span text, const char *word)
{
	size_t length = strlen(word);
	uint32_t c;

	if (text.length < length)
		return 0;
	for (size_t i = 0; i < length; i++)
		if (char_lower(text.bytes[i]) != char_lower(word[i]) &&
			!(word[i] == ' ' && char_is_space(text.bytes[i])))
			return 0;
	if (utf8_decode(span_after(text, length), &c) > 0 && unicode_is_alphanumeric(c))
		return 0;
	return length;
}

size_t opening_quote(struct span text, const char **closing)
{
	static const char *const quotes[][2] = {
		{"“", "”"},
		{"„", "“"},
		{"”", "”"},
		{"«", "»"},
		{"»", "«"},
		{"``", "''"},
		{"\"", "\""},
		{"「", "」"},
		{"《", "》"},
		{"‘", "’"},
		{"'", "'"},
	};

	for (size_t i = 0; i < COUNT(quotes); i++)
		if (span_starts_with(text, quotes[i][0])) {
			struct span inside = span_after(text, strlen(quotes[i][0]));

			/* `‘24` is a year. */
			if (inside.length > 0 && apostrophe_length(text) > 0 &&
				char_is_digit(inside.bytes[0]))
				return 0;
			*closing = quotes[i][1];
			return strlen(quotes[i][0]);
		}
	return 0;
}

size_t skip_any_word(struct span text, const char *const *words, size_t count)
{
	size_t length = 0;

	for (size_t i = 0; i < count && length == 0; i++)
		length = skip_word(text, words[i]);
	return length;
}

bool begins_with_word(struct span text, const char *const *words, size_t count)
{
	return skip_any_word(text, words, count) > 0;
}

bool begins_venue(struct span text)
{
	static const char *const words[] = {"in proc", "in proceedings",
		"in the proceedings", "proc", "proceedings", "in conference",
		"in international", "in ieee", "in acm", "in advances",
		"advances in neural", "journal of", "transactions", "ieee", "acm",
		"appeared", "appears in", "published in", "arxiv", "biorxiv", "usenix",
		"international conference", "international journal",
		"international workshop", "conference on", "workshop on", "to appear",
		"accepted", "under review", "submitted", "preprint", "technical report",
		"tech report", "phd thesis", "ph.d", "master thesis", "master's thesis",
		"phys. rev", "physical review", "annals of", "lncs", "lecture notes",
		"springer", "elsevier", "pages", "pp", "vol", "volume", "draft",
		"preliminary", "working paper", "job market paper",
		"revise and resubmit", "r&r", "in preparation", "in press",
		"forthcoming", "conditionally accepted", "verlag"};
	uint32_t c;

	if (begins_with_word(text, words, COUNT(words)))
		return true;
	/* `In NSDI`, `In: VLDB`, `in Nature`. */
	size_t in = skip_word(text, "in");

	if (in == 0)
		return false;
	text = span_after(text, in);
	text = span_after(text, leading_separators(text));
	return utf8_decode(text, &c) > 0 &&
	       (unicode_is_upper(c) || unicode_is_digit(c) || c == '(');
}

bool begins_place(struct span text)
{
	static const char *const words[] = {"am", "an der", "auf der", "bei der",
		"beim", "im", "in dem", "in den", "in der", "vortrag"};

	return begins_with_word(text, words, COUNT(words)) || begins_venue(text);
}

static struct span word_before(struct span text, size_t at)
{
	size_t start = at;

	while (start > 0 && (char_is_letter(text.bytes[start - 1]) ||
				    (unsigned char)text.bytes[start - 1] >= 0x80))
		start--;
	return span_between(text.bytes + start, text.bytes + at);
}

static bool is_abbreviated(struct span text, size_t at)
{
	static const char *const words[] = {"vs", "al", "eg", "ie", "cf", "dr", "mr",
		"mrs", "ms", "st", "no", "vol", "prof", "approx", "etc", "resp", "fig",
		"eq", "sec"};
	struct span word = word_before(text, at);

	return word.length == 1 || span_is_one_of(word, words, COUNT(words));
}

bool ends_sentence(struct span text, size_t at)
{
	static const char *const wide[] = {"。", "．"};
	struct span rest = span_after(text, at + 1);
	const char *closing;
	uint32_t c;

	if (length_of_any(span_after(text, at), wide, COUNT(wide)) > 0)
		return true;
	if (strchr(".?!", text.bytes[at]) == NULL)
		return false;
	if (rest.length == 0)
		return true;
	if (blank_length(rest) == 0)
		return false;
	if (text.bytes[at] == '.' && is_abbreviated(text, at))
		return false;
	rest = span_after(rest, leading_separators(rest));
	if (utf8_decode(rest, &c) == 0)
		return true;
	return unicode_is_upper(c) || unicode_is_digit(c) || c == '[' || c == '(' ||
	       opening_quote(rest, &closing) > 0 || begins_venue(rest) ||
	       (unicode_is_letter(c) && !unicode_is_lower(c));
}
