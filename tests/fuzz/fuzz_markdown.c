/* SPDX-License-Identifier: MIT */
#include <stdint.h>

#include "base/utf8.h"
#include "syntax/markdown.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct text html = text_limited(16 * MIB);
	struct error error = {0};
	struct span markdown =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	const char *heading = markdown_first_heading(markdown, &arena);

	(void)markdown_to_html(markdown, NULL, &html, &error);
	if (heading != NULL)
		(void)markdown_heading_id(span_of(heading), &arena);
	text_release(&html);
	arena_release(&arena);
	return 0;
}
