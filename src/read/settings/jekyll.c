/* SPDX-License-Identifier: MIT */
/* Jekyll's _config.yml. */
#include "read/settings/jekyll.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "base/strings.h"
#include "read/keys/channel.h"
#include "read/keys/fields.h"
#include "read/keys/keys.h"
#include "read/keys/people.h"
#include "read/settings/own.h"

/* What stands under `feedmill`, where Jekyll does not look. */
static const struct field own_fields[] = {OWN_FIELDS(0)};

static const struct field jekyll_fields[] = {
#define AT(member) offsetof(struct jekyll_config, member)
	/* clang-format off */
	{"url", FIELD_VALUE, AT(url), .help = "where the site is published"},
	{"baseurl", FIELD_STRING, AT(base_url), .help = "a path such as '/blog'"},
	{"title|name", FIELD_STRING, AT(title), .help = "the site's title"},
	{"description", FIELD_STRING, AT(description), .help = "a sentence about the site"},
	{"lang", FIELD_LANGUAGE, AT(language), .help = "a language such as 'en'"},
	{"author", FIELD_VALUE, AT(author), .help = "a name, or {name, email, uri}"},
	{"timezone", FIELD_VALUE, AT(timezone), .help = "a time zone such as 'Europe/Berlin'"},
	{"permalink", FIELD_STRING, AT(permalink), .help = "a style or a template"},
	{"source", FIELD_STRING, AT(source), .help = "the folder to read"},
	{"destination", FIELD_STRING, AT(destination), .help = "the folder to publish in"},
	{"collections_dir", FIELD_STRING, AT(collections_folder), .help = "a folder"},
	{"data_dir", FIELD_STRING, AT(data_folder), .help = "a folder"},
	{"includes_dir", FIELD_STRING, AT(include_folder), .help = "a folder"},
	{"include", FIELD_TEXT_LIST, AT(include), .help = "a list of patterns"},
	{"exclude", FIELD_TEXT_LIST, AT(exclude), .help = "a list of patterns"},
	{"markdown_ext", FIELD_STRING, AT(markdown_extensions), .help = "endings such as 'md,markdown'"},
	{"excerpt_separator", FIELD_STRING, AT(excerpt_separator), .help = "a text"},
	{"collections", FIELD_VALUE, AT(collections), .help = "a list or a map of collections"},
	{"defaults", FIELD_VALUE, AT(defaults), .help = "a list of default values"},
	{"feed", FIELD_VALUE, AT(feed), .help = "settings of jekyll-feed"},
	{"feedmill", FIELD_VALUE, AT(own), .help = "settings of feedmill",
		.rows = own_fields, .row_count = COUNT(own_fields)},
	{"plugins|gems", FIELD_VALUE, AT(plugins), .help = "a list of names"},
	{"paginate", FIELD_COUNT, AT(part_size), .help = "a number of posts"},
	{"paginate_path", FIELD_STRING, AT(parts_path), .help = "a path such as '/page:num/'"},
	{"jekyll-archives", FIELD_VALUE, AT(archives), .help = "settings of jekyll-archives"},
	{"kramdown", FIELD_VALUE, AT(kramdown), .help = "settings of kramdown"},
	{"scholar", FIELD_VALUE, AT(scholar), .help = "settings of jekyll-scholar"},
	{"limit_posts", FIELD_COUNT, AT(newest_posts), .help = "a number"},
	{"future", FIELD_FLAG, AT(future), .help = "true or false"},
	{"unpublished", FIELD_FLAG, AT(unpublished), .help = "true or false"},
	{"show_drafts", FIELD_FLAG, AT(drafts), .help = "true or false"},
/* clang-format on */
#undef AT
};

void jekyll_keys(struct keys *keys)
{
	keys_add_fields(keys, NULL, jekyll_fields, COUNT(jekyll_fields));
}

/* Jekyll 4 adds these to what a site excludes. */
static const char *const always_excluded[] = {".sass-cache", ".jekyll-cache",
	".ruby-lsp", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules",
	"vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/", NULL};

static const char *const usually_included[] = {".htaccess", NULL};

/* All files, each laid upon those before it. */
static struct value *read_files(struct dialect_reader *reader)
{
	struct value *merged = NULL;

	for (size_t i = 0; i < reader->file_count; i++) {
		struct value *map;

		if (!read_settings_file(reader, reader->files[i], &map))
			return NULL;
		merged = value_merged(merged, map, reader->arena);
	}
	reader->file = reader->files[0];
	return merged;
}

static void add_excluded(
	const struct map *included, const char **excluded, const char *const *more)
{
	while (*excluded != NULL)
		excluded++;
	for (; more != NULL && *more != NULL; more++)
		if (map_get(included, span_of(*more)) == NULL)
			*excluded++ = *more;
}

/* A pattern that is in both lists counts as included. */
static void set_patterns(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct settings *settings = reader->settings;
	struct map included = {0};
	size_t count = COUNT(always_excluded) + strings_count(config->exclude);
	const char **excluded = arena_many(reader->arena, count, const char *);

	settings->tree.include =
		config->include == NULL ? usually_included : config->include;
	for (size_t i = 0; settings->tree.include[i] != NULL; i++)
		map_set(&included, span_of(settings->tree.include[i]), settings);
	add_excluded(&included, excluded, config->exclude);
	add_excluded(&included, excluded, always_excluded);
	map_release(&included);
	settings->tree.exclude = excluded;
	settings->tree.patterns = PATTERNS_JEKYLL;
	settings->tree.underscores_hide = true;
	settings->tree.front_matter_makes_pages = true;
}

/* `markdown,md` as a list. */
static const char *const *split_at_commas(const char *text, struct arena *arena)
{
	struct span rest = span_of(text);
	struct span part;
	size_t count = 1;
	const char **parts;

	for (const char *comma = text; (comma = strchr(comma, ',')) != NULL; comma++)
		count++;
	parts = arena_many(arena, count + 1, const char *);
	count = 0;
	while (span_next(&rest, ',', &part)) {
		part = span_trimmed(part);
		if (part.length > 0)
			parts[count++] = arena_bytes(arena, part.bytes, part.length);
	}
	return parts;
}

/* Where things lie. */
static void set_places(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct settings *settings = reader->settings;
	bool at_root;

	settings->places.content = tidy_path(config->source, reader->arena);
	settings->places.output = tidy_path(config->destination, reader->arena);
	at_root = strcmp(settings->places.content, ".") == 0;
	settings->places.definitions =
		at_root ? "_feeds"
			: arena_format(
				  reader->arena, "%s/_feeds", settings->places.content);
}

static void set_rules(struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct settings *settings = reader->settings;

	settings->identity.description = config->description;
	settings->identity.language = config->language;
	settings->tree.markdown_extensions =
		split_at_commas(config->markdown_extensions, reader->arena);
	settings->shown.drafts = config->drafts;
	settings->shown.future = config->future;
	settings->shown.unpublished = config->unpublished;
	settings->shown.newest_posts =
		config->newest_posts == SIZE_MAX ? 0 : config->newest_posts;
	settings->urls.permalink = config->permalink;
	settings->urls.rules = PERMALINKS_JEKYLL;
	settings->bodies.excerpt_separator = config->excerpt_separator;
	settings->front_matter.bare_times_are_utc = true;
	settings->front_matter.dates_are_guessed = true;
	settings->urls.document_ids = true;
	settings->front_matter.smart_titles = true;
	settings->front_matter.narrow_keys = true;
	settings->bodies.templates = true;
	settings->places.data_folder = tidy_path(config->data_folder, reader->arena);
	read_scholar(reader, config);
	read_kramdown(reader, config);
	settings->places.include_folder =
		tidy_path(config->include_folder, reader->arena);
	settings->bodies.whole_excerpts = true;
	settings->front_matter.images_at_home = true;
}

static bool read_own(struct dialect_reader *reader, const struct value *map)
{
	const struct fields fields = fields_of(own_fields, COUNT(own_fields));
	struct own_settings own = {0};

	return fields_read_strict(&fields, map, &own, reader->arena, reader->error) &&
	       channel_check(map, &own.channel, reader->error) &&
	       settle_own(reader, &own);
}

/* A name, or the short name of a known person. */
static bool settle(struct dialect_reader *reader, const struct jekyll_config *config)
{
	struct publisher publisher = {
		.url = config->url,
		.base_url = config->base_url,
		.timezone = config->timezone,
		.title = config->title,
	};
	const struct people *authors = NULL;

	if (!value_is_null(config->author))
		authors = people_read(config->author, reader->settings, reader->arena);
	if (authors != NULL)
		publisher.authors = *authors;
	return settle_publisher(reader, &publisher);
}

bool read_jekyll_settings(struct dialect_reader *reader)
{
	const struct fields fields = fields_of(jekyll_fields, COUNT(jekyll_fields));
	struct jekyll_config config = {
		.permalink = "date",
		.source = ".",
		.destination = "_site",
		.collections_folder = "",
		.data_folder = "_data",
		.include_folder = "_includes",
		.markdown_extensions = "markdown,mkdown,mkdn,mkd,md",
		.excerpt_separator = "\n\n",
		.parts_path = "/page:num",
	};
	struct value *map = read_files(reader);

	if (map == NULL)
		return false;
	fields_read_lenient(
		&fields, map, reader->file, &config, reader->arena, reader->report);
	check_jekyll_kinds(reader, &config);
	reader->settings->values = map;
	set_places(reader, &config);
	set_patterns(reader, &config);
	set_rules(reader, &config);
	read_jekyll_authors(reader, &config);
	read_jekyll_collections(reader, &config);
	read_jekyll_generated(reader, &config);
	read_default_values(reader, config.defaults, config.collections_folder);
	if (!settle(reader, &config) || !read_own(reader, config.own))
		return false;
	make_jekyll_definitions(reader, config.feed);
	return true;
}
