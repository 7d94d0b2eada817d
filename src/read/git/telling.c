/* SPDX-License-Identifier: MIT */
#include "read/git/telling.h"

#include <string.h>

#include "base/span.h"
#include "base/text.h"
#include "syntax/html.h"
#include "syntax/similar.h"

enum {
	TELLING = 16, /* bytes of a title that stands in no other by chance */
	BESIDE = 24,  /* bytes that are taken along with one that is shorter */
};

/* All that ITEM says, as it is read. */
static struct span text_of(const struct item *item, struct arena *arena)
{
	struct text text = text_limited(HTML_LIMIT);
	const struct html_node *body = NULL;
	struct error error;
	struct span copy;

	if (item->text != NULL)
		text_add(&text, item->text);
	else if (item->html != NULL)
		body = html_read(span_of(item->html), arena, &error);
	if (body != NULL)
		html_add_text(body, &text);
	copy = (struct span){text_copy(&text, arena), text.length};
	text_release(&text);
	return copy;
}

const char *telling_text(const struct item *item, struct arena *arena)
{
	struct span title = span_of(item->title);
	struct span text;
	size_t start;
	size_t end;

	if (strlen(title_folded(item->title, arena)) >= TELLING)
		return item->title;
	text = text_of(item, arena);
	start = span_find_string(text, item->title);
	if (start == text.length)
		return item->title;
	end = start + title.length + BESIDE;
	if (end > text.length) {
		end = text.length;
		start = start < BESIDE ? 0 : start - BESIDE;
	}
	return arena_bytes(arena, text.bytes + start, end - start);
}
