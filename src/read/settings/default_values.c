/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "read/front_matter/front_matter.h"
#include "read/settings/dialect.h"

static void complain(const struct dialect_reader *reader, const struct value *value,
	const char *what)
{
	report_add(reader->report, REPORT_WARNING, reader->file, value->line,
		"left out of 'defaults': %s", what);
}

/* Types that Jekyll's older manuals name. */
static const char *current_type(const char *type)
{
	static const char *const types[][2] = {
		{"page", "pages"}, {"post", "posts"}, {"draft", "drafts"}};

	for (size_t i = 0; type != NULL && i < COUNT(types); i++)
		if (strcmp(types[i][0], type) == 0)
			return types[i][1];
	return type;
}

/* Say what is wrong with the values now, once, and not for each page. */
static void check_values(
	const struct dialect_reader *reader, const struct value *values)
{
	struct front_matter front = {0};
	const struct front_reader keys = {
		.settings = reader->settings,
		.file = reader->file,
		.are_defaults = true,
		.arena = reader->arena,
		.report = reader->report,
	};

	front_matter_take(&keys, values, &front);
}

static bool read_set(const struct dialect_reader *reader, const struct value *item,
	struct default_values *set)
{
	const struct value *scope = value_get(item, "scope");
	const char *path = value_string(value_get(scope, "path"));

	set->values = value_get(item, "values");
	if (set->values == NULL || set->values->kind != VALUE_MAP) {
		complain(reader, item, "a set without a map of 'values'");
		return false;
	}
	if (!value_is_null(scope) && scope->kind != VALUE_MAP) {
		complain(reader, scope, "'scope' wants a path, a type, or both");
		return false;
	}
	set->path = path == NULL ? "" : path;
	set->collection = current_type(value_string(value_get(scope, "type")));
	check_values(reader, set->values);
	return true;
}

/* How long the path is without the / that it may begin with. */
static size_t path_weight(const struct default_values *set)
{
	return strlen(set->path) - (set->path[0] == '/');
}

static int compare_sets(const struct default_values *a, const struct default_values *b)
{
	size_t left = path_weight(a);
	size_t right = path_weight(b);

	if (left != right)
		return left < right ? -1 : 1;
	return (a->collection != NULL) - (b->collection != NULL);
}

/* A stable sort: few sets, and qsort(3) is not. */
static void sort_sets(struct default_values *sets, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct default_values set = sets[i];
		size_t at = i;

		for (; at > 0 && compare_sets(&sets[at - 1], &set) > 0; at--)
			sets[at] = sets[at - 1];
		sets[at] = set;
	}
}

/*
 * The same set for what lies in the folder of collections; false if it would change
 * nothing.
 */
static bool in_collections(const struct dialect_reader *reader, const char *folder,
	const struct default_values *set, struct default_values *inside)
{
	const char *prefix =
		arena_format(reader->arena, "%s/", tidy_path(folder, reader->arena));

	if (folder[0] == '\0' || path_weight(set) == 0 ||
		strncmp(set->path, prefix, strlen(prefix)) == 0)
		return false;
	*inside = *set;
	inside->path = arena_format(
		reader->arena, "%s%s", prefix, set->path + (set->path[0] == '/'));
	return true;
}

void read_default_values(struct dialect_reader *reader, const struct value *list,
	const char *collections_folder)
{
	struct settings *settings = reader->settings;
	struct default_values *sets;
	size_t count = 0;

	settings->tree.defaults = NULL;
	settings->tree.default_count = 0;
	if (value_is_null(list))
		return;
	if (list->kind != VALUE_LIST || list->list.count > DEFAULT_SET_LIMIT) {
		complain(reader, list,
			arena_format(reader->arena,
				"it wants a list of sets, at most %d",
				DEFAULT_SET_LIMIT));
		return;
	}
	sets = arena_many(reader->arena, 2 * list->list.count, struct default_values);
	for (size_t i = 0; i < list->list.count; i++) {
		if (!read_set(reader, list->list.items[i], &sets[count]))
			continue;
		count++;
		if (in_collections(
			    reader, collections_folder, &sets[count - 1], &sets[count]))
			count++;
	}
	sort_sets(sets, count);
	settings->tree.defaults = sets;
	settings->tree.default_count = count;
}
