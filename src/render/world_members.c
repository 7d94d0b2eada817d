/* SPDX-License-Identifier: MIT */
/* Members of `site` that few templates name: data, and lists of pages. */
#include "render/world.h"

#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/utf8.h"

/* Pages for a list of templates. */
struct listing {
	const struct page **pages;
	size_t count;
};

/* The front matter of PAGE, with its fences. */
static struct span read_front(const struct world *world, const struct page *page)
{
	const struct source *source = page->source;
	struct text file = text_limited(FRONT_MATTER_LIMIT + SOURCE_HEAD);
	struct file_facts facts;
	struct error ignored;
	struct span front = SPAN_NONE;

	if (source->body_offset > 0 &&
		file_read_head(world->site->content, source->path, source->body_offset,
			&file, &facts, &ignored))
		front = utf8_repaired(
			text_copy_span(&file, world->arena), world->arena);
	text_release(&file);
	return front;
}

static struct value *values_of(struct world *world, const struct page *page)
{
	size_t index = (size_t)(page - world->site->pages);

	if (world->pages[index] == NULL)
		world->pages[index] = page_values(
			world->site, page, read_front(world, page), world->arena);
	return world->pages[index];
}

/* Jekyll's order: posts by date, the newest first; others by date, then by path. */
static int compare_newest(const void *left, const void *right)
{
	return page_compare_newest(
		*(const struct page *const *)left, *(const struct page *const *)right);
}

static int compare_oldest(const void *left, const void *right)
{
	const struct page *a = *(const struct page *const *)left;
	const struct page *b = *(const struct page *const *)right;

	if (a->date != b->date)
		return a->date < b->date ? -1 : 1;
	return strcmp(a->source->path, b->source->path);
}

static bool is_of_kind(const struct page *page, const char *label, bool files)
{
	bool file = page->source->kind == SOURCE_STATIC;

	return file == files && strcmp(page->source->collection->label, label) == 0 &&
	       world_has(page);
}

static struct listing list_of(struct world *world, const char *label, bool files)
{
	const struct site *site = world->site;
	struct listing listing = {
		.pages = arena_many(world->arena, site->count, const struct page *)};

	for (size_t i = 0; i < site->count; i++)
		if (is_of_kind(&site->pages[i], label, files))
			listing.pages[listing.count++] = &site->pages[i];
	return listing;
}

static struct value *list_values(struct world *world, const struct listing *listing)
{
	struct value *list = arena_new(world->arena, struct value);

	list->kind = VALUE_LIST;
	list->list.items = arena_many(world->arena, listing->count, struct value *);
	list->list.count = listing->count;
	for (size_t i = 0; i < listing->count; i++)
		list->list.items[i] = values_of(world, listing->pages[i]);
	return list;
}

static struct value *make_collection(struct world *world, const char *label)
{
	struct listing listing = list_of(world, label, false);
	bool posts = strcmp(label, "posts") == 0;

	qsort(listing.pages, listing.count, sizeof(struct page *),
		posts ? compare_newest : compare_oldest);
	return list_values(world, &listing);
}

static struct value *make_data(struct world *world)
{
	return read_site_data(world->site, world->arena, world->report);
}

static struct value *make_posts(struct world *world)
{
	return make_collection(world, "posts");
}

static struct value *make_pages(struct world *world)
{
	const struct listing listing = list_of(world, "", false);

	return list_values(world, &listing);
}

static struct value *make_files(struct world *world)
{
	const struct listing listing = list_of(world, "", true);

	return list_values(world, &listing);
}

/* Posts that have a word. */
struct group {
	struct value list;
	size_t room;
};

/* Posts by a word that they have, while they are grouped. */
struct grouping {
	struct world *world;
	struct value *lists; /* a map */
	struct map groups;   /* the same, by word */
};

static struct group *group_of(struct grouping *grouping, struct span word)
{
	struct group *group = map_get(&grouping->groups, word);

	if (group != NULL)
		return group;
	group = arena_new(grouping->world->arena, struct group);
	group->list.kind = VALUE_LIST;
	map_set(&grouping->groups, word, group);
	value_add(grouping->lists, word, &group->list, grouping->world->arena);
	return group;
}

static void add_to_group(
	struct grouping *grouping, struct span word, struct value *page)
{
	struct group *group = group_of(grouping, word);
	struct value_list *list = &group->list.list;

	list->items = arena_grow(grouping->world->arena, list->items, list->count,
		&group->room, sizeof(struct value *));
	list->items[list->count++] = page;
}

/* Posts by KEY: a map of lists. */
static struct value *make_groups(struct world *world, const char *key)
{
	const struct value *posts = make_posts(world);
	struct grouping grouping = {
		.world = world, .lists = value_new_map(world->arena, 0)};

	for (size_t i = 0; i < posts->list.count; i++) {
		const struct value *words = value_get(posts->list.items[i], key);

		for (size_t j = 0; words != NULL && j < words->list.count; j++)
			add_to_group(&grouping, words->list.items[j]->text,
				posts->list.items[i]);
	}
	map_release(&grouping.groups);
	return grouping.lists;
}

static struct value *make_categories(struct world *world)
{
	return make_groups(world, "categories");
}

static struct value *make_tags(struct world *world)
{
	return make_groups(world, "tags");
}

static const struct member {
	const char *name;
	struct value *(*make)(struct world *world);
} members[] = {
	{"categories", make_categories},
	{"data", make_data},
	{"pages", make_pages},
	{"posts", make_posts},
	{"static_files", make_files},
	{"tags", make_tags},
};

struct value *world_member(struct world *world, struct span name)
{
	const struct settings *settings = world->site->settings;

	for (size_t i = 0; i < COUNT(members); i++)
		if (span_is(name, members[i].name))
			return members[i].make(world);
	for (size_t i = 0; i < settings->tree.collection_count; i++)
		if (span_is(name, settings->tree.collections[i].label))
			return make_collection(
				world, settings->tree.collections[i].label);
	return NULL;
}
