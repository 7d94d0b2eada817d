/* SPDX-License-Identifier: MIT */
#include "publish/count.h"

#include <stdio.h>

#include "base/array.h"
#include "base/file.h"
#include "base/map.h"
#include "base/path.h"
#include "base/text.h"
#include "model/document.h"
#include "syntax/json.h"
#include "syntax/xml.h"

#define ATOM "http://www.w3.org/2005/Atom"
#define SITEMAP "http://www.sitemaps.org/schemas/sitemap/0.9"

/* What is counted in a document, by its outermost element; SITEMAP's index is apart. */
static const struct kind {
	const char *space;
	const char *root;
	const char *inside; /* a child of the root that holds them; or NULL */
	const char *counted;
} kinds[] = {
	{ATOM, "feed", NULL, "entry"},
	{"", "rss", "channel", "item"},
	{SITEMAP, "urlset", NULL, "url"},
};

static int64_t count_children(const struct xml_node *root, const struct kind *kind)
{
	int64_t count = 0;

	if (kind->inside != NULL)
		root = xml_child(root, kind->space, kind->inside);
	if (root == NULL)
		return ENTRIES_UNKNOWN;
	for (const struct xml_node *n = root->first; n != NULL; n = n->next)
		if (xml_is(n, kind->space, kind->counted))
			count++;
	return count;
}

static int64_t count_plain(const struct xml_node *root)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (xml_is(root, kinds[i].space, kinds[i].root))
			return count_children(root, &kinds[i]);
	return ENTRIES_UNKNOWN;
}

/* The root of the file at PATH; NULL if it is no XML. */
static struct xml_node *read_xml(int output, const char *path, struct arena *arena)
{
	struct text text = text_limited(XML_LIMIT);
	struct xml_node *root = NULL;
	struct error error;

	if (file_is_there(output, path) && file_read(output, path, &text, &error))
		root = xml_read(text_span(&text), arena, &error);
	text_release(&text);
	return root;
}

/* The file beside that at PATH which SITEMAP, of the index there, names; or NULL. */
static const char *part_of(
	const char *path, const struct xml_node *sitemap, struct arena *arena)
{
	const struct xml_node *loc = xml_child(sitemap, SITEMAP, "loc");
	struct text url = text_limited(PATH_LIMIT);
	struct span folder = path_folder(span_of(path));
	const char *part = NULL;
	struct span name;

	if (loc != NULL)
		xml_add_text(loc, &url);
	name = path_name(span_trimmed(text_span(&url)));
	if (name.length > 0)
		part = arena_format(arena, "%.*s%.*s", SPAN_ARGUMENTS(folder),
			SPAN_ARGUMENTS(name));
	text_release(&url);
	return part;
}

/* Of parts that are not there nobody knows how many URLs they had. */
static int64_t count_part(int output, const char *path)
{
	struct arena arena = {0};
	const struct xml_node *root = read_xml(output, path, &arena);
	int64_t count = root == NULL ? ENTRIES_UNKNOWN : count_plain(root);

	arena_release(&arena);
	return count == ENTRIES_UNKNOWN ? 0 : count;
}

/* Each part once, however often it is named. */
static int64_t count_index(
	int output, const char *path, const struct xml_node *root, struct arena *arena)
{
	struct map seen = {0};
	int64_t count = 0;

	for (const struct xml_node *n = root->first; n != NULL; n = n->next) {
		const char *part =
			xml_is(n, SITEMAP, "sitemap") ? part_of(path, n, arena) : NULL;

		if (part != NULL && map_add(&seen, span_of(part), &seen))
			count += count_part(output, part);
	}
	map_release(&seen);
	return count;
}

static int64_t count_xml(int output, const char *path)
{
	struct arena arena = {0};
	const struct xml_node *root = read_xml(output, path, &arena);
	int64_t count = ENTRIES_UNKNOWN;

	if (root != NULL && xml_is(root, SITEMAP, "sitemapindex"))
		count = count_index(output, path, root, &arena);
	else if (root != NULL)
		count = count_plain(root);
	arena_release(&arena);
	return count;
}

static int64_t count_json(int output, const char *path)
{
	struct text text = text_limited(FILE_LIMIT);
	struct arena arena = {0};
	struct value *feed;
	struct error error;
	int64_t count = ENTRIES_UNKNOWN;

	if (file_is_there(output, path) && file_read(output, path, &text, &error) &&
		json_read(text_span(&text), &feed, &arena, &error)) {
		const struct value *items = value_get(feed, "items");

		if (items != NULL && items->kind == VALUE_LIST)
			count = (int64_t)items->list.count;
	}
	arena_release(&arena);
	text_release(&text);
	return count;
}

int64_t count_entries(int output, const char *path)
{
	int64_t count = count_xml(output, path);

	return count == ENTRIES_UNKNOWN ? count_json(output, path) : count;
}
