/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

static const char world_text[] =
	"site: {url: https://a.example, list: [1, 2], none: null}\n"
	"page: {title: T, path: /x}\n"
	"other: o\n";

static const struct {
	const char *what;
	const char *text;
	const char *kept;    /* where the rest stays */
	const char *dropped; /* where it goes */
} cases[] = {
	/* clang-format off */
	{"no tags", "a { b } {c}", "a { b } {c}", "a { b } {c}"},
	{"site and page", "[x]({{ site.url }}/{{page.title}})", "[x](https://a.example/T)", "[x](https://a.example/T)"},
	{"hyphens", "a {{- site.url -}} b", "a https://a.example b", "a https://a.example b"},
	{"filters", "{{ page.path | relative_url }} {{ page.title | append: site.list[1] | downcase }}", "/base/x t2", "/base/x t2"},
	{"texts", "{{ \"/x\" | relative_url }}{{ '/y' | absolute_url }}", "{{ \"/x\" | relative_url }}{{ '/y' | absolute_url }}", "/base/xhttps://example.org/base/y"},
	{"other variables", "a {{ other }} b", "a {{ other }} b", "a  b"},
	{"what is nothing", "a {{ site.none }}{{ site.what }} b", "a {{ site.none }}{{ site.what }} b", "a  b"},
	{"what fails", "a {{ site.url | nothing }} b", "a {{ site.url | nothing }} b", "a  b"},
	{"tags", "{% if x %}a{% endif %}", "{% if x %}a{% endif %}", "a"},
	{"comments", "a{% comment %}b {{ site.url }}{% endcomment %}c", "a{% comment %}b https://a.example{% endcomment %}c", "ac"},
	{"comments without an end", "a{% comment %}b", "a{% comment %}b", "ab"},
	{"lines stay lines", "a{% comment %}\n\n{% endcomment %}{{\nsite.url\n}}{% x\n%}b", "a{% comment %}\n\n{% endcomment %}https://a.example\n\n{% x\n%}b", "a\n\nhttps://a.example\n\n\nb"},
	{"open ones", "{{ site.url", "{{ site.url", "{{ site.url"},
	{"open at the end", "a {{", "a {{", "a {{"},
	{"the other's end", "{{ site.url %}", "{{ site.url %}", "{{ site.url %}"},
	{"open ones before whole ones", "{% x {{ site.url }}", "{% x https://a.example", "{% x https://a.example"},
	/* clang-format on */
};

static void check(const char *text, bool drop, const char *expected)
{
	struct arena arena = {0};
	struct value *variables = NULL;
	struct error error = {0};
	struct text out = text_limited(MIB);
	struct liquid_world world = new_world(&arena);

	assert_true(yaml_read(span_of(world_text), 1, &variables, &arena, &error));
	world.variables = variables;
	liquid_replace(span_of(text), &world, drop, &out);
	assert_string_equal(out.bytes, expected);
	text_release(&out);
	arena_release(&arena);
}

static void test_what_is_replaced(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s\n", cases[i].what);
		check(cases[i].text, false, cases[i].kept);
		check(cases[i].text, true, cases[i].dropped);
	}
}

/*
 * Linear in time; larger ones would only be slow under ASan, whose memmem looks at all
 * of a text.
 */
static void test_hostile_texts(void **state)
{
	static const char *const parts[] = {
		"{{", "{%", "{% comment %}", "{{ page.title }}", "{%%}", "{{{{ }}"};

	(void)state;
	for (size_t i = 0; i < COUNT(parts); i++) {
		struct text text = text_limited(256 * KIB);
		struct text out = text_limited(MIB);
		const struct liquid_world world = {0};

		while (!text_broken(&text))
			text_add(&text, parts[i]);
		liquid_replace(text_span(&text), &world, true, &out);
		assert_false(text_broken(&out));
		text_release(&out);
		text_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_replaced),
		cmocka_unit_test(test_hostile_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
