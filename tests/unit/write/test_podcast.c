/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "parsed.h"
#include "sample.h"
#include "write/writers.h"

static const struct podcast_category categories[] = {
	{"Documentary", "Society & Culture"}, {"Technology", NULL}};

static const struct podcast podcast = {
	.wanted = true,
	.image = "https://example.org/cover.jpg?a&b",
	.categories = categories,
	.category_count = 2,
	.authors = {sample_people, 2},
	.owner = {sample_people, 1},
	.type = PODCAST_SERIAL,
	.guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810",
	.medium = "podcast",
	.says_locked = true,
	.is_locked = true,
	.funding_url = "https://example.org/give?a&b",
	.funding_text = "Bags & flour",
	.new_url = "https://new.example/p.rss",
	.is_blocked = true,
	.hosts = {sample_people, 2},
};

static const struct podcast_file transcript = {
	"https://example.org/t.vtt?a&b", "text/vtt", "en"};
static const struct podcast_file chapters = {
	"https://example.org/c.json", "application/json+chapters", NULL};

static const struct podcast_episode episode = {
	.number = 3,
	.season = 2,
	.kind = "full",
	.is_explicit = "true",
	.duration = 90,
	.transcripts = &transcript,
	.transcript_count = 1,
	.chapters = &chapters,
	.guests = {sample_people, 1},
};

static const struct podcast_episode bare_episode = {.duration = -1};

static const struct expectation {
	const char *expression;
	const char *want;
} expectations[] = {
	{"//channel/itunes:image/@href", "https://example.org/cover.jpg?a&b"},
	{"//channel/itunes:category[1]/@text", "Society & Culture"},
	{"//channel/itunes:category[1]/itunes:category/@text", "Documentary"},
	{"//channel/itunes:category[2]/@text", "Technology"},
	{"//channel/itunes:explicit", "false"},
	{"//channel/itunes:author", "Ada & Grace, " NAME},
	{"//channel/itunes:owner/itunes:name", "Ada & Grace"},
	{"//channel/itunes:owner/itunes:email", "ada@example.org"},
	{"//channel/itunes:type", "serial"},
	{"//channel/itunes:new-feed-url", "https://new.example/p.rss"},
	{"//channel/itunes:block", "Yes"},
	{"//channel/podcast:guid", "917393e3-1b1e-5cef-ace4-edaa54e1f810"},
	{"//channel/podcast:locked[@owner='ada@example.org']", "yes"},
	{"//channel/podcast:medium", "podcast"},
	{"//channel/podcast:funding[@url='https://example.org/give?a&b']",
		"Bags & flour"},
	{"//channel/podcast:person[1][@role='host']/@href",
		"https://example.org/~ada?a=1&b=2"},
	{"//channel/podcast:person[2][not(@href)]", NAME},
	{"count(//item[1]/preceding-sibling::item)", "0"},

	{"//item[1]/itunes:title = //item[1]/title", "true"},
	{"//item[1]/itunes:duration", "90"},
	{"//item[1]/itunes:image/@href", "https://example.org/ONE.JPG"},
	{"//item[1]/itunes:explicit", "true"},
	{"//item[1]/itunes:episode", "3"},
	{"//item[1]/itunes:season", "2"},
	{"//item[1]/itunes:episodeType", "full"},
	{"//item[1]/podcast:episode", "3"},
	{"//item[1]/podcast:season", "2"},
	{"//item[1]/podcast:transcript[@type='text/vtt'][@language='en']/@url",
		"https://example.org/t.vtt?a&b"},
	{"//item[1]/podcast:chapters[@type='application/json+chapters']/@url",
		"https://example.org/c.json"},
	{"//item[1]/podcast:person[@role='guest']", "Ada & Grace"},

	/* What is not said is not written; the duration is the file's. */
	{"//item[2]/itunes:duration", "3723"},
	{"count(//item[2]/itunes:episode | //item[2]/podcast:* | "
	 "//item[2]/itunes:explicit | //item[2]/itunes:image)",
		"0"},
	{"count(//*[not(node()) and not(@*)])", "0"},
};

static void test_what_a_parser_sees(void **state)
{
	struct entry entries[] = {sample_entries[0], sample_entries[0]};
	struct feed feed = sample_feed;
	struct text text = text_limited(MIB);
	struct error error = {0};

	(void)state;
	entries[0].image = "https://example.org/ONE.JPG";
	entries[0].episode = &episode;
	entries[1].id = "https://example.org/posts/b/";
	entries[1].image = "https://example.org/one.webp";
	entries[1].episode = &bare_episode;
	feed.podcast = &podcast;
	feed.entries = entries;
	feed.entry_count = 2;
	assert_true(write_rss(&feed, &text, &error));
	for (size_t i = 0; i < COUNT(expectations); i++) {
		print_message("  %s\n", expectations[i].expression);
		assert_parsed(&text, expectations[i].expression, expectations[i].want);
	}
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_what_a_parser_sees)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
