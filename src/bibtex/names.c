/* SPDX-License-Identifier: MIT */
#include "bibtex/names.h"

#include <btparse.h>
#include <stdio.h>
#include <string.h>

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

enum { PART_COUNT = sizeof(parts) / sizeof(parts[0]) };

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

/* BibLaTeX's manual, section 3.4: `given=Hans, family=Harman`.  False if it is none. */
static bool split_extended(struct span name, struct span values[PART_COUNT])
{
	bool known = false;

	while (name.length > 0) {
		struct span piece = next_piece(&name);
		size_t equals = span_find(piece, '=');
		struct span word = span_trimmed(span_first(piece, equals));

		for (size_t i = 0; equals < piece.length && i < PART_COUNT; i++)
			if (span_is_ignoring_case(word, parts[i].name)) {
				values[i] = span_trimmed(span_after(piece, equals + 1));
				known = true;
			}
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
		if (list->items[i] != NULL && strcmp(list->items[i], "others") == 0)
			json_add_string(json, NULL, "et al.");
		else if (list->items[i] != NULL)
			add_name(json, list->items[i], line, i + 1);
	json_close(json);
	bt_free_list(list);
}
