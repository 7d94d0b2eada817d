/* SPDX-License-Identifier: MIT */
#include "render/world.h"

#include "base/file.h"
#include "base/path.h"
#include "base/utf8.h"
#include "syntax/markdown.h"

enum { INCLUDE_LIMIT = 4 * 1024 * 1024 }; /* bytes of one included file */

static const char *include_path(
	const struct world *world, struct span name, bool relative, struct arena *arena)
{
	struct span folder = path_folder(span_of(world->page->source->path));

	if (relative)
		return arena_format(arena, "%.*s%.*s", SPAN_ARGUMENTS(folder),
			SPAN_ARGUMENTS(name));
	return arena_format(arena, "%s/%.*s",
		world->site->settings->places.include_folder, SPAN_ARGUMENTS(name));
}

static bool read_include(void *context, struct span name, bool relative,
	struct span *text, struct arena *arena)
{
	struct world *world = context;
	struct text file = text_limited(INCLUDE_LIMIT);
	struct error ignored;
	bool read = file_read(world->site->content,
		include_path(world, name, relative, arena), &file, &ignored);

	if (read) {
		*text = utf8_repaired(text_copy_span(&file, arena), arena);
		world_offer(world, *text);
	}
	text_release(&file);
	return read;
}

struct markdown_style markdown_style_of(const struct settings *settings)
{
	return (struct markdown_style){.quotes = settings->bodies.quotes,
		.line_numbers = settings->bodies.line_numbers && settings->compat,
		.common_html = settings->urls.rules == PERMALINKS_NATIVE};
}

static bool markdownify(void *context, struct span markdown, struct text *html)
{
	const struct world *world = context;
	const struct markdown_style style = markdown_style_of(world->site->settings);
	struct error ignored;

	return markdown_to_html(markdown, &style, html, &ignored);
}

/* Content may show no moment of a build, unless all is to be as Jekyll has it. */
static void offer_now(struct world *world)
{
	struct value *time = arena_new(world->arena, struct value);
	struct date_parts *parts = arena_new(world->arena, struct date_parts);

	*parts = date_parts(world->site->now);
	time->kind = VALUE_DATE;
	time->date = parts;
	value_set(world->members, span_of("time"), time, world->arena);
	world->liquid.now = world->site->now;
}

struct world *world_new(
	const struct site *site, struct arena *arena, struct report *report)
{
	struct world *world = arena_new(arena, struct world);

	*world = (struct world){
		.site = site,
		.arena = arena,
		.report = report,
		.home = settings_home(site->settings, arena),
		.variables = value_new_map(arena, 0),
		.members = settings_variables(site->settings, arena),
		.pages = arena_many(arena, site->count, struct value *),
	};
	value_set(world->variables, span_of("site"), world->members, arena);
	world->liquid = (struct liquid_world){
		.variables = world->variables,
		.absolute_prefix = world->home,
		.relative_prefix = site->settings->identity.base_path,
		.quotes = site->settings->bodies.quotes,
		.line_numbers = site->settings->compat,
		.context = world,
		.post_url = world_post_url,
		.link = world_link,
		.markdownify = markdownify,
	};
	if (site->settings->compat)
		offer_now(world);
	if (site->settings->places.include_folder != NULL)
		world->liquid.include = read_include;
	return world;
}

const struct liquid_world *world_at(struct world *world, const struct page *page,
	struct value *values, struct span text)
{
	world->page = page;
	value_set(world->variables, span_of("page"), values, world->arena);
	world_offer(world, text);
	return &world->liquid;
}

void world_release(struct world *world)
{
	map_release(&world->posts);
}
