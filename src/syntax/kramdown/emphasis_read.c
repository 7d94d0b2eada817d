/* SPDX-License-Identifier: MIT */
/*
 * Which stars and underscores emphasise, as kramdown's parser finds out: one that may
 * open looks for one that closes, past code, links, tags and what emphasises within;
 * where there is none it is text.
 */
#include <string.h>

#include "base/utf8.h"
#include "syntax/kramdown/html.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"
#include "syntax/unicode.h"

enum {
	INSIDE_EM = 1,
	INSIDE_STRONG = 2,
	LINKS_LIMIT = 8,        /* links in one another */
	LINK_TEXT_LIMIT = 1000, /* bytes from a bracket to the one that closes it */
	TARGET_LIMIT = 4000,    /* the same of what a link leads to */
	OUTCOMES = 2 * 2 * 4,   /* of a search: which delimiter, how long, in what */
};

/* Of each opening bracket of a text, how far behind it stands what closes it. */
struct pairs {
	const char *start;
	uint32_t *distances; /* 0: nothing does */
};

struct reader {
	struct kramdown *doc;
	const char *start; /* of the run: what stands before it is nothing */
	struct pairs brackets;
	struct pairs parentheses;
	size_t links;            /* that are open */
	bool hopeless[OUTCOMES]; /* searches that found nothing up to the end */
};

/* What is looked for: LENGTH times DELIMITER, behind START. */
struct closer {
	char delimiter;
	size_t length;
	const char *start;
};

static const char *read_spans(struct reader *reader, const char *at, const char *end,
	const struct closer *closer, unsigned inside);

static uint32_t character_before(const struct reader *reader, const char *at)
{
	return emphasis_before(span_between(reader->start, at));
}

/* `a-`: an underscore behind it is text. */
static bool ends_in_hyphen(const struct reader *reader, const char *at)
{
	return at > reader->start && at[-1] == '-' &&
	       unicode_is_letter(character_before(reader, at - 1));
}

static bool is_alphanumeric(const char *at, const char *end)
{
	uint32_t character;

	return at < end && utf8_decode(span_between(at, end), &character) > 0 &&
	       unicode_is_alphanumeric(character);
}

/* How many stand in a row at AT; none cares whether they are three or more. */
static size_t count_delimiters(const char *at, const char *end)
{
	size_t count = 0;

	while (count < 3 && at + count < end && at[count] == *at)
		count++;
	return count;
}

/* True if a mark that begins no block stands before AT: nothing is before that. */
static bool is_behind_mark(const char *start, const char *at)
{
	return span_ends_with(span_between(start, at), "?>");
}

static bool closes(const struct closer *closer, const char *at, const char *end)
{
	size_t count;

	if (*at != closer->delimiter || at == closer->start || char_is_space(at[-1]) ||
		is_behind_mark(closer->start, at))
		return false;
	count = count_delimiters(at, end);
	if (count < closer->length || (closer->length == 1 && count == 2))
		return false;
	return *at != '_' || !is_alphanumeric(at + closer->length, end);
}

static void add_delimiter(
	struct kramdown *doc, const char *at, size_t length, bool opens)
{
	doc->walk.delimiters =
		arena_grow(doc->arena, doc->walk.delimiters, doc->walk.delimiter_count,
			&doc->walk.delimiter_room, sizeof(*doc->walk.delimiters));
	doc->walk.delimiters[doc->walk.delimiter_count++] =
		(struct delimiter){.at = at, .length = length, .opens = opens};
}

/* Where the element ends that LENGTH delimiters at AT begin; NULL if nowhere. */
static const char *read_element(struct reader *reader, const char *at, const char *end,
	size_t length, unsigned inside)
{
	struct kramdown *doc = reader->doc;
	struct closer closer = {*at, length, at + length};
	bool *hopeless = &reader->hopeless[(*at == '_' ? 8U : 0U) +
					   (length == 2 ? 4U : 0U) + inside];
	size_t count = doc->walk.delimiter_count;
	const char *found;

	if (*hopeless)
		return NULL;
	add_delimiter(doc, at, length, true);
	found = read_spans(reader, at + length, end, &closer,
		inside | (length == 2 ? INSIDE_STRONG : INSIDE_EM));
	if (found != NULL) {
		add_delimiter(doc, found, length, false);
		return found + length;
	}
	*hopeless = true;
	doc->walk.delimiter_count = count;
	return NULL;
}

/* What one or two delimiters at AT begin, or themselves: returns what is behind. */
static const char *read_delimiters(struct reader *reader, const char *at,
	const char *end, bool in_em, unsigned inside)
{
	size_t length = count_delimiters(at, end) > 1 ? 2 : 1;
	uint32_t before = character_before(reader, at);
	const char *found;

	if ((*at == '_' && (unicode_is_letter(before) || ends_in_hyphen(reader, at))) ||
		(at + length < end && char_is_space(at[length])) ||
		(inside & (length == 2 ? INSIDE_STRONG : INSIDE_EM)) != 0)
		return at + length;
	found = read_element(reader, at, end, length, inside);
	if (found == NULL && length == 2 && !in_em)
		found = read_element(reader, at, end, 1, inside);
	return found == NULL ? at + length : found;
}

/* Once for a text, since each bracket may be asked for more than once. */
static struct pairs find_pairs(
	struct span text, char open, char close, char escape, struct arena *arena)
{
	uint32_t *distances = arena_many(arena, text.length, uint32_t);
	size_t innermost =
		text.length; /* that is open: its row says which is around it */

	for (size_t i = 0; i < text.length; i++) {
		if (text.bytes[i] == escape) {
			i++;
		} else if (text.bytes[i] == open) {
			distances[i] = (uint32_t)innermost;
			innermost = i;
		} else if (text.bytes[i] == close && innermost < text.length) {
			size_t opener = innermost;

			innermost = distances[opener];
			distances[opener] = (uint32_t)(i - opener);
		}
	}
	while (innermost < text.length) {
		size_t opener = innermost;

		innermost = distances[opener];
		distances[opener] = 0;
	}
	return (struct pairs){text.bytes, distances};
}

/* What closes the bracket at AT, if it stands nearer than LIMIT; NULL if not. */
static const char *closer_of(const struct pairs *pairs, const char *at, size_t limit)
{
	size_t distance = pairs->distances[at - pairs->start];

	return distance == 0 || distance >= limit ? NULL : at + distance;
}

/* Behind the link at AT; NULL if it is none.  BRACKET is where its text ends. */
static const char *link_end(const struct reader *reader, const char *at,
	const char *end, const char **bracket)
{
	const char *parenthesis;

	if (reader->brackets.start == NULL)
		return NULL;
	*bracket = closer_of(&reader->brackets, at, LINK_TEXT_LIMIT);
	if (*bracket == NULL || *bracket + 1 >= end || (*bracket)[1] != '(')
		return NULL;
	parenthesis = closer_of(&reader->parentheses, *bracket + 1, TARGET_LIMIT);
	return parenthesis == NULL || parenthesis >= end ? NULL : parenthesis + 1;
}

/* What emphasises in the text of a link ends there. */
static const char *read_link(
	struct reader *reader, const char *at, const char *end, unsigned inside)
{
	const char *bracket;
	const char *behind = link_end(reader, at, end, &bracket);
	bool hopeless[OUTCOMES];

	if (behind == NULL || reader->links == LINKS_LIMIT)
		return at + 1;
	memcpy(hopeless, reader->hopeless, sizeof(hopeless));
	memset(reader->hopeless, 0, sizeof(reader->hopeless));
	reader->links++;
	(void)read_spans(reader, at + 1, bracket, NULL, inside);
	reader->links--;
	memcpy(reader->hopeless, hopeless, sizeof(hopeless));
	return behind;
}

/* `<String>`: what is in it means nothing. */
static bool is_verbatim(const struct html_tag *tag)
{
	return html_is_verbatim(tag->name) && !html_is_block(tag->name) && !tag->closed;
}

/* Up to the end tag; without one, all of TEXT. */
static size_t element_length(struct span text, size_t start_tag, struct span name)
{
	size_t length =
		start_tag + html_end_tag_find(span_after(text, start_tag), name);

	return length + html_end_tag(span_after(text, length), &name);
}

/* How long the tag, comment or address at AT is; one character if it is none. */
static size_t tag_length(const struct reader *reader, struct span text)
{
	struct html_tag tag;
	struct span name;
	size_t length = html_comment(text, reader->doc->walk.last_comment_end);

	if (length == 0) {
		length = html_start_tag(text, html_rules_of(reader->doc), &tag);
		if (length > 0 && is_verbatim(&tag) && !reader->doc->style.common_html)
			return element_length(text, length, tag.name);
	}
	if (length == 0)
		length = html_end_tag(text, &name);
	if (length == 0)
		length = kramdown_autolink_length(text);
	return length == 0 ? 1 : length;
}

static size_t code_length(struct span text)
{
	size_t length = code_span_length(text);

	return length == 0 ? code_fence_length(text) : length;
}

static size_t math_length(struct span text)
{
	struct span formula = span_after(text, strlen("$$"));
	size_t length;

	if (!span_starts_with(text, "$$"))
		return 1;
	length = span_find_string(formula, "$$");
	return length == formula.length ? 1 : length + strlen("$$$$");
}

/* Behind what begins at AT and is no delimiter. */
static const char *read_other(
	struct reader *reader, const char *at, const char *end, unsigned inside)
{
	struct span text = span_between(at, end);

	switch (*at) {
	case '\\':
		return at + (text.length > 1 ? 2 : 1);
	case '`':
		return at + code_length(text);
	case '$':
		return at + math_length(text);
	case '<':
		return at + tag_length(reader, text);
	case '[':
		return read_link(reader, at, end, inside);
	default:
		return at + 1;
	}
}

static const char *read_spans(struct reader *reader, const char *at, const char *end,
	const struct closer *closer, unsigned inside)
{
	while (at < end) {
		if (closer != NULL && closes(closer, at, end))
			return at;
		if (*at == '*' || *at == '_')
			at = read_delimiters(reader, at, end,
				closer != NULL && closer->length == 1, inside);
		else
			at = read_other(reader, at, end, inside);
	}
	return NULL;
}

void kramdown_read_emphasis(
	struct kramdown *doc, const char *start, const char *at, const char *end)
{
	struct reader reader = {.doc = doc, .start = start};
	struct span text = span_between(at, end);

	doc->walk.delimiter_count = 0;
	doc->walk.next_delimiter = 0;
	if (span_find_string(text, "](") < text.length) {
		reader.brackets = find_pairs(text, '[', ']', '\\', doc->arena);
		reader.parentheses = find_pairs(text, '(', ')', '\0', doc->arena);
	}
	(void)read_spans(&reader, at, end, NULL, 0);
}
