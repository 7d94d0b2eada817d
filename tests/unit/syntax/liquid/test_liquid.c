/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/liquid_cases.h"

struct refusal {
	const char *what;
	const char *template;
	const char *message; /* how it begins */
	unsigned line;
};

static const struct refusal refusals[] = {
	/* clang-format off */
	{"unknown tag", "a\n\n{% gist 1 %}", "unknown tag 'gist'", 3},
	{"unknown filter", "a\n{{ text | shout }}", "unknown filter 'shout'", 2},
	{"end without a beginning", "{% endif %}", "unknown tag 'endif'", 1},
	{"wrong end", "{% if x %}\n{% endfor %}", "unknown tag 'endfor'", 2},
	{"else outside", "{% else %}", "unknown tag 'else'", 1},
	{"open block", "a\n{% if x %}b", "'if' is never closed", 2},
	{"open inner block", "{% if x %}\n{% for a in b %}{% endif %}", "unknown tag 'endif'", 2},
	{"open raw", "a\n{% raw %}{{", "'raw' is never closed", 2},
	{"open comment", "{% comment %}{% endraw %}", "'comment' is never closed", 1},
	{"open output", "a\n{{ x", "'{{' is never closed", 2},
	{"output with one brace", "{{ x } }}", "'{{' is never closed", 1},
	{"open tag", "a {% if x }", "'{%' is never closed", 1},
	{"open quote", "{{ \"a }}", "a quoted text is never closed", 1},
	{"no condition", "{% if %}a{% endif %}", "a condition is missing", 1},
	{"one equal sign", "{% if num = 7 %}a{% endif %}", "unknown operator '='", 1},
	{"text and number compared", "{% if text > 1 %}a{% endif %}", "cannot compare", 1},
	{"no key", "{{ map[] }}", "a key is written", 1},
	{"half a range", "{% for i in (1..) %}{% endfor %}", "a range is written", 1},
	{"no collection", "{% for i %}{% endfor %}", "a loop is written", 1},
	{"no assignment", "{% assign a %}", "an assignment is written", 1},
	{"capture without a name", "{% capture %}{% endcapture %}", "'capture' wants", 1},
	{"when without a value", "{% case num %}{% when %}a{% endcase %}", "'when' wants", 1},
	{"no argument", "{{ text | append }}", "'append' wants an argument", 1},
	{"too many arguments", "{{ text | append: 1, 2 }}", "'append' has too many", 1},
	{"no number", "{{ text | truncate: \"x\" }}", "'truncate' wants a whole number", 1},
	{"division by zero", "{{ 1 | divided_by: 0 }}", "'divided_by' divides by zero", 1},
	{"fraction by zero", "{{ 1.5 | modulo: 0 }}", "'modulo' divides by zero", 1},
	{"sum too large", "{{ 9223372036854775807 | plus: 1 }}", "'plus' makes too large", 1},
	{"product too large", "{{ 9223372036854775807 | times: 2 }}", "'times' makes too large", 1},
	{"sort of nothing", "{{ nothing | sort }}", "'sort' wants a list", 1},
	{"sort of text", "{{ text | sort }}", "'sort' wants a list", 1},
	{"sort of mixed kinds", "{{ mixed | compact | sort }}", "'sort' cannot compare", 1},
	{"concat with text", "{{ list | concat: \"a\" }}", "'concat' wants a list", 1},
	{"no date", "{{ \"soon\" | date_to_xmlschema }}", "'date_to_xmlschema' is no date: 'soon'", 1},
	{"the clock", "{{ \"now\" | date: \"%Y\" }}", "the time of day is not known", 1},
	{"no markdown here", "{{ text | markdownify }}", "'markdownify' cannot be done", 1},
	{"no such include", "a\n{% include gone.html %}", "there is no include 'gone.html'", 2},
	{"include above", "{% include ../x.html %}", "no name of an include", 1},
	{"include without a name", "{% include %}", "no name of an include", 1},
	{"wrong parameter", "{% include abc.html a %}", "parameters of 'include' are written", 1},
	{"open parameter", "{% include abc.html a=\"x %}", "a parameter of 'include' is never", 1},
	{"mistake in an include", "\n{% include broken.html %}", "broken.html:2: unknown filter 'nothing'", 2},
	{"block open in an include", "\n{% include unclosed.html %}", "unclosed.html:2: 'if' is never", 2},
	{"post_url without a site", "{% post_url 2024-01-02-a %}", "'post_url' finds no '2024-01-02-a'", 1},
	{"highlight without a language", "{% highlight %}a{% endhighlight %}", "'highlight' wants", 1},
	{"line of an elsif", "{% if no_ %}\n{% elsif %}{% endif %}", "a condition is missing", 2},
	/* clang-format on */
};

/* Render TEMPLATE, which must fail. */
static void check_refusal(const char *template, struct error *error)
{
	struct arena arena = {0};
	struct liquid_world world = new_world(&arena);
	struct text out = text_limited(MIB);

	*error = (struct error){0};
	assert_false(liquid_render(span_of(template), &world, &out, error));
	assert_int_equal(out.length, 0);
	text_release(&out);
	arena_release(&arena);
}

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct error error;

		print_message("  %s\n", want->what);
		check_refusal(want->template, &error);
		if (!span_starts_with(span_of(error.message), want->message))
			fail_msg("%s", error.message);
		assert_int_equal(error.line, want->line);
	}
}

/* What is small and would become large, long or deep. */
static const struct {
	const char *what;
	const char *template;
} bombs[] = {
	/* clang-format off */
	{"text doubled", "{% assign x = 'xxxxxxxx' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}"},
	{"list doubled", "{% assign x = list %}{% for i in (1..99) %}{% assign x = x | concat: x %}{% endfor %}"},
	{"text captured in itself", "{% assign x = 'xxxxxxxx' %}{% for i in (1..99) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}"},
	{"replaced by itself", "{% assign x = 'xxxxxxxx' %}{% for i in (1..99) %}{% assign x = x | replace: 'x', 'xxxx' %}{% endfor %}"},
	{"loops in loops", "{% for a in (1..9999) %}{% for b in (1..9999) %}{% endfor %}{% endfor %}"},
	{"a long range", "{% for a in (1..9999999999) %}{% endfor %}"},
	{"long ranges kept", "{% for a in (1..99) %}{% assign x = (1..999999) %}{% for b in (1..999999) %}{% break %}{% endfor %}{% endfor %}"},
	{"much output", "{% for a in (1..300000) %}0123456789012345678901234567890123456789012345678901234567890123456789{% endfor %}"},
	{"an include of itself", "{% include self.html %}"},
	{"an include of itself, twice", "{% include twice.html %}"},
	{"an expression in itself", "{% assign e = 'list | group_by_exp: \"x\", e' %}{{ list | group_by_exp: 'x', e }}"},
	{"a wide date", "{% assign f = '%999Y' %}{% for i in (1..30) %}{% assign f = f | append: f %}{% endfor %}{{ day | date: f }}"},
	{"many words", "{% assign x = 'a b ' %}{% for i in (1..18) %}{% assign x = x | append: x %}{% endfor %}{% for i in (1..99999) %}{% assign n = x | split: ' ' | size %}{% endfor %}"},
	{"long texts measured", "{% assign x = 'abcdefgh' %}{% for i in (1..20) %}{% assign x = x | append: x %}{% endfor %}{% for i in (1..99999) %}{% assign n = x | size %}{% endfor %}"},
	{"long texts compared", "{% assign x = 'abcdefgh' %}{% for i in (1..20) %}{% assign x = x | append: x %}{% endfor %}{% assign y = x | append: 'a' %}{% for i in (1..99999) %}{% if y == x %}{% endif %}{% endfor %}"},
	/* clang-format on */
};

static void test_bombs(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bombs); i++) {
		struct error error;

		print_message("  %s\n", bombs[i].what);
		check_refusal(bombs[i].template, &error);
	}
}

static void add_times(struct text *text, size_t count, const char *string)
{
	while (count-- > 0)
		text_add(text, string);
}

static void check_depth(size_t depth, bool want)
{
	struct text template = text_limited(MIB);
	struct text out = text_limited(MIB);
	struct liquid_world world = {0};
	struct error error = {0};

	add_times(&template, depth, "{% if true %}");
	text_add(&template, "deep");
	add_times(&template, depth, "{% endif %}");
	assert_int_equal(
		liquid_render(text_span(&template), &world, &out, &error), want);
	text_release(&template);
	text_release(&out);
}

static void test_depth(void **state)
{
	(void)state;
	check_depth(LIQUID_DEPTH_LIMIT - 1, true);
	check_depth(LIQUID_DEPTH_LIMIT + 1, false);
	check_depth(10000, false);
}

static void test_brackets_are_limited(void **state)
{
	struct text template = text_limited(MIB);
	struct error error;

	(void)state;
	text_add(&template, "{{ ");
	add_times(&template, 100000, "a[");
	text_add(&template, " }}");
	check_refusal(template.bytes, &error);
	text_release(&template);
}

/* A list that holds itself, as YAML's aliases can make. */
static void test_values_in_themselves(void **state)
{
	static const char *const templates[] = {"{{ l }}", "{{ l | jsonify }}",
		"{{ l | inspect }}", "{{ l | join }}", "{{ l | uniq }}",
		"{% if l == m %}{% endif %}", "{{ l | sort }}"};
	struct arena arena = {0};
	struct value *first = NULL;
	struct value *second = NULL;
	struct error error = {0};

	(void)state;
	assert_true(
		yaml_read(span_of("l: [1, 2]\nm: [1, 2]"), 1, &first, &arena, &error));
	second = value_get(first, "m");
	second->list.items[0] = second->list.items[1] = value_get(first, "l");
	value_get(first, "l")->list.items[0] = second;
	value_get(first, "l")->list.items[1] = second;
	for (size_t i = 0; i < COUNT(templates); i++) {
		struct liquid_world world = {.variables = first};
		struct text out = text_limited(64 * MIB);

		(void)liquid_render(span_of(templates[i]), &world, &out, &error);
		text_release(&out);
	}
	arena_release(&arena);
}

static const char *find_page(void *context, struct span name, struct arena *arena)
{
	(void)context;
	if (span_is(name, "none"))
		return NULL;
	return arena_format(arena, "/found/%.*s", SPAN_ARGUMENTS(name));
}

static bool mark_down(void *context, struct span markdown, struct text *html)
{
	(void)context;
	text_addf(html, "<p>%.*s</p>\n", SPAN_ARGUMENTS(markdown));
	return true;
}

static const struct liquid_case site_cases[] = {
	/* clang-format off */
	{"link", "{% link _posts/a b.md %}", "/base/found/_posts/a%20b.md"},
	{"link by a variable", "{% link {{ key }}/x.md %}", "/base/found/a/x.md"},
	{"post_url", "[x]({% post_url 2024-01-02-name %})", "[x](/base/found/2024-01-02-name)"},
	{"markdownify", "{{ text | markdownify }}", "<p>Hello World</p>\n"},
	{"now", "{{ 'now' | date: '%Y' }} {{ 'today' | date_to_xmlschema }}", "2024 2024-01-02T04:04:05+01:00"},
	{"an empty line in code", "{% highlight c linenos %}\na\n\nb\n{% endhighlight %}",
		"<figure class=\"highlight\"><pre><code class=\"language-c\" data-lang=\"c\">a\n&#10;b</code></pre></figure>"},
	{"end of raw with hyphens", "{% raw %}{{ x }}{%- endraw -%}b", "{{ x }}b"},
	/* clang-format on */
};

static void test_site(void **state)
{
	struct arena arena = {0};
	struct liquid_world world = new_world(&arena);

	(void)state;
	world.link = find_page;
	world.post_url = find_page;
	world.markdownify = mark_down;
	world.now = 1704164645;
	for (size_t i = 0; i < COUNT(site_cases); i++) {
		struct text out = text_limited(MIB);
		struct error error = {0};

		print_message("  %s\n", site_cases[i].what);
		assert_true(liquid_render(
			span_of(site_cases[i].template), &world, &out, &error));
		assert_string_equal(out.bytes, site_cases[i].expected);
		text_release(&out);
	}
	arena_release(&arena);
}

static void test_urls_without_a_site(void **state)
{
	struct liquid_world world = {0};
	struct text out = text_limited(MIB);
	struct error error = {0};

	(void)state;
	assert_true(liquid_render(
		span_of("{{ 'a' | absolute_url }} {{ 'b' | relative_url }}"), &world,
		&out, &error));
	assert_string_equal(out.bytes, "/a /b");
	text_release(&out);
}

static void test_is_in(void **state)
{
	(void)state;
	assert_true(liquid_is_in(span_of("a {{ b }}")));
	assert_true(liquid_is_in(span_of("{% b %}")));
	assert_false(liquid_is_in(span_of("a { b } % }}")));
	assert_false(liquid_is_in(SPAN_NONE));
}

static void test_filter_names_once(void **state)
{
	(void)state;
	for (size_t i = 0; liquid_filter_name(i) != NULL; i++)
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(
				liquid_filter_name(i), liquid_filter_name(k));
}

static int set_zone(void **state)
{
	struct error error;

	(void)state;
	return date_set_zone("Europe/Berlin", &error) ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_bombs),
		cmocka_unit_test(test_depth),
		cmocka_unit_test(test_brackets_are_limited),
		cmocka_unit_test(test_values_in_themselves),
		cmocka_unit_test(test_site),
		cmocka_unit_test(test_urls_without_a_site),
		cmocka_unit_test(test_is_in),
		cmocka_unit_test(test_filter_names_once),
	};

	return cmocka_run_group_tests(tests, set_zone, NULL);
}
