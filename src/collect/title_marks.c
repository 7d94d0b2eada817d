/* SPDX-License-Identifier: MIT */
#include "collect/title_marks.h"

#include <string.h>

static void set(
	struct title_marks *marks, size_t start, size_t length, enum title_mark mark)
{
	memset(marks->marks + start, (int)mark, length);
}

static size_t run_length(struct span text, size_t at)
{
	size_t end = at;

	while (end < text.length && text.bytes[end] == text.bytes[at])
		end++;
	return end - at;
}

/* The next run of C, exactly LENGTH long, from AT on; the text's length if none is. */
static size_t find_run(struct span text, size_t at, char c, size_t length)
{
	while (at < text.length) {
		size_t run = run_length(text, at);

		if (text.bytes[at] == c && run == length)
			return at;
		at += run;
	}
	return text.length;
}

static bool is_blank(struct span text, size_t at)
{
	return at >= text.length || char_is_space(text.bytes[at]);
}

static bool is_word(struct span text, size_t at)
{
	if (at >= text.length)
		return false;
	return char_is_alphanumeric(text.bytes[at]) ||
	       (unsigned char)text.bytes[at] >= 0x80;
}

/* A code span from AT on: how long it is with its marks; 0 if it is not closed. */
static size_t mark_code(struct title_marks *marks, struct span text, size_t at)
{
	size_t run = run_length(text, at);
	size_t close = find_run(text, at + run, '`', run);

	if (close == text.length)
		return 0;
	set(marks, at, run, MARK_DROPPED);
	set(marks, at + run, close - at - run, MARK_LITERAL);
	set(marks, close, run, MARK_DROPPED);
	return close + run - at;
}

/* True if the run of LENGTH marks at AT can open emphasis, or close it. */
static bool opens(struct span text, size_t at, size_t length)
{
	return !is_blank(text, at + length) &&
	       (text.bytes[at] == '*' || at == 0 || !is_word(text, at - 1));
}

static bool closes(struct span text, size_t at, size_t length)
{
	return at > 0 && !is_blank(text, at - 1) &&
	       (text.bytes[at] == '*' || !is_word(text, at + length));
}

static void mark_emphasis(struct title_marks *marks, struct span text, size_t at)
{
	size_t run = run_length(text, at);
	size_t close = at + run;

	if (!opens(text, at, run))
		return;
	do {
		close = find_run(text, close, text.bytes[at], run);
		if (close < text.length && marks->marks[close] == MARK_NONE &&
			closes(text, close, run)) {
			set(marks, at, run, MARK_DROPPED);
			set(marks, close, run, MARK_DROPPED);
			return;
		}
		close += run;
	} while (close < text.length);
}

/* `[text](url)`: all but the text goes. */
static void mark_link(struct title_marks *marks, struct span text, size_t at)
{
	size_t middle = at + span_find_string(span_after(text, at), "](");
	size_t end;

	if (middle >= text.length)
		return;
	end = middle + span_find(span_after(text, middle), ')');
	if (end >= text.length)
		return;
	set(marks, at, 1, MARK_DROPPED);
	set(marks, middle, end + 1 - middle, MARK_DROPPED);
}

static bool is_escape(struct span text, size_t at)
{
	return text.bytes[at] == '\\' && at + 1 < text.length &&
	       text.bytes[at + 1] != '\0' &&
	       strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text.bytes[at + 1]) != NULL;
}

void title_marks_find(
	struct span text, bool markdown, struct title_marks *marks, struct arena *arena)
{
	size_t length;

	marks->marks = markdown ? arena_many(arena, text.length, unsigned char) : NULL;
	for (size_t at = 0; markdown && at < text.length; at += length) {
		length = 1;
		if (marks->marks[at] != MARK_NONE)
			continue;
		if (is_escape(text, at)) {
			set(marks, at, 1, MARK_DROPPED);
			set(marks, at + 1, 1, MARK_LITERAL);
			length = 2;
		} else if (text.bytes[at] == '`') {
			length = mark_code(marks, text, at);
			length = length > 0 ? length : run_length(text, at);
		} else if (text.bytes[at] == '[') {
			mark_link(marks, text, at);
		} else if (text.bytes[at] == '*' || text.bytes[at] == '_') {
			length = run_length(text, at);
			mark_emphasis(marks, text, at);
		}
	}
}

enum title_mark title_marks_at(const struct title_marks *marks, size_t at)
{
	return marks->marks == NULL ? MARK_NONE : (enum title_mark)marks->marks[at];
}
