/* SPDX-License-Identifier: MIT */
#include "syntax/data.h"

#include <assert.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/csv.h"
#include "syntax/json.h"
#include "syntax/yaml.h"

/* Programs whose decimals have commas part columns by semicolons. */
static bool read_commas(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	struct span names = span_first(text, span_find(text, '\n'));
	bool has_comma = span_find(names, ',') < names.length;
	bool has_semicolon = span_find(names, ';') < names.length;

	return csv_read(
		text, has_semicolon && !has_comma ? ';' : ',', value, arena, error);
}

static bool read_tabs(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return csv_read(text, '\t', value, arena, error);
}

static bool read_yaml(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return yaml_read(text, 1, value, arena, error);
}

static const struct kind {
	const char *ending;
	bool (*read)(struct span, struct value **, struct arena *, struct error *);
} kinds[] = {
	{".csv", read_commas},
	{".json", json_read},
	{".tsv", read_tabs},
	{".yaml", read_yaml},
	{".yml", read_yaml},
};

static const struct kind *kind_of(struct span name)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (span_ends_with(name, kinds[i].ending))
			return &kinds[i];
	return NULL;
}

size_t data_ending(struct span name)
{
	const struct kind *kind = kind_of(name);

	return kind == NULL ? 0 : strlen(kind->ending);
}

bool data_read(struct span name, struct span text, struct value **value,
	struct arena *arena, struct error *error)
{
	const struct kind *kind = kind_of(name);

	assert(kind != NULL);
	return kind->read(utf8_without_mark(text), value, arena, error);
}
