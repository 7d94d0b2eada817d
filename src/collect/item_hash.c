/* SPDX-License-Identifier: MIT */
#include "collect/item_hash.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "syntax/html.h"

static int compare_links(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_line(struct text *text, const char *line)
{
	text_add(text, line);
	text_add_char(text, '\n');
}

/* `./media/a.pdf` is where `media/a.pdf` is. */
static const char *without_dot(const char *href)
{
	return strncmp(href, "./", 2) == 0 ? href + 2 : href;
}

/* Sorted: badges change their places. */
static void add_links(struct text *text, const struct item *item, struct arena *scratch)
{
	size_t count = item->related_count;
	const char **links = arena_many(scratch, count + 1, const char *);

	for (size_t i = 0; i < count; i++)
		links[i] = without_dot(item->related[i].href);
	if (item->link != NULL)
		links[count++] = without_dot(item->link);
	qsort(links, count, sizeof(*links), compare_links);
	for (size_t i = 0; i < count; i++)
		add_line(text, links[i]);
}

static void add_html(struct text *text, const struct item *item, struct arena *scratch)
{
	struct error error;
	const struct html_node *body = html_read(span_of(item->html), scratch, &error);

	if (body != NULL)
		html_add_text(body, text);
}

const char *item_hash(const struct item *item, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	struct arena scratch = {0};
	char hash[HASH_TEXT_SIZE];

	add_line(&text, item->title);
	for (size_t i = 0; item->authors[i] != NULL; i++)
		add_line(&text, item->authors[i]);
	add_links(&text, item, &scratch);
	if (item->data != NULL && item->data->summary != NULL)
		add_line(&text, item->data->summary);
	if (item->text != NULL)
		text_add(&text, item->text);
	else if (item->html != NULL && *item->html != '\0')
		add_html(&text, item, &scratch);
	hash_text(text_span(&text), hash);
	text_release(&text);
	arena_release(&scratch);
	return arena_string(arena, hash);
}
