/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "select/selection.h"
#include "select/videos.h"

#define REFUSED NULL

/* What Google's documentation of video sitemaps takes, and in which form. */
static const struct form {
	enum video_part part;
	const char *written;
	const char *listed; /* NULL: it is reported, and left out */
} forms[] = {
	{VIDEO_DURATION, "1", "1"},
	{VIDEO_DURATION, "28800", "28800"},
	{VIDEO_DURATION, "2:30", "150"},
	{VIDEO_DURATION, "8:00:00", "28800"},
	{VIDEO_DURATION, "0", REFUSED},
	{VIDEO_DURATION, "28801", REFUSED},
	{VIDEO_DURATION, "8:00:01", REFUSED},
	{VIDEO_DURATION, "2:", REFUSED},
	{VIDEO_DURATION, "-1", REFUSED},
	{VIDEO_DURATION, "1.5", "1"},
	{VIDEO_DURATION, "1:90", REFUSED},
	{VIDEO_DURATION, "99999999999999999999", REFUSED},
	{VIDEO_RATING, "0", "0"},
	{VIDEO_RATING, "4.75", "4.75"},
	{VIDEO_RATING, "5.00", "5.00"},
	{VIDEO_RATING, "5.01", REFUSED},
	{VIDEO_RATING, "4.", REFUSED},
	{VIDEO_RATING, "4,5", REFUSED},
	{VIDEO_RATING, "10", REFUSED},
	{VIDEO_RATING, "good", REFUSED},
	{VIDEO_VIEWS, "0", "0"},
	{VIDEO_VIEWS, "123456789012345678", "123456789012345678"},
	{VIDEO_VIEWS, "1e3", REFUSED},
	{VIDEO_VIEWS, "many", REFUSED},
	{VIDEO_FAMILY, "yes", "yes"},
	{VIDEO_FAMILY, "True", "yes"},
	{VIDEO_FAMILY, "off", "no"},
	{VIDEO_FAMILY, "perhaps", REFUSED},
	{VIDEO_PUBLICATION, "2024-02-29", "2024-02-29T00:00:00Z"},
	{VIDEO_PUBLICATION, "2024-03-01 10:00 +0100", "2024-03-01T09:00:00Z"},
	{VIDEO_PUBLICATION, "2023-02-29", REFUSED},
	{VIDEO_PLAYER, "/play?a=1&b=2", "https://e.org/play?a=1&b=2"},
	{VIDEO_PLAYER, "ftp://e.org/a", REFUSED},
};

struct fixture {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct site site;
	struct video video;
	struct source source;
	struct page page;
	struct selection selection;
};

/* A page with a video that has all that it must. */
static void set_up(struct fixture *fixture)
{
	*fixture = (struct fixture){
		.settings = {.places.content = "content",
			.identity.origin = "https://e.org",
			.identity.base_path = ""},
		.video = {.parts = {[VIDEO_CONTENT] = "a.mp4"}, .line = 7},
		.page = {.url = "https://e.org/a/", .title = "A"},
	};
	fixture->site.settings = &fixture->settings;
	fixture->source = (struct source){
		.path = "a.md",
		.front = {.description = "About A",
			.image = "a.png",
			.videos = {&fixture->video, 1}},
	};
	fixture->page.source = &fixture->source;
	fixture->selection = (struct selection){.site = &fixture->site,
		.arena = &fixture->arena,
		.report = &fixture->report};
}

static void tear_down(struct fixture *fixture)
{
	arena_release(&fixture->selection.scratch);
	report_release(&fixture->report);
	arena_release(&fixture->arena);
}

static void test_forms_in_which_videos_are_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(forms); i++) {
		const struct form *form = &forms[i];
		struct fixture fixture;
		struct videos videos;

		print_message("  %s\n", form->written);
		set_up(&fixture);
		fixture.video.parts[form->part] = form->written;
		videos = videos_of(&fixture.selection, &fixture.page);
		assert_int_equal(videos.count, 1);
		assert_int_equal(fixture.report.count, form->listed == NULL);
		if (form->listed == NULL)
			assert_null(videos.items[0].parts[form->part]);
		else
			assert_string_equal(
				videos.items[0].parts[form->part], form->listed);
		tear_down(&fixture);
	}
}

static void test_the_page_serves_its_video(void **state)
{
	struct fixture fixture;
	struct videos videos;

	(void)state;
	set_up(&fixture);
	videos = videos_of(&fixture.selection, &fixture.page);
	assert_int_equal(videos.count, 1);
	assert_string_equal(videos.items[0].parts[VIDEO_TITLE], "A");
	assert_string_equal(videos.items[0].parts[VIDEO_DESCRIPTION], "About A");
	assert_string_equal(
		videos.items[0].parts[VIDEO_THUMBNAIL], "https://e.org/a/a.png");
	assert_string_equal(
		videos.items[0].parts[VIDEO_CONTENT], "https://e.org/a/a.mp4");
	tear_down(&fixture);
}

static void test_long_texts_are_cut_between_characters(void **state)
{
	char title[400] = "";
	struct fixture fixture;
	struct videos videos;

	(void)state;
	for (size_t i = 0; i < 150; i++)
		strcat(title, "\xC3\xA9");
	set_up(&fixture);
	fixture.video.parts[VIDEO_TITLE] = title;
	videos = videos_of(&fixture.selection, &fixture.page);
	assert_int_equal(strlen(videos.items[0].parts[VIDEO_TITLE]), 200);
	tear_down(&fixture);
}

static void test_what_is_not_complete_is_reported(void **state)
{
	struct fixture fixture;

	(void)state;
	set_up(&fixture);
	fixture.source.front.description = NULL;
	assert_int_equal(videos_of(&fixture.selection, &fixture.page).count, 0);
	assert_string_equal(fixture.report.problems[0].message,
		"a video is not listed: it has no 'description'");
	assert_int_equal(fixture.report.problems[0].line, 7);
	tear_down(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_forms_in_which_videos_are_written),
		cmocka_unit_test(test_the_page_serves_its_video),
		cmocka_unit_test(test_long_texts_are_cut_between_characters),
		cmocka_unit_test(test_what_is_not_complete_is_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
