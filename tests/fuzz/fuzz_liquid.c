/* SPDX-License-Identifier: MIT */
/*
 * Any text renders or is refused within the limits; what comes out is valid UTF-8.
 * What is only replaced keeps its lines.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "syntax/liquid.h"
#include "syntax/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static const char world_yaml[] =
	"site: {url: 'https://x.org', posts: [{title: A, date: 2024-03-05, tags: [a]}, "
	"{title: b, n: 2.5}], data: {m: {k: [1, '2', null, true]}}}\n"
	"page: {title: 'My \"Ärger\" & more', date: 2024-03-05 14:07:09 +0100}\n";

/* Every include is the text itself. */
static bool find_include(void *context, struct span name, bool relative,
	struct span *text, struct arena *arena)
{
	(void)name;
	(void)relative;
	(void)arena;
	*text = *(struct span *)context;
	return true;
}

static const char *find_page(void *context, struct span name, struct arena *arena)
{
	(void)context;
	return arena_bytes(arena, name.bytes, name.length);
}

static bool mark_down(void *context, struct span markdown, struct text *html)
{
	(void)context;
	text_add_span(html, markdown);
	return true;
}

static size_t count_lines(struct span text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == '\n';
	return count;
}

static void check_replaced(
	struct span template, const struct liquid_world *world, bool drop)
{
	struct text out = text_limited(LIQUID_OUTPUT_LIMIT);

	liquid_replace(template, world, drop, &out);
	if (!text_broken(&out) &&
		(utf8_find_bad(text_span(&out)) < out.length ||
			count_lines(text_span(&out)) < count_lines(template)))
		abort();
	text_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena arena = {0};
	struct span template =
		utf8_repaired((struct span){(const char *)bytes, length}, &arena);
	struct value *variables = NULL;
	struct text out = text_limited(LIQUID_OUTPUT_LIMIT);
	struct error error = {0};
	struct liquid_world world = {.absolute_prefix = "https://x.org/base",
		.relative_prefix = "/base",
		.now = 1704164645,
		.context = &template,
		.post_url = find_page,
		.link = find_page,
		.include = find_include,
		.markdownify = mark_down};

	if (!yaml_read(span_of(world_yaml), 1, &variables, &arena, &error))
		abort();
	world.variables = variables;
	if (liquid_render(template, &world, &out, &error) &&
		utf8_find_bad(text_span(&out)) < out.length)
		abort();
	check_replaced(template, &world, false);
	check_replaced(template, &world, true);
	text_release(&out);
	arena_release(&arena);
	return 0;
}
