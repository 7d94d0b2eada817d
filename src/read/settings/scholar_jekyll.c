/* SPDX-License-Identifier: MIT */
/* jekyll-scholar's settings: where the bibliography lies, which pages it makes. */
#include <string.h>

#include "base/file.h"
#include "base/span.h"
#include "read/bibliography/scholar_query.h"
#include "read/settings/dialect.h"
#include "read/settings/jekyll.h"

static const char *setting(
	const struct jekyll_config *config, const char *key, const char *usual)
{
	const char *text = value_string(value_get(config->scholar, key));

	return text == NULL || *text == '\0' ? usual : text;
}

/* A folder that begins with / is seen from the site's own. */
static const char *folder(const struct jekyll_config *config, const char *key,
	const char *usual, struct arena *arena)
{
	const char *path = setting(config, key, usual);

	while (*path == '/')
		path++;
	return tidy_path(path, arena);
}

/* One file, with or without its ending: what is a list or a pattern is reported. */
static const char *read_bibliography(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	const struct value *value = value_get(config->scholar, "bibliography");
	const char *name = setting(config, "bibliography", "references.bib");

	if (value != NULL && (value_string(value) == NULL || strchr(name, '*') != NULL))
		report_add(reader->report, REPORT_WARNING, reader->file, value->line,
			"'bibliography' wants the name of one file: "
			"others are named in 'from' of a feed");
	return span_ends_with(span_of(name), ".bib")
	               ? name
	               : arena_format(reader->arena, "%s.bib", name);
}

static const char *read_query(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	const struct value *value = value_get(config->scholar, "query");
	const char *text = value_string(value);
	const struct scholar_query *query;

	if (value_is_null(value))
		return NULL;
	if (text != NULL && scholar_query_read(text, &query, reader->arena))
		return text;
	report_add(reader->report, REPORT_WARNING, reader->file, value->line,
		"'query' is not understood, and takes all entries: '%s'",
		text == NULL ? "" : text);
	return NULL;
}

/* Without its layout there are no pages of single works. */
static bool has_details(
	const struct dialect_reader *reader, const struct jekyll_config *config)
{
	const char *layout = arena_format(reader->arena, "%s/_layouts/%s",
		tidy_path(config->source, reader->arena),
		setting(config, "details_layout", "bibtex.html"));

	return file_is_there(reader->root, layout);
}

void read_scholar(struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct settings *settings = reader->settings;

	settings->places.bibliography_folder =
		folder(config, "source", "_bibliography", reader->arena);
	if (value_is_null(config->scholar))
		return;
	settings->works.bibliography = read_bibliography(reader, config);
	settings->works.query = read_query(reader, config);
	if (!has_details(reader, config))
		return;
	settings->works.details_folder =
		folder(config, "details_dir", "bibliography", reader->arena);
	settings->works.details_permalink =
		setting(config, "details_permalink", "/:details_dir/:key:extension");
}
