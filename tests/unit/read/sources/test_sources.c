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
#include "syntax/yaml.h"

static const char *const none[] = {NULL};
static const char *const markdown[] = {"md", NULL};
static const struct collection outside = {.label = "", .folder = ""};
static const struct collection posts = {.label = "posts",
	.folder = "_posts",
	.any_depth = true,
	.name_dates = NAME_DATES_REQUIRED,
	.bare_pages = true};

static const struct settings native = {
	.places.content = ".",
	.places.output = "public",
	.tree.no_collection = &outside,
	.tree.collections = &posts,
	.tree.collection_count = 1,
	.tree.exclude = none,
	.tree.include = none,
	.tree.markdown_extensions = markdown,
	.front_matter.headings_are_titles = true,
	.tree.underscores_hide = true,
};

struct reading {
	struct arena arena;
	struct report report;
	struct sources sources;
};

static void read_folder(const char *folder, const struct settings *settings,
	size_t threads, struct reading *reading)
{
	struct error error = {0};
	int content = folder_open(AT_FDCWD, folder, &error);

	*reading = (struct reading){0};
	assert_true(read_sources(content, settings, threads, &reading->sources,
		&reading->arena, &reading->report, &error));
	report_sort(&reading->report);
	(void)close(content);
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

static const struct source *find(const struct reading *reading, const char *path)
{
	const struct source *source = sources_find(&reading->sources, path);

	assert_non_null(source);
	return source;
}

static const struct kind_case {
	const char *path;
	const char *text;
	enum source_kind native;
	enum source_kind jekyll;
} kind_cases[] = {
	{"a.md", "---\ntitle: a\n---\n", SOURCE_MARKDOWN, SOURCE_MARKDOWN},
	{"b.md", "text\n", SOURCE_MARKDOWN, SOURCE_STATIC},
	{"c.html", "---\n---\n", SOURCE_HTML, SOURCE_HTML},
	{"d.html", "<p>", SOURCE_STATIC, SOURCE_STATIC},
	{"e.json", "---\n---\n{}", SOURCE_STATIC, SOURCE_OTHER},
	{"f.json", "{}", SOURCE_STATIC, SOURCE_STATIC},
	{"g", "", SOURCE_STATIC, SOURCE_STATIC},
	{"h.md", "", SOURCE_MARKDOWN, SOURCE_STATIC},
	{"i.MD", "text\n", SOURCE_MARKDOWN, SOURCE_STATIC},
	{"j.md", "+++\n+++\n", SOURCE_MARKDOWN, SOURCE_STATIC},
	{"k.html", "+++\n+++\n", SOURCE_HTML, SOURCE_STATIC},
	{"l.html", "\xFF\xFE<", SOURCE_STATIC, SOURCE_STATIC},
	{"_posts/2024-03-01-a.md", "text", SOURCE_MARKDOWN, SOURCE_MARKDOWN},
	{"_posts/2024-03-01-a.txt", "text", SOURCE_OTHER, SOURCE_OTHER},
};

static void test_kinds(void **state)
{
	struct settings jekyll = native;
	struct reading reading;

	jekyll.tree.front_matter_makes_pages = true;
	for (size_t i = 0; i < COUNT(kind_cases); i++)
		folder_put(*state, kind_cases[i].path, kind_cases[i].text);
	read_folder(*state, &native, 1, &reading);
	for (size_t i = 0; i < COUNT(kind_cases); i++) {
		print_message("  %s\n", kind_cases[i].path);
		assert_int_equal(
			find(&reading, kind_cases[i].path)->kind, kind_cases[i].native);
	}
	release(&reading);
	read_folder(*state, &jekyll, 1, &reading);
	for (size_t i = 0; i < COUNT(kind_cases); i++)
		assert_int_equal(
			find(&reading, kind_cases[i].path)->kind, kind_cases[i].jekyll);
	release(&reading);
}

static void test_parts(void **state)
{
	struct reading reading;
	const struct source *source;

	folder_put(*state, "a.md", "---\r\ntitle: A\r\n---\r\n\r\n# Heading\r\n");
	folder_put(*state, "b.md", "text\n\n# Some *bold* one\n");
	read_folder(*state, &native, 1, &reading);
	source = find(&reading, "a.md");
	assert_string_equal(source->front.title, "A");
	assert_null(source->heading);
	assert_int_equal(source->body_offset, 20);
	assert_int_equal(source->body_line, 4);
	assert_int_equal(source->size, 33);
	source = find(&reading, "b.md");
	assert_null(source->front.title);
	assert_string_equal(source->heading, "Some bold one");
	assert_int_equal(source->body_line, 1);
	release(&reading);
}

/* A heading that the head ends in might go on. */
static void test_cut_heading(void **state)
{
	struct text text = text_limited(MIB);
	struct reading reading;

	while (text.length < SOURCE_HEAD - 10)
		text_add(&text, "word word\n");
	text_add(&text, "# A long heading that is cut\n");
	folder_put(*state, "a.md", text.bytes);
	read_folder(*state, &native, 1, &reading);
	assert_null(find(&reading, "a.md")->heading);
	text_release(&text);
	release(&reading);
}

static const struct refusal {
	const char *what;
	const char *text;
	const char *message;
	unsigned line;
	enum report_severity severity;
	bool broken;
} refusals[] = {
	{"a list", "---\n- a\n---\n", "front matter wants `key: value` lines", 2,
		REPORT_ERROR, true},
	{"a text", "---\n\na\n---\n", "front matter wants `key: value` lines", 3,
		REPORT_ERROR, true},
	{"no end", "---\ntitle: a\n", "no line `---` ends the front matter", 1,
		REPORT_WARNING, false},
	{"not UTF-8", "---\na: b\ntitle: caf\xE9\n---\n",
		"replaced what is not valid UTF-8 or not allowed in XML", 3,
		REPORT_WARNING, false},
	{"a control character", "---\ntitle: a\x01\n---\n",
		"replaced what is not valid UTF-8 or not allowed in XML", 2,
		REPORT_WARNING, false},
	{"TOML", "+++\ntitle = 'a'\ndraft = true\n+++\n",
		"its front matter is TOML, which is not read: write YAML between lines "
		"`---`",
		1, REPORT_ERROR, true},
	{"JSON", "{\n  \"draft\": true\n}\n",
		"its front matter is JSON, which is not read: write YAML between lines "
		"`---`",
		1, REPORT_ERROR, true},
	{"UTF-16", "\xFF\xFE-", "it is in UTF-16: save it as UTF-8", 1, REPORT_ERROR,
		true},
	{"a wrong date", "---\ntitle: a\ndate: soon\n---\n",
		"'date' is no date: 'soon'", 3, REPORT_ERROR, false},
};

static void test_refusals(void **state)
{
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		const struct problem *problem;
		struct reading reading;

		print_message("  %s\n", want->what);
		folder_put(*state, "a.md", want->text);
		folder_put(*state, "b.md", "---\ntitle: b\n---\n");
		read_folder(*state, &native, 1, &reading);
		assert_int_equal(reading.report.count, 1);
		problem = &reading.report.problems[0];
		assert_string_equal(problem->file, "a.md");
		assert_int_equal(problem->line, want->line);
		assert_int_equal(problem->severity, want->severity);
		assert_string_equal(problem->message, want->message);
		assert_int_equal(find(&reading, "a.md")->broken, want->broken);
		assert_string_equal(find(&reading, "b.md")->front.title, "b");
		release(&reading);
	}
}

static void test_broken_yaml(void **state)
{
	struct reading reading;

	folder_put(*state, "a.md", "---\ntitle: a\nb: 'c\n---\n# d\n");
	read_folder(*state, &native, 1, &reading);
	assert_int_equal(reading.report.errors, 1);
	assert_int_equal(reading.report.problems[0].line, 3);
	assert_true(find(&reading, "a.md")->broken);
	release(&reading);
}

/* The kernel calls it a regular file, and then does not let it be read. */
static void test_unreadable(void **state)
{
	struct reading reading;

	folder_link(*state, "/proc/self/mem", "a.md");
	folder_put(*state, "b.md", "");
	read_folder(*state, &native, 1, &reading);
	assert_int_equal(reading.sources.count, 1);
	assert_string_equal(reading.sources.items[0].path, "b.md");
	assert_string_equal(reading.report.problems[0].message,
		"left out: cannot read 'a.md': Input/output error");
	release(&reading);
}

static void test_long_front_matter(void **state)
{
	struct text text = text_limited(MIB);
	struct reading reading;

	text_add(&text, "---\n");
	while (text.length < SOURCE_HEAD + 100)
		text_add(&text, "key: value\n");
	text_add(&text, "title: far\n---\nbody");
	folder_put(*state, "a.md", text.bytes);
	read_folder(*state, &native, 1, &reading);
	assert_string_equal(find(&reading, "a.md")->front.title, "far");
	assert_int_equal(find(&reading, "a.md")->body_offset, text.length - 4);
	text_release(&text);
	release(&reading);
}

/* A file of one GiB without a byte on the disk: only its head is read. */
static void test_huge(void **state)
{
	struct reading reading;
	char path[PATH_SIZE];

	folder_put(*state, "a.md", "---\ntitle: a\n");
	(void)snprintf(path, sizeof(path), "%s/a.md", (const char *)*state);
	assert_int_equal(truncate(path, 1024 * 1024 * 1024), 0);
	read_folder(*state, &native, 1, &reading);
	assert_int_equal(find(&reading, "a.md")->size, 1024 * 1024 * 1024);
	assert_true(find(&reading, "a.md")->broken);
	assert_string_equal(reading.report.problems[0].message,
		"more than 262144 bytes of front matter");
	release(&reading);
}

/* Ten lists of ten times the one before: ten thousand million items, if they were. */
static void test_bomb(void **state)
{
	struct text text = text_limited(MIB);
	struct reading reading;

	text_add(&text, "---\na0: &a0 x\n");
	for (int i = 1; i <= 10; i++) {
		text_addf(&text, "a%d: &a%d [", i, i);
		for (int j = 0; j < 10; j++)
			text_addf(&text, "%s*a%d", j > 0 ? ", " : "", i - 1);
		text_add(&text, "]\n");
	}
	text_add(&text, "tags: *a10\ntitle: b\n---\n");
	folder_put(*state, "a.md", text.bytes);
	read_folder(*state, &native, 1, &reading);
	assert_string_equal(find(&reading, "a.md")->front.title, "b");
	text_release(&text);
	release(&reading);
}

static const struct source *read_with_defaults(
	const char *folder, const char *yaml, const char *path, struct reading *reading)
{
	static struct default_values sets[2];
	struct settings settings = native;
	struct value *list;
	struct error error;

	*reading = (struct reading){0};
	assert_true(yaml_read(span_of(yaml), 1, &list, &reading->arena, &error));
	settings.tree.defaults = sets;
	settings.tree.default_count = list->list.count;
	for (size_t i = 0; i < list->list.count; i++)
		sets[i] = (struct default_values){
			.path = "", .values = list->list.items[i]};
	sets[1].path = "_posts";
	sets[1].collection = "posts";
	struct arena values = reading->arena;
	read_folder(folder, &settings, 1, reading);
	arena_join(&reading->arena, &values);
	return find(reading, path);
}

static void test_defaults(void **state)
{
	static const char sets[] =
		"- {lang: en, sitemap: false, author: {name: Ada, email: a@b.c}}\n"
		"- {lang: de, permalink: /p/, categories: [x]}\n";
	struct reading reading;
	const struct source *source;

	folder_put(*state, "a.pdf", "");
	folder_put(*state, "b.md", "---\nsitemap: true\nlang:\n---\n");
	folder_put(*state, "w/_posts/2024-03-01-c.md", "---\nlang: fr\n---\n");
	folder_put(*state, "_posts/2024-03-01-d.md",
		"---\nauthor: {email: d@e.f}\ncategories: y\n---\n");
	source = read_with_defaults(*state, sets, "a.pdf", &reading);
	assert_true(source->front.no_sitemap);
	source = find(&reading, "b.md");
	assert_false(source->front.no_sitemap);
	assert_string_equal(source->front.language, "en");
	source = find(&reading, "w/_posts/2024-03-01-c.md");
	assert_string_equal(source->front.language, "fr");
	assert_null(source->front.permalink);
	assert_string_equal(source->front.categories[0], "w");
	assert_null(source->front.categories[1]);
	source = find(&reading, "_posts/2024-03-01-d.md");
	assert_string_equal(source->front.language, "de");
	assert_true(source->front.permalink_from_defaults);
	assert_string_equal(source->front.authors->items[0].name, "Ada");
	assert_string_equal(source->front.authors->items[0].email, "d@e.f");
	assert_string_equal(source->front.categories[0], "x");
	assert_string_equal(source->front.categories[1], "y");
	release(&reading);
}

/* Jekyll's pages and documents may be one file; what is copied is copied once. */
static void test_twice(void **state)
{
	static const char *const include[] = {"_posts", NULL};
	struct settings settings = native;
	struct reading reading;

	settings.compat = true;
	settings.tree.patterns = PATTERNS_JEKYLL;
	settings.tree.front_matter_makes_pages = true;
	settings.tree.include = include;
	folder_put(*state, "_posts/2024-03-01-a.md", "---\n---\n");
	folder_put(*state, "a/b.png", "");
	read_folder(*state, &settings, 1, &reading);
	assert_int_equal(reading.sources.count, 3);
	assert_ptr_equal(reading.sources.items[0].collection, &posts);
	assert_ptr_equal(reading.sources.items[1].collection, &outside);
	release(&reading);
}

static void test_copied_once(void **state)
{
	static const char *const include[] = {"_talks", NULL};
	static const struct collection talks = {.label = "talks", .folder = "_talks"};
	struct settings settings = native;
	struct reading reading;

	settings.compat = true;
	settings.tree.patterns = PATTERNS_JEKYLL;
	settings.tree.collections = &talks;
	settings.tree.include = include;
	folder_put(*state, "_talks/b.png", "");
	read_folder(*state, &settings, 1, &reading);
	assert_int_equal(reading.sources.count, 1);
	assert_ptr_equal(reading.sources.items[0].collection, &talks);
	release(&reading);
}

static void test_threads(void **state)
{
	enum { FILES = 500 };
	struct reading one;
	struct reading many;

	for (int i = 0; i < FILES; i++) {
		char path[64];
		char text[128];

		(void)snprintf(path, sizeof(path), "d%d/f%d.md", i % 7, i);
		(void)snprintf(text, sizeof(text), "---\ntitle: t%d\ndate: %s\n---\n",
			i, i % 10 == 0 ? "soon" : "2024-03-01");
		folder_put(*state, path, text);
	}
	read_folder(*state, &native, 1, &one);
	read_folder(*state, &native, 4, &many);
	assert_int_equal(one.sources.count, FILES);
	assert_int_equal(many.sources.count, FILES);
	for (size_t i = 0; i < FILES; i++) {
		assert_string_equal(
			one.sources.items[i].path, many.sources.items[i].path);
		assert_string_equal(one.sources.items[i].front.title,
			many.sources.items[i].front.title);
	}
	assert_int_equal(many.report.count, FILES / 10);
	for (size_t i = 0; i < FILES / 10; i++)
		assert_string_equal(
			one.report.problems[i].file, many.report.problems[i].file);
	release(&one);
	release(&many);
}

#define ON_DISK(test) cmocka_unit_test_setup_teardown(test, folder_new, folder_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_DISK(test_kinds),
		ON_DISK(test_parts),
		ON_DISK(test_cut_heading),
		ON_DISK(test_refusals),
		ON_DISK(test_broken_yaml),
		ON_DISK(test_unreadable),
		ON_DISK(test_long_front_matter),
		ON_DISK(test_huge),
		ON_DISK(test_bomb),
		ON_DISK(test_defaults),
		ON_DISK(test_twice),
		ON_DISK(test_copied_once),
		ON_DISK(test_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
