/* SPDX-License-Identifier: MIT */
/* jekyll-scholar's settings: where the bibliography lies, which pages it makes. */
#include "base/file.h"
#include "base/span.h"
#include "read/dialect.h"
#include "read/jekyll.h"

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

void read_scholar(struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct settings *settings = reader->settings;
	const char *layout;

	settings->bibliography_folder =
		folder(config, "source", "_bibliography", reader->arena);
	if (value_is_null(config->scholar))
		return;
	/* Without its layout there are no pages of single works. */
	layout = arena_format(reader->arena, "%s/_layouts/%s",
		tidy_path(config->source, reader->arena),
		setting(config, "details_layout", "bibtex.html"));
	if (!file_is_there(reader->root, layout))
		return;
	settings->bibliography = setting(config, "bibliography", "references.bib");
	settings->details_folder =
		folder(config, "details_dir", "bibliography", reader->arena);
	settings->details_permalink =
		setting(config, "details_permalink", "/:details_dir/:key:extension");
}
