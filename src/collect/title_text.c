/* SPDX-License-Identifier: MIT */
#include "collect/title_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "collect/title_marks.h"
#include "syntax/html.h"

/* In the order of bytes. */
static const char *const tag_names[] = {"a", "abbr", "acronym", "b", "bdi", "bdo",
	"big", "br", "center", "cite", "code", "data", "del", "dfn", "div", "em",
	"font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd",
	"mark", "nobr", "p", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
	"strike", "strong", "sub", "sup", "svg", "time", "tt", "u", "var", "wbr"};

static int compare_name(const void *key, const void *name)
{
	const struct span *word = key;
	const char *const *other = name;

	return span_compare(*word, span_of(*other));
}

/* `em`, `EM`; but a capital alone is a type: `Vec<T>`, `Box<A>`. */
static bool is_tag_name(struct span name)
{
	char lower[sizeof("acronym")];
	struct span key = {lower, name.length};

	if (name.length == 0 || name.length >= sizeof(lower))
		return false;
	for (size_t i = 0; i < name.length; i++)
		lower[i] = char_lower(name.bytes[i]);
	if (name.length == 1 && lower[0] != name.bytes[0])
		return false;
	return bsearch(&key, tag_names, COUNT(tag_names), sizeof(tag_names[0]),
		       compare_name) != NULL;
}

/* The length of the comment at REST's start; 0 if there is none. */
static size_t comment_length(struct span rest)
{
	size_t end;

	if (!span_starts_with(rest, "<!--"))
		return 0;
	end = span_find_string(span_after(rest, 4), "-->");
	return end == rest.length - 4 ? 0 : end + 7;
}

/* What the tag at REST's start is called. */
static struct span name_of_tag(struct span rest)
{
	struct span name = span_after(rest, span_has_at(rest, 1, '/') ? 2 : 1);
	size_t length = 0;

	while (length < name.length && char_is_alphanumeric(name.bytes[length]))
		length++;
	return span_first(name, length);
}

/* The length of the tag at REST's start; 0 if there is none. */
static size_t tag_length(struct span rest)
{
	struct span name = name_of_tag(rest);
	size_t end = (size_t)(name.bytes + name.length - rest.bytes);
	size_t close = span_find(rest, '>');

	if (close == rest.length)
		return 0;
	if (end < close && !char_is_space(rest.bytes[end]) && rest.bytes[end] != '/')
		return 0;
	return is_tag_name(name) ? close + 1 : 0;
}

static size_t take_markup(struct span rest, enum title_markup markup)
{
	struct span near = span_first(rest, TITLE_MARKUP_LIMIT);
	size_t length = comment_length(near);
	size_t close = span_find(near, '>');

	if (markup == TITLE_ANY_TAG && length == 0 && close < near.length)
		return close + 1;

	return length > 0 ? length : tag_length(near);
}

/* The length of what looks like `&amp;` at REST's start; 0 if nothing does. */
static size_t entity_length(struct span rest)
{
	enum { LONGEST = 33 }; /* of HTML's names, &CounterClockwiseContourIntegral; */
	size_t end = span_find(span_first(rest, LONGEST), ';');

	return end < rest.length && end < LONGEST ? end + 1 : 0;
}

/* A blank for any run of white space, none at the ends. */
static void add_folded(struct text *text, struct span span)
{
	for (size_t i = 0; i < span.length; i++) {
		if (!char_is_space(span.bytes[i]))
			text_add_char(text, span.bytes[i]);
		else if (text->length > 0 && text->bytes[text->length - 1] != ' ')
			text_add_char(text, ' ');
	}
}

/* Jekyll's strip_html leaves nothing in the place of a line break, either. */
static bool parts_words(struct span tag, enum title_markup markup)
{
	return markup != TITLE_ANY_TAG && span_is_ignoring_case(name_of_tag(tag), "br");
}

/* The next of REST, a tag or a character, goes to PLAIN; how long it is. */
static size_t take_plain(struct text *plain, struct span rest, enum title_markup markup,
	struct arena *scratch)
{
	size_t length = 0;

	if (rest.bytes[0] == '<')
		length = take_markup(rest, markup);
	else if (rest.bytes[0] == '&')
		length = entity_length(rest);
	if (length == 0) {
		add_folded(plain, span_first(rest, 1));
		return 1;
	}
	if (rest.bytes[0] == '&')
		add_folded(
			plain, html_decode_entities(span_first(rest, length), scratch));
	else if (parts_words(span_first(rest, length), markup))
		add_folded(plain, span_of(" "));
	return length;
}

static void add_plain(struct text *plain, struct span text, enum title_markup markup,
	struct arena *scratch)
{
	struct title_marks marks;
	size_t at = 0;

	title_marks_find(text, markup == TITLE_MARKDOWN, &marks, scratch);
	while (at < text.length) {
		struct span rest = span_after(text, at);
		enum title_mark mark = title_marks_at(&marks, at);

		if (mark == MARK_LITERAL)
			add_folded(plain, span_first(rest, 1));
		at += mark == MARK_NONE ? take_plain(plain, rest, markup, scratch) : 1;
	}
}

/* Most titles are words with single blanks between them. */
static bool is_plain_already(const char *text, enum title_markup markup)
{
	const char *special =
		markup == TITLE_MARKDOWN ? "<&\t\n\r\f\v*_`[\\" : "<&\t\n\r\f\v";
	size_t length = strlen(text);

	return text[strcspn(text, special)] == '\0' && text[0] != ' ' &&
	       strstr(text, "  ") == NULL && (length == 0 || text[length - 1] != ' ');
}

const char *title_text(const char *text, enum title_markup markup, struct arena *arena,
	struct arena *scratch)
{
	struct span span = span_of(text);
	struct text plain;
	struct span result;
	const char *copy;

	if (is_plain_already(text, markup))
		return text;
	plain = text_limited(4 * span.length);
	if (span.length > TITLE_MARKUP_LIMIT && markup == TITLE_MARKDOWN)
		markup = TITLE_HTML;
	add_plain(&plain, span, markup, scratch);
	result = span_trimmed(text_span(&plain));
	copy = arena_bytes(arena, result.bytes, result.length);
	text_release(&plain);
	return copy;
}
