/* SPDX-License-Identifier: MIT */
#include "bibtex/entries.h"

/* The file, while it is being cut. */
struct cutter {
	struct span rest;
	unsigned line;
	bool no_close; /* a comment was never closed: so is every later one like it */
};

static void skip(struct cutter *cutter, size_t count)
{
	struct span taken = span_first(cutter->rest, count);
	size_t end;

	while ((end = span_find(taken, '\n')) < taken.length) {
		cutter->line++;
		taken = span_after(taken, end + 1);
	}
	cutter->rest = span_after(cutter->rest, count);
}

static size_t skip_blanks(struct span text, size_t at)
{
	while (at < text.length && char_is_space(text.bytes[at]))
		at++;
	return at;
}

/* `@article {`: where the bracket stands; 0 if TEXT begins with no entry. */
static size_t find_bracket(struct span text, struct span *type)
{
	size_t at = skip_blanks(text, 1);
	size_t start = at;

	while (at < text.length &&
		(char_is_word(text.bytes[at]) || text.bytes[at] == '-'))
		at++;
	*type = (struct span){text.bytes + start, at - start};
	at = skip_blanks(text, at);
	if (type->length == 0 || at == text.length ||
		(text.bytes[at] != '{' && text.bytes[at] != '('))
		return 0;
	return at;
}

/* True if a line begins at AT, and with an entry. */
static bool begins_entry(struct span text, size_t at)
{
	struct span type;

	return text.bytes[at] == '@' && text.bytes[at - 1] == '\n' &&
	       find_bracket(span_after(text, at), &type) > 0;
}

/* How many bytes from AT on can neither open, close nor begin anything. */
static size_t plain_length(struct span text, size_t at)
{
	static const bool means[256] = {
		['{'] = true, ['}'] = true, ['"'] = true, [')'] = true, ['@'] = true};
	size_t end = at;

	while (end < text.length && !means[(unsigned char)text.bytes[end]])
		end++;
	return end - at;
}

/*
 * Behind the bracket that closes the one at OPEN; where the next entry begins, or the
 * end, if none does.
 */
static size_t find_end(struct span text, size_t open, bool is_comment, bool *closed)
{
	bool in_parentheses = text.bytes[open] == '(';
	bool in_quotes = false;
	size_t depth = 0;
	size_t at = in_parentheses ? open + 1 : open;

	*closed = true;
	for (at += plain_length(text, at); at < text.length;
		at++, at += plain_length(text, at)) {
		char c = text.bytes[at];

		if (c == '{')
			depth++;
		else if (c == '}' && depth > 0 && --depth == 0 && !in_parentheses)
			return at + 1;
		else if (c == '"' && depth == 0)
			in_quotes = !in_quotes;
		else if (c == ')' && in_parentheses && depth == 0 && !in_quotes)
			return at + 1;
		else if (c == '@' && !is_comment && begins_entry(text, at)) {
			*closed = false;
			return at;
		}
	}
	*closed = false;
	return text.length;
}

/* To BibTeX a comment is the word alone; it is cut with its brackets if they close. */
static void skip_comment(struct cutter *cutter, size_t bracket)
{
	bool closed = false;
	size_t end = bracket + 1;

	if (!cutter->no_close)
		end = find_end(cutter->rest, bracket, true, &closed);
	if (!closed) {
		cutter->no_close = true;
		end = bracket + 1;
	}
	skip(cutter, end);
}

static void add_entry(struct cutter *cutter, struct span type, size_t bracket,
	struct bib_entries *entries, struct arena *arena)
{
	struct bib_entry entry = {.line = cutter->line};
	bool closed;
	size_t end = find_end(cutter->rest, bracket, false, &closed);

	entry.text = span_first(cutter->rest, end);
	entry.is_macro = span_is_ignoring_case(type, "string");
	entry.has_key = !entry.is_macro && !span_is_ignoring_case(type, "preamble");
	entry.is_open = !closed;
	entries->items = arena_grow(arena, entries->items, entries->count,
		&entries->room, sizeof(*entries->items));
	entries->items[entries->count++] = entry;
	skip(cutter, end);
}

/* Up to the next @, over lines' ends that begin with a %, as biber has them. */
static void skip_rubbish(struct cutter *cutter)
{
	bool in_comment = false;
	size_t at = 0;

	for (; at < cutter->rest.length; at++) {
		char c = cutter->rest.bytes[at];

		if (c == '@' && !in_comment)
			break;
		in_comment = (in_comment || c == '%') && c != '\n';
	}
	skip(cutter, at);
}

void bib_split(struct span file, struct bib_entries *entries, struct arena *arena)
{
	struct cutter cutter = {.rest = file, .line = 1};

	*entries = (struct bib_entries){0};
	while (entries->count < BIBTEX_ENTRY_LIMIT) {
		struct span type;
		size_t bracket;

		skip_rubbish(&cutter);
		if (cutter.rest.length == 0)
			return;
		bracket = find_bracket(cutter.rest, &type);
		if (bracket == 0)
			skip(&cutter, 1);
		else if (span_is_ignoring_case(type, "comment"))
			skip_comment(&cutter, bracket);
		else
			add_entry(&cutter, type, bracket, entries, arena);
	}
}
