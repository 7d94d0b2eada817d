/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "output.h"

#define ATOM(entries) "<feed xmlns='http://www.w3.org/2005/Atom'>" entries "</feed>"

static bool guard(struct fixture *fixture)
{
	const struct edition edition = edition_of(fixture);

	assert_true(plan(fixture));
	return guard_publication(
		fixture->output, &edition, &fixture->publication, &fixture->report);
}

/* A feed at /a.xml, made by a definition. */
static void claim_feed(struct fixture *fixture)
{
	fixture->outputs.feeds = arena_new(&fixture->arena, struct feed);
	fixture->outputs.feeds[0].path = "/a.xml";
	fixture->outputs.feed_count = 1;
}

/* publish.h: more than half of 10 or more, all of 3 or more. */
static const struct shrinking {
	int64_t before;
	int64_t now;
	bool passes;
} shrinkings[] = {
	{40, 3, false},
	{40, 19, false},
	{40, 20, true},
	{11, 5, false},
	{11, 6, true},
	{10, 4, false},
	{10, 5, true},
	{10, 40, true},
	{9, 1, true},
	{9, 0, false},
	{3, 1, true},
	{3, 0, false},
	{2, 0, true},
	{0, 0, true},
	{ENTRIES_UNKNOWN, 0, true},
};

static void test_outputs_that_shrink(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(shrinkings); i++) {
		struct fixture *fixture;
		void *own;

		print_message("  from %d to %d\n", (int)shrinkings[i].before,
			(int)shrinkings[i].now);
		set_up(&own);
		fixture = own;
		claim_feed(fixture);
		remember(fixture, "a.xml", "<old/>", shrinkings[i].before);
		add(fixture, "a.xml", "<new/>")->entries = shrinkings[i].now;
		assert_int_equal(guard(fixture), shrinkings[i].passes);
		tear_down(&own);
	}
}

static void test_message(void **state)
{
	struct fixture *fixture = *state;

	claim_feed(fixture);
	remember(fixture, "a.xml", "<old/>", 40);
	add(fixture, "a.xml", "<new/>")->entries = 3;
	assert_false(guard(fixture));
	assert_int_equal(fixture->report.errors, 1);
	assert_string_equal(fixture->report.problems[0].file, "/a.xml");
	assert_string_equal(fixture->report.problems[0].message,
		"40 entries would become 3; --allow-shrink publishes it");
}

static void test_sitemap(void **state)
{
	struct fixture *fixture = *state;
	struct urlset urlset = {.path = "/sitemap.xml"};

	fixture->outputs.urlsets = &urlset;
	fixture->outputs.urlset_count = 1;
	remember(fixture, "sitemap.xml", "<old/>", 60000);
	remember(fixture, "sitemap-1.xml", "<old/>", ENTRIES_NONE);
	remember(fixture, "sitemap-2.xml", "<old/>", ENTRIES_NONE);
	add(fixture, "sitemap.xml", "<new/>")->entries = 25000;
	assert_false(guard(fixture));
	assert_string_equal(fixture->report.problems[0].message,
		"60000 URLs would become 25000; --allow-shrink publishes it");
	fixture->report.errors = 0;
	fixture->documents.items[0].entries = 30000;
	assert_true(guard(fixture));
}

/* Without a ledger, or with one that did not count: what is there. */
static void test_file_in_place(void **state)
{
	struct fixture *fixture = *state;

	claim_feed(fixture);
	put(fixture, "a.xml", ATOM("<entry/><entry/><entry/>"));
	add(fixture, "a.xml", ATOM(""))->entries = 0;
	assert_false(guard(fixture));
	remember(fixture, "a.xml", ATOM(""), ENTRIES_UNKNOWN);
	assert_false(guard(fixture));
	put(fixture, "a.xml", ATOM("<entry/><entry/>"));
	assert_true(guard(fixture));
}

/* What would not change loses nothing, whatever the ledger says. */
static void test_unchanged(void **state)
{
	struct fixture *fixture = *state;

	claim_feed(fixture);
	put(fixture, "a.xml", "<a/>");
	remember(fixture, "a.xml", "<a/>", 40);
	add(fixture, "a.xml", "<a/>")->entries = 1;
	assert_true(guard(fixture));
}

/* A definition that is gone takes its outputs with it; one without entries does not. */
static void test_emptied(void **state)
{
	struct fixture *fixture = *state;
	struct unmade_output unmade = {.path = "/a.xml"};

	put(fixture, "a.xml", "<a/>");
	remember(fixture, "a.xml", "<a/>", 40);
	remember(fixture, "b.xml", "<b/>", 1);
	add(fixture, "b.xml", "<b/>")->entries = 1;
	assert_true(guard(fixture));
	fixture->outputs.unmade = &unmade;
	fixture->outputs.unmade_count = 1;
	assert_false(guard(fixture));
	assert_string_equal(fixture->report.problems[0].message,
		"40 entries would become 0; --allow-shrink publishes it");
}

/* Files of which so many are outputs, and how many of these are made. */
static const struct vanishing {
	size_t outputs;
	size_t made;
	bool passes;
} vanishings[] = {
	{1, 0, false},
	{2, 1, true},
	{3, 2, true},
	{3, 1, false},
	{4, 2, true},
	{4, 1, false},
	{5, 5, true},
};

static const char *const paths[] = {"a.xml", "b.xml", "c.xml", "d.xml", "e.xml"};

static void test_outputs_that_vanish(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(vanishings); i++) {
		const struct vanishing *vanishing = &vanishings[i];
		struct fixture *fixture;
		void *own;

		print_message("  %zu of %zu\n", vanishing->made, vanishing->outputs);
		set_up(&own);
		fixture = own;
		remember(fixture, "robots.txt", "x", ENTRIES_NONE);
		for (size_t j = 0; j < vanishing->outputs; j++)
			remember(fixture, paths[j], "<old/>", 1);
		for (size_t j = 0; j < vanishing->made; j++)
			add(fixture, paths[j], "<new/>")->entries = 1;
		assert_int_equal(guard(fixture), vanishing->passes);
		assert_int_equal(fixture->report.errors,
			vanishing->passes ? 0 : vanishing->outputs - vanishing->made);
		tear_down(&own);
	}
}

/* The outputs of a new site give way to its first definition. */
static void test_superseded(void **state)
{
	struct fixture *fixture = *state;
	struct unmade_output unmade[] = {
		{"/a.xml", true}, {"/b.xml", true}, {"/c.xml", true}};

	for (size_t i = 0; i < 4; i++)
		remember(fixture, paths[i], "<old/>", 20);
	add(fixture, "d.xml", "<new/>")->entries = 20;
	assert_false(guard(fixture));
	fixture->outputs.unmade = unmade;
	fixture->outputs.unmade_count = COUNT(unmade);
	assert_true(guard(fixture));
}

/* Where a definition cannot be followed nothing is removed, so nothing is lost. */
static void test_incomplete(void **state)
{
	struct fixture *fixture = *state;

	remember(fixture, "a.xml", "<old/>", 20);
	fixture->outputs.incomplete = true;
	assert_true(guard(fixture));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_outputs_that_shrink),
		TEST(test_message),
		TEST(test_sitemap),
		TEST(test_file_in_place),
		TEST(test_unchanged),
		TEST(test_emptied),
		cmocka_unit_test(test_outputs_that_vanish),
		TEST(test_superseded),
		TEST(test_incomplete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
