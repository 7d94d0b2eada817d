/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "read/front_matter/front_matter.h"
#include "syntax/yaml.h"

static const struct extras nothing;

struct reading {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct front_matter front;
	const struct extras *extras;
};

static void take(const char *yaml, struct reading *reading)
{
	struct front_reader reader = {
		.settings = &reading->settings,
		.path = "a.md",
		.arena = &reading->arena,
		.report = &reading->report,
	};
	struct value *map;
	struct error error;

	reading->settings.places.content = "content";
	assert_true(yaml_read(span_of(yaml), 2, &map, &reading->arena, &error));
	front_matter_take(&reader, map, &reading->front);
	reading->extras =
		reading->front.extras == NULL ? &nothing : reading->front.extras;
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

/* Files as one text: `url type length duration` each. */
static const struct file_case {
	const char *yaml;
	const char *files;
} file_cases[] = {
	{"title: a\n", ""},
	{"enclosure: /a.mp3\n", "/a.mp3 - -1 -1;"},
	{"enclosure: {url: a.mp3, type: audio/mpeg, length: 12}\n",
		"a.mp3 audio/mpeg 12 -1;"},
	{"enclosure: {src: a.mp3, size: '12', duration: '1:02'}\n", "a.mp3 - 12 62;"},
	{"enclosure: {url: a.mp3, length: many}\n", "a.mp3 - -1 -1;"},
	{"enclosures:\n  - a.pdf\n  - {file: b.pdf}\n  -\n",
		"a.pdf - -1 -1;b.pdf - -1 -1;"},
	{"attachments: [a.pdf]\nenclosure: b.pdf\n", "b.pdf - -1 -1;"},
	{"enclosure: a.pdf\naudio: b.mp3\nvideo: c.mp4\n",
		"a.pdf - -1 -1;b.mp3 - -1 -1;c.mp4 - -1 -1;"},
	{"audio: {mp3: a.mp3, ogg: a.ogg}\n", "a.mp3 - -1 -1;a.ogg - -1 -1;"},
	{"audio: true\nvideo: [{id: x7}]\n", ""},
	{"video: {content_loc: a.mp4, thumbnail: a.jpg}\n", "a.mp4 - -1 -1;"},
	{"video: {player_loc: b.html, thumbnail: a.jpg}\n", ""},
};

static void test_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(file_cases); i++) {
		struct reading reading = {0};
		struct text said = text_limited(MIB);

		print_message("  %s", file_cases[i].yaml);
		take(file_cases[i].yaml, &reading);
		for (size_t j = 0; j < reading.extras->files.count; j++) {
			const struct extra_file *file = &reading.extras->files.items[j];

			text_addf(&said, "%s %s %d %d;", file->url,
				file->type == NULL ? "-" : file->type,
				(int)file->length, (int)file->duration);
		}
		assert_string_equal(said.bytes, file_cases[i].files);
		assert_int_equal(reading.report.count, 0);
		text_release(&said);
		release(&reading);
	}
}

static const struct refusal {
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	{"title: a\nenclosure: 3\n",
		"'enclosure' wants a path or a URL, {url, type, length, title, "
		"duration}, or a list of these",
		3},
	{"enclosure: {type: audio/mpeg}\n",
		"'enclosure' wants a path or a URL, {url, type, length, title, "
		"duration}, or a list of these",
		2},
	{"contributors: {email: a@b}\n",
		"'contributors' wants a name, or {name, email, uri}, or a list of them",
		2},
	{"source: {url: https://a.example/feed}\n",
		"'source' wants a 'title' and the 'url' of a feed", 2},
	{"source: {title: A, url: https://a.example/feed, updated: soon}\n",
		"'updated' is no date: 'soon'", 2},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct reading reading = {0};

		print_message("  %s", refusals[i].yaml);
		take(refusals[i].yaml, &reading);
		assert_int_equal(reading.report.count, 1);
		assert_int_equal(reading.report.problems[0].severity, REPORT_ERROR);
		assert_string_equal(reading.report.problems[0].file, "content/a.md");
		assert_int_equal(reading.report.problems[0].line, refusals[i].line);
		assert_string_equal(
			reading.report.problems[0].message, refusals[i].message);
		release(&reading);
	}
}

static void test_texts(void **state)
{
	struct reading reading = {0};

	(void)state;
	take("contributors: [Ada, {name: Grace}]\ncopyright: mine\nlicense: MIT\n"
	     "comments_url: '#talk'\nexternal_url: https://e.example/\n"
	     "source: {title: T, url: https://t.example/feed, id: 'tag:t'}\n"
	     "episode: 3\nseason: 1\nduration: 1:02:03\nexplicit: false\n"
	     "hosts: Ada\nchapters: /c.json\ntranscript: {url: t.vtt, lang: de}\n",
		&reading);
	assert_int_equal(reading.report.count, 0);
	assert_int_equal(reading.extras->contributors.count, 2);
	assert_string_equal(reading.extras->contributors.items[1].name, "Grace");
	assert_string_equal(reading.extras->rights, "mine");
	assert_string_equal(reading.extras->license, "MIT");
	assert_string_equal(reading.extras->comments, "#talk");
	assert_string_equal(reading.extras->external_url, "https://e.example/");
	assert_string_equal(reading.extras->source.id, "tag:t");
	assert_string_equal(reading.extras->episode.number, "3");
	assert_string_equal(reading.extras->episode.duration, "1:02:03");
	assert_string_equal(reading.extras->episode.is_explicit, "false");
	assert_string_equal(reading.extras->episode.hosts.items[0].name, "Ada");
	assert_string_equal(
		reading.extras->episode.transcripts.items[0].language, "de");
	assert_int_equal(reading.extras->episode.line, 8);
	release(&reading);
}

/* The words have other meanings in other people's pages. */
static const char *const data[] = {
	"comments: true\n",
	"comments: disqus\n",
	"chapters: [{title: One}]\n",
	"transcript: true\n",
	"video: {id: x7, provider: youtube}\n",
	"source: true\n",
};

static void test_data(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(data); i++) {
		struct reading reading = {0};

		print_message("  %s", data[i]);
		take(data[i], &reading);
		assert_int_equal(reading.report.count, 0);
		assert_null(reading.extras->comments);
		assert_null(reading.extras->source.page);
		assert_int_equal(reading.extras->episode.chapters.count, 0);
		release(&reading);
	}
}

/* A page says anew what defaults say, and leaves theirs alone. */
static void test_defaults(void **state)
{
	struct reading reading = {0};
	const struct extras *defaults;

	(void)state;
	take("rights: ours\nenclosure: a.pdf\n", &reading);
	defaults = reading.front.extras;
	take("enclosure: b.pdf\n", &reading);
	assert_string_equal(reading.extras->rights, "ours");
	assert_string_equal(reading.extras->files.items[0].url, "b.pdf");
	assert_int_equal(reading.extras->files.count, 1);
	assert_string_equal(defaults->files.items[0].url, "a.pdf");
	release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_files),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_data),
		cmocka_unit_test(test_defaults),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
