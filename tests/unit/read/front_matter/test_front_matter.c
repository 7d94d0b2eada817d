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

static const struct place_case {
	const char *what;
	const char *text;
	bool whole;
	enum front_state state;
	const char *yaml;
	const char *body;
	unsigned body_line;
} place_cases[] = {
	{"plain", "---\na: b\n---\nbody", true, FRONT_WHOLE, "a: b\n", "body", 4},
	{"dots", "---\na: b\n...\nbody", true, FRONT_WHOLE, "a: b\n", "body", 4},
	{"empty", "---\n---\nbody", true, FRONT_WHOLE, "", "body", 3},
	{"blanks", "--- \t\na: b\n---  \nbody", true, FRONT_WHOLE, "a: b\n", "body", 4},
	{"returns", "---\r\na: b\r\n---\r\nbody", true, FRONT_WHOLE, "a: b\r\n", "body",
		4},
	{"mark", "\xEF\xBB\xBF---\na: b\n---\nbody", true, FRONT_WHOLE, "a: b\n",
		"body", 4},
	{"end of file", "---\na: b\n---", true, FRONT_WHOLE, "a: b\n", "", 4},
	{"end of head", "---\na: b\n---", false, FRONT_OPEN, "", NULL, 0},
	{"open", "---\na: b\n", true, FRONT_OPEN, "", NULL, 0},
	{"longer fences", "---\na: b\n----\n---\n", true, FRONT_WHOLE, "a: b\n----\n",
		"", 5},
	{"fence inside", "---\na: |\n  ---\n---\n", true, FRONT_WHOLE, "a: |\n  ---\n",
		"", 5},
	{"none", "body\n---\n", true, FRONT_NONE, "", "body\n---\n", 1},
	{"a mark alone",
		"\xEF\xBB\xBF"
		"body",
		true, FRONT_NONE, "", "body", 1},
	{"four", "----\na: b\n---\n", true, FRONT_NONE, "", "----\na: b\n---\n", 1},
	{"indented", " ---\na: b\n---\n", true, FRONT_NONE, "", " ---\na: b\n---\n", 1},
	{"three dashes", "---", true, FRONT_NONE, "", "---", 1},
	{"nothing", "", true, FRONT_NONE, "", "", 1},
};

static void test_places(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(place_cases); i++) {
		const struct place_case *want = &place_cases[i];
		struct span text = span_of(want->text);
		struct front_place place;

		print_message("  %s\n", want->what);
		assert_int_equal(
			front_matter_find(text, want->whole, &place), want->state);
		if (want->state == FRONT_OPEN)
			continue;
		assert_true(span_is(place.yaml, want->yaml));
		assert_true(span_is(span_after(text, place.body_offset), want->body));
		assert_int_equal(place.body_line, want->body_line);
	}
}

static const struct foreign_case {
	const char *text;
	const char *language;
} foreign_cases[] = {
	{"+++\r\ntitle = 'a'\r\n+++\r\n", "TOML"},
	{"\xEF\xBB\xBF+++\n+++\n", "TOML"},
	{"---json\n{}\n---\n", "JSON"},
	{"---js\n{}\n---\n", "JavaScript"},
	{"{\"title\": 1}", "JSON"},
	{"{\n  \"title\": 1\n}\n", "JSON"},
	{"---\ntitle: a\n---\n", NULL},
	{"+++ more\n", NULL},
	{"{% include \"a\" %}\n", NULL},
	{"{{ \"a\" }}\n", NULL},
	{"{: .class}\n", NULL},
	{"{", NULL},
	{"", NULL},
};

static void test_foreign_front_matter(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(foreign_cases); i++) {
		const struct foreign_case *want = &foreign_cases[i];
		const char *language = front_matter_foreign(span_of(want->text));

		print_message("  %s\n", want->text);
		assert_int_equal(language == NULL, want->language == NULL);
		if (language != NULL)
			assert_string_equal(language, want->language);
	}
}

/* What YAML says, and what is wrong with it, as one text. */
struct reading {
	struct arena arena;
	struct report report;
	struct settings settings;
	struct front_matter front;
};

static const struct person ada = {.name = "Ada Lovelace", .email = "ada@example.org"};
static const struct known_person known[] = {{"ada", {&ada, 1}}};

static void read_front(const char *yaml, bool narrow, struct reading *reading)
{
	struct front_reader reader = {
		.settings = &reading->settings,
		.path = "a.md",
		.arena = &reading->arena,
		.report = &reading->report,
	};
	struct value *map;
	struct error error;

	*reading = (struct reading){
		.settings = {.places.content = "content",
			.known_people = known,
			.known_people_count = 1,
			.front_matter.bare_times_are_utc = true,
			.front_matter.dates_are_guessed = narrow,
			.front_matter.narrow_keys = narrow},
	};
	assert_true(yaml_read(span_of(yaml), 2, &map, &reading->arena, &error));
	front_matter_take(&reader, map, &reading->front);
}

static void release(struct reading *reading)
{
	arena_release(&reading->arena);
	report_release(&reading->report);
}

static const struct refusal {
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	{"\ndate: someday\n", "'date' is no date: 'someday'", 3},
	{"date: 2024-02-30\n", "'date' is no date: '2024-02-30'", 2},
	{"date: [2024-03-01]\n", "'date' wants a date such as 2024-03-01", 2},
	{"title: [a]\n", "'title' wants a text", 2},
	{"title: a\ntags: {a: b}\n", "'tags' wants a list of words", 3},
	{"draft: perhaps\n", "'draft' wants true or false", 2},
	{"sitemap: never\n", "'sitemap' wants true or false", 2},
	{"permalink: ''\n", "'permalink' wants a path such as '/about/'", 2},
	{"permalink: false\n", "'permalink' wants a path such as '/about/'", 2},
	{"permalink: '/{{ title | slugify }}/'\n",
		"'permalink' wants a path such as '/about/'", 2},
	{"author: {email: a@b}\n",
		"'author' wants a name, or {name, email, uri}, or a list of them", 2},
	{"lang: german language\n", "'lang' wants a language such as 'en' or 'de-AT'",
		2},
	{"lang: [de]\n", "'lang' wants a language such as 'en' or 'de-AT'", 2},
	{"redirect_to: {a: b}\n", "'redirect_to' wants a URL", 2},
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct reading reading;

		print_message("  %s", want->yaml);
		read_front(want->yaml, false, &reading);
		assert_int_equal(reading.report.count, 1);
		assert_int_equal(reading.report.problems[0].severity, REPORT_ERROR);
		assert_string_equal(reading.report.problems[0].file, "content/a.md");
		assert_int_equal(reading.report.problems[0].line, want->line);
		assert_string_equal(reading.report.problems[0].message, want->message);
		release(&reading);
	}
}

/* Expected: Jekyll 4.3's Document#data. */
static const struct list_case {
	const char *yaml;
	const char *tags;
	const char *categories;
} list_cases[] = {
	{"tags: a b\n", "a,b", NULL},
	{"tags: [a b, c]\n", "a b,c", NULL},
	{"tags: [a, a]\n", "a,a", NULL},
	{"tag: a b\n", "a b", NULL},
	{"tag: a\ntags: b c\n", "a", NULL},
	{"tags: []\n", "", NULL},
	{"tags:\n", NULL, NULL},
	{"tags: [2024, true, 1.5]\n", "2024,true,1.5", NULL},
	{"tags: [[a, b], c, null, {d: e}]\n", "a,b,c", NULL},
	{"categories: a b a\n", NULL, "a,b"},
	{"category: a b\n", NULL, "a b"},
	{"category: a\ncategories: [b, a]\n", NULL, "b,a"},
};

static void assert_words(const char *const *words, const char *expected)
{
	struct text joined = text_limited(MIB);

	if (expected == NULL) {
		assert_null(words);
		return;
	}
	assert_non_null(words);
	for (; *words != NULL; words++)
		text_addf(&joined, "%s%s", joined.length > 0 ? "," : "", *words);
	assert_string_equal(joined.bytes, expected);
	text_release(&joined);
}

static void test_lists(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(list_cases); i++) {
		struct reading reading;

		print_message("  %s", list_cases[i].yaml);
		read_front(list_cases[i].yaml, false, &reading);
		assert_int_equal(reading.report.count, 0);
		assert_words(reading.front.tags, list_cases[i].tags);
		assert_words(reading.front.categories, list_cases[i].categories);
		release(&reading);
	}
}

static const struct date_case {
	const char *yaml;
	bool has_zone; /* read as UTC, or with a zone of its own */
	int hour;
} date_cases[] = {
	{"date: 2024-03-01\n", false, 0},
	{"date: 2024-03-01 10:00:00\n", true, 10},
	{"date: '2024-03-01 10:00:00'\n", false, 10},
	{"date: 2024-03-01 10:00\n", false, 10},
	{"date: 2024-03-01 10:00:00 +0100\n", true, 10},
};

static void test_dates(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(date_cases); i++) {
		struct reading reading;

		print_message("  %s", date_cases[i].yaml);
		read_front(date_cases[i].yaml, false, &reading);
		assert_int_equal(reading.front.date.year, 2024);
		assert_int_equal(reading.front.date.has_zone, date_cases[i].has_zone);
		assert_int_equal(reading.front.date.hour, date_cases[i].hour);
		assert_int_equal(reading.front.date_line, 2);
		release(&reading);
	}
}

/* Expected: Ruby's Time.parse, which takes the day and the time, and drops the rest. */
static void test_unclear_dates(void **state)
{
	struct reading reading;

	(void)state;
	read_front("date: 2023-01-29 18:30:22 2023 -0800\n", true, &reading);
	assert_int_equal(reading.front.date.day, 29);
	assert_int_equal(reading.front.date.second, 22);
	assert_false(reading.front.date.has_zone);
	assert_int_equal(reading.report.warnings, 1);
	assert_string_equal(reading.report.problems[0].message,
		"'date' is not clear: '2023-01-29 18:30:22 2023 -0800' is read as "
		"2023-01-29");
	release(&reading);
}

static void test_loose_dates(void **state)
{
	struct reading reading;

	(void)state;
	read_front("date: 17.11.2020\n", true, &reading);
	assert_int_equal(reading.front.date.year, 2020);
	assert_int_equal(reading.front.date.month, 11);
	assert_int_equal(reading.front.date.day, 17);
	assert_int_equal(reading.report.count, 0);
	release(&reading);
}

static void test_aliases(void **state)
{
	static const char yaml[] =
		"url: /u/\npermalink: /p/\nsummary: s\ndescription: d\n"
		"lastmod: 2001-01-01\nupdated: 2002-01-01\n"
		"last_modified_at: 2003-01-01\nguid: g\nlanguage: la\n";
	struct reading reading;

	(void)state;
	read_front(yaml, false, &reading);
	assert_string_equal(reading.front.permalink, "/p/");
	assert_int_equal(reading.front.permalink_line, 3);
	assert_string_equal(reading.front.description, "d");
	assert_int_equal(reading.front.updated.year, 2003);
	assert_string_equal(reading.front.id, "g");
	assert_string_equal(reading.front.language, "la");
	release(&reading);
	read_front("url: https://a.example\nguid: g\n", true, &reading);
	assert_null(reading.front.permalink);
	assert_null(reading.front.id);
	release(&reading);
	read_front("permalink: false\n", true, &reading);
	assert_null(reading.front.permalink);
	assert_int_equal(reading.report.count, 0);
	release(&reading);
}

static void test_flags(void **state)
{
	struct reading reading;

	(void)state;
	read_front("published: false\nsitemap: no\nfeed: {excerpt_only: true}\n"
		   "draft: yes\nnoindex: on\n",
		false, &reading);
	assert_true(reading.front.unpublished);
	assert_true(reading.front.no_sitemap);
	assert_false(reading.front.no_feed);
	assert_true(reading.front.summary_only);
	assert_true(reading.front.draft);
	assert_true(reading.front.noindex);
	release(&reading);
	read_front("sitemap: {disable: true}\nfeed: false\n", false, &reading);
	assert_true(reading.front.no_sitemap);
	assert_true(reading.front.no_feed);
	release(&reading);
}

static void test_people(void **state)
{
	struct reading reading;

	(void)state;
	read_front("author: ada\nimage: {path: /a.png}\nredirect_to: [/b, /c]\n", false,
		&reading);
	assert_ptr_equal(reading.front.authors->items, &ada);
	assert_string_equal(reading.front.image, "/a.png");
	assert_string_equal(reading.front.redirect_to, "/b");
	release(&reading);
	read_front(
		"authors: [Grace, {name: Alan, url: /alan}, ada]\n", false, &reading);
	assert_int_equal(reading.front.authors->count, 3);
	assert_string_equal(reading.front.authors->items[0].name, "Grace");
	assert_string_equal(reading.front.authors->items[1].uri, "/alan");
	assert_string_equal(reading.front.authors->items[2].name, "Ada Lovelace");
	release(&reading);
	read_front(
		"author: '<a href=\"https://a.example\">Ada</a> &amp; <b>Bo</b> <3'\n",
		false, &reading);
	assert_string_equal(reading.front.authors->items[0].name, "Ada & Bo <3");
	release(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_foreign_front_matter),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_unclear_dates),
		cmocka_unit_test(test_loose_dates),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_flags),
		cmocka_unit_test(test_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
