/* SPDX-License-Identifier: MIT */
/*
 * Markdown and what kramdown 2.4 with its GFM parser makes of it: the same elements,
 * attributes and text, though it puts line ends and indents elsewhere.
 */
#ifndef SYNTAX_MARKDOWN_SAMPLE_H
#define SYNTAX_MARKDOWN_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "syntax/markdown.h"

struct markdown_sample {
	const char *what;
	const char *markdown;
	const char *html; /* without the line ends beside tags */
};

static bool stands_beside_tag(const char *html, const char *c)
{
	return c == html || strchr(">\n", c[-1]) != NULL || strchr("<\n", c[1]) != NULL;
}

/* HTML without the line ends beside tags, but for those in `<pre>`. */
static void squeeze(const char *html, struct text *out)
{
	bool in_code = false;

	for (const char *c = html; *c != '\0'; c++) {
		if (strncmp(c, "<pre", 4) == 0)
			in_code = true;
		if (strncmp(c, "</pre>", 6) == 0)
			in_code = false;
		if (*c != '\n' || in_code || !stands_beside_tag(html, c))
			text_add_char(out, *c);
	}
}

static void check_sample(
	const struct markdown_sample *sample, const struct markdown_style *style)
{
	struct text html = text_limited(64 * KIB);
	struct text squeezed = text_limited(64 * KIB);
	struct error error = {0};

	print_message("  %s\n", sample->what);
	assert_true(markdown_to_html(span_of(sample->markdown), style, &html, &error));
	squeeze(html.bytes, &squeezed);
	assert_string_equal(squeezed.bytes, sample->html);
	text_release(&squeezed);
	text_release(&html);
}

static void check_samples(const struct markdown_sample *samples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_sample(&samples[i], NULL);
}

#endif
