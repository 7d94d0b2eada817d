/* SPDX-License-Identifier: MIT */
#include "read/items/page_tree.h"

#include <string.h>

#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/front_matter/front_matter.h"
#include "read/items/pandoc.h"
#include "read/sources/places.h"
#include "read/words/words.h"
#include "syntax/liquid.h"
#include "syntax/markdown.h"
#include "syntax/yaml.h"

static bool is_markdown(const struct settings *settings, const struct source *source)
{
	return source->kind == SOURCE_MARKDOWN ||
	       path_is_markdown(settings, source->path);
}

bool page_tree_is_possible(const struct settings *settings, const struct source *source)
{
	static const char *const endings[] = {".html", ".htm"};
	struct span ending = path_extension(span_of(source->path));

	return source->kind == SOURCE_HTML ||
	       span_is_one_of(ending, endings, COUNT(endings)) ||
	       is_markdown(settings, source);
}

/* `site` and `page`, which may be NULL. */
static const struct value *template_variables(
	const struct settings *settings, struct value *page, struct arena *arena)
{
	struct value *variables = value_new_map(arena, 0);

	value_set(
		variables, span_of("site"), settings_variables(settings, arena), arena);
	if (page != NULL)
		value_set(variables, span_of("page"), page, arena);
	return variables;
}

/* TEXT without templates: an item that one would make is not there to be read. */
static void add_replaced(const struct settings *settings, struct span text,
	struct value *page, struct text *replaced, struct arena *arena)
{
	const struct liquid_world world = {
		.variables = template_variables(settings, page, arena),
		.absolute_prefix = settings_home(settings, arena),
		.relative_prefix = settings->identity.base_path,
	};

	liquid_replace(text, &world, true, replaced);
}

/* The body, without front matter, clean; its placeholders replaced into REPLACED. */
static void read_body(const struct settings *settings, struct span file,
	struct page_tree *tree, struct text *replaced, struct arena *arena)
{
	struct front_place place;
	struct value *front = NULL;
	struct error ignored;

	/* What is wrong with the front matter was said when the source was read. */
	if (front_matter_find(file, true, &place) == FRONT_WHOLE &&
		!yaml_read(place.yaml, 2, &front, arena, &ignored))
		front = NULL;
	tree->body = span_after(file, place.body_offset);
	if (liquid_is_in(tree->body))
		add_replaced(settings, tree->body, front, replaced, arena);
	else
		text_add_span(replaced, tree->body);
}

/* The text of a heading but its links; all of it if there is nothing else. */
static void add_text_beside_links(const struct html_node *heading, struct text *text)
{
	const struct html_node *node = html_next(heading, heading);

	while (node != NULL) {
		bool link = html_is(node, "a");

		if (node->kind == HTML_TEXT)
			text_add_span(text, node->text);
		node = link ? html_skip(node, heading) : html_next(node, heading);
	}
}

static struct span plain_heading(
	const struct html_node *node, struct span whole, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	struct span plain;

	add_text_beside_links(node, &text);
	plain = count_words(text_span(&text), 1) == 0
	                ? whole
	                : (struct span){text_copy(&text, arena), text.length};
	text_release(&text);
	plain = span_after(plain, find_word(plain));
	while (plain.length > 0 &&
		strchr("()[] \t\n:.,#", plain.bytes[plain.length - 1]))
		plain.length--;
	return plain;
}

/* kramdown numbers the second heading of a name, and the third. */
static const char *heading_id(struct span text, struct map *ids, struct arena *arena)
{
	const char *id = markdown_heading_id(text, arena);
	size_t *count = map_put(ids, span_of(id), arena_new(arena, size_t));

	(*count)++;
	return *count == 1 ? id : arena_format(arena, "%s-%zu", id, *count - 1);
}

static void find_headings(struct page_tree *tree, bool markdown, struct arena *arena)
{
	struct map ids = {0};
	size_t room = 0;

	for (struct html_node *node = tree->root; node != NULL;
		node = html_next(node, tree->root)) {
		struct page_heading heading = {.node = node};
		const char *id;

		heading.level = heading_level(node);
		if (heading.level == 0)
			continue;
		heading.text = nodes_text(&node, 1, arena);
		heading.plain = plain_heading(node, heading.text, arena);
		heading.folded_text = heading_folded(heading.text, arena);
		heading.folded_plain = heading_folded(heading.plain, arena);
		id = html_attribute(node, "id");
		if (id == NULL)
			id = markdown ? heading_id(heading.text, &ids, arena) : "";
		heading.id = id;
		tree->headings = arena_grow(arena, tree->headings, tree->heading_count,
			&room, sizeof(*tree->headings));
		tree->headings[tree->heading_count++] = heading;
	}
	map_release(&ids);
}

bool page_tree_read(int content, const struct settings *settings,
	const struct source *source, struct page_tree *tree, struct arena *arena,
	struct error *error)
{
	bool markdown = is_markdown(settings, source);
	struct text file = text_limited(MARKDOWN_LIMIT);
	struct text replaced = text_limited(HTML_LIMIT);
	struct text plain = text_limited(HTML_LIMIT);
	struct text html = text_limited(HTML_LIMIT);
	bool done = false;

	*tree = (struct page_tree){.source = source};
	if (!file_read(content, source->path, &file, error))
		goto done;
	read_body(settings,
		utf8_repaired(
			(struct span){text_copy(&file, arena), file.length}, arena),
		tree, &replaced, arena);
	if (markdown)
		pandoc_without_marks(text_span(&replaced), &plain);
	if (markdown && !markdown_to_html(text_span(&plain), NULL, &html, error))
		goto done;
	tree->root = html_read(text_span(markdown ? &html : &replaced), arena, error);
	if (tree->root == NULL)
		goto done;
	find_headings(tree, markdown, arena);
	item_groups_count(&tree->groups, tree->root, arena);
	done = true;
done:
	text_release(&html);
	text_release(&plain);
	text_release(&replaced);
	text_release(&file);
	return done;
}

void page_tree_release(struct page_tree *tree)
{
	item_groups_release(&tree->groups);
}

static bool is_inside(const struct html_node *node, const struct html_node *outer)
{
	while (node != NULL && node != outer)
		node = node->parent;
	return node != NULL;
}

static const struct html_node *range_end(
	const struct page_tree *tree, const struct page_heading *heading)
{
	for (const struct page_heading *next = heading + 1;
		next < tree->headings + tree->heading_count; next++)
		if (next->level <= heading->level)
			return next->node;
	return NULL;
}

void page_tree_range(const struct page_tree *tree, const struct page_heading *heading,
	struct page_range *range, struct arena *arena)
{
	const struct html_node *end = heading == NULL ? NULL : range_end(tree, heading);
	const struct html_node *node = heading == NULL
	                                       ? html_next(tree->root, tree->root)
	                                       : html_skip(heading->node, tree->root);

	*range = (struct page_range){0};
	while (node != NULL && node != end) {
		if (end != NULL && is_inside(end, node)) {
			node = html_next(node, tree->root);
			continue;
		}
		range->nodes = arena_grow(arena, range->nodes, range->count,
			&range->room, sizeof(*range->nodes));
		range->nodes[range->count++] = (struct html_node *)(uintptr_t)node;
		node = html_skip(node, tree->root);
	}
}
