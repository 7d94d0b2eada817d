/* SPDX-License-Identifier: MIT */
/* Reading, writing and reading again. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/html.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void must(bool good)
{
	if (!good)
		abort();
}

static void check_links(const struct html_node *root)
{
	for (const struct html_node *n = root; n != NULL; n = html_next(n, root)) {
		must(n->first == NULL || n->first->previous == NULL);
		must(n->last == NULL || n->last->next == NULL);
		must(n->next == NULL || n->next->previous == n);
		must(n->first == NULL || n->first->parent == n);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct error error = {0};
	struct text text = text_limited(64 * MIB);
	struct span html =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	struct html_node *body = html_read(html, &arena, &error);
	struct html_node *document = html_read_document(html, &arena, &error);

	must(body != NULL && document != NULL);
	check_links(body);
	check_links(document);
	html_add_text(body, &text);
	html_write(document, &text);
	must(!text_broken(&text));
	text_clear(&text);
	html_write_inside(body, &text);
	must(utf8_find_bad(text_span(&text)) == text.length);
	must(html_read(text_span(&text), &arena, &error) != NULL);
	(void)html_decode_entities(html, &arena);
	text_release(&text);
	arena_release(&arena);
	return 0;
}
