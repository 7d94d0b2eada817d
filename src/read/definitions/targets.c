/* SPDX-License-Identifier: MIT */
/* `formats`: what is published, and where. */
#include <string.h>

#include "base/nearest.h"
#include "base/span.h"
#include "model/format.h"
#include "read/definitions/definition.h"

/* The targets of one definition, while they are being read. */
struct targets {
	struct definition *definition;
	struct target *items;
	size_t room;
	struct arena *arena;
	struct error *error;
};

static bool refuse_format(struct span name, unsigned line, struct error *error)
{
	size_t count;
	const struct format *formats = formats_all(&count);
	struct nearest nearest = nearest_to(name);

	for (size_t i = 0; i < count; i++)
		nearest_try(&nearest, span_of(formats[i].name));
	if (nearest_is_meant(&nearest))
		return error_set_at(error, line,
			"unknown format '%.*s': did you mean '%.*s'?",
			SPAN_ARGUMENTS(name), SPAN_ARGUMENTS(nearest.word));
	return error_set_at(error, line, "unknown format '%.*s'",
		SPAN_ARGUMENTS(span_first(name, NEAREST_LENGTH)));
}

/* From the root of the site, a file, and nowhere else. */
static bool path_is_sound(struct span path)
{
	struct span rest = span_after(path, 1);
	struct span part;

	if (!span_starts_with(path, "/") || path.length < 2 ||
		span_ends_with(path, "/"))
		return false;
	while (span_next(&rest, '/', &part))
		if (part.length == 0 || span_is(part, ".") || span_is(part, ".."))
			return false;
	return true;
}

/* A place for what no feed has would be published as it is written. */
static bool holds_no_other(
	const char *path, unsigned line, enum per per, struct error *error)
{
	for (size_t i = PER_NONE + 1; per_names[i] != NULL; i++) {
		const char *name = per_names[i];
		const char *at = strchr(path, '{');
		size_t length = strlen(name);

		for (; i != per && at != NULL; at = strchr(at + 1, '{'))
			if (strncmp(at + 1, name, length) == 0 && at[1 + length] == '}')
				return error_set_at(error, line,
					"'{%s}' in a path wants 'per: %s': '%s'", name,
					name, path);
	}
	return true;
}

bool definition_check_path(const char *path, unsigned line, enum per per, bool needed,
	struct arena *arena, struct error *error)
{
	const char *placeholder;

	if (!path_is_sound(span_of(path)))
		return error_set_at(error, line,
			"'formats' wants a path such as '/notes.xml': '%s'", path);
	if (!holds_no_other(path, line, per, error))
		return false;
	if (per == PER_NONE || !needed)
		return true;
	placeholder = arena_format(arena, "{%s}", per_names[per]);
	if (strstr(path, placeholder) != NULL)
		return true;
	return error_set_at(error, line, "'per: %s' wants '%s' in every path: '%s'",
		per_names[per], placeholder, path);
}

/* Where a format goes that nobody gave a path. */
static const char *usual_path(
	const struct targets *targets, const struct format *format)
{
	const struct definition *definition = targets->definition;

	if (definition->per == PER_NONE || format->has_index)
		return arena_format(
			targets->arena, "/%s%s", definition->name, format->extension);
	return arena_format(targets->arena, "/%s/{%s}%s", definition->name,
		per_names[definition->per], format->extension);
}

/* PATH may be NULL. */
static bool add_target(
	struct targets *targets, struct span name, const char *path, unsigned line)
{
	struct definition *definition = targets->definition;
	const char *wanted = arena_bytes(targets->arena, name.bytes, name.length);
	const struct format *format = format_named(wanted);

	if (format == NULL)
		return refuse_format(name, line, targets->error);
	if (path == NULL)
		path = usual_path(targets, format);
	if (!definition_check_path(path, line, definition->per, !format->has_index,
		    targets->arena, targets->error))
		return false;
	targets->items = arena_grow(targets->arena, targets->items,
		definition->target_count, &targets->room, sizeof(*targets->items));
	targets->items[definition->target_count++] =
		(struct target){.format = format->name, .path = path, .line = line};
	return true;
}

static bool read_map(struct targets *targets, const struct value *formats)
{
	for (size_t i = 0; i < formats->map.count; i++) {
		const struct value_pair *pair = &formats->map.pairs[i];
		const char *path = value_string(pair->value);

		if (path == NULL && !value_is_null(pair->value))
			return error_set_at(targets->error, pair->line,
				"'formats' wants a path for '%.*s'",
				SPAN_ARGUMENTS(span_first(pair->key, NEAREST_LENGTH)));
		if (!add_target(targets, pair->key, path, pair->line))
			return false;
	}
	return true;
}

static bool read_names(struct targets *targets, const struct value *formats)
{
	for (size_t i = 0; i < value_item_count(formats); i++) {
		const struct value *name = value_item(formats, i);

		if (value_string(name) == NULL)
			return error_set_at(targets->error, name->line,
				"'formats' wants a path for each format, such as "
				"{atom: /notes.xml}");
		if (!add_target(targets, name->text, NULL, name->line))
			return false;
	}
	return true;
}

/*
 * Sitemaps list pages, and lists of feeds the feeds that others make: each is a
 * definition of its own.
 */
static bool check_mix(const struct targets *targets)
{
	struct definition *definition = targets->definition;

	bool sitemap = definition_is_sitemap(definition);
	bool list = definition_lists_feeds(definition);

	for (size_t i = 0; i < definition->target_count; i++) {
		const struct target *target = &definition->targets[i];
		const struct format *format = format_named(target->format);

		if (sitemap != format->is_sitemap || list != format->lists_feeds)
			return error_set_at(targets->error, target->line,
				"%s wants a file of its own, without '%s'",
				sitemap ? "a sitemap" : "a list of feeds",
				target->format);
	}
	return true;
}

bool definition_read_targets(const struct value *formats, struct definition *definition,
	struct arena *arena, struct error *error)
{
	struct targets targets = {
		.definition = definition, .arena = arena, .error = error};
	bool read;

	definition->target_count = 0;
	if (value_is_null(formats))
		read = add_target(&targets, span_of("atom"), NULL, 0);
	else if (formats->kind == VALUE_MAP)
		read = read_map(&targets, formats);
	else
		read = read_names(&targets, formats);
	definition->targets = targets.items;
	return read && check_mix(&targets);
}
