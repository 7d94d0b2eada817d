/* SPDX-License-Identifier: MIT */
/* RFC 5005, as each format says it. */
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

#define HOME "https://example.org/"

static const struct history_case {
	const char *what;
	struct feed_history history;
	const char *elements; /* of the namespace */
	const char *current;
	const char *previous;
	const char *next;
} cases[] = {
	{"nothing", {0}, "", "", "", ""},
	{"section 2: a complete feed", {.complete = true}, "fh:complete", "", "", ""},
	{"section 4: what one subscribes to", {.previous = HOME "2.xml"}, "", "",
		HOME "2.xml", ""},
	{"the only archive", {.archive = 1, .current = HOME "feed.xml"}, "",
		HOME "feed.xml", "", ""},
	{"the oldest archive",
		{.archive = 1, .current = HOME "feed.xml", .next = HOME "2.xml"},
		"fh:archive", HOME "feed.xml", "", HOME "2.xml"},
	{"one between",
		{.archive = 2,
			.current = HOME "feed.xml",
			.previous = HOME "1.xml",
			.next = HOME "3.xml"},
		"fh:archive", HOME "feed.xml", HOME "1.xml", HOME "3.xml"},
};

/* The links and elements are children of PARENT, `/a:feed` or `/rss/channel`. */
static void check(
	const struct text *text, const char *parent, const struct history_case *want)
{
	const char *const rels[][2] = {{"current", want->current},
		{"prev-archive", want->previous}, {"next-archive", want->next}};
	struct text expression = text_limited(MIB);

	for (size_t i = 0; i < COUNT(rels); i++) {
		text_clear(&expression);
		text_addf(
			&expression, "%s/a:link[@rel='%s']/@href", parent, rels[i][0]);
		assert_parsed(text, expression.bytes, rels[i][1]);
	}
	text_clear(&expression);
	text_addf(&expression, "name(%s/fh:*)", parent);
	assert_parsed(text, expression.bytes, want->elements);
	text_release(&expression);
}

static void test_elements_of_archives(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct feed feed = bare_feed;
		struct text atom = text_limited(MIB);
		struct text rss = text_limited(MIB);
		struct error error = {0};

		print_message("  %s\n", cases[i].what);
		feed.history = cases[i].history;
		assert_true(write_atom(&feed, &atom, &error));
		assert_true(write_rss(&feed, &rss, &error));
		check(&atom, "/a:feed", &cases[i]);
		check(&rss, "/rss/channel", &cases[i]);
		text_release(&atom);
		text_release(&rss);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_elements_of_archives)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
