/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/array.h"
#include "folder.h"
#include "read.h"

#define URL "url: https://example.org\n"

/* Settings of a folder, and what they stand in. */
struct reading {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct error error;
	const char *file;
};

static bool read_folder(const char *folder, struct reading *reading)
{
	int root = folder_open(AT_FDCWD, folder, &reading->error);
	bool read = read_settings(root, NULL, &reading->settings, &reading->file,
		&reading->arena, &reading->report, &reading->error);

	(void)close(root);
	return read;
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

static const struct refusal {
	const char *what;
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	{"nothing", "",
		"'url' is missing: write where the site is published, such as `url: "
		"https://example.org`",
		0},
	{"no url", "title: a\n",
		"'url' is missing: write where the site is published, such as `url: "
		"https://example.org`",
		0},
	{"unknown key", URL "titel: a\n", "unknown key 'titel': did you mean 'title'?",
		2},
	{"a slip", URL "stylesheet: ture\n",
		"'stylesheet' wants true, or the URL of a stylesheet", 2},
	{"capitals", URL "TITEL: a\n", "unknown key 'TITEL': did you mean 'title'?", 2},
	{"unknown zone", URL "\ntimezone: Europe/Berlim\n",
		"unknown time zone 'Europe/Berlim': write a name such as "
		"'Europe/Berlin'",
		3},
	{"a list of addresses", "url: [https://example.org]\n",
		"'url' wants an address such as 'https://example.org'", 1},
	{"a query", "url: https://example.org/?a=b\n",
		"'url' wants an address without '?' and '#', such as "
		"'https://example.org'",
		1},
	{"a fragment", "url: https://example.org#a\n",
		"'url' wants an address without '?' and '#', such as "
		"'https://example.org'",
		1},
	{"a password", "url: https://ada:pw@example.org/~ada\n",
		"'url' wants an address without a user's name, which all would read",
		1},
	{"a key twice", URL "title: a\ntitle: b\n", "'title' is given twice", 3},
	{"defaults that are no list", URL "defaults: {values: {a: b}}\n",
		"'defaults' wants a list of sets, at most 1000", 2},
	{"defaults without values", URL "defaults:\n- {scope: {path: x}}\n",
		"'values' is missing", 3},
	{"defaults with a list", URL "defaults:\n- {values: [a]}\n",
		"'values' wants a map of front matter", 3},
	{"a scope with a slip", URL "defaults:\n- {scope: {pth: a}, values: {}}\n",
		"unknown key 'pth': did you mean 'path'?", 3},
	{"many zones", URL "timezone: [UTC]\n",
		"'timezone' wants a name such as 'Europe/Berlin'", 2},
	{"a list", "- a\n", "expected `key: value` lines", 1},
	{"lastmod", URL "lastmod: [git, svn]\n",
		"'lastmod' wants a list of front-matter, git, ledger and mtime", 2},
	{"lastmod, too many", URL "lastmod: [git, git, git, git, git]\n",
		"'lastmod' wants a list of front-matter, git, ledger and mtime", 2},
	{"collections", URL "collections: [notes]\n",
		"'collections' wants a folder's name and what holds for it", 2},
	{"a collection's key", URL "collections:\n  notes: {permlink: a}\n",
		"unknown key 'permlink': did you mean 'permalink'?", 3},
};

static void test_refusals(void **state)
{
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct reading reading = {0};

		print_message("  %s\n", want->what);
		folder_put(*state, "content/site.yaml", want->yaml);
		assert_false(read_folder(*state, &reading));
		assert_string_equal(reading.error.message, want->message);
		assert_int_equal(reading.error.line, want->line);
		assert_string_equal(reading.file, "content/site.yaml");
		release(&reading);
	}
}

static void test_broken_url(void **state)
{
	struct reading reading = {0};

	folder_put(*state, "content/site.yaml", "\nurl: example.org\n");
	assert_false(read_folder(*state, &reading));
	assert_non_null(strstr(reading.error.message,
		"'url' wants an address such as 'https://example.org'"));
	assert_int_equal(reading.error.line, 2);
	release(&reading);
}

static const struct address {
	const char *url;
	const char *origin;
	const char *base_path;
	const char *title;
} addresses[] = {
	{"https://example.org", "https://example.org", "", "example.org"},
	{"HTTPS://Example.ORG:443/", "https://example.org", "", "example.org"},
	{"https://www.uni.example/~ada/", "https://www.uni.example", "/~ada",
		"www.uni.example"},
	{"http://a.example:8080/x/y//", "http://a.example:8080", "/x/y",
		"a.example:8080"},
};

static void test_addresses(void **state)
{
	for (size_t i = 0; i < COUNT(addresses); i++) {
		const struct address *want = &addresses[i];
		struct reading reading = {0};
		char yaml[256];

		print_message("  %s\n", want->url);
		(void)snprintf(yaml, sizeof(yaml), "url: %s\n", want->url);
		folder_put(*state, "content/site.yaml", yaml);
		assert_true(read_folder(*state, &reading));
		assert_string_equal(reading.settings.identity.origin, want->origin);
		assert_string_equal(
			reading.settings.identity.base_path, want->base_path);
		assert_string_equal(reading.settings.identity.title, want->title);
		assert_string_equal(
			reading.settings.identity.authors.items[0].name, want->title);
		release(&reading);
	}
}

static void test_native(void **state)
{
	struct reading reading = {0};
	const struct settings *settings = &reading.settings;

	folder_put(*state, "content/site.yaml",
		URL "title: Ada\nauthor: {name: Ada Lovelace, email: a@example.org}\n"
		    "language: en\ntimezone: Europe/Berlin\noutput: ./out/\n"
		    "exclude: drafts/\nlastmod: [mtime, git]\n"
		    "collections: {notes: {permalink: '/n/:title/', published: "
		    "false}}\n");
	folder_put(*state, "content/notes/a.md", "");
	folder_put(*state, "content/thoughts/a.md", "");
	folder_put(*state, "content/.git/a", "");
	assert_true(read_folder(*state, &reading));
	assert_string_equal(settings->places.content, "content");
	assert_string_equal(settings->places.output, "out");
	assert_string_equal(settings->identity.timezone, "Europe/Berlin");
	assert_string_equal(settings->identity.authors.items[0].email, "a@example.org");
	assert_string_equal(settings->tree.exclude[0], "drafts/");
	assert_string_equal(settings->tree.exclude[1], "site.yaml");
	assert_null(settings->tree.exclude[2]);
	assert_int_equal(settings->lastmod_count, 2);
	assert_int_equal(settings->lastmod[0], LASTMOD_MTIME);
	assert_int_equal(settings->tree.collection_count, 2);
	assert_string_equal(settings->tree.collections[0].label, "notes");
	assert_string_equal(settings->tree.collections[0].permalink, "/n/:title/");
	assert_false(settings->tree.collections[0].published);
	assert_string_equal(settings->tree.collections[1].label, "thoughts");
	assert_true(settings->tree.collections[1].published);
	release(&reading);
}

static void test_defaults(void **state)
{
	struct reading reading = {0};
	const struct settings *settings = &reading.settings;

	folder_put(*state, "content/site.yaml",
		URL "defaults:\n"
		    "  - scope: {path: posts}\n    values: {lang: aa}\n"
		    "  - scope: {path: '', type: page}\n    values: {lang: ba}\n"
		    "  - scope: {path: notes}\n    values: {lang: ca}\n"
		    "  - values: {lang: da}\n");
	assert_true(read_folder(*state, &reading));
	assert_int_equal(settings->tree.default_count, 4);
	/* Longer paths win, then sets with a type, then the later. */
	assert_string_equal(
		value_string(value_get(settings->tree.defaults[0].values, "lang")),
		"da");
	assert_string_equal(settings->tree.defaults[1].collection, "pages");
	assert_string_equal(settings->tree.defaults[2].path, "posts");
	assert_string_equal(settings->tree.defaults[3].path, "notes");
	assert_int_equal(reading.report.count, 0);
	release(&reading);
}

static const struct beginning {
	const char *file;
	const char *message;
} beginnings[] = {
	{"readme.txt", "no site here: write 'content/site.yaml' with a line such as"},
	{"site.yaml", "no site here, but its content: go to the folder above"},
	{"mkdocs.yml", "'mkdocs.yml' makes this a site of MkDocs"},
	{"astro.config.mjs", "'astro.config.mjs' makes this a site of Astro"},
	{"config.toml", "'config.toml' makes this a site of Hugo or Zola"},
	{"hugo.toml", "'hugo.toml' makes this a site of Hugo"},
	{"content/posts/a.md", "'hugo.toml' makes this a site of Hugo"},
	{"content/site.yml", "no site here: 'content/site.yml' is to be called"},
};

static void test_beginnings(void **state)
{
	for (size_t i = 0; i < COUNT(beginnings); i++) {
		struct reading reading = {0};

		print_message("  %s\n", beginnings[i].file);
		folder_put(*state, beginnings[i].file, "");
		assert_false(read_folder(*state, &reading));
		assert_ptr_equal(strstr(reading.error.message, beginnings[i].message),
			reading.error.message);
		assert_null(reading.file);
		release(&reading);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_refusals, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_broken_url, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_addresses, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_native, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_defaults, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_beginnings, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
