/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "select.h"
#include "select/media_types.h"

/*
 * https://www.iana.org/assignments/media-types/, and shared-mime-info where it is
 * silent.
 */
static const struct type_case {
	const char *url;
	const char *type; /* NULL: its name does not say */
} type_cases[] = {
	{"https://e.org/a.mp3", "audio/mpeg"},
	{"https://e.org/a.MP3", "audio/mpeg"},
	{"https://e.org/a.m4a", "audio/x-m4a"},
	{"https://e.org/a.ogg?x=1.pdf#b.png", "audio/ogg"},
	{"https://e.org/a.tar.gz", "application/gzip"},
	{"https://e.org/a.pdf", "application/pdf"},
	{"https://e.org/a.epub", "application/epub+zip"},
	{"https://e.org/watch?v=a.mp4", NULL},
	{"https://e.org/", NULL},
	{"https://e.org", NULL},
	{"https://e.mp3/a", NULL},
	{"https://e.org/a.b/c", NULL},
	{"https://e.org/a.", NULL},
	{"https://e.org/.mp3", "audio/mpeg"},
};

static void test_media_types_by_extension(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(type_cases); i++) {
		const char *type = media_type_of(type_cases[i].url);

		print_message("  %s\n", type_cases[i].url);
		if (type_cases[i].type == NULL)
			assert_null(type);
		else
			assert_string_equal(type, type_cases[i].type);
	}
}

static const char *const no_words[] = {NULL};
static const struct collection notes = {.label = "notes"};

enum { PAGES = 3 };

/* A note, the sound beside it, and a paper. */
struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct source sources[PAGES];
	struct page pages[PAGES];
	struct site site;
	struct outputs outputs;
};

static void make_file(
	struct fixture *fixture, size_t i, const char *path, const char *url)
{
	fixture->sources[i] = (struct source){
		.path = path,
		.kind = SOURCE_STATIC,
		.collection = &notes,
		.size = 1000,
	};
	fixture->pages[i] = (struct page){
		.source = &fixture->sources[i],
		.url = url,
		.id = url,
		.title = path,
		.date = DATE_NONE,
		.updated = DATE_NONE,
		.categories = no_words,
		.tags = no_words,
		.feed_exclusion = EXCLUDED_UNDATED,
	};
}

/* The entry of a note whose front matter says EXTRAS. */
static const struct entry *run(struct fixture *fixture, const struct extras *extras)
{
	static const struct person ada = {.name = "Ada"};
	const struct definitions none = {NULL, 0, false};

	*fixture = (struct fixture){
		.settings = {.places.content = "content",
			.identity.origin = "https://e.org",
			.identity.base_path = "/~ada",
			.identity.title = "Ada",
			.identity.authors = {&ada, 1}},
	};
	make_file(fixture, 0, "files/b.pdf", "https://e.org/~ada/files/b.pdf");
	make_file(fixture, 1, "notes/a.md", "https://e.org/~ada/notes/a/");
	make_file(fixture, 2, "notes/a.mp3", "https://e.org/~ada/notes/a.mp3");
	fixture->sources[1].kind = SOURCE_MARKDOWN;
	fixture->sources[1].front.extras = extras;
	fixture->pages[1].date = 1709287200;
	fixture->pages[1].feed_exclusion = NOT_EXCLUDED;
	fixture->site = (struct site){.settings = &fixture->settings,
		.pages = fixture->pages,
		.count = PAGES};
	select_outputs(&fixture->site, &none, &fixture->outputs, &fixture->arena,
		&fixture->report);
	assert_int_equal(fixture->outputs.feeds[0].entry_count, 1);
	return &fixture->outputs.feeds[0].entries[0];
}

static void release(struct fixture *fixture)
{
	report_release(&fixture->report);
	arena_release(&fixture->arena);
}

/* One file, and its link as `url type length`; "" for none. */
static const struct file_case {
	const char *what;
	struct extra_file file;
	const char *link;
	const char *message; /* NULL: none */
} file_cases[] = {
	{"beside the file", {.url = "a.mp3", .length = -1},
		"https://e.org/~ada/notes/a.mp3 audio/mpeg 1000", NULL},
	{"beside the file, by steps", {.url = "./../notes/a.mp3", .length = -1},
		"https://e.org/~ada/notes/a.mp3 audio/mpeg 1000", NULL},
	{"above the file", {.url = "../files/b.pdf", .length = -1},
		"https://e.org/~ada/files/b.pdf application/pdf 1000", NULL},
	{"above the content", {.url = "../../../files/b.pdf", .length = -1, .line = 4},
		"https://e.org/files/b.pdf application/pdf -1", NULL},
	{"from the home", {.url = "/files/b.pdf", .length = -1},
		"https://e.org/~ada/files/b.pdf application/pdf 1000", NULL},
	{"from the page", {.url = "../../files/b.pdf", .length = -1},
		"https://e.org/~ada/files/b.pdf application/pdf 1000", NULL},
	{"by its URL", {.url = "https://e.org/~ada/files/b.pdf", .length = -1},
		"https://e.org/~ada/files/b.pdf application/pdf 1000", NULL},
	{"another length is said", {.url = "a.mp3", .length = 5},
		"https://e.org/~ada/notes/a.mp3 audio/mpeg 5", NULL},
	{"another type is said", {.url = "a.mp3", .type = "audio/mp3", .length = -1},
		"https://e.org/~ada/notes/a.mp3 audio/mp3 1000", NULL},
	{"of another site", {.url = "https://f.org/c.mp4", .length = -1},
		"https://f.org/c.mp4 video/mp4 -1", NULL},
	{"not there", {.url = "/c.mp3", .length = -1, .line = 4},
		"https://e.org/~ada/c.mp3 audio/mpeg -1",
		"the content has no file '/c.mp3': say its 'length' in bytes, if it is "
		"elsewhere on the site"},
	{"elsewhere on the site", {.url = "/c.mp3", .length = 7},
		"https://e.org/~ada/c.mp3 audio/mpeg 7", NULL},
	{"a page that shows a film",
		{.url = "https://f.org/watch?v=1", .length = -1, .may_be_page = true},
		"", NULL},
	{"no URL", {.url = "http://[", .length = -1, .line = 4}, "",
		"'http://[' is no URL"},
};

static void test_files_that_go_with_a_page(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(file_cases); i++) {
		const struct file_case *want = &file_cases[i];
		const struct extras extras = {.files = {&want->file, 1}};
		struct text said = text_limited(MIB);
		struct fixture fixture;
		const struct entry *entry = run(&fixture, &extras);

		print_message("  %s\n", want->what);
		for (size_t j = 0; j < entry->link_count; j++)
			text_addf(&said, "%s %s %d", entry->links[j].url,
				entry->links[j].type, (int)entry->links[j].length);
		assert_string_equal(said.bytes, want->link);
		assert_int_equal(fixture.report.count, want->message != NULL);
		if (want->message != NULL) {
			assert_string_equal(
				fixture.report.problems[0].file, "content/notes/a.md");
			assert_int_equal(fixture.report.problems[0].line, 4);
			assert_string_equal(
				fixture.report.problems[0].message, want->message);
		}
		text_release(&said);
		release(&fixture);
	}
}

/* A licence is a link or a sentence; of a source that is only an address, a link. */
static void test_licences_and_sources(void **state)
{
	const struct extras extras = {
		.license = "/licence/",
		.external_url = "https://f.org/",
		.comments = "#talk",
		.source = {.page = "https://g.org/"},
	};
	struct fixture fixture;
	const struct entry *entry = run(&fixture, &extras);

	(void)state;
	assert_int_equal(fixture.report.count, 0);
	assert_int_equal(entry->link_count, 3);
	assert_string_equal(entry->links[0].rel, "license");
	assert_string_equal(entry->links[0].url, "https://e.org/~ada/licence/");
	assert_string_equal(entry->links[1].rel, "related");
	assert_string_equal(entry->links[2].rel, "via");
	assert_string_equal(entry->external_url, "https://f.org/");
	assert_string_equal(entry->comments, "https://e.org/~ada/notes/a/#talk");
	assert_null(entry->rights);
	assert_null(entry->source);
	release(&fixture);
}

static void test_rights(void **state)
{
	const struct extras extras = {.license = "GNU FDL"};
	struct fixture fixture;
	const struct entry *entry = run(&fixture, &extras);

	(void)state;
	assert_string_equal(entry->rights, "GNU FDL");
	assert_int_equal(entry->link_count, 0);
	release(&fixture);
}

static void test_rights_with_markup(void **state)
{
	const struct extras extras = {
		.rights =
			"By <a href=\"https://f.org\">Fay</a> &amp; Guy, &copy; <2024"};
	struct fixture fixture;
	const struct entry *entry = run(&fixture, &extras);

	(void)state;
	assert_string_equal(entry->rights, "By Fay & Guy, \xc2\xa9 <2024");
	release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_media_types_by_extension),
		cmocka_unit_test(test_files_that_go_with_a_page),
		cmocka_unit_test(test_licences_and_sources),
		cmocka_unit_test(test_rights),
		cmocka_unit_test(test_rights_with_markup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
