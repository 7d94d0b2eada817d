/* SPDX-License-Identifier: MIT */
#include "collect/title_text.h"
#include "collect/titles.h"
#include "site_fixture.h"

static const struct title_case {
	const char *what;
	const char *text;
	const char *html;     /* what is left without tags and entities */
	const char *markdown; /* and without Markdown; NULL: the same */
} title_cases[] = {
	{"plain", "About me", "About me", NULL},
	{"white space", "  a \n\t b  ", "a b", NULL},
	{"tags", "a <em>b</em> <CODE class=\"x\">c</CODE>", "a b c", NULL},
	{"a line break", "a<br>b<BR/>c", "a b c", NULL},
	{"no line break", "<abbr>HTML</abbr>5<!-- br -->, C<a href=\"br\">++</a>",
		"HTML5, C++", NULL},
	{"a comment", "a <!-- b --> c", "a c", NULL},
	{"no tags", "<Co>: 1 < 2 > 0 <3", "<Co>: 1 < 2 > 0 <3", NULL},
	{"types", "Vec<T> and Box<A>", "Vec<T> and Box<A>", NULL},
	{"an open tag", "a <em", "a <em", NULL},
	{"entities", "AT&amp;T &#169; &eacute; &lt;b&gt;", "AT&T © é <b>", NULL},
	{"no entities", "AT&T; R&D & more", "AT&T; R&D & more", NULL},
	{"code", "Use `<b>` and ``a`b``", "Use ` ` and ``a`b``", "Use <b> and a`b"},
	{"emphasis", "*a* **b** _c_ ***d***", "*a* **b** _c_ ***d***", "a b c d"},
	{"no emphasis", "2 * 3 * 4, snake_case_name, a*",
		"2 * 3 * 4, snake_case_name, a*", NULL},
	{"nested", "**a *b* c**", "**a *b* c**", "a b c"},
	{"a link", "see [the *page*](https://e.org/a_b_c)!",
		"see [the *page*](https://e.org/a_b_c)!", "see the page!"},
	{"brackets", "[1] f(x) [2](", "[1] f(x) [2](", NULL},
	{"escapes", "\\*a\\* \\& b", "\\*a\\* \\& b", "*a* & b"},
	{"not closed", "`a *b", "`a *b", NULL},
	{"other scripts", "*日本語* é_x_é", "*日本語* é_x_é", "日本語 é_x_é"},
};

static void test_title_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(title_cases); i++) {
		const struct title_case *want = &title_cases[i];
		struct arena arena = {0};

		print_message("  %s\n", want->what);
		if (strcmp(want->what, "code") != 0)
			assert_string_equal(
				title_text(want->text, TITLE_HTML, &arena, &arena),
				want->html);
		assert_string_equal(
			title_text(want->text, TITLE_MARKDOWN, &arena, &arena),
			want->markdown == NULL ? want->html : want->markdown);
		arena_release(&arena);
	}
}

/* Expected: Jekyll 4.3.1's strip_html. */
static void test_any_tag(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_string_equal(title_text("a<br>b <abbr>HTML</abbr>5 <T>c", TITLE_ANY_TAG,
				    &arena, &arena),
		"ab HTML5 c");
	arena_release(&arena);
}

/* Expected: Jekyll 4.3.1's Utils.titleize_slug, white space folded. */
static const char *const slugs[][2] = {
	{"my-first-post", "My First Post"},
	{"a--b-", "A B"},
	{"NSDI-paper", "Nsdi Paper"},
	{"Über_das.Ding", "Über_das.ding"},
	{"ÜBER", "Über"},
	{"école-élan", "École Élan"},
	{"ǆ", "ǅ"},
	{"", ""},
	{"-", ""},
};

static void test_title_of_slug(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(slugs); i++) {
		struct arena arena = {0};

		print_message("  '%s'\n", slugs[i][0]);
		assert_string_equal(
			title_of_slug(span_of(slugs[i][0]), &arena), slugs[i][1]);
		arena_release(&arena);
	}
}

/* Front matter, else the first heading, else the name. */
static const struct page_title {
	const char *path;
	const char *title;
	const char *heading;
	const char *expected;
} page_titles[] = {
	{"about.md", "Me", "Hello", "Me"},
	{"about.md", NULL, "Hello", "Hello"},
	{"about-me.md", NULL, NULL, "About Me"},
	{"about.md", "<b></b>", NULL, "About"},
	{"thoughts/index.md", NULL, NULL, "Thoughts"},
	{"index.md", NULL, NULL, "Site"},
	{"notes/2024-03-01-on-mills.md", NULL, NULL, "On Mills"},
};

static void test_page_titles(void **state)
{
	(void)state;
	fixture_zone("UTC");
	for (size_t i = 0; i < COUNT(page_titles); i++) {
		const struct page_title *want = &page_titles[i];
		const struct settings *settings = &fixture_native_settings;
		struct source source = fixture_source(settings, want->path);
		struct fixture fixture;

		source.front.title = want->title;
		source.heading = want->heading;
		fixture_collect(&fixture, settings, &source, 1, NULL, 0);
		assert_string_equal(fixture.site.pages[0].title, want->expected);
		fixture_release(&fixture);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_title_text),
		cmocka_unit_test(test_any_tag),
		cmocka_unit_test(test_title_of_slug),
		cmocka_unit_test(test_page_titles),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
