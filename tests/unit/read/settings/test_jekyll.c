/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "folder.h"
#include "read.h"

#define URL "url: https://example.org\n"

struct reading {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct error error;
	const char *file;
};

static bool read_configs(
	const char *folder, const char *const *configs, struct reading *reading)
{
	struct error error;
	int root = folder_open(AT_FDCWD, folder, &error);
	bool read;

	*reading = (struct reading){0};
	read = read_settings(root, configs, &reading->settings, &reading->file,
		&reading->arena, &reading->report, &reading->error);
	(void)close(root);
	return read;
}

static void read_config(const char *folder, const char *yaml, struct reading *reading)
{
	folder_put(folder, "_config.yml", yaml);
	assert_true(read_configs(folder, NULL, reading));
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

static void assert_words(const char *const *words, const char *expected)
{
	struct text joined = text_limited(MIB);

	for (; *words != NULL; words++)
		text_addf(&joined, "%s%s", joined.length > 0 ? " " : "", *words);
	assert_string_equal(joined.bytes, expected);
	text_release(&joined);
}

#define ALWAYS_EXCLUDED                                                                \
	".sass-cache .jekyll-cache .ruby-lsp gemfiles Gemfile Gemfile.lock "           \
	"node_modules vendor/bundle/ vendor/cache/ vendor/gems/ vendor/ruby/"

/* What Jekyll's manual says that holds where nothing is said. */
static void test_usual(void **state)
{
	struct reading reading;
	const struct settings *settings = &reading.settings;

	read_config(*state, URL "name: A site\n", &reading);
	assert_string_equal(settings->places.content, ".");
	assert_string_equal(settings->places.output, "_site");
	assert_string_equal(settings->places.definitions, "_feeds");
	assert_string_equal(settings->identity.title, "A site");
	assert_string_equal(settings->identity.authors.items[0].name, "A site");
	assert_string_equal(settings->identity.timezone, "UTC");
	assert_string_equal(settings->urls.permalink, "date");
	assert_string_equal(settings->bodies.excerpt_separator, "\n\n");
	assert_words(settings->tree.markdown_extensions, "markdown mkdown mkdn mkd md");
	assert_words(settings->tree.include, ".htaccess");
	assert_words(settings->tree.exclude, ALWAYS_EXCLUDED);
	assert_true(settings->tree.front_matter_makes_pages);
	assert_true(settings->front_matter.bare_times_are_utc);
	assert_false(settings->front_matter.headings_are_titles);
	assert_int_equal(settings->shown.newest_posts, 0);
	assert_int_equal(settings->tree.collection_count, 2);
	release(&reading);
}

static void test_keys(void **state)
{
	struct reading reading;
	const struct settings *settings = &reading.settings;

	read_config(*state,
		"url: https://example.org/\nbaseurl: /blog\nsource: src/\n"
		"destination: ./docs\ntimezone: Europe/Berlin\nfuture: true\n"
		"unpublished: true\nshow_drafts: true\nlimit_posts: 5\n"
		"permalink: pretty\nmarkdown_ext: md, mdown\n"
		"include: [.well-known, vendor/ruby/]\nexclude: [a, .well-known]\n"
		"excerpt_separator: ''\nlang: en\nauthor: {name: Ada}\n"
		"feedmill: {compat: true, allow_shrink: true, lastmod: [git], ledger: "
		"l}\n",
		&reading);
	assert_string_equal(settings->identity.origin, "https://example.org");
	assert_string_equal(settings->identity.base_path, "/blog");
	assert_string_equal(settings->places.content, "src");
	assert_string_equal(settings->places.definitions, "src/_feeds");
	assert_string_equal(settings->places.output, "docs");
	assert_string_equal(settings->identity.title, "example.org");
	assert_string_equal(settings->identity.timezone, "Europe/Berlin");
	assert_string_equal(settings->urls.permalink, "pretty");
	assert_string_equal(settings->identity.language, "en");
	assert_string_equal(settings->identity.authors.items[0].name, "Ada");
	assert_string_equal(settings->bodies.excerpt_separator, "");
	assert_words(settings->tree.markdown_extensions, "md mdown");
	assert_words(settings->tree.exclude,
		"a .sass-cache .jekyll-cache .ruby-lsp gemfiles Gemfile Gemfile.lock "
		"node_modules vendor/bundle/ vendor/cache/ vendor/gems/");
	assert_true(settings->shown.drafts && settings->shown.future &&
		    settings->shown.unpublished && settings->compat &&
		    settings->allow_shrink);
	assert_int_equal(settings->shown.newest_posts, 5);
	assert_int_equal(settings->lastmod_count, 1);
	assert_string_equal(settings->places.ledger, "l");
	release(&reading);
}

/* Later files win, key by key; null does not. */
static void test_merge(void **state)
{
	static const char *const configs[] = {"a.yml", "b.yml", NULL};
	struct reading reading;
	const struct value *values;

	folder_put(*state, "a.yml", URL "title: A\nkramdown: {x: 1, y: 2}\nlang: en\n");
	folder_put(*state, "b.yml", "title: B\nkramdown: {y: 3}\nlang:\n");
	assert_true(read_configs(*state, configs, &reading));
	assert_string_equal(reading.settings.identity.title, "B");
	assert_string_equal(reading.settings.identity.language, "en");
	values = value_get(reading.settings.values, "kramdown");
	assert_string_equal(value_string(value_get(values, "x")), "1");
	assert_string_equal(value_string(value_get(values, "y")), "3");
	release(&reading);
}

static const struct refusal {
	const char *what;
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	{"no url", "title: a\n",
		"'url' is missing: write where the site is published, such as `url: "
		"https://example.org`",
		0},
	{"an own key", URL "feedmill: {ledgr: a}\n",
		"unknown key 'ledgr': did you mean 'ledger'?", 2},
	{"zone", URL "timezone: Mars\n",
		"unknown time zone 'Mars': write a name such as 'Europe/Berlin'", 2},
	{"a list", "- a\n", "expected `key: value` lines", 1},
};

static void test_refusals(void **state)
{
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct reading reading;

		print_message("  %s\n", want->what);
		folder_put(*state, "_config.yml", want->yaml);
		assert_false(read_configs(*state, NULL, &reading));
		assert_string_equal(reading.error.message, want->message);
		assert_int_equal(reading.error.line, want->line);
		assert_string_equal(reading.file, "_config.yml");
		release(&reading);
	}
}

/* With them the settings count as if the key were not there. */
static const struct refusal warnings[] = {
	{"collections", URL "collections: 3\n",
		"'collections' wants a list or a map of collections", 2},
	{"feed", URL "feed: feed.xml\n", "'feed' wants a map of jekyll-feed's settings",
		2},
	{"posts_limit", URL "feed:\n  posts_limit: all\n",
		"'posts_limit' wants a number of posts", 3},
	{"archives", URL "jekyll-archives: [tags]\n",
		"'jekyll-archives' wants a map of jekyll-archives' settings", 2},
	{"kramdown", URL "kramdown: GFM\n",
		"'kramdown' wants a map of kramdown's settings", 2},
	{"scholar", URL "scholar: true\n",
		"'scholar' wants a map of jekyll-scholar's settings", 2},
	{"a flag", URL "future: maybe\n", "'future' wants true or false", 2},
};

static void test_warnings(void **state)
{
	for (size_t i = 0; i < COUNT(warnings); i++) {
		const struct refusal *want = &warnings[i];
		struct reading reading;

		print_message("  %s\n", want->what);
		read_config(*state, want->yaml, &reading);
		assert_int_equal(reading.report.count, 1);
		assert_string_equal(reading.report.problems[0].message, want->message);
		assert_int_equal(reading.report.problems[0].line, want->line);
		release(&reading);
	}
}

/* GitHub Pages knows by it where the site is; Jekyll, and so feeds, do not. */
static void test_cname(void **state)
{
	static const struct {
		const char *what;
		const char *cname;
		const char *message;
	} cases[] = {
		{"a host", "www.example.org\n",
			"'url' is missing: 'CNAME' names 'www.example.org', so write "
			"`url: https://www.example.org`"},
		{"no host", "see below\n",
			"'url' is missing: write where the site is published, such as "
			"`url: https://example.org`"},
		{"nothing", "\n",
			"'url' is missing: write where the site is published, such as "
			"`url: https://example.org`"},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct reading reading;

		print_message("  %s\n", cases[i].what);
		folder_put(*state, "_config.yml", "title: a\n");
		folder_put(*state, "CNAME", cases[i].cname);
		assert_false(read_configs(*state, NULL, &reading));
		assert_string_equal(reading.error.message, cases[i].message);
		assert_string_equal(reading.file, "_config.yml");
		release(&reading);
	}
}

static void test_missing_config(void **state)
{
	static const char *const configs[] = {"nowhere.yml", NULL};
	struct reading reading;

	assert_false(read_configs(*state, configs, &reading));
	assert_string_equal(reading.file, "nowhere.yml");
	assert_string_equal(reading.error.message,
		"cannot open 'nowhere.yml': No such file or directory");
	release(&reading);
}

static void test_collections(void **state)
{
	struct reading reading;
	const struct collection *items;

	read_config(*state,
		URL "collections_dir: col\ncollections:\n"
		    "  posts: {permalink: /p/}\n"
		    "  talks: {output: true, permalink: '/t/:path'}\n"
		    "  'my papers!': {}\n",
		&reading);
	items = reading.settings.tree.collections;
	assert_int_equal(reading.settings.tree.collection_count, 4);
	assert_string_equal(items[0].label, "posts");
	assert_string_equal(items[0].folder, "col/_posts");
	assert_string_equal(items[0].permalink, "/p/");
	assert_int_equal(items[0].name_dates, NAME_DATES_REQUIRED);
	assert_true(items[0].published && items[0].any_depth && !items[0].future);
	assert_string_equal(items[1].label, "posts");
	assert_string_equal(items[1].folder, "col/_drafts");
	assert_true(items[1].drafts);
	assert_string_equal(items[2].label, "talks");
	assert_string_equal(items[2].folder, "col/_talks");
	assert_true(items[2].published && items[2].future_leaks);
	assert_string_equal(items[3].label, "mypapers");
	assert_false(items[3].published);
	release(&reading);
	read_config(*state, URL "collections: [talks]\n", &reading);
	assert_int_equal(reading.settings.tree.collection_count, 3);
	assert_string_equal(reading.settings.tree.collections[2].folder, "_talks");
	release(&reading);
}

static void test_authors(void **state)
{
	struct reading reading;
	const struct settings *settings = &reading.settings;

	folder_put(*state, "_data/authors.yml",
		"bob: {twitter: bob}\nada: {name: Ada Lovelace, uri: /ada}\n");
	read_config(*state, URL "author: ada\n", &reading);
	assert_int_equal(settings->known_people_count, 2);
	assert_string_equal(settings->known_people[0].key, "ada");
	assert_string_equal(settings->known_people[1].people.items[0].name, "bob");
	assert_string_equal(settings->identity.authors.items[0].name, "Ada Lovelace");
	release(&reading);
}

/* Below the folder of collections, paths of defaults may count from there. */
static void test_defaults(void **state)
{
	struct reading reading;
	const struct default_values *sets;

	read_config(*state,
		URL "collections_dir: col\ndefaults:\n"
		    "  - scope: {path: _posts, type: post}\n    values: {lang: a}\n"
		    "  - scope: {path: ''}\n    values: {lang: b}\n",
		&reading);
	sets = reading.settings.tree.defaults;
	assert_int_equal(reading.settings.tree.default_count, 3);
	assert_string_equal(sets[0].path, "");
	assert_string_equal(sets[1].path, "_posts");
	assert_string_equal(sets[1].collection, "posts");
	assert_string_equal(sets[2].path, "col/_posts");
	release(&reading);
}

/* Expected: jekyll-feed's Generator#feed_path and its template's title. */
static const struct feed_case {
	const char *yaml;
	const char *feeds; /* path, title, collection and category of each */
} feed_cases[] = {
	{"", "/feed.xml|A|posts| "},
	{"feed: {path: atom.xml}\n", "/atom.xml|A|posts| "},
	{"feed: {categories: [news, Big Cat]}\n",
		"/feed/news.xml|A | News|posts|news "
		"/feed/Big Cat.xml|A | Big cat|posts|Big Cat "
		"/feed.xml|A|posts| "},
	{"feed: {collections: [talks]}\n",
		"/feed.xml|A|posts| /feed/talks.xml|A | Talks|talks| "},
	{"feed: {collections: {talks: {path: /t.xml, categories: [x]}}}\n",
		"/feed.xml|A|posts| /feed/talks/x.xml|A | Talks | X|talks|x "
		"/t.xml|A | Talks|talks| "},
	{"feed: {collections: {posts: {path: /p.xml}}}\n", "/p.xml|A|posts| "},
	{"feed: {tags: true}\n", "/feed.xml|A|posts| /feed/by_tag/{tag}.xml|A|posts| "},
	{"feed: {tags: {path: /t/}}\n", "/feed.xml|A|posts| /t/{tag}.xml|A|posts| "},
};

static void test_feeds(void **state)
{
	for (size_t i = 0; i < COUNT(feed_cases); i++) {
		struct text found = text_limited(MIB);
		struct text yaml = text_limited(MIB);
		struct reading reading;

		print_message("  %s\n", feed_cases[i].yaml);
		text_addf(&yaml, URL "title: A\n%s", feed_cases[i].yaml);
		read_config(*state, yaml.bytes, &reading);
		for (size_t j = 0; j < reading.settings.own_definition_count; j++) {
			const struct definition *definition =
				&reading.settings.own_definitions[j];

			assert_int_equal(definition->from->kind, FROM_COLLECTION);
			assert_int_equal(definition->newest, 10);
			assert_int_equal(definition->content, CONTENT_BOTH);
			text_addf(&found, "%s|%s|%s|%s ", definition->targets[0].path,
				definition->title, definition->from->path,
				definition->where.category == NULL
					? ""
					: definition->where.category[0]);
		}
		assert_string_equal(found.bytes, feed_cases[i].feeds);
		text_release(&found);
		text_release(&yaml);
		release(&reading);
	}
}

static void test_feed_keys(void **state)
{
	struct reading reading;
	const struct definition *definition;

	read_config(*state,
		URL "feed: {posts_limit: 0, excerpt_only: true, icon: /i.png, "
		    "tags: {only: [a, b], except: [b]}}\n",
		&reading);
	definition = &reading.settings.own_definitions[0];
	assert_int_equal(definition->newest, 0);
	assert_int_equal(definition->content, CONTENT_SUMMARY);
	assert_string_equal(definition->icon, "/i.png");
	definition = &reading.settings.own_definitions[1];
	assert_int_equal(definition->per, PER_TAG);
	assert_true(definition->plain_values);
	assert_words(definition->per_only, "a b");
	assert_words(definition->per_except, "b");
	release(&reading);
}

static void test_own_feed(void **state)
{
	struct reading reading;

	folder_put(*state, "feed.xml", "---\n---\n");
	read_config(*state, URL, &reading);
	assert_int_equal(reading.settings.own_definition_count, 0);
	assert_int_equal(reading.report.notes, 1);
	release(&reading);
}

/* Files of definitions add to what the settings ask for. */
static void test_more_feeds(void **state)
{
	struct reading reading;
	struct definitions definitions;
	struct error error;
	int root = folder_open(AT_FDCWD, *state, &error);

	folder_put(*state, "_feeds/all.yaml", "from: posts/\n");
	read_config(*state, URL, &reading);
	read_definitions(
		root, &reading.settings, &definitions, &reading.arena, &reading.report);
	assert_int_equal(definitions.count, 2);
	assert_string_equal(definitions.items[0].targets[0].path, "/feed.xml");
	assert_string_equal(definitions.items[1].file, "_feeds/all.yaml");
	assert_int_equal(definitions.items[1].from->kind, FROM_COLLECTION);
	release(&reading);
	(void)close(root);
}

/* A plugin counts only where it is used: kinds and paths of what it generates. */
static const struct generated_case {
	const char *what;
	const char *config;
	const char *gemfile;
	const char *generated;
} generated_cases[] = {
	/* clang-format off */
	{"a plugin", "plugins: [jekyll-paginate]\npaginate: 5\n", "", "0 /page:num 5;"},
	{"its old name", "gems: jekyll-paginate\npaginate: 5\npaginate_path: /blog/:num/\n", "", "0 /blog/:num/ 5;"},
	{"not used", "plugins: [jekyll-feed]\npaginate: 5\n", "", ""},
	{"in the Gemfile", "paginate: 5\n", "group :jekyll_plugins do\n  gem 'jekyll-paginate', '~> 1'\nend\n", "0 /page:num 5;"},
	{"another one in the Gemfile", "paginate: 5\n", "gem \"jekyll-paginate-v2\"\n# gem \"jekyll-paginate\"\n", ""},
	{"no number", "plugins: [jekyll-paginate]\npaginate:\n", "", ""},
	{"archives", "plugins: [jekyll-archives]\njekyll-archives: {enabled: [year, tags, days]}\n", "", "1 /tag/:name/ 0;3 /:year/ 0;"},
	{"all archives", "plugins: [jekyll-archives]\njekyll-archives: {enabled: all, permalinks: {day: '/d/:day/'}}\n", "", "1 /tag/:name/ 0;2 /category/:name/ 0;3 /:year/ 0;4 /:year/:month/ 0;5 /d/:day/ 0;"},
	{"no archives", "plugins: [jekyll-archives]\n", "", ""},
	/* clang-format on */
};

static void test_generated(void **state)
{
	for (size_t i = 0; i < COUNT(generated_cases); i++) {
		const struct generated_case *want = &generated_cases[i];
		struct text yaml = text_limited(MIB);
		struct text found = text_limited(MIB);
		struct reading reading;

		print_message("  %s\n", want->what);
		text_addf(&yaml, URL "%s", want->config);
		folder_put(*state, "Gemfile", want->gemfile);
		read_config(*state, yaml.bytes, &reading);
		for (size_t j = 0; j < reading.settings.tree.generated_count; j++) {
			const struct generated_pages *pages =
				&reading.settings.tree.generated[j];

			text_addf(&found, "%d %s %zu;", (int)pages->kind, pages->path,
				pages->posts);
		}
		assert_string_equal(found.bytes, want->generated);
		text_release(&found);
		text_release(&yaml);
		release(&reading);
	}
}

static void test_parts_without_number(void **state)
{
	struct reading reading;

	read_config(*state,
		URL "plugins: [jekyll-paginate]\npaginate: 5\npaginate_path: /next/\n",
		&reading);
	assert_int_equal(reading.settings.tree.generated_count, 0);
	assert_int_equal(reading.report.warnings, 1);
	release(&reading);
}

/* What kramdown 2.4 makes of its option smart_quotes; none where it refuses it. */
static const struct quotes_case {
	const char *config;
	const char *quotes;
} quotes_cases[] = {
	{"", NULL},
	{"kramdown: {smart_quotes: 'sbquo,lsquo, bdquo,ldquo'}\n", "‚‘„“"},
	{"kramdown: {smart_quotes: [apos, apos, quot, 34]}\n", "''\"\""},
	{"kramdown: {smart_quotes: 'lsquo,rsquo,ldquo'}\n", NULL},
	{"kramdown: {smart_quotes: [a, b, c, d]}\n", NULL},
	{"kramdown: {smart_quotes: [{}, [], 1.5, 39]}\n", NULL},
	{"kramdown: {smart_quotes: }\n", NULL},
	{"kramdown: []\n", NULL},
};

static void test_quotes(void **state)
{
	for (size_t i = 0; i < COUNT(quotes_cases); i++) {
		struct text yaml = text_limited(MIB);
		struct text found = text_limited(MIB);
		struct reading reading;

		print_message("  %s\n", quotes_cases[i].config);
		text_addf(&yaml, URL "%s", quotes_cases[i].config);
		read_config(*state, yaml.bytes, &reading);
		for (size_t j = 0; reading.settings.bodies.quotes != NULL && j < 4; j++)
			text_add(&found, reading.settings.bodies.quotes[j]);
		if (quotes_cases[i].quotes != NULL)
			assert_string_equal(found.bytes, quotes_cases[i].quotes);
		else
			assert_null(reading.settings.bodies.quotes);
		text_release(&found);
		text_release(&yaml);
		release(&reading);
	}
}

static void test_line_numbers(void **state)
{
	struct reading reading;

	read_config(*state,
		URL "kramdown: {syntax_highlighter_opts: {line_numbers: true}}\n",
		&reading);
	assert_true(reading.settings.bodies.line_numbers);
	release(&reading);
	read_config(*state,
		URL "kramdown: {syntax_highlighter_opts: {line_numbers: true, "
		    "block: {line_numbers: false}}}\n",
		&reading);
	assert_false(reading.settings.bodies.line_numbers);
	release(&reading);
}

#define ON_DISK(test) cmocka_unit_test_setup_teardown(test, folder_new, folder_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_DISK(test_usual),
		ON_DISK(test_keys),
		ON_DISK(test_merge),
		ON_DISK(test_refusals),
		ON_DISK(test_warnings),
		ON_DISK(test_cname),
		ON_DISK(test_missing_config),
		ON_DISK(test_collections),
		ON_DISK(test_authors),
		ON_DISK(test_defaults),
		ON_DISK(test_feeds),
		ON_DISK(test_feed_keys),
		ON_DISK(test_own_feed),
		ON_DISK(test_more_feeds),
		ON_DISK(test_generated),
		ON_DISK(test_parts_without_number),
		ON_DISK(test_quotes),
		ON_DISK(test_line_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
