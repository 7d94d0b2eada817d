/* SPDX-License-Identifier: MIT */
#include "bibtex/names.h"

#include <btparse.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"

enum { NAME_LIMIT = 64 * 1024 };

/* What a name is made of, as BibLaTeX calls it, in the order in which it is said. */
static const struct part {
	const char *name;
	bt_namepart part;
} parts[] = {
	{"given", BTN_FIRST},
	{"prefix", BTN_VON},
	{"family", BTN_LAST},
	{"suffix", BTN_JR},
};

enum { PART_COUNT = COUNT(parts) };

bool names_hold(const char *field)
{
	return strcmp(field, "author") == 0 || strcmp(field, "editor") == 0 ||
	       strcmp(field, "translator") == 0;
}

/* BibTeX knows an `AND` as well, btparse does not. */
static void lower_ands(char *text)
{
	int depth = 0;

	for (char *at = text; *at != '\0'; at++) {
		depth += (*at == '{') - (*at == '}');
		if (depth == 0 && at > text && char_is_space(at[-1]) &&
			strncasecmp(at, "and", 3) == 0 && char_is_space(at[3]))
			memcpy(at, "and", 3);
	}
}

/* Up to a comma that stands in no braces. */
static struct span next_piece(struct span *rest)
{
	int depth = 0;
	size_t length = 0;
	struct span piece;

	for (; length < rest->length; length++) {
		char c = rest->bytes[length];

		depth += (c == '{') - (c == '}');
		if (c == ',' && depth == 0)
			break;
	}
	piece = span_trimmed(span_first(*rest, length));
	*rest = span_after(*rest, length + 1);
	return piece;
}

static bool is_option(struct span word)
{
	for (size_t i = 0; i < word.length; i++)
		if (!char_is_letter(word.bytes[i]) && word.bytes[i] != '-')
			return false;
	return word.length > 0;
}

/*
 * BibLaTeX's manual, section 3.4: `given=Hans, family=Harman`, and options alone, such
 * as `useprefix=true`, which are nobody.  False if it is none.
 */
static bool split_extended(struct span name, struct span values[PART_COUNT])
{
	bool known = false;

	while (name.length > 0) {
		struct span piece = next_piece(&name);
		size_t equals = span_find(piece, '=');
		struct span word = span_trimmed(span_first(piece, equals));

		known = known || (equals < piece.length && is_option(word));
		for (size_t i = 0; equals < piece.length && i < PART_COUNT; i++)
			if (span_is_ignoring_case(word, parts[i].name))
				values[i] = span_trimmed(span_after(piece, equals + 1));
	}
	return known;
}

static void add_word(struct text *said, struct span word)
{
	if (word.length == 0)
		return;
	text_add(said, said->length > 0 ? " " : "");
	text_add_span(said, word);
}

/* The length of `\\textbf{`, `{\\bf `, which mark a name, at the start of TEXT. */
static size_t markup_length(const char *text)
{
	size_t brace = text[0] == '{';
	size_t length = brace + 1;
	size_t blanks;

	if (text[brace] != '\\')
		return 0;
	while (char_is_letter(text[length]))
		length++;
	blanks = strspn(text + length, " ");
	if (length < brace + 3) /* an accent */
		return 0;
	if (brace == 0)
		return text[length + blanks] == '{' ? length + blanks + 1 : 0;
	return blanks > 0 ? length + blanks : 0;
}

/* How much of TEXT there is up to the brace that closes one before it. */
static size_t group_length(const char *text)
{
	size_t length = 0;

	for (int depth = 0; text[length] != '\0'; length++) {
		depth += (text[length] == '{') - (text[length] == '}');
		if (depth < 0)
			break;
	}
	return length;
}

/* `\\textbf{Roe, Ada}`: how people mark themselves, which hides the comma. */
static char *without_markup(char *text)
{
	size_t start = markup_length(text);
	size_t length = group_length(text + start);

	if (start == 0 || text[start + length] == '\0' ||
		text[start + length + 1] != '\0')
		return text;
	text[start + length] = '\0';
	return text + start;
}

static bool is_others(const char *name)
{
	static const char *const words[] = {
		"others", "et al", "et al.", "et. al.", "{et al.}", "etal", "et~al."};

	return span_is_one_of(span_of(name), words, COUNT(words));
}

static void add_name(struct json_out *json, char *text, unsigned line, int number)
{
	static char file[] = "bib";
	struct text said = text_limited(NAME_LIMIT);
	struct span values[PART_COUNT] = {0};

	if (strchr(text, '=') != NULL && split_extended(span_of(text), values)) {
		for (size_t i = 0; i < PART_COUNT; i++)
			add_word(&said, values[i]);
	} else {
		bt_name *name = bt_split_name(text, file, (int)line, number);

		for (size_t i = 0; i < PART_COUNT; i++)
			for (int k = 0; k < name->part_len[parts[i].part]; k++)
				add_word(&said, span_of(name->parts[parts[i].part][k]));
		bt_free_name(name);
	}
	if (said.length > 0)
		json_add_string(json, NULL, said.bytes);
	text_release(&said);
}

void names_add(struct json_out *json, const char *key, char *text, unsigned line)
{
	static char file[] = "bib";
	static char separator[] = "and";
	static char what[] = "name";
	bt_stringlist *list;

	lower_ands(text);
	list = bt_split_list(text, separator, file, (int)line, what);
	json_open_list(json, key);
	for (int i = 0; i < list->num_items; i++)
		if (list->items[i] != NULL && is_others(list->items[i]))
			json_add_string(json, NULL, "et al.");
		else if (list->items[i] != NULL)
			add_name(json, without_markup(list->items[i]), line, i + 1);
	json_close(json);
	bt_free_list(list);
}
