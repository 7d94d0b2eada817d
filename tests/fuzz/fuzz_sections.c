/* SPDX-License-Identifier: MIT */
#include <stdint.h>

#include "base/utf8.h"
#include "read/items/make.h"
#include "read/items/split.h"
#include "syntax/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* A whole page of Markdown, taken apart as `page.md#` does. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct text html = text_limited(16 * MIB);
	struct error error = {0};
	struct span markdown =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	struct html_node *page = NULL;

	if (markdown_to_html(markdown, NULL, &html, &error))
		page = html_read(text_span(&html), &arena, &error);
	if (page != NULL) {
		struct page_range range = {.nodes = &page, .count = 1};
		struct item_places places = {0};
		struct item_groups groups;
		size_t count;

		item_groups_count(&groups, page, &arena);
		split_items(&groups, &range, true, &places, &arena);
		item_groups_release(&groups);
		(void)make_items(&places, &count, &arena);
	}
	text_release(&html);
	arena_release(&arena);
	return 0;
}
