/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "base/path.h"
#include "base/strings.h"
#include "render/world.h"
#include "syntax/yaml.h"

const char *page_path(
	const struct settings *settings, const char *url, struct arena *arena)
{
	struct span home = span_of(settings_home(settings, arena));

	return strncmp(url, home.bytes, home.length) == 0 ? url + home.length : url;
}

/* What is known of a page, as it is being written down. */
struct writing {
	struct value *map;
	struct arena *arena;
};

static void set(const struct writing *writing, const char *key, struct value *value)
{
	value_set(writing->map, span_of(key), value, writing->arena);
}

static void set_text(const struct writing *writing, const char *key, const char *text)
{
	if (text != NULL)
		set(writing, key, value_new_string(writing->arena, span_of(text), 0));
}

static void set_flag(const struct writing *writing, const char *key, bool flag)
{
	struct value *value = arena_new(writing->arena, struct value);

	value->kind = VALUE_BOOLEAN;
	value->boolean = flag;
	value->text = span_of(flag ? "true" : "false");
	set(writing, key, value);
}

static void set_date(const struct writing *writing, const char *key, int64_t date)
{
	struct value *value = arena_new(writing->arena, struct value);
	struct date_parts *parts = arena_new(writing->arena, struct date_parts);

	if (date == DATE_NONE)
		return;
	*parts = date_parts(date);
	value->kind = VALUE_DATE;
	value->date = parts;
	set(writing, key, value);
}

static void set_list(
	const struct writing *writing, const char *key, const char *const *words)
{
	struct value *value = arena_new(writing->arena, struct value);
	size_t count = strings_count(words);

	value->kind = VALUE_LIST;
	value->list.items = arena_many(writing->arena, count, struct value *);
	value->list.count = count;
	for (size_t i = 0; i < count; i++)
		value->list.items[i] =
			value_new_string(writing->arena, span_of(words[i]), 0);
	set(writing, key, value);
}

static bool says(const struct writing *writing, const char *key)
{
	return !value_is_null(value_get(writing->map, key));
}

/* What the settings may have given it, and what stands in for what nobody gave. */
static void set_missing(const struct writing *writing, const struct page *page)
{
	const struct front_matter *front = &page->source->front;
	const struct {
		const char *key;
		const char *text;
	} texts[] = {
		{"title", page->title},
		{"description", front->description},
		{"excerpt", front->excerpt},
		{"image", front->image},
		{"lang", page->language},
		{"slug", front->slug},
	};

	for (size_t i = 0; i < COUNT(texts); i++)
		if (!says(writing, texts[i].key))
			set_text(writing, texts[i].key, texts[i].text);
}

/* Jekyll's paths of static files begin with a slash. */
static void set_path(
	const struct writing *writing, const struct source *source, struct arena *arena)
{
	const char *path = source->path;

	if (source->kind == SOURCE_STATIC) {
		path = arena_format(arena, "/%s", path);
		set_text(writing, "name", path_name(span_of(source->path)).bytes);
	}
	set_text(writing, "path", path);
	set_text(writing, "relative_path", path);
}

struct value *page_values(const struct site *site, const struct page *page,
	struct span front, struct arena *arena)
{
	struct writing writing = {.map = value_new_map(arena, 0), .arena = arena};
	const struct settings *settings = site->settings;
	struct value *written = NULL;
	struct error ignored;

	if (yaml_read(front, 1, &written, arena, &ignored) &&
		written->kind == VALUE_MAP)
		writing.map = written;
	if (page->source->default_values != NULL)
		writing.map =
			value_merged(page->source->default_values, writing.map, arena);
	set_missing(&writing, page);
	set_text(&writing, "url", page_path(settings, page_link(page), arena));
	set_text(&writing, "id", page_path(settings, page->id, arena));
	set_path(&writing, page->source, arena);
	set_date(&writing, "date", page->date);
	set_list(&writing, "categories", page->categories);
	set_list(&writing, "tags", page->tags);
	if (page->source->collection->label[0] != '\0')
		set_text(&writing, "collection", page->source->collection->label);
	if (page->source->front.draft)
		set_flag(&writing, "draft", true);
	return writing.map;
}
