/* SPDX-License-Identifier: MIT */
/* content/site.yaml. */
#include "read/settings/native.h"

#include <stddef.h>

#include "base/array.h"
#include "base/strings.h"
#include "read/keys/channel.h"
#include "read/keys/fields.h"
#include "read/keys/keys.h"
#include "read/settings/own.h"

/* What the file may say, as it stands there. */
struct native_settings {
	const struct value *url;
	const struct value *timezone;
	const struct value *defaults;
	const struct value *collections;
	const char *title;
	const char *description;
	struct people authors;
	const char *language;
	const char *permalink;
	const char *const *exclude;
	const char *const *include;
	const char *output;
	bool drafts;
	bool future;
	struct own_settings own;
};

static const struct field collection_fields[] = {
#define AT(member) offsetof(struct collection, member)
	/* clang-format off */
	{"permalink", FIELD_STRING, AT(permalink), .help = "a template such as '/notes/:title/'"},
	{"published", FIELD_FLAG, AT(published), .help = "true or false"},
	{"future", FIELD_FLAG, AT(future), .help = "true or false"},
/* clang-format on */
#undef AT
};

/* The sets of `defaults`; what is laid under a page's front matter is data. */
struct default_set {
	const struct value *values;
	struct {
		const char *path;
		const char *type;
	} scope;
};

static const struct field scope_fields[] = {
#define AT(member)                                                                     \
	offsetof(struct default_set, member) - offsetof(struct default_set, scope)
	/* clang-format off */
	{"path", FIELD_STRING, AT(scope.path), .help = "how the path of a page begins, or a glob"},
	{"type", FIELD_STRING, AT(scope.type), .help = "a collection, or 'pages'"},
/* clang-format on */
#undef AT
};

static const struct field default_fields[] = {
#define AT(member) offsetof(struct default_set, member)
	/* clang-format off */
	{"scope", FIELD_MAP_OF, AT(scope), .help = "a map of 'path' and 'type'",
		.rows = scope_fields, .row_count = COUNT(scope_fields)},
	{"values", FIELD_VALUE, AT(values), .help = "a map of front matter", .required = true},
/* clang-format on */
#undef AT
};

static const struct field native_fields[] = {
#define AT(member) offsetof(struct native_settings, member)
	/* clang-format off */
	{"url", FIELD_VALUE, AT(url), .help = "where the site is published: 'https://example.org'"},
	{"title", FIELD_STRING, AT(title), .help = "the site's title"},
	{"description", FIELD_STRING, AT(description), .help = "a sentence about the site"},
	{"author|authors", FIELD_PEOPLE, AT(authors), .help = "a name, or {name, email, uri}, or a list of them"},
	{"language|lang", FIELD_LANGUAGE, AT(language), .help = "a language such as 'en' or 'de-AT'"},
	{"timezone", FIELD_VALUE, AT(timezone), .help = "a time zone such as 'Europe/Berlin'"},
	{"permalink", FIELD_STRING, AT(permalink), .help = "a template such as '/:path/'"},
	{"exclude", FIELD_TEXT_LIST, AT(exclude), .help = "paths in the content folder that are not read"},
	{"include", FIELD_TEXT_LIST, AT(include), .help = "names that are read though they begin with . or _"},
	{"defaults", FIELD_VALUE, AT(defaults), .help = "front matter of pages by their path"},
	{"collections", FIELD_VALUE, AT(collections), .help = "what holds for folders of the content folder",
		.rows = collection_fields, .row_count = COUNT(collection_fields)},
	{"output", FIELD_STRING, AT(output), .help = "the folder to publish in"},
	{"drafts", FIELD_FLAG, AT(drafts), .help = "true or false"},
	{"future", FIELD_FLAG, AT(future), .help = "true or false"},
	OWN_FIELDS(AT(own)),
/* clang-format on */
#undef AT
};

void native_keys(struct keys *keys)
{
	keys_add_fields(keys, NULL, native_fields, COUNT(native_fields));
}

static const char *const markdown_extensions[] = {"md", "markdown", NULL};

/* The file itself lies in the content, but is no part of it. */
static const char *const *with_own_file(
	const char *const *exclude, const char *own, struct arena *arena)
{
	size_t count = strings_count(exclude);
	const char **all = arena_many(arena, count + 2, const char *);

	for (size_t i = 0; i < count; i++)
		all[i] = exclude[i];
	all[count] = own;
	return all;
}

static void set_rules(
	struct dialect_reader *reader, const struct native_settings *native)
{
	struct settings *settings = reader->settings;

	settings->places.content = NATIVE_CONTENT;
	settings->places.definitions = "feeds";
	settings->places.output = tidy_path(native->output, reader->arena);
	settings->identity.description = native->description;
	settings->identity.language = native->language;
	settings->tree.markdown_extensions = markdown_extensions;
	settings->tree.exclude =
		with_own_file(native->exclude, "site.yaml", reader->arena);
	settings->tree.include =
		native->include == NULL ? strings_none : native->include;
	settings->tree.patterns = PATTERNS_GLOB;
	settings->tree.underscores_hide = true;
	settings->front_matter.headings_are_titles = true;
	settings->urls.composed = true;
	settings->shown.drafts = native->drafts;
	settings->shown.future = native->future;
	settings->urls.permalink = native->permalink;
	settings->urls.rules = PERMALINKS_NATIVE;
	settings->bodies.excerpt_separator = "<!--more-->";
}

/* Jekyll's are data of another program; these are written for feedmill alone. */
static bool check_defaults(struct dialect_reader *reader, const struct value *list)
{
	const struct fields fields = fields_of(default_fields, COUNT(default_fields));

	if (value_is_null(list))
		return true;
	if (list->kind != VALUE_LIST || list->list.count > DEFAULT_SET_LIMIT)
		return error_set_at(reader->error, list->line,
			"'defaults' wants a list of sets, at most %d",
			DEFAULT_SET_LIMIT);
	for (size_t i = 0; i < list->list.count; i++) {
		struct default_set set = {0};

		if (!fields_read_strict(&fields, list->list.items[i], &set,
			    reader->arena, reader->error))
			return false;
		if (set.values->kind != VALUE_MAP)
			return error_set_at(reader->error, set.values->line,
				"'values' wants a map of front matter");
	}
	return true;
}

bool read_native_settings(struct dialect_reader *reader)
{
	const struct fields fields = fields_of(native_fields, COUNT(native_fields));
	const struct fields of_collections =
		fields_of(collection_fields, COUNT(collection_fields));
	struct native_settings native = {.permalink = "/:path/", .output = "public"};
	struct publisher publisher;
	struct value *map;

	if (!read_settings_file(reader, reader->files[0], &map) ||
		!fields_read_strict(
			&fields, map, &native, reader->arena, reader->error) ||
		!channel_check(map, &native.own.channel, reader->error))
		return false;
	set_rules(reader, &native);
	reader->settings->values = map;
	publisher = (struct publisher){
		.url = native.url,
		.timezone = native.timezone,
		.title = native.title,
		.authors = native.authors,
	};
	if (!settle_publisher(reader, &publisher) || !settle_own(reader, &native.own) ||
		!read_native_collections(reader, native.collections, &of_collections))
		return false;
	if (!check_defaults(reader, native.defaults))
		return false;
	read_default_values(reader, native.defaults, "");
	return true;
}
