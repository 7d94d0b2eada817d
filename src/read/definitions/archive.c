/* SPDX-License-Identifier: MIT */
/* `archive` and `archive_entries`: where older entries stay (RFC 5005 section 4). */
#include <string.h>

#include "base/nearest.h"
#include "base/path.h"
#include "base/span.h"
#include "read/definitions/definition.h"

#define NUMBER "{n}"

/* What is asked for, while it is read. */
struct asking {
	const struct value *value;
	struct definition *definition;
	struct arena *arena;
	struct error *error;
};

/* `/notes.xml`: `/archive/notes-{n}.xml`. */
static const char *usual_path(const struct asking *asking, const char *path)
{
	struct span stem = path_stem(span_of(path));

	return arena_format(asking->arena, "/archive%.*s-" NUMBER "%s",
		SPAN_ARGUMENTS(stem), path + stem.length);
}

/* The path of FORMAT in a map; the one that was written; or NULL. */
static const char *written_path(const struct asking *asking, const char *format)
{
	if (asking->value->kind == VALUE_MAP)
		return value_string(value_get(asking->value, format));
	return asking->value->kind == VALUE_STRING ? value_string(asking->value) : NULL;
}

static bool check_formats(const struct asking *asking)
{
	const struct definition *definition = asking->definition;
	const struct value *value = asking->value;

	if (value->kind == VALUE_STRING && definition->target_count > 1)
		return error_set_at(asking->error, value->line,
			"'archive' wants a path for each format, such as "
			"{atom: /archive/notes-{n}.xml}");
	for (size_t i = 0; value->kind == VALUE_MAP && i < value->map.count; i++) {
		bool known = false;

		for (size_t j = 0; j < definition->target_count; j++)
			known = known || span_is(value->map.pairs[i].key,
						 definition->targets[j].format);
		if (!known)
			return error_set_at(asking->error, value->map.pairs[i].line,
				"'archive' has '%.*s', and 'formats' has not",
				SPAN_ARGUMENTS(span_first(
					value->map.pairs[i].key, NEAREST_LENGTH)));
	}
	return true;
}

static bool check_size(const struct asking *asking, const struct value *map)
{
	struct definition *definition = asking->definition;
	const struct value *size = value_get(map, "archive_entries");

	if (definition->newest == NEWEST_ALL)
		return error_set_at(asking->error, asking->value->line,
			"'archive' wants a number for 'newest': with all entries in "
			"the feed there is nothing to archive");
	if (value_is_null(size))
		definition->archive.entries = definition->newest;
	if (definition->archive.entries == 0 ||
		definition->archive.entries > definition->newest)
		return error_set_at(asking->error,
			value_is_null(size) ? asking->value->line : size->line,
			"'archive_entries' wants a number from 1 to that of 'newest', "
			"%zu",
			definition->newest);
	return true;
}

static bool add_paths(const struct asking *asking)
{
	struct definition *definition = asking->definition;
	struct target *targets =
		arena_many(asking->arena, definition->target_count, struct target);

	for (size_t i = 0; i < definition->target_count; i++) {
		const struct target *target = &definition->targets[i];
		const char *path = written_path(asking, target->format);

		if (path == NULL)
			path = usual_path(asking, target->path);
		if (!definition_check_path(path, asking->value->line, definition->per,
			    true, asking->arena, asking->error))
			return false;
		if (strstr(path, NUMBER) == NULL)
			return error_set_at(asking->error, asking->value->line,
				"'archive' wants '" NUMBER "' in every path: '%s'",
				path);
		targets[i] = (struct target){target->format, path, asking->value->line};
	}
	definition->archive.targets = targets;
	return true;
}

bool definition_read_archive(const struct value *map, struct definition *definition,
	struct arena *arena, struct error *error)
{
	const struct asking asking = {
		value_get(map, "archive"), definition, arena, error};
	const struct value *value = asking.value;
	const struct value *size = value_get(map, "archive_entries");
	bool off = value_is_null(value) || value_is_false(value);

	if (off && !value_is_null(size))
		return error_set_at(error, size->line,
			"'archive_entries' wants 'archive: true' beside it");
	if (off)
		return true;
	if (value->kind != VALUE_BOOLEAN && value->kind != VALUE_STRING &&
		value->kind != VALUE_MAP)
		return error_set_at(error, value->line,
			"'archive' wants true, or a path such as "
			"'/archive/notes-{n}.xml'");
	return check_formats(&asking) && check_size(&asking, map) && add_paths(&asking);
}
