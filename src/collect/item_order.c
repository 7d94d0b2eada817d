/* SPDX-License-Identifier: MIT */
#include "collect/item_order.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/strings.h"

/* How many sections are looked through for the same item. */
enum { SECTIONS_ALIKE = 64 };

static int compare_sizes(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static unsigned place_of(const struct listed *listed)
{
	const struct item *item = listed->page->item;

	return item->place != 0 ? item->place : item->line;
}

/* As they stand on the page. */
static int compare_places(const struct listed *a, const struct listed *b)
{
	int order = compare_sizes(place_of(a), place_of(b));

	return order != 0 ? order : compare_sizes(a->order, b->order);
}

/* By id, then as they stand on the page: an id begins with its page's URL. */
static int compare_ids(const void *a, const void *b)
{
	const struct listed *one = a;
	const struct listed *other = b;
	int order = strings_compare(one->page->id, other->page->id);

	return order != 0 ? order : compare_places(one, other);
}

/*
 * From the last of a page, or of what a commit added to it, up; what is in no commit
 * yet is new.
 */
static int compare_ages(const struct listed *a, const struct listed *b)
{
	int64_t one = a->seen.date == DATE_NONE ? INT64_MAX : a->seen.date;
	int64_t other = b->seen.date == DATE_NONE ? INT64_MAX : b->seen.date;

	if (one != other)
		return one < other ? -1 : 1;
	if (a->seen.place != b->seen.place)
		return compare_sizes(b->seen.place, a->seen.place);
	return compare_places(b, a);
}

/* By page and date, then the oldest first. */
static int compare_dates(const void *a, const void *b)
{
	const struct page *one = ((const struct listed *)a)->page;
	const struct page *other = ((const struct listed *)b)->page;
	int order = strings_compare(one->source->path, other->source->path);

	if (order != 0)
		return order;
	if (one->date != other->date)
		return one->date < other->date ? -1 : 1;
	return compare_ages(a, b);
}

static bool same_item(const struct listed *a, const struct listed *b)
{
	const struct item *one = a->page->item;
	const struct item *other = b->page->item;

	return a->section != b->section && one->line == other->line &&
	       strcmp(one->title, other->title) == 0 &&
	       strcmp(one->html, other->html) == 0 &&
	       (one->text == NULL) == (other->text == NULL) &&
	       (one->text == NULL || strcmp(one->text, other->text) == 0);
}

/* The same item among those before LISTED[AT]; NULL if it is the first. */
static const struct page *find_first(const struct listed *listed, size_t at)
{
	for (size_t k = 1; k <= at && k <= SECTIONS_ALIKE; k++)
		if (same_item(&listed[at - k], &listed[at]))
			return listed[at - k].first != NULL ? listed[at - k].first
			                                    : listed[at - k].page;
	return NULL;
}

/* ID with the next number that makes it new, which may be in use as a title's own. */
static const char *numbered_id(
	const char *id, size_t *number, struct map *ids, struct arena *arena)
{
	char *numbered;

	do {
		numbered = arena_format(arena, "%s-%zu", id, ++*number);
	} while (!map_add(ids, span_of(numbered), numbered));
	return numbered;
}

static void report_number(const struct site *site, const struct page *page,
	struct arena *arena, struct report *report)
{
	report_add(report, REPORT_NOTE,
		settings_file(site->settings, page->source->path, arena),
		page->item->line,
		"another item of the page has the title '%s': this one's id is '%s'",
		page->title, page->id);
}

/* Of works with one key in several files the first; NULL if LISTED[AT] is refused. */
static const struct page *first_published(const struct listed *listed, size_t at)
{
	if (listed[at].page->feed_exclusion == EXCLUDED_DUPLICATE)
		return NULL;
	for (size_t i = 0; i < at; i++)
		if (listed[i].page->feed_exclusion != EXCLUDED_DUPLICATE)
			return listed[i].page;
	return NULL;
}

/* Number what one id stands for: LISTED[0] to LISTED[COUNT - 1]. */
static void number_alike(const struct site *site, struct listed *listed, size_t count,
	struct map *ids, struct arena *arena, struct report *report)
{
	const char *id = listed[0].page->id;
	size_t number = 1;

	for (size_t i = 1; i < count; i++) {
		struct page *page = listed[i].page;

		listed[i].first = find_first(listed, i);
		if (listed[i].first != NULL) {
			page->id = listed[i].first->id;
			continue;
		}
		if (page->id_origin == ID_FROM_KEY) {
			listed[i].first = first_published(listed, i);
			continue;
		}
		page->id = numbered_id(id, &number, ids, arena);
		report_number(site, page, arena, report);
	}
}

void part_ids(const struct site *site, struct item_list *list, struct arena *arena,
	struct report *report)
{
	struct listed *listed = list->items;
	size_t count = list->count;
	struct map ids = {0};
	size_t end;

	qsort(listed, count, sizeof(*listed), compare_ids);
	for (size_t i = 0; i < count; i++)
		(void)map_put(&ids, span_of(listed[i].page->id), listed[i].page);
	for (size_t start = 0; start < count; start = end) {
		const char *id = listed[start].page->id;

		end = start + 1;
		while (end < count && strcmp(listed[end].page->id, id) == 0)
			end++;
		number_alike(site, listed + start, end - start, &ids, arena, report);
	}
	map_release(&ids);
}

static bool same_day(const struct page *a, const struct page *b)
{
	return a->date == b->date && strcmp(a->source->path, b->source->path) == 0;
}

static void set_date(struct page *page, int64_t date)
{
	page->date = date;
	page_set_updated(
		page, date, date == DATE_NONE ? DATE_FROM_NOWHERE : DATE_FROM_DATE);
}

/* The moments of one page that an item has already. */
struct moments {
	struct map taken;
	struct arena arena;
};

/* False if another item of PAGE's source has DATE. */
static bool take_moment(struct moments *moments, struct page *page, int64_t date)
{
	char *key = arena_format(
		&moments->arena, "%" PRId64 " %s", date, page->source->path);

	return map_add(&moments->taken, span_of(key), page);
}

/* The ledger's own; or the seconds of a day that was written and recorded. */
static bool is_fixed(const struct page *page)
{
	return page->record != NULL && page->date == page->record->seen &&
	       (page->date_origin == DATE_FROM_LEDGER ||
		       page->date_origin == DATE_FROM_TEXT);
}

static void keep_fixed(struct item_list *list, struct moments *moments)
{
	for (size_t i = 0; i < list->count; i++) {
		struct page *page = list->items[i].page;

		if (list->items[i].first != NULL || !is_fixed(page))
			continue;
		(void)take_moment(moments, page, page->date);
		set_date(page, page->date);
	}
}

/* One second apart; the oldest keeps the moment that its day begins with. */
void part_dates(struct item_list *list)
{
	struct page day = {0}; /* the last one, with the date that it had */
	struct moments moments = {0};
	int64_t seconds = 0;

	qsort(list->items, list->count, sizeof(*list->items), compare_dates);
	keep_fixed(list, &moments);
	for (size_t i = 0; i < list->count; i++) {
		struct page *page = list->items[i].page;

		if (list->items[i].first != NULL || is_fixed(page))
			continue;
		seconds = day.source != NULL && same_day(&day, page) ? seconds + 1 : 0;
		day = *page;
		while (day.date != DATE_NONE &&
			!take_moment(&moments, page, day.date + seconds))
			seconds++;
		set_date(page, day.date == DATE_NONE ? DATE_NONE : day.date + seconds);
	}
	map_release(&moments.taken);
	arena_release(&moments.arena);
}

void unite_items(struct item_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct page *first = list->items[i].first;
		struct page *page = list->items[i].page;

		if (first == NULL)
			continue;
		page->id = first->id;
		page->id_origin = first->id_origin;
		page->record = first->record;
		page->date = first->date;
		page->date_origin = first->date_origin;
		page->updated = first->updated;
		page->updated_origin = first->updated_origin;
		page->feed_exclusion = first->feed_exclusion;
	}
}

struct item_list item_list_of(const struct site *site)
{
	struct item_list list = {0};

	list.items = memory_resize(NULL, site_item_count(site), sizeof(*list.items));
	for (size_t i = 0; i < site->section_count; i++)
		for (size_t k = 0; k < site->sections[i].section->count; k++) {
			list.items[list.count] = (struct listed){
				.page = &site->sections[i].pages[k],
				.section = i,
				.order = list.count,
				.seen.date = DATE_NONE,
			};
			list.count++;
		}
	return list;
}

void item_list_release(struct item_list *list)
{
	memory_free(list->items);
	*list = (struct item_list){0};
}
