/* SPDX-License-Identifier: MIT */
#include "site_fixture.h"

/* Expected: the smartify filter of Jekyll 4.3.1 with kramdown 2.4.0. */
static const char *const texts[][2] = {
	{"Homebrew's new key", "Homebrew’s new key"},
	{"When you're \"using\" it", "When you’re “using” it"},
	{"'quoted' and \"quoted\"", "‘quoted’ and “quoted”"},
	{"the '80s and '90s", "the ’80s and ’90s"},
	{"rock 'n' roll", "rock ‘n’ roll"},
	{"a -- b --- c... d", "a – b — c… d"},
	{"\"'Nested' words\"", "“‘Nested’ words”"},
	{"'\"Nested\" words'", "‘“Nested” words’"},
	{"(\"in\") ['in'] {\"x\"}", "(“in”) [‘in’] {“x”}"},
	{"\"*emphasis*\" '_x_'", "“*emphasis*” ‘_x_’"},
	{"say \"hi!\" \"...\"", "say “hi!” “…”"},
	{"James' book, dogs'", "James’ book, dogs’"},
	{"\"\"", "””"},
	{"' \"", "’ “"},
	{"5' 10\"", "5’ 10”"},
	{"<<a>> << b >>", "«a» « b »"},
	{"\"über\" 'été'", "“über” ‘été’"},
	{"x-'y' x-\"y\"", "x-‘y’ x-“y”"},
	{"a\\\"b", "a\\“b"},
	{"it's \"1.0\"", "it’s “1.0”"},
	{"----", "—-"},
	{"....", "…."},
	{"'", "’"},
	{"\"a", "“a"},
	{"a\"", "a”"},
	{"'tis", "‘tis"},
	{"\"A's\" B's", "“A’s” B’s"},
	{"\"?\" \"x", "”?” “x"},
	{"a'b'c", "a’b’c"},
	{"O'Neill's \"X\": 'Y'", "O’Neill’s “X”: ‘Y’"},
	{"1\" x", "1” x"},
	{"\"- a\"", "”- a”"},
	{"Why \"C\"?", "Why “C”?"},
	{"`'a'`", "`’a’`"},
	{"tab\t'x'", "tab ‘x’"},
};

static void test_typography_of_titles(void **state)
{
	struct settings settings = fixture_jekyll_settings;

	(void)state;
	settings.front_matter.smart_titles = true;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct source source = fixture_source(&settings, "a.md");
		struct fixture fixture;

		print_message("  %s\n", texts[i][0]);
		source.front.title = texts[i][0];
		fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
		assert_string_equal(fixture.site.pages[0].title, texts[i][1]);
		fixture_release(&fixture);
	}
}

/* jekyll-feed: `smartify | strip_html`. */
static void test_tags_in_titles(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	struct source source = fixture_source(&settings, "a.md");
	struct fixture fixture;

	(void)state;
	settings.front_matter.smart_titles = true;
	source.front.title = "The <Co> 'a < b' & <i>c</i>";
	fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
	assert_string_equal(fixture.site.pages[0].title, "The <Co> ‘a < b’ & c");
	fixture_release(&fixture);
	settings.compat = true;
	fixture_collect(&fixture, &settings, &source, 1, NULL, 0);
	assert_string_equal(fixture.site.pages[0].title, "The ‘a < b’ & c");
	fixture_release(&fixture);
}

static void test_where_titles_come_from(void **state)
{
	struct settings settings = fixture_jekyll_settings;
	struct source sources[] = {
		fixture_source(&settings, "_posts/2024-03-01-it's-b.md"),
		fixture_source(&settings, "a.md"),
	};
	struct fixture fixture;

	(void)state;
	fixture_zone("UTC");
	sources[1].front.title = "<b>It's</b> &quot;b&quot;";
	fixture_collect(&fixture, &settings, sources, 2, NULL, 0);
	assert_string_equal(fixture.site.pages[0].title, "It's B");
	fixture_release(&fixture);
	settings.front_matter.smart_titles = true;
	fixture_collect(&fixture, &settings, sources, 2, NULL, 0);
	assert_string_equal(fixture.site.pages[0].title, "It’s B");
	assert_string_equal(fixture.site.pages[1].title, "It’s \"b\"");
	fixture_release(&fixture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_typography_of_titles),
		cmocka_unit_test(test_tags_in_titles),
		cmocka_unit_test(test_where_titles_come_from),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
