/* SPDX-License-Identifier: MIT */
#include "read/data_file.h"

#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/bibliography.h"
#include "syntax/csv.h"
#include "syntax/json.h"
#include "syntax/yaml.h"

static bool read_yaml(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return yaml_read(text, 1, value, arena, error);
}

static bool read_csv(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return csv_read(text, ',', value, arena, error);
}

static bool read_tsv(struct span text, struct value **value, struct arena *arena,
	struct error *error)
{
	return csv_read(text, '\t', value, arena, error);
}

/* Bibliographies have no reader: a program of their own reads them. */
static const struct kind {
	const char *ending;
	bool (*read)(struct span, struct value **, struct arena *, struct error *);
} kinds[] = {
	{".bib", NULL},
	{".csv", read_csv},
	{".json", json_read},
	{".tsv", read_tsv},
	{".yaml", read_yaml},
	{".yml", read_yaml},
};

static const struct kind *kind_of(struct span path)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (span_ends_with(path, kinds[i].ending))
			return &kinds[i];
	return NULL;
}

bool is_data_file(struct span path)
{
	return kind_of(path) != NULL;
}

bool is_bibliography(struct span path)
{
	const struct kind *kind = kind_of(path);

	return kind != NULL && kind->read == NULL;
}

static bool read_text(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	const struct kind *kind = kind_of(span_of(path));
	struct text text = text_limited(FILE_LIMIT);
	bool read = file_read(content, path, &text, error);
	struct span bytes = text_span(&text);

	if (read) {
		if (utf8_find_bad(bytes) < bytes.length)
			report_add(report, REPORT_WARNING, file, 0,
				"replaced what is not valid UTF-8 or not allowed in "
				"XML");
		bytes = utf8_repaired(bytes, arena);
		if (span_starts_with(bytes, "\xEF\xBB\xBF"))
			bytes = span_after(bytes, 3);
		read = kind != NULL && kind->read(bytes, value, arena, error);
	}
	text_release(&text);
	return read;
}

bool data_file_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	if (is_bibliography(span_of(path)))
		return bibliography_read(
			content, path, file, value, arena, report, error);
	return read_text(content, path, file, value, arena, report, error);
}
