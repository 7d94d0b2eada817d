/* SPDX-License-Identifier: MIT */
#include "read/sources/source_page.h"

#include <stdarg.h>

#include "base/utf8.h"
#include "read/front_matter/lists.h"
#include "read/sources/places.h"
#include "syntax/markdown.h"
#include "syntax/yaml.h"

void source_report(const struct source_reading *reading, enum report_severity severity,
	unsigned line, const char *format, ...)
{
	struct report *to = &reading->reader->report;
	va_list arguments;

	va_start(arguments, format);
	report_add_list(to, severity,
		settings_file(
			reading->reader->settings, reading->file->path, &to->arena),
		line, format, arguments);
	va_end(arguments);
}

static struct span clean_front(const struct source_reading *reading)
{
	struct span yaml = reading->place.yaml;
	struct source_reader *reader = reading->reader;

	/* Its name is put together only where it is needed: most files are clean. */
	if (utf8_find_bad(yaml) == yaml.length)
		return yaml;
	return utf8_checked(yaml,
		settings_file(reader->settings, reading->file->path, &reader->scratch),
		2, &reader->scratch, &reader->report);
}

/* Maps of front matter are laid over maps of the defaults, key by key. */
static void merge_maps(
	const struct default_front *under, struct value *own, struct arena *scratch)
{
	for (size_t i = 0; i < own->map.count && under->values != NULL; i++) {
		struct value_pair *pair = &own->map.pairs[i];
		struct value *below = value_get_span(under->values, pair->key);

		if (below != NULL && pair->value->kind == VALUE_MAP)
			pair->value = value_merged(below, pair->value, scratch);
	}
}

static bool parse_front(
	const struct source_reading *reading, const struct default_front *under)
{
	struct source_reader *reader = reading->reader;
	const struct front_reader keys = {
		.settings = reader->settings,
		.path = reading->file->path,
		.arena = &reader->kept,
		.report = &reader->report,
	};
	struct value *value;
	struct error error;

	if (!yaml_read(clean_front(reading), 2, &value, &reader->scratch, &error)) {
		source_report(reading, REPORT_ERROR, error.line, "%s", error.message);
		return false;
	}
	if (value_is_null(value))
		return true;
	if (value->kind != VALUE_MAP) {
		source_report(reading, REPORT_ERROR, value->line,
			"front matter wants `key: value` lines");
		return false;
	}
	merge_maps(under, value, &reader->scratch);
	front_matter_take(&keys, value, &reading->source->front);
	return true;
}

/* The folders above a collection's come first among the categories. */
static void take_parents(const struct source_reading *reading)
{
	struct source *source = reading->source;
	struct span rest = place_parents(source->collection, source->path);
	struct front_list list;
	struct span folder;

	if (rest.length == 0)
		return;
	front_list_start(&list, &reading->reader->kept);
	while (span_next(&rest, '/', &folder))
		front_list_add_span(&list, utf8_repaired(folder, list.arena));
	front_list_take(&list, source->front.categories);
	if (list.cut)
		source_report(reading, REPORT_ERROR, 0,
			"its categories have " FRONT_LIST_CUT, FRONT_LIST_LIMIT);
	front_list_unite(&list);
	source->front.categories = front_list_end(&list);
}

/* The body as far as it was read, without a line that is cut off. */
static struct span known_body(const struct source_reading *reading)
{
	struct span body = span_after(
		text_span(&reading->reader->head), reading->place.body_offset);

	while (!reading->whole && body.length > 0 &&
		body.bytes[body.length - 1] != '\n')
		body.length--;
	return body;
}

static const char *first_heading(const struct source_reading *reading)
{
	struct source_reader *reader = reading->reader;
	struct span body = utf8_repaired(known_body(reading), &reader->scratch);

	return arena_string(
		&reader->kept, markdown_first_heading(body, &reader->scratch));
}

void source_read_page(const struct source_reading *reading, enum front_state state)
{
	struct source_reader *reader = reading->reader;
	struct source *source = reading->source;
	const struct default_front *under = defaults_for(&reader->defaults,
		reader->settings, reading->file, false, &reader->kept);

	source->front = under->front;
	source->default_values = under->values;
	take_parents(reading);
	source->body_offset = (uint32_t)reading->place.body_offset;
	source->body_line = reading->place.body_line;
	if (reading->unread != NULL) {
		source_report(reading, REPORT_ERROR, 1, "%s", reading->unread);
		source->broken = true;
	} else if (state == FRONT_WHOLE) {
		source->broken = !parse_front(reading, under);
	} else if (state == FRONT_OPEN && !reading->whole) {
		source_report(reading, REPORT_ERROR, 1,
			"more than %d bytes of front matter", FRONT_MATTER_LIMIT);
		source->broken = true;
	} else if (state == FRONT_OPEN && source->kind != SOURCE_OTHER) {
		source_report(reading, REPORT_WARNING, 1,
			"no line `---` ends the front matter");
	}
	if (reader->settings->front_matter.headings_are_titles &&
		source->front.title == NULL && !source->broken &&
		source->kind == SOURCE_MARKDOWN)
		source->heading = first_heading(reading);
}
