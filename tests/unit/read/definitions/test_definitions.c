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

static const struct collection posts = {.label = "posts", .folder = "_posts"};

static const struct settings settings = {.places.definitions = "feeds",
	.tree.collections = &posts,
	.tree.collection_count = 1};

struct reading {
	struct arena arena;
	struct report report;
	struct definitions definitions;
};

static void read_folder(const char *folder, struct reading *reading)
{
	struct error error;
	int root = folder_open(AT_FDCWD, folder, &error);

	read_definitions(root, &settings, &reading->definitions, &reading->arena,
		&reading->report);
	(void)close(root);
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

#define FROM                                                                           \
	"'from' wants a folder (`notes/`), pages (`notes/**/*.md`), a heading of a "   \
	"page (`about.md#Papers`), a bibliography or data (`papers.bib`, "             \
	"`talks.yaml`)"

#define PODCAST "formats: [rss]\npodcast:\n"
#define WHOLE PODCAST "  image: /a.png\n  explicit: false\n"

static const struct refusal {
	const char *what;
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	{"unknown key", "title: a\nnewst: 3\n",
		"unknown key 'newst': did you mean 'newest'?", 2},
	{"not a number", "newest: many\n",
		"'newest' wants how many entries to keep, or all", 1},
	{"no URLs in a file", "formats: [sitemap]\nurls: 0\n",
		"'urls' wants how many URLs a file of a sitemap holds, 1 to 50000", 2},
	{"too many in a file", "formats: [sitemap]\nurls: 50001\n",
		"'urls' wants how many URLs a file of a sitemap holds, 1 to 50000", 2},
	{"all in a file", "formats: [sitemap]\nurls: all\n",
		"'urls' wants how many URLs a file of a sitemap holds, 1 to 50000", 2},
	{"news of nothing", "news: yes please\n",
		"'news' wants true, or {name, language}", 1},
	{"news with a typing error", "news: {nmae: a}\n",
		"unknown key 'nmae': did you mean 'name'?", 1},
	{"how often", "\nchangefreq: often\n",
		"'changefreq' wants always, hourly, daily, weekly, monthly, yearly or "
		"never",
		2},
	{"how important", "priority: 1.01\n",
		"'priority' wants a number from 0.0 to 1.0", 1},
	{"a number that ends too early", "priority: '0.'\n",
		"'priority' wants a number from 0.0 to 1.0", 1},
	{"no placeholder for plain text",
		"per: collection\nformats: {sitemap: /a.xml, sitemap_txt: /a.txt}\n",
		"'per: collection' wants '{collection}' in every path: '/a.txt'", 2},
	{"content", "content: some\n", "'content' wants full, summary, both or none",
		1},
	{"per", "per: moon\n",
		"'per' wants tag, category, author, collection, language or year", 1},
	{"where", "where:\n  tags: a\n", "unknown key 'tags': did you mean 'tag'?", 2},
	{"nothing to keep", "newest: 0\n",
		"'newest' wants how many entries to keep, or all", 1},
	{"a year that is none", "where:\n  year: [2024, soon]\n",
		"'year' wants a year such as 2024: 'soon'", 2},
	{"a key twice", "title: a\nnewest: 3\ntitle: b\n", "'title' is given twice", 3},
	{"a format twice", "formats: {atom: /a.xml, atom: /b.xml}\n",
		"'atom' is given twice", 1},
	{"a key under both names", "lang: en\nlanguage: de\n",
		"'language' and 'lang' say the same: give one of them", 1},
	{"max_size", "title: a\nmax_size: big\n",
		"'max_size' wants a size such as '512 KB' or '2 MB', or none", 2},
	{"within", "within: soon\n", "'within' wants an age such as '2 years'", 1},
	{"a heading of a bibliography", "from: 'papers.bib#Papers'\n",
		FROM ": 'papers.bib#Papers'", 1},
	{"a key that no field has", "from: a.csv\nfields: {titel: name}\n",
		"'fields' knows no 'titel': did you mean 'title'?", 2},
	{"a field that is a list", "from: a.csv\nfields: {title: [name]}\n",
		"'fields' wants the name of a key for 'title'", 2},
	{"fields as a list", "from: a.csv\nfields: [title]\n",
		"'fields' wants a map such as {title: name}", 2},
	{"from nothing", "from: ['']\n", FROM, 1},
	{"from a map", "from: {a: b}\n", FROM, 1},
	{"a folder's heading", "from: a/#b\n", FROM ": 'a/#b'", 1},
	{"headings of many", "from: a/*.md#b\n",
		"'from' wants one page before the #: 'a/*.md'", 1},
	{"format", "formats: {atm: /a.xml}\n",
		"unknown format 'atm': did you mean 'atom'?", 1},
	{"format of a list", "formats:\n  - atom\n  - mp3\n", "unknown format 'mp3'",
		3},
	{"relative path", "formats: {atom: a.xml}\n",
		"'formats' wants a path such as '/notes.xml': 'a.xml'", 1},
	{"path upwards", "formats:\n  atom: /../a.xml\n",
		"'formats' wants a path such as '/notes.xml': '/../a.xml'", 2},
	{"path of a folder", "formats: {atom: /a/}\n",
		"'formats' wants a path such as '/notes.xml': '/a/'", 1},
	{"no placeholder", "per: tag\nformats: {atom: /a.xml}\n",
		"'per: tag' wants '{tag}' in every path: '/a.xml'", 2},
	{"another's placeholder", "formats: {atom: '/{tag}.xml'}\n",
		"'{tag}' in a path wants 'per: tag': '/{tag}.xml'", 1},
	{"one placeholder too many", "per: tag\nformats: {atom: '/{tag}/{year}.xml'}\n",
		"'{year}' in a path wants 'per: year': '/{tag}/{year}.xml'", 2},
	{"a sitemap with a feed", "formats:\n  sitemap: /sitemap.xml\n  atom: /a.xml\n",
		"a sitemap wants a file of its own, without 'atom'", 3},
	{"a list of feeds with a feed", "formats:\n  opml: /a.opml\n  atom: /a.xml\n",
		"a list of feeds wants a file of its own, without 'atom'", 3},
	{"a hub that is no URL", "title: a\nhub: [hub.example]\n",
		"'hub' wants a URL such as 'https://hub.example/': 'hub.example'", 2},
	{"a licence that is no URL", "license: mine\n",
		"'license' wants a URL; a sentence goes to 'rights'", 1},
	{"pitfall 34: ttl of 0", "ttl: 0\n",
		"'ttl' wants a number of minutes, 1 to 527040", 1},
	{"pitfall 34: ttl of all", "ttl: all\n",
		"'ttl' wants a number of minutes, 1 to 527040", 1},
	{"pitfall 34: a period nobody knows", "update_period: often\n",
		"'update_period' wants hourly, daily, weekly, monthly or yearly", 1},
	{"pitfall 34: a frequency alone", "update_frequency: 2\n",
		"'update_frequency' wants an 'update_period' beside it", 1},
	{"an editor without an address", "managing_editor: Ada\n",
		"'managing_editor' wants {name, email}: RSS shows nobody without an "
		"address",
		1},
	{"an archive of all", "newest: all\narchive: true\n",
		"'archive' wants a number for 'newest': with all entries in the feed "
		"there is nothing to archive",
		2},
	{"an archive without a number", "archive: /archive/a.xml\n",
		"'archive' wants '{n}' in every path: '/archive/a.xml'", 1},
	{"an archive of a relative path", "archive: a-{n}.xml\n",
		"'formats' wants a path such as '/notes.xml': 'a-{n}.xml'", 1},
	{"one archive of two formats", "formats: [atom, rss]\narchive: /a-{n}.xml\n",
		"'archive' wants a path for each format, such as "
		"{atom: /archive/notes-{n}.xml}",
		2},
	{"an archive of no format", "archive:\n  rss: /a-{n}.rss\n",
		"'archive' has 'rss', and 'formats' has not", 2},
	{"an archive by number", "archive: 3\n",
		"'archive' wants true, or a path such as '/archive/notes-{n}.xml'", 1},
	{"archives longer than the feed",
		"newest: 5\narchive: true\narchive_entries: 6\n",
		"'archive_entries' wants a number from 1 to that of 'newest', 5", 3},
	{"archives of nothing", "archive: true\narchive_entries: 0\n",
		"'archive_entries' wants a number from 1 to that of 'newest', 20", 2},
	{"no archives to size", "archive: false\narchive_entries: 5\n",
		"'archive_entries' wants 'archive: true' beside it", 2},
	{"a podcast without RSS", "podcast: {explicit: false}\n",
		"a podcast is an RSS feed: 'formats' wants 'rss', too", 1},
	{"a podcast without a picture", PODCAST "  category: Arts\n  explicit: false\n",
		"a podcast wants 'image': the URL of a square JPEG or PNG of 1400 to "
		"3000 pixels",
		3},
	{"a podcast without a category", PODCAST "  image: /a.png\n  explicit: false\n",
		"a podcast wants 'category': a category of Apple's such as 'Society & "
		"Culture' or 'Documentary', or a list of them",
		3},
	{"a podcast that nobody may hear or all",
		PODCAST "  image: /a.png\n  category: Arts\n",
		"a podcast wants 'explicit': true if children should not hear it, else "
		"false",
		3},
	{"a picture that Apple does not show",
		PODCAST "  category: Arts\n  explicit: false\n  image: /a.svg\n",
		"'image' wants the URL of a square JPEG or PNG of 1400 to 3000 pixels",
		5},
	{"a category with a slip", WHOLE "  category: Documentry\n",
		"Apple has no category 'Documentry': did you mean 'Documentary'?", 5},
	{"a category that there is not",
		WHOLE "  category: [Arts, Mills and millers]\n",
		"Apple has no category 'Mills and millers': 'Society & Culture' is "
		"one, and 'Documentary' one in it",
		5},
	{"no category in a list", WHOLE "  category: []\n",
		"'category' wants a category of Apple's such as 'Society & Culture' or "
		"'Documentary', or a list of them",
		5},
	{"an owner without an address", WHOLE "  category: Arts\n  owner: Ada\n",
		"'owner' wants {name, email}", 6},
	{"locked by nobody", WHOLE "  category: Arts\n  locked: true\n",
		"'locked' wants an 'owner', who can be asked", 6},
	{"a guid that is none", WHOLE "  category: Arts\n  guid: mine\n",
		"'guid' wants a UUID in lower case, such as "
		"917393e3-1b1e-5cef-ace4-edaa54e1f810",
		6},
	{"funding without a text",
		WHOLE "  category: Arts\n  funding: {url: https://e.org}\n",
		"'funding' wants {url, text}, with a URL that begins with 'https://'",
		6},
	{"funding in the clear",
		WHOLE "  category: Arts\n  funding: {url: http://e.org, text: a}\n",
		"'funding' wants {url, text}, with a URL that begins with 'https://'",
		6},
	{"a medium that there is not", WHOLE "  category: Arts\n  medium: vinyl\n",
		"'medium' wants podcast, music, video, film, audiobook, newsletter, "
		"blog, publisher or course",
		6},
	{"a type that there is not", WHOLE "  category: Arts\n  type: long\n",
		"'type' wants episodic or serial", 6},
	{"pitfall 19: a language that is none", "language: german language\n",
		"'language' wants a language such as 'en' or 'de-AT'", 1},
	{"labels as a list", "labels: [a]\n",
		"'labels' wants a map such as {rye: Rye bread}", 1},
	{"a label that is a list", "labels:\n  rye: [a]\n",
		"'labels' wants a text for 'rye'", 2},
	{"a scheme for nothing", "schemes: {tags: /tags/}\n",
		"unknown key 'tags': did you mean 'tag'?", 1},
};

static void test_refusals(void **state)
{
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct reading reading = {0};

		print_message("  %s\n", want->what);
		folder_put(*state, "feeds/a.yaml", want->yaml);
		read_folder(*state, &reading);
		assert_int_equal(reading.definitions.count, 0);
		assert_true(reading.definitions.incomplete);
		assert_int_equal(reading.report.count, 1);
		assert_string_equal(reading.report.problems[0].message, want->message);
		assert_string_equal(reading.report.problems[0].file, "feeds/a.yaml");
		assert_int_equal(reading.report.problems[0].line, want->line);
		release(&reading);
	}
}

static const struct line_case {
	const char *text;
	enum from_kind kind;
	const char *path;
	const char *heading;
} line_cases[] = {
	{"thoughts/", FROM_FOLDER, "thoughts", NULL},
	{"/a/b/", FROM_FOLDER, "a/b", NULL},
	{"./a.md", FROM_GLOB, "a.md", NULL},
	{"notes/**/*.md", FROM_GLOB, "notes/**/*.md", NULL},
	{"'about.md#Selected Publications'", FROM_SECTION, "about.md",
		"Selected Publications"},
	{"'about.md#'", FROM_SECTION, "about.md", ""},
	{"'about.md#C# and F#'", FROM_SECTION, "about.md", "C# and F#"},
	{"posts", FROM_COLLECTION, "posts", NULL},
	{"posts/", FROM_COLLECTION, "posts", NULL},
	{"papers.bib", FROM_DATA, "papers.bib", ""},
	{"/_data/talks.yml", FROM_DATA, "_data/talks.yml", ""},
};

static void test_lines(void **state)
{
	for (size_t i = 0; i < COUNT(line_cases); i++) {
		const struct line_case *want = &line_cases[i];
		struct reading reading = {0};
		const struct from *from;
		char yaml[256];

		print_message("  %s\n", want->text);
		(void)snprintf(yaml, sizeof(yaml), "from:\n  - %s\n", want->text);
		folder_put(*state, "feeds/a.yaml", yaml);
		read_folder(*state, &reading);
		assert_int_equal(reading.definitions.count, 1);
		from = reading.definitions.items[0].from;
		assert_int_equal(from->kind, want->kind);
		assert_string_equal(from->path, want->path);
		assert_int_equal(from->line, 2);
		if (want->heading == NULL)
			assert_null(from->heading);
		else
			assert_string_equal(from->heading, want->heading);
		release(&reading);
	}
}

static void test_definition(void **state)
{
	struct reading reading = {0};
	const struct definition *definition;

	folder_put(*state, "feeds/publications.yaml",
		"title: Publications\n"
		"newest: all\n"
		"within: 2 years\n"
		"content: summary\n"
		"order: updated\n"
		"author: Ada\n"
		"where: {tag: [a, b], path: notes/*.md}\n"
		"formats: {atom: /p.xml, json: }\n");
	read_folder(*state, &reading);
	assert_int_equal(reading.definitions.count, 1);
	definition = &reading.definitions.items[0];
	assert_string_equal(definition->file, "feeds/publications.yaml");
	assert_string_equal(definition->name, "publications");
	assert_string_equal(definition->title, "Publications");
	assert_true(definition->newest == NEWEST_ALL);
	assert_int_equal(definition->within.years, 2);
	assert_int_equal(definition->content, CONTENT_SUMMARY);
	assert_int_equal(definition->order, ORDER_UPDATED);
	assert_string_equal(definition->authors.items[0].name, "Ada");
	assert_string_equal(definition->where.tag[1], "b");
	assert_string_equal(definition->where.path[0], "notes/*.md");
	assert_int_equal(definition->target_count, 2);
	assert_string_equal(definition->targets[0].format, "atom");
	assert_string_equal(definition->targets[0].path, "/p.xml");
	assert_string_equal(definition->targets[1].path, "/publications.json");
	release(&reading);
}

static void test_usual_paths(void **state)
{
	struct reading reading = {0};
	const struct definition *items;

	folder_put(*state, "feeds/b.yml", "per: tag\nformats: [atom, rss]\n");
	folder_put(*state, "feeds/a.yaml", "");
	folder_put(*state, "feeds/a.yml", "");
	folder_put(*state, "feeds/c.txt", "");
	folder_put(*state, "feeds/.d.yaml", "");
	read_folder(*state, &reading);
	items = reading.definitions.items;
	assert_int_equal(reading.definitions.count, 2);
	assert_string_equal(items[0].file, "feeds/a.yaml");
	assert_string_equal(items[0].targets[0].format, "atom");
	assert_string_equal(items[0].targets[0].path, "/a.xml");
	assert_int_equal(items[0].newest, 20);
	assert_string_equal(items[1].targets[0].path, "/b/{tag}.xml");
	assert_string_equal(items[1].targets[1].path, "/b/{tag}.rss");
	assert_string_equal(reading.report.problems[0].file, "feeds/a.yml");
	assert_string_equal(reading.report.problems[0].message,
		"there is a definition 'a' already");
	release(&reading);
}

static void test_no_folder(void **state)
{
	struct reading reading = {0};

	read_folder(*state, &reading);
	assert_int_equal(reading.definitions.count, 0);
	assert_int_equal(reading.report.count, 0);
	folder_put(*state, "feeds", "");
	read_folder(*state, &reading);
	assert_string_equal(reading.report.problems[0].message,
		"cannot open folder 'feeds': Not a directory");
	release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_refusals, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_lines, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_definition, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_usual_paths, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_no_folder, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
