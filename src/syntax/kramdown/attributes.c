/* SPDX-License-Identifier: MIT */
/* Lists of attributes: `#id .class key="value"`, and the names of such lists. */
#include "syntax/kramdown/attributes.h"

#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

enum {
	LIST_TEXT_LIMIT = 4096, /* bytes of attributes for one element */
	NAMES_LIMIT = 50,       /* lists that a list names, and they, and so on */
};

/* What a list says, gathered. */
struct gathered {
	struct kramdown *doc;
	struct text classes;
	struct text others;
	struct span id;
	size_t names; /* how many lists were looked up */
	bool toc;
};

static void gather_list(struct gathered *gathered, struct span list);

static bool is_name_character(char c)
{
	return char_is_word(c) || c == '-' || (unsigned char)c >= 0x80;
}

size_t attribute_name_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && is_name_character(text.bytes[length]))
		length++;
	return length;
}

/* `#id.class.class` */
static void gather_selectors(struct gathered *gathered, struct span word)
{
	while (word.length > 1) {
		size_t end = 1;

		while (end < word.length && word.bytes[end] != '.' &&
			word.bytes[end] != '#')
			end++;
		if (word.bytes[0] == '#') {
			gathered->id = span_after(span_first(word, end), 1);
		} else {
			text_add(&gathered->classes,
				gathered->classes.length > 0 ? " " : "");
			kramdown_add_escaped(&gathered->classes,
				span_after(span_first(word, end), 1));
		}
		word = span_after(word, end);
	}
}

/* `key="value"`: how long it is, 0 if it is none. */
static size_t gather_pair(struct gathered *gathered, struct span text)
{
	size_t key = attribute_name_length(text);
	struct span value = span_after(text, key + 2);
	char quote;

	if (key == 0 || key + 2 > text.length || text.bytes[key] != '=')
		return 0;
	quote = text.bytes[key + 1];
	value.length = span_find(value, quote);
	if ((quote != '"' && quote != '\'') || key + 2 + value.length == text.length)
		return 0;
	if (span_is(span_first(text, key), "class")) {
		text_add(&gathered->classes, gathered->classes.length > 0 ? " " : "");
		kramdown_add_escaped(&gathered->classes, value);
	} else if (span_is(span_first(text, key), "id")) {
		gathered->id = value;
	} else {
		text_addf(&gathered->others, " %.*s=\"", (int)key, text.bytes);
		kramdown_add_escaped(&gathered->others, value);
		text_add(&gathered->others, "\"");
	}
	return key + value.length + 3;
}

/* NOLINTNEXTLINE(misc-no-recursion): NAMES_LIMIT is its limit. */
static size_t gather_name(struct gathered *gathered, struct span text)
{
	size_t length = attribute_name_length(text);
	const struct span *list =
		map_get(&gathered->doc->lists, span_first(text, length));

	if (span_is(span_first(text, length), "toc"))
		gathered->toc = true;
	if (list != NULL && gathered->names++ < NAMES_LIMIT)
		gather_list(gathered, *list);
	return length;
}

/* NOLINTNEXTLINE(misc-no-recursion): see gather_name. */
static void gather_list(struct gathered *gathered, struct span list)
{
	struct kramdown *doc = gathered->doc;

	doc->gathered += list.length;
	doc->crowded |= doc->gathered > KRAMDOWN_LISTS_LIMIT;
	if (doc->crowded)
		return;
	while (list.length > 0) {
		size_t length = 0;

		if (list.bytes[0] == '.' || list.bytes[0] == '#') {
			while (length < list.length &&
				!char_is_space(list.bytes[length]))
				length++;
			gather_selectors(gathered, span_first(list, length));
		} else {
			length = gather_pair(gathered, list);
		}
		if (length == 0)
			length = gather_name(gathered, list);
		list = span_after(list, length > 0 ? length : 1);
	}
}

struct mark attributes_mark(struct kramdown *doc, struct span list, struct span source)
{
	struct gathered gathered = {.doc = doc,
		.classes = text_limited(LIST_TEXT_LIMIT),
		.others = text_limited(LIST_TEXT_LIMIT)};
	struct mark mark = {.kind = MARK_ATTRIBUTES, .source = source};

	gather_list(&gathered, list);
	if (!text_broken(&gathered.classes) && gathered.classes.length > 0)
		text_addf(&gathered.others, " class=\"%s\"", gathered.classes.bytes);
	if (!text_broken(&gathered.others))
		mark.attributes = text_copy_span(&gathered.others, doc->arena);
	mark.id = gathered.id;
	mark.toc = gathered.toc;
	text_release(&gathered.classes);
	text_release(&gathered.others);
	return mark;
}

/* `{: …}` behind an element of a line. */
size_t kramdown_attributes_span(
	struct kramdown *doc, struct span rest, struct text *out)
{
	struct span near = span_first(rest, LIST_TEXT_LIMIT);
	size_t end = span_find(near, '}');
	struct mark mark;

	if (!span_starts_with(rest, "{:") || end == near.length || end < 3 ||
		rest.bytes[2] == ':' || rest.bytes[2] == '/')
		return 0;
	mark = attributes_mark(
		doc, span_after(span_first(rest, end), 2), span_first(rest, end + 1));
	mark.looks_back = true;
	mark_add_span(doc, mark, out);
	return end + 1;
}
