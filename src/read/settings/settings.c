/* SPDX-License-Identifier: MIT */
#include <stddef.h>

#include "base/array.h"
#include "base/file.h"
#include "base/strings.h"
#include "read.h"
#include "read/settings/dialect.h"

/* A file that tells what a folder is.  The first row that is there counts. */
static const struct dialect {
	const char *file;
	bool (*read)(struct dialect_reader *reader);
} dialects[] = {
	{"content/site.yaml", read_native_settings},
	{"_config.yml", read_jekyll_settings},
	{"_config.yaml", read_jekyll_settings},
};

/* Generators that are not read yet, by a file of theirs. */
static const struct stranger {
	const char *file;
	const char *name;
} strangers[] = {
	{"_config.toml", "Jekyll with TOML settings"},
	{"hugo.toml", "Hugo"},
	{"hugo.yaml", "Hugo"},
	{"hugo.yml", "Hugo"},
	{"hugo.json", "Hugo"},
	{"config/_default", "Hugo"},
	{"config.toml", "Hugo or Zola"},
	{"config.yaml", "Hugo"},
	{"config.yml", "Hugo"},
	{"config.json", "Hugo"},
	{"pelicanconf.py", "Pelican"},
	{"eleventy.config.js", "Eleventy"},
	{"eleventy.config.mjs", "Eleventy"},
	{"eleventy.config.cjs", "Eleventy"},
	{".eleventy.js", "Eleventy"},
	{"astro.config.mjs", "Astro"},
	{"astro.config.js", "Astro"},
	{"astro.config.ts", "Astro"},
	{"mkdocs.yml", "MkDocs"},
	{"mkdocs.yaml", "MkDocs"},
};

static bool refuse_stranger(int root, struct error *error)
{
	if (file_is_there(root, "content/site.yml"))
		return error_set(error,
			"no site here: 'content/site.yml' is to be called 'site.yaml'");
	for (size_t i = 0; i < COUNT(strangers); i++)
		if (file_is_there(root, strangers[i].file))
			return error_set(error,
				"'%s' makes this a site of %s, whose settings are not "
				"read: write 'content/site.yaml' beside it, with a "
				"line such as `url: https://example.org` (see "
				"feedmill(5), SITES OF OTHER GENERATORS)",
				strangers[i].file, strangers[i].name);
	if (file_is_there(root, "site.yaml"))
		return error_set(error,
			"no site here, but its content: go to the folder above, or "
			"name it with '-C'");
	return error_set(error,
		"no site here: write 'content/site.yaml' with a line such as "
		"`url: https://example.org`, or go to where a '_config.yml' is");
}

static bool read_dialect(struct dialect_reader *reader)
{
	if (reader->file_count > 0)
		return read_jekyll_settings(reader);
	for (size_t i = 0; i < COUNT(dialects); i++) {
		if (!file_is_there(reader->root, dialects[i].file))
			continue;
		reader->files = &dialects[i].file;
		reader->file_count = 1;
		return dialects[i].read(reader);
	}
	return refuse_stranger(reader->root, reader->error);
}

bool read_settings(int root, const char *const *configs, struct settings *settings,
	const char **file, struct arena *arena, struct report *report,
	struct error *error)
{
	struct dialect_reader reader = {
		.root = root,
		.files = configs,
		.file_count = strings_count(configs),
		.settings = settings,
		.arena = arena,
		.report = report,
		.error = error,
	};
	bool read;

	*settings = (struct settings){0};
	*error = (struct error){0};
	read = read_dialect(&reader);
	settings->file = reader.file;
	*file = reader.file;
	return read;
}
