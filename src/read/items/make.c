/* SPDX-License-Identifier: MIT */
#include "read/items/make.h"

#include <stdint.h>

#include "base/array.h"
#include "base/strings.h"
#include "base/text.h"
#include "read/items/links.h"
#include "read/items/noise.h"
#include "read/items/parts.h"
#include "read/items/title.h"
#include "read/words/words.h"

enum {
	DATE_WORDS = 4, /* besides a date, on a line that tells where and when */
	NAME_WORDS = 2, /* without initials: a title of more may be told often */
};

static bool is_status(struct span text)
{
	static const char *const words[] = {"accepted", "to appear", "in press",
		"forthcoming", "oral", "spotlight", "under review", "submitted", "new"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (skip_word(text, words[i]) + 1 == text.length)
			return true;
	return false;
}

/* A link's label, or brackets with one or with a date, at the title's end. */
static size_t without_label(const struct item_text *text, size_t start, size_t end)
{
	struct span title = text_part(text, start, end);
	struct period period;
	size_t open = title.length;

	for (size_t i = 0; i < text->link_count; i++) {
		const struct text_link *link = &text->links[i];

		if (link->end == end && link->start > start &&
			label_starts(text, link->start))
			return link->start;
	}
	if (!span_ends_with(title, "]") && !span_ends_with(title, ")"))
		return end;
	while (open > 0 && title.bytes[open - 1] != '[' && title.bytes[open - 1] != '(')
		open--;
	if (open < 2 || (!is_label_in_brackets(span_after(title, open)) &&
				!is_status(span_after(title, open)) &&
				!period_is_all(span_after(title, open), 0, DAYS_UNKNOWN,
					&period)))
		return end;
	return start + open - 1;
}

static struct span tidy(const struct item_text *text, size_t start, size_t end)
{
	for (;;) {
		struct span title = without_open_brackets(text_part(text, start, end));
		size_t last = (size_t)(title.bytes - text->bytes.bytes) + title.length;
		size_t cut = without_label(text, start, last);

		if (cut == last || title.length == 0)
			return title;
		end = cut;
	}
}

static bool read_in(struct span text, enum day_order order, struct period *period)
{
	return text.length > 0 && period_read(text, order, period);
}

/* A year between names and the title: `Roe, A. (2020). Title`. */
static bool read_behind_names(const struct item_text *text,
	const struct item_parts *parts, enum day_order order, struct period *period)
{
	return parts->names.count > 0 && parts->names_end < parts->title_start &&
	       read_in(text_part(text, parts->names_end, parts->title_start), order,
		       period);
}

/* What a line says beside the title. */
static bool read_beside_title(const struct item_text *text,
	const struct item_parts *parts, enum day_order order, struct period *period)
{
	const struct text_line *line = &text->lines[parts->title_line];

	return read_in(text_part(text, parts->tail_start, line->end), order, period) ||
	       read_in(text_part(text, line->start, parts->title_start), order, period);
}

/* The lines but the title's: those that are nested, or those that are not. */
static bool read_lines(const struct item_text *text, const struct item_parts *parts,
	bool nested, enum day_order order, struct period *period)
{
	for (size_t i = 0; i < text->line_count; i++) {
		const struct text_line *line = &text->lines[i];

		if (i != parts->title_line && line->nested == nested &&
			read_in(text_part(text, line->start, line->end), order, period))
			return true;
	}
	return false;
}

/* In elements that say so; the year may stand in a heading. */
static bool read_dates(const struct item_text *text, int year, enum day_order order,
	struct period *period)
{
	for (size_t i = 0; i < text->line_count; i++) {
		struct span line =
			text_part(text, text->lines[i].start, text->lines[i].end);
		struct period_place place;

		if (text->lines[i].role != LINE_DATE)
			continue;
		if (read_in(line, order, period))
			return true;
		if (year != 0 && period_at_in_year(line, 0, year, &place)) {
			*period = place.period;
			return true;
		}
	}
	return false;
}

/* A line that only dates may tell a day of the year that another one tells. */
static void narrow(
	const struct item_text *text, enum day_order order, struct period *period)
{
	struct period stated;

	for (size_t i = 0; i < text->line_count && period_whole_year(period) != 0;
		i++) {
		const struct text_line *line = &text->lines[i];

		if (!line->nested &&
			period_is_all(text_part(text, line->start, line->end),
				DATE_WORDS, order, &stated) &&
			period_contains(period, &stated))
			*period = stated;
	}
}

/* What stands beside the title dates an item before headings do; a title does not. */
static void find_period(const struct item_text *text, const struct item_parts *parts,
	const struct item_place *place, enum day_order order, struct period *period)
{
	struct period stated;
	struct span title = text_part(text, parts->title_start, parts->title_end);

	*period = place->period;
	if (period_is_stated(&parts->lead)) {
		*period = parts->lead;
		return;
	}
	if (read_dates(text, period_whole_year(&place->period), order, &stated) ||
		read_behind_names(text, parts, order, &stated) ||
		read_in(parts->venue, order, &stated) ||
		read_beside_title(text, parts, order, &stated) ||
		read_lines(text, parts, false, order, &stated)) {
		*period = stated;
		narrow(text, order, period);
		return;
	}
	if (read_in(title, order, &stated) &&
		(!period_is_stated(period) || period_contains(period, &stated)))
		*period = stated;
	else if (!period_is_stated(period) &&
		 read_lines(text, parts, true, order, &stated))
		*period = stated;
}

/* Cells make no sense without their table. */
static void write_row(const struct html_node *row, struct text *html)
{
	for (const struct html_node *cell = row->first; cell != NULL;
		cell = cell->next) {
		if (cell->kind != HTML_ELEMENT || cell->first == NULL)
			continue;
		text_add(html, "<div>");
		html_write_inside(cell, html);
		text_add(html, "</div>");
	}
}

static const char *write_nodes(const struct item_place *place, struct arena *arena)
{
	struct text html = text_limited(HTML_LIMIT);
	const char *copy;
	struct span inside;

	for (size_t i = 0; i < place->count; i++) {
		const struct html_node *node = place->nodes[i];

		if (html_is(node, "tr"))
			write_row(node, &html);
		else if (html_is(node, "li") || html_is(node, "dd") ||
			 html_is(node, "dt"))
			html_write_inside(node, &html);
		else
			html_write(node, &html);
	}
	inside = span_trimmed(text_span(&html));
	copy = text_broken(&html) ? ""
	                          : arena_bytes(arena, inside.bytes, inside.length);
	text_release(&html);
	return copy;
}

/* What a template left of an item: `PDF`. */
static bool is_label_alone(struct span title)
{
	return count_words(title, 2) == 1 && is_link_label(title);
}

/* The item at place INDEX; false if it has no title. */
static bool make_item(const struct item_places *places, size_t index, struct item *item,
	struct arena *arena)
{
	const struct item_place *place = &places->items[index];
	struct item_text text;
	struct item_parts parts;
	struct span title;

	lay_out_text(place, &text, arena);
	if (is_no_item(text.bytes) || leads_back(&text))
		return false;
	find_parts(&text, places, place, &parts, arena);
	if (parts.title_start == parts.title_end)
		return false;
	title = tidy(&text, parts.title_start, parts.title_end);
	if (count_words(title, 1) == 0 || is_label_alone(title))
		return false;
	*item = (struct item){
		.title = copy_in_line(title, arena),
		.authors = parts.names.count > 0 ? parts.names.items : strings_none,
		.venue = parts.venue.length > 0 ? copy_in_line(parts.venue, arena)
	                                        : NULL,
		.html = write_nodes(place, arena),
	};
	choose_links(&text, &parts, item, arena);
	find_period(&text, &parts, place, places->order, &item->period);
	return true;
}

static void know_people(const struct item *items, size_t count, struct map *known)
{
	for (size_t i = 0; i < count; i++)
		for (const char *const *name = items[i].authors;
			items[i].authors[0] != NULL && items[i].authors[1] != NULL &&
			*name != NULL;
			name++)
			map_set(known, span_of(*name), (void *)(uintptr_t)items);
}

/* An author alone is the title of nothing: a name that several items begin with. */
static void know_repeated(
	const struct item *items, size_t count, struct map *known, struct arena *arena)
{
	struct map seen = {0};

	for (size_t i = 0; i < count; i++) {
		struct span title = span_of(items[i].title);
		struct names names;

		if (items[i].authors[0] != NULL || !names_read(title, &names, arena) ||
			names.count != 1 || names.end < title.length ||
			(!names.initials &&
				count_words(title, NAME_WORDS + 1) > NAME_WORDS))
			continue;
		if (map_get(&seen, title) != NULL)
			map_set(known, title, (void *)(uintptr_t)items);
		map_set(&seen, title, (void *)(uintptr_t)items);
	}
	map_release(&seen);
}

static size_t make_all(
	const struct item_places *places, struct item *items, struct arena *arena)
{
	size_t count = 0;

	for (size_t i = 0; i < places->count; i++)
		count += make_item(places, i, &items[count], arena);
	return count;
}

struct item *make_items(struct item_places *places, size_t *count, struct arena *arena)
{
	struct item *items = arena_many(arena, places->count, struct item);
	struct map known = {0};
	bool alone = false;

	*count = make_all(places, items, arena);
	for (size_t i = 0; i < *count; i++)
		alone = alone || items[i].authors[0] == NULL;
	if (alone) {
		know_people(items, *count, &known);
		know_repeated(items, *count, &known, arena);
		places->known = &known;
		*count = make_all(places, items, arena);
		places->known = NULL;
	}
	map_release(&known);
	return items;
}
