/* SPDX-License-Identifier: MIT */
/* Filters that see words in text. */
#include "base/array.h"
#include "base/utf8.h"
#include "syntax/liquid/filter.h"
#include "syntax/unicode.h"

static const struct value *normalize_whitespace(const struct liquid_call *call)
{
	struct span rest = liquid_input(call);
	struct text out = liquid_text();
	struct span word;

	while (span_next_word(&rest, &word)) {
		if (out.length > 0)
			text_add_char(&out, ' ');
		text_add_span(&out, word);
	}
	return liquid_new_text(call->run, &out);
}

static const struct value *truncatewords(const struct liquid_call *call)
{
	int64_t most = liquid_argument_integer(call, 0, 15);
	struct span rest = liquid_input(call);
	struct text out = liquid_text();
	struct span word;

	if (value_is_null(call->input))
		return NULL;
	if (most < 1)
		most = 1;
	for (int64_t i = 0; i < most; i++) {
		if (!span_next_word(&rest, &word))
			break;
		if (i > 0)
			text_add_char(&out, ' ');
		text_add_span(&out, word);
	}
	/* White space behind the last word counts as one more. */
	if (rest.length == 0) {
		text_release(&out);
		return liquid_new_view(call->run, liquid_input(call));
	}
	text_add_span(
		&out, call->count > 1 ? liquid_argument(call, 1) : span_of("..."));
	return liquid_new_text(call->run, &out);
}

/* Scripts that write words without blanks: Han, kana and hangul. */
static bool is_cjk(uint32_t c)
{
	static const struct {
		uint32_t first;
		uint32_t last;
	} ranges[] = {
		/* clang-format off */
		{0x1100,  0x11FF},  {0x2E80,  0x2FD5},  {0x3005,  0x3007},
		{0x3021,  0x3029},  {0x302E,  0x302F},  {0x3038,  0x303B},
		{0x3041,  0x3096},  {0x309D,  0x309F},  {0x30A1,  0x30FA},
		{0x30FD,  0x30FF},  {0x3131,  0x318E},  {0x31F0,  0x321E},
		{0x3260,  0x327E},  {0x32D0,  0x32FE},  {0x3300,  0x3357},
		{0x3400,  0x4DBF},  {0x4E00,  0x9FFF},  {0xA960,  0xA97C},
		{0xAC00,  0xD7FB},  {0xF900,  0xFAD9},  {0xFF66,  0xFF6F},
		{0xFF71,  0xFF9D},  {0xFFA0,  0xFFDC},  {0x16FE2, 0x16FE3},
		{0x1B000, 0x1B167}, {0x20000, 0x323AF},
		/* clang-format on */
	};

	for (size_t i = 0; i < COUNT(ranges); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/* Each such character is a word, and what stands between them. */
static size_t count_cjk(struct span text, size_t *words)
{
	size_t characters = 0;
	bool in_word = false;

	while (text.length > 0) {
		uint32_t c;
		size_t length = utf8_decode(text, &c);
		bool cjk = is_cjk(c);
		bool word = !cjk && !char_is_space(text.bytes[0]);

		characters += cjk;
		*words += word && !in_word;
		in_word = word;
		text = span_after(text, length);
	}
	return characters;
}

static size_t count_words(struct span text)
{
	size_t words = 0;
	struct span word;

	while (span_next_word(&text, &word))
		words++;
	return words;
}

static const struct value *number_of_words(const struct liquid_call *call)
{
	struct span input = liquid_input(call);
	struct span mode = liquid_argument(call, 0);
	size_t words = 0;
	size_t characters = count_cjk(input, &words);
	bool separate =
		span_is(mode, "cjk") || (span_is(mode, "auto") && characters > 0);

	return liquid_new_integer(call->run,
		(int64_t)(separate ? characters + words : count_words(input)));
}

static const struct value *slugify(const struct liquid_call *call)
{
	enum slug_mode mode = slug_mode_named(liquid_argument(call, 0));
	struct arena temporary = {0};
	const struct value *slug;

	if (value_is_null(call->input))
		return NULL;
	slug = liquid_new_string(call->run,
		span_of(unicode_slug(liquid_input(call), mode, false, &temporary)));
	arena_release(&temporary);
	return slug;
}

static bool add_split(
	struct liquid_run *run, struct value *list, size_t *room, struct span part)
{
	const struct value *item = liquid_new_view(run, part);

	if (item == NULL)
		return false;
	if (list->list.count == *room) {
		struct value **items = liquid_memory(run, *room * 2, sizeof(*items));

		if (items == NULL)
			return false;
		for (size_t i = 0; i < *room; i++)
			items[i] = list->list.items[i];
		list->list.items = items;
		*room *= 2;
	}
	liquid_set_item(list, list->list.count++, item);
	return true;
}

/* Take a part off REST: up to SEPARATOR, a word for a blank, or a character. */
static bool next_part(struct span *rest, struct span separator, struct span *part)
{
	size_t end;

	if (span_is(separator, " "))
		return span_next_word(rest, part);
	if (rest->length == 0)
		return false;
	end = separator.length == 0 ? liquid_character_offset(*rest, 1)
	                            : span_find_span(*rest, separator);
	*part = span_first(*rest, end);
	*rest = span_after(*rest, end + separator.length);
	return true;
}

static const struct value *split(const struct liquid_call *call)
{
	struct span rest = liquid_input(call);
	struct span separator = liquid_argument(call, 0);
	struct value *list = liquid_new_list(call->run, 4);
	size_t room = 4;
	struct span part;

	if (list == NULL)
		return NULL;
	list->list.count = 0;
	while (next_part(&rest, separator, &part))
		if (!add_split(call->run, list, &room, part))
			return NULL;
	/* Ruby drops empty parts from the end. */
	while (list->list.count > 0 &&
		list->list.items[list->list.count - 1]->text.length == 0)
		list->list.count--;
	return list;
}

const struct liquid_filter liquid_word_filters[] = {
	/* clang-format off */
	{"normalize_whitespace", 0, 0, normalize_whitespace},
	{"number_of_words",      0, 1, number_of_words},
	{"slugify",              0, 1, slugify},
	{"split",                1, 1, split},
	{"truncatewords",        0, 2, truncatewords},
	{NULL,                   0, 0, NULL},
	/* clang-format on */
};
