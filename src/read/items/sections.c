/* SPDX-License-Identifier: MIT */
#include "base/map.h"
#include "base/path.h"
#include "read.h"
#include "read/items/as_written.h"
#include "read/items/lines.h"
#include "read/items/make.h"
#include "read/items/page_tree.h"
#include "read/items/split.h"

enum { PERIOD_WORDS = 3 }; /* besides a period, in a heading that dates */

/* All sections being read. */
struct reader {
	int content;
	const struct settings *settings;
	const struct sources *sources;
	struct arena *arena;
	struct report *report;
	struct map trees; /* by path; NULL root: it cannot be read */
	struct page_tree **all_trees;
	size_t tree_count;
	size_t tree_room;
	struct map seen; /* by path and heading */
	struct section *sections;
	size_t count;
	size_t room;
};

/* Where a definition names a section. */
struct place {
	const char *file;
	const struct from *from;
};

static void report_place(
	struct reader *reader, const struct place *place, const char *message)
{
	report_add(reader->report, REPORT_ERROR, place->file, place->from->line, "%s",
		message);
}

/* Each definition that wants of SOURCE, which is at PATH, what it has not, is told. */
static bool has_sections(struct reader *reader, const struct place *place,
	const struct source *source, const char *path)
{
	struct error error = {0};

	if (source == NULL)
		error_set(&error, "there is no page '%s'%s", path,
			path_below(path, reader->settings->places.content) == NULL
				? ""
				: ": paths count from the content folder");
	else if (!page_tree_is_possible(reader->settings, source))
		error_set(
			&error, "'%s' is no page: its format holds no sections", path);
	else
		return true;
	report_place(reader, place, error.message);
	return false;
}

static struct page_tree *new_tree(struct reader *reader, const char *path)
{
	struct page_tree *tree = arena_new(reader->arena, struct page_tree);

	map_set(&reader->trees, span_of(path), tree);
	reader->all_trees = arena_grow(reader->arena, reader->all_trees,
		reader->tree_count, &reader->tree_room, sizeof(struct page_tree *));
	reader->all_trees[reader->tree_count++] = tree;
	return tree;
}

static const struct page_tree *read_tree(
	struct reader *reader, const struct place *place, const char *path)
{
	struct page_tree *tree = map_get(&reader->trees, span_of(path));
	const struct source *source = sources_find(reader->sources, path);
	struct error error = {0};

	if (tree != NULL)
		return tree->root == NULL ? NULL : tree;
	if (!has_sections(reader, place, source, path))
		return NULL;
	tree = new_tree(reader, path);
	if (page_tree_read(reader->content, reader->settings, source, tree,
		    reader->arena, &error))
		return tree;
	tree->root = NULL;
	report_place(reader, place, error.message);
	return NULL;
}

/* The period of HEADING, or else of one above it. */
static struct period heading_period(
	const struct page_tree *tree, const struct page_heading *heading)
{
	struct period period = {0};
	int level = 7;

	for (const struct page_heading *above = heading; above >= tree->headings;
		above--) {
		if (above->level >= level)
			continue;
		if (period_is_all(above->text, PERIOD_WORDS, DAYS_UNKNOWN, &period))
			return period;
		level = above->level;
		if (above == tree->headings)
			break;
	}
	return (struct period){0};
}

static struct item *read_items(const struct page_tree *tree,
	const struct page_heading *heading, size_t *count, bool *cut,
	struct arena *arena)
{
	const char *name = heading == NULL ? ""
	                                   : arena_bytes(arena, heading->text.bytes,
						     heading->text.length);
	struct item_places places = {0};
	struct page_range range;
	struct item *items;

	page_tree_range(tree, heading, &range, arena);
	if (heading != NULL)
		range.period = heading_period(tree, heading);
	split_items(&tree->groups, &range, heading == NULL, &places, arena);
	items = make_items(&places, count, arena);
	*cut = places.cut;
	for (size_t i = 0; i < *count; i++) {
		items[i].source = tree->source;
		items[i].heading = name;
		items[i].heading_id = heading == NULL ? "" : heading->id;
	}
	number_lines(tree, heading, items, *count);
	write_as_source(items, *count, tree->body, arena);
	return items;
}

static void add_section(struct reader *reader, const struct place *place,
	const struct page_tree *tree, const struct page_heading *heading)
{
	const struct from *from = place->from;
	struct section *section;
	bool cut;

	reader->sections = arena_grow(reader->arena, reader->sections, reader->count,
		&reader->room, sizeof(*reader->sections));
	section = &reader->sections[reader->count++];
	*section = (struct section){.path = from->path, .heading = from->heading};
	section->items =
		read_items(tree, heading, &section->count, &cut, reader->arena);
	if (section->count == 0)
		report_add(reader->report, REPORT_NOTE, place->file, from->line,
			"'%s#%s' lists nothing", from->path, from->heading);
	if (cut)
		report_add(reader->report, REPORT_ERROR, place->file, from->line,
			"'%s#%s' lists more than %d items: the rest is left out",
			from->path, from->heading, ITEM_COUNT_LIMIT);
}

static void read_section(struct reader *reader, const struct place *place)
{
	const struct from *from = place->from;
	const char *key =
		arena_format(reader->arena, "%s#%s", from->path, from->heading);
	const struct page_heading *heading = NULL;
	const struct page_tree *tree;
	struct error error = {0};

	if (map_get(&reader->seen, span_of(key)) != NULL)
		return;
	tree = read_tree(reader, place, from->path);
	if (tree == NULL)
		return;
	if (from->heading[0] != '\0') {
		heading = page_tree_heading(
			tree, span_of(from->heading), reader->arena, &error);
		if (heading == NULL) {
			report_place(reader, place, error.message);
			return;
		}
	}
	map_set(&reader->seen, span_of(key), reader);
	add_section(reader, place, tree, heading);
}

void read_sections(int content, const struct settings *settings,
	const struct sources *sources, const struct definitions *definitions,
	struct sections *sections, struct arena *arena, struct report *report)
{
	struct reader reader = {.content = content,
		.settings = settings,
		.sources = sources,
		.arena = arena,
		.report = report};

	for (size_t i = 0; i < definitions->count; i++) {
		const struct definition *definition = &definitions->items[i];

		for (size_t f = 0; f < definition->from_count; f++) {
			struct place place = {definition->file, &definition->from[f]};

			if (place.from->kind == FROM_SECTION)
				read_section(&reader, &place);
		}
	}
	sections->items = reader.sections;
	sections->count = reader.count;
	for (size_t i = 0; i < reader.tree_count; i++)
		page_tree_release(reader.all_trees[i]);
	map_release(&reader.trees);
	map_release(&reader.seen);
}
