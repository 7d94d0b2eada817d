/* SPDX-License-Identifier: MIT */
/* Who wrote an item, where names stand before its title. */
#include <string.h>

#include "base/array.h"
#include "read/items/links.h"
#include "read/items/parts.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum {
	TITLE_WORDS = 5,     /* behind a name alone that may be an author's */
	REMARK_WORDS = 4,    /* in brackets behind names */
	UNREAD_WORDS = 3,    /* of a name that nobody could read */
	NAMES_LONGEST = 300, /* bytes of names that nobody could read */
};

/* Past a year or a remark in brackets, and separators. */
static size_t skip_year(const struct item_reader *reader, size_t start, size_t end)
{
	struct span rest = item_part(reader, start, end);
	size_t skip = leading_separators(rest);
	struct span inside = span_after(rest, skip);
	struct period_place place;
	size_t close;

	if (span_starts_with(inside, "(")) {
		close = span_find(inside, ')');
		/* Or a remark: `(Paths Collaboration)`. */
		if (close < inside.length && count_words(span_first(inside, close),
						     REMARK_WORDS + 1) <= REMARK_WORDS)
			skip += close + 1;
	} else if (period_at(inside, 0, reader->order, &place) &&
		   place.end < inside.length && inside.bytes[place.end] == '.') {
		skip += place.end;
	}
	skip += leading_separators(span_after(rest, skip));
	return start + skip;
}

/* `UW CSE`: no name, where it stands alone. */
static bool is_all_capitals(struct span name)
{
	for (size_t i = 0; i < name.length; i++)
		if (name.bytes[i] != ' ' &&
			(name.bytes[i] < 'A' || name.bytes[i] > 'Z'))
			return false;
	return true;
}

bool is_owner(const struct item_text *text, const struct names *names, size_t end)
{
	const struct text_run *run;
	struct span rest = text_part(text, end, text->bytes.length);
	size_t skip = leading_separators(rest);

	if (names->count != 1 || strchr(names->items[0], ',') == NULL ||
		!span_starts_with(rest, ":"))
		return false;
	run = text_run_at(text, end + skip);
	return run != NULL && run->start >= end &&
	       (run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0;
}

/* One name alone stands before a title if that stands out, or if it has initials. */
static bool single_name_fits(const struct item_reader *reader,
	const struct names *names, size_t names_end, size_t after, size_t end)
{
	const char *closing;
	struct span rest = item_part(reader, after, end);
	const struct text_run *run = text_run_at(reader->text, after);

	/* `A Fast Walk and …` */
	if (after >= end || is_all_capitals(span_of(names->items[0])) ||
		span_starts_with(span_of(names->items[0]), "A "))
		return false;
	if (opening_quote(rest, &closing) > 0 ||
		is_owner(reader->text, names, names_end))
		return true;
	if (run != NULL && run->start >= names_end &&
		(run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0 &&
		count_words(item_part(reader, run->start, run->end), 2) >= 2 &&
		!is_link_label(item_part(reader, run->start, run->end)))
		return true;
	return names->initials && count_words(rest, TITLE_WORDS) >= TITLE_WORDS;
}

/* `Roe, C. A. [Fast paths](…)`: an initial and a blank stand before AT. */
static bool follows_initial(const struct item_text *text, size_t at)
{
	const char *bytes = text->bytes.bytes;

	return at > 2 && char_is_space(bytes[at - 1]) && bytes[at - 2] == '.' &&
	       bytes[at - 3] >= 'A' && bytes[at - 3] <= 'Z';
}

/* `Ann Roe (Corresponding Author)`. */
static bool is_one_name(struct span words, struct arena *arena)
{
	struct names names;

	return names_read(words, &names, arena) && names.end == words.length;
}

/* Where a title that stands out begins behind START: no name goes into it. */
static size_t outstanding_title(
	const struct item_reader *reader, size_t start, size_t end)
{
	const struct item_text *text = reader->text;
	const struct text_run *run = text_run_at(text, start);

	if (run == NULL)
		return end;
	for (run++; run < text->runs + text->run_count && run->start < end; run++) {
		struct span words = item_part(reader, run->start, run->end);

		if ((run->style & (STYLE_BOLD | STYLE_ITALIC | STYLE_LINK)) != 0 &&
			count_words(words, TITLE_WORDS) >= TITLE_WORDS &&
			span_find(words, ',') == words.length &&
			(run->href != NULL || !is_one_name(words, reader->arena)))
			return run->start;
		/* `Ann Roe [Fast paths](a)`: no name goes on in such a link. */
		if (run->href != NULL && count_words(words, 2) > 1 &&
			char_is_space(text->bytes.bytes[run->start - 1]) &&
			!is_link_label(words) && !is_one_name(words, reader->arena))
			return run->start;
		if (run->href != NULL && follows_initial(text, run->start) &&
			count_words(words, 2) > 1)
			return run->start;
	}
	return end;
}

/* Past names that nobody could read, where a comma and a quoted title follow. */
static size_t quoted_title(const struct item_reader *reader, const struct names *names,
	size_t names_end, size_t after, size_t end)
{
	static const char *const quotes[] = {", “", ". “", ", \"", ". \""};
	struct span rest = item_part(reader, names_end, end);

	if ((names->count < 2 && !names->initials) || !span_starts_with(rest, ","))
		return after;
	rest = span_first(rest, NAMES_LONGEST);
	for (size_t i = 0; i < COUNT(quotes); i++) {
		size_t at = span_find_string(rest, quotes[i]);

		if (at > 0 && at < rest.length)
			return names_end + at + strlen(", ");
	}
	return after;
}

/*
 * `Ann roe, John Doe, [Fast paths in slow nets](f)`: the first name is none by itself.
 * Past the names, or START.
 */
static size_t names_behind_unread(struct item_reader *reader, size_t start, size_t end)
{
	size_t title = outstanding_title(reader, start, end);
	struct span rest = item_part(reader, start, title);
	size_t comma = span_find(rest, ',');
	struct span first = span_first(rest, comma);
	size_t skip = comma + leading_separators(span_after(rest, comma));
	size_t words = count_words(first, UNREAD_WORDS + 1);
	struct names names;
	const char **items;

	if (title == end || words < 2 || words > UNREAD_WORDS || begins_lower(first) ||
		!names_read(span_after(rest, skip), &names, reader->arena) ||
		count_words(span_after(rest, skip + names.end), 1) > 0)
		return start;
	while (first.length > 0 && strchr("* ", first.bytes[first.length - 1]) != NULL)
		first.length--;
	items = arena_many(reader->arena, names.count + 2, const char *);
	items[0] = copy_in_line(first, reader->arena);
	memcpy(items + 1, names.items, names.count * sizeof(*items));
	names.count++;
	names.items = items;
	if (reader->parts->names.count == 0)
		set_names(reader, &names, start, start + skip + names.end);
	return title;
}

/* Where no name begins. */
static size_t others_before_title(struct item_reader *reader, size_t start, size_t end)
{
	size_t after = names_behind_unread(reader, start, end);

	return after > start ? after : organisation_before_title(reader, start, end);
}

size_t names_before_title(
	struct item_reader *reader, size_t line, size_t start, size_t end)
{
	struct names names;
	size_t after;

	if (reader->no_names)
		return start;
	if (!names_read(item_part(reader, start, outstanding_title(reader, start, end)),
		    &names, reader->arena))
		return others_before_title(reader, start, end);
	after = skip_year(reader, start + names.end, end);
	/* `(Eds.)(2014)`. */
	if (span_starts_with(item_part(reader, after, end), "("))
		after = skip_year(reader, after, end);
	if (are_title(reader, &names, line, start, after, end))
		return start;
	if (!names.certain && !is_known_author(reader, &names) &&
		!single_name_fits(reader, &names, start + names.end, after, end))
		return organisation_before_title(reader, start, end);
	if (after >= end && !title_may_follow(reader, line))
		return start;
	if (reader->parts->names.count == 0)
		set_names(reader, &names, start, start + names.end);
	after = quoted_title(reader, &names, start + names.end, after, end);
	return after < end ? after : end;
}
