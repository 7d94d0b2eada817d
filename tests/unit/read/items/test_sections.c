/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "read.h"

static const char page[] =
	"---\ntitle: About\nlab: Ur\n---\n"
	"# Me\nI am. Selected Papers, Nets, and Old nets are here:\n\n"
	"## Selected Papers ([all](x))\n"
	"- [Fast paths]({{ site.baseurl }}/a), {{ page.lab }}\n"
	"{% if x %}- Slow paths{% endif %}\n\n"
	"## Selected Talks\n\n- Nets, SOSP'19\n\n"
	"### Elsewhere\n- Old nets\n\n"
	"## What’s new\n\nA thought  \nAnother thought\n\n"
	"## 🎓 Überblick\n\n- A view\n\n"
	"## Thesis\n\n"
	"# 2024\n\n## News:\n- Moved house\n- Moved {{ x | y }}back\n";

static const struct asking {
	const char *path;
	const char *heading;
	const char *want; /* titles, or the problem */
} askings[] = {
	/* clang-format off */
	{"a.md", "Selected Papers",  "Fast paths </~me/a>|Slow paths|"},
	{"a.md", "selected papers",  "Fast paths </~me/a>|Slow paths|"},
	{"a.md", "Selected Talks",   "Nets, SOSP'19 2019|"},
	{"a.md", "Elsewhere",        "Old nets|"},
	{"a.md", "What's new",       "A thought|Another thought|"},
	{"a.md", "Überblick",        "A view|"},
	{"a.md", "News",             "Moved house 2024|Moved back 2024|"},
	{"a.md", "Thesis",           "feeds/x.yaml:7: 'a.md#Thesis' lists nothing"},
	{"a.md", "Selected",
	 "feeds/x.yaml:7: 'Selected' means several headings of 'a.md': "
	 "'Selected Papers (all)', 'Selected Talks'"},
	{"a.md", "Mee",
	 "feeds/x.yaml:7: 'a.md' has no heading 'Mee', but 'Me', 'News:', '2024', 'Thesis', "
	 "'Elsewhere', '🎓 Überblick', 'What’s new', 'Selected Talks'"},
	{"b.md", "Me",               "feeds/x.yaml:7: there is no page 'b.md'"},
	{"content/a.md", "Me",       "feeds/x.yaml:7: there is no page 'content/a.md': paths count from the content folder"},
	/* clang-format on */
};

static void add_titles(const struct sections *sections, struct text *got)
{
	for (size_t i = 0; i < sections->count; i++)
		for (size_t n = 0; n < sections->items[i].count; n++) {
			const struct item *item = &sections->items[i].items[n];

			text_add(got, item->title);
			if (item->period.first.year != 0)
				text_addf(got, " %d", item->period.first.year);
			if (item->link != NULL)
				text_addf(got, " <%s>", item->link);
			text_add(got, "|");
		}
}

static void ask(int content, const struct asking *asking, struct text *got)
{
	static const char *const extensions[] = {"md", NULL};
	const struct settings settings = {.identity.origin = "https://ur.example",
		.places.content = "content",
		.identity.base_path = "/~me",
		.tree.markdown_extensions = extensions};
	struct source source = {
		.path = "a.md", .kind = SOURCE_MARKDOWN, .body_line = 5};
	const struct sources sources = {&source, 1};
	const struct from from = {FROM_SECTION, asking->path, asking->heading, 7};
	const struct definition definition = {
		.file = "feeds/x.yaml", .from = &from, .from_count = 1};
	const struct definitions definitions = {&definition, 1, false};
	struct sections sections;
	struct arena arena = {0};
	struct report report = {0};

	read_sections(
		content, &settings, &sources, &definitions, &sections, &arena, &report);
	add_titles(&sections, got);
	for (size_t i = 0; i < report.count; i++)
		text_addf(got, "%s:%u: %s", report.problems[i].file,
			report.problems[i].line, report.problems[i].message);
	report_release(&report);
	arena_release(&arena);
}

static void test_askings(void **state)
{
	char folder[] = "/tmp/test_sections.XXXXXX";
	int content;
	FILE *file;

	(void)state;
	assert_non_null(mkdtemp(folder));
	content = open(folder, O_RDONLY | O_DIRECTORY);
	file = fdopen(openat(content, "a.md", O_CREAT | O_WRONLY, 0600), "w");
	assert_non_null(file);
	assert_true(fputs(page, file) >= 0);
	assert_int_equal(fclose(file), 0);
	for (size_t i = 0; i < COUNT(askings); i++) {
		struct text got = text_limited(64 * KIB);

		ask(content, &askings[i], &got);
		assert_string_equal(got.bytes, askings[i].want);
		text_release(&got);
	}
	assert_int_equal(unlinkat(content, "a.md", 0), 0);
	assert_int_equal(close(content), 0);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(test_askings)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
