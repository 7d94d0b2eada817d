/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "select.h"

enum { PAGES = 2 };

static const char *const no_words[] = {NULL};
static const struct collection collection = {.label = ""};
static const struct extra_file sound = {.url = "https://c.org/a.mp3", .length = 1};
static const struct podcast_category arts = {"Arts", NULL};

struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct source sources[PAGES];
	struct page pages[PAGES];
	struct ledger ledger;
	struct site site;
	struct outputs outputs;
	const struct extras *silent; /* what the page without sound has instead */
};

static void make_page(struct fixture *fixture, size_t i, const char *path,
	const char *url, const struct extras *extras)
{
	fixture->sources[i] = (struct source){
		.path = path, .collection = &collection, .front.extras = extras};
	fixture->pages[i] = (struct page){
		.source = &fixture->sources[i],
		.url = url,
		.id = url,
		.title = path,
		.date = 1709287200,
		.updated = 1709287200,
		.categories = no_words,
		.tags = no_words,
	};
}

/*
 * A podcast like PODCAST at https://URL, of a page that says EPISODE and a silent one.
 */
static const struct feed *run(struct fixture *fixture, const struct podcast *podcast,
	const struct episode *episode, const char *origin, const char *path)
{
	static const struct person ada = {.name = "Ada"};
	const struct target target = {"rss", path, 1};
	const struct extras extras = {.files = {&sound, 1}, .episode = *episode};
	struct definition definition = {
		.file = "feeds/p.yaml",
		.name = "p",
		.description = "All of it",
		.language = "en",
		.newest = 20,
		.targets = &target,
		.target_count = 1,
		.podcast = *podcast,
	};
	const struct definitions definitions = {&definition, 1, false};

	definition.podcast.wanted = true;
	definition.podcast.image = "/a.png";
	definition.podcast.categories = &arts;
	definition.podcast.category_count = 1;
	fixture->settings = (struct settings){.places.content = "content",
		.identity.origin = origin,
		.identity.base_path = "",
		.identity.title = "Ada",
		.identity.authors = {&ada, 1}};
	make_page(fixture, 0, "a.md", "https://e.org/a/", &extras);
	make_page(fixture, 1, "b.md", "https://e.org/b/", fixture->silent);
	fixture->site = (struct site){.settings = &fixture->settings,
		.ledger = &fixture->ledger,
		.pages = fixture->pages,
		.count = PAGES};
	select_outputs(&fixture->site, &definitions, &fixture->outputs, &fixture->arena,
		&fixture->report);
	assert_int_equal(fixture->outputs.feed_count, 1);
	return &fixture->outputs.feeds[0];
}

static void release(struct fixture *fixture)
{
	report_release(&fixture->report);
	arena_release(&fixture->arena);
}

static void test_what_is_silent_is_left_out(void **state)
{
	const struct podcast podcast = {0};
	const struct episode episode = {0};
	struct fixture fixture = {0};
	const struct feed *feed =
		run(&fixture, &podcast, &episode, "https://e.org", "/p.rss");

	(void)state;
	assert_int_equal(feed->entry_count, 1);
	assert_string_equal(feed->entries[0].title, "a.md");
	assert_string_equal(feed->podcast->image, "https://e.org/a.png");
	assert_int_equal(fixture.report.count, 1);
	assert_string_equal(fixture.report.problems[0].file, "content/b.md");
	assert_string_equal(fixture.report.problems[0].message,
		"it has no 'audio' or 'video', so the podcast 'p' leaves it out");
	release(&fixture);
}

static void test_an_unclear_file_is_named(void **state)
{
	const struct podcast podcast = {0};
	const struct episode episode = {0};
	const struct extra_file file = {
		.url = "https://c.org/b?id=1", .length = -1, .line = 5};
	const struct extras extras = {.files = {&file, 1}};
	struct fixture fixture = {.silent = &extras};

	(void)state;
	(void)run(&fixture, &podcast, &episode, "https://e.org", "/p.rss");
	assert_int_equal(fixture.report.count, 1);
	assert_int_equal(fixture.report.problems[0].line, 5);
	assert_string_equal(fixture.report.problems[0].message,
		"the name of 'https://c.org/b?id=1' does not tell its type, so the "
		"podcast 'p' leaves it out: say its 'type', such as audio/mpeg");
	release(&fixture);
}

/* The two examples of https://podcastindex.org/namespace/1.0, "guid". */
static const struct guid_case {
	const char *origin;
	const char *path;
	const char *guid;
} guid_cases[] = {
	{"https://mp3s.nashownotes.com", "/pc20rss.xml",
		"917393e3-1b1e-5cef-ace4-edaa54e1f810"},
	{"https://podnews.net", "/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"},
};

static void test_uuids_of_podcasts(void **state)
{
	const struct podcast podcast = {0};
	const struct episode episode = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(guid_cases); i++) {
		const struct guid_case *want = &guid_cases[i];
		struct fixture fixture = {0};
		const struct feed *feed =
			run(&fixture, &podcast, &episode, want->origin, want->path);

		assert_string_equal(feed->podcast->guid, want->guid);
		release(&fixture);
	}
}

/* Pitfall 65: the name was given when the feed was somewhere else. */
static void test_pitfall_65_the_guid_is_minted_once(void **state)
{
	const struct ledger_feed minted = {
		"p#podcast", "917393e3-1b1e-5cef-ace4-edaa54e1f810"};
	const struct podcast podcast = {0};
	const struct episode episode = {0};
	struct fixture fixture = {0};
	const struct feed *feed;

	(void)state;
	ledger_add_feed(&fixture.ledger, &minted, &fixture.arena);
	feed = run(&fixture, &podcast, &episode, "https://new.org", "/p.rss");
	assert_string_equal(feed->podcast->guid, minted.id);
	release(&fixture);
}

static const struct refusal {
	struct episode episode;
	const char *message;
} refusals[] = {
	{{.number = "one"}, "'episode' wants a number, from 1"},
	{{.number = "1", .season = "0"}, "'season' wants a number, from 1"},
	{{.number = "1", .season = "4294967296"}, "'season' wants a number, from 1"},
	{{.number = "1", .kind = "half"},
		"'episode_type' wants full, trailer or bonus"},
	{{.number = "1", .is_explicit = "clean"}, "'explicit' wants true or false"},
	{{.number = "1", .duration = "45 min"},
		"'duration' wants a time such as 1:02:03, or seconds"},
	{{.number = NULL}, "a serial podcast wants the number of each 'episode'"},
};

static void test_what_no_podcast_may_lack(void **state)
{
	const struct podcast podcast = {.type = PODCAST_SERIAL};

	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		struct fixture fixture = {0};
		struct episode episode = refusals[i].episode;

		print_message("  %s\n", refusals[i].message);
		episode.line = 7;
		(void)run(&fixture, &podcast, &episode, "https://e.org", "/p.rss");
		assert_int_equal(fixture.report.errors, 1);
		report_sort(&fixture.report);
		assert_string_equal(fixture.report.problems[0].file, "content/a.md");
		assert_int_equal(fixture.report.problems[0].line, 7);
		assert_string_equal(
			fixture.report.problems[0].message, refusals[i].message);
		release(&fixture);
	}
}

static void test_episode(void **state)
{
	static const struct extra_file transcript = {
		.url = "/t.vtt", .language = "en", .length = 1};
	static const struct extra_file chapters = {.url = "/c.json", .length = 1};
	const struct podcast podcast = {0};
	const struct episode episode = {
		.number = "12",
		.season = "2",
		.kind = "bonus",
		.duration = "1:02:03",
		.is_explicit = "true",
		.transcripts = {&transcript, 1},
		.chapters = {&chapters, 1},
	};
	struct fixture fixture = {0};
	const struct feed *feed =
		run(&fixture, &podcast, &episode, "https://e.org", "/p.rss");
	const struct podcast_episode *made = feed->entries[0].episode;

	(void)state;
	assert_int_equal(fixture.report.errors, 0);
	assert_int_equal(made->number, 12);
	assert_int_equal(made->season, 2);
	assert_int_equal(made->duration, 3723);
	assert_string_equal(made->kind, "bonus");
	assert_string_equal(made->is_explicit, "true");
	assert_string_equal(made->transcripts[0].url, "https://e.org/t.vtt");
	assert_string_equal(made->transcripts[0].type, "text/vtt");
	assert_string_equal(made->transcripts[0].language, "en");
	assert_string_equal(made->chapters->type, "application/json+chapters");
	release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_silent_is_left_out),
		cmocka_unit_test(test_an_unclear_file_is_named),
		cmocka_unit_test(test_uuids_of_podcasts),
		cmocka_unit_test(test_pitfall_65_the_guid_is_minted_once),
		cmocka_unit_test(test_what_no_podcast_may_lack),
		cmocka_unit_test(test_episode),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
