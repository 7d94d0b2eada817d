/* SPDX-License-Identifier: MIT */
/* Cleaned HTML holds nothing forbidden, and cleaning it again changes nothing. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "../unit/render/clean_judge.h"
#include "base/utf8.h"
#include "render/clean.h"
#include "render/summary.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const char *cleaned(struct span html, struct arena *arena)
{
	static const char page[] = "https://example.org/a/b";
	struct clean_place place = {page, page, "e1-"};
	struct error error = {0};
	struct html_node *body = html_read(html, arena, &error);
	struct text text = text_limited(64 * MIB);
	const char *copy;

	if (body == NULL)
		abort();
	clean_html(body, &place, arena);
	(void)summary_of_html(body, 20, arena);
	(void)summary_first_paragraph(body, arena);
	html_write_inside(body, &text);
	copy = text_copy(&text, arena);
	text_release(&text);
	return copy;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct span html =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	const char *once = cleaned(html, &arena);
	const char *twice = cleaned(span_of(once), &arena);
	const char *wrong = judge_html(once, &arena);

	if (wrong != NULL || strcmp(once, twice) != 0) {
		fprintf(stderr, "%s\n%s\n%s\n", once, twice,
			wrong == NULL ? "it changes" : wrong);
		abort();
	}
	arena_release(&arena);
	return 0;
}
