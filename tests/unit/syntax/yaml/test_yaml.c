/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/psych_scalars.h"
#include "syntax/say_value.h"
#include "syntax/yaml.h"

static struct value *read_text(const char *yaml, struct arena *arena)
{
	struct value *value;
	struct error error = {0};

	if (!yaml_read(span_of(yaml), 1, &value, arena, &error))
		fail_msg("%s", error.message);
	return value;
}

static void test_scalars_as_psych(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(psych_scalars); i++) {
		const struct psych_scalar *want = &psych_scalars[i];
		struct arena arena = {0};
		struct error error;
		struct value *value;
		char yaml[80];
		bool read;

		print_message("  %s\n", want->yaml);
		(void)snprintf(yaml, sizeof(yaml), "key: %s\n", want->yaml);
		read = yaml_read(span_of(yaml), 1, &value, &arena, &error);
		assert_int_equal(read, want->kind != REFUSED);
		if (read) {
			value = value_get(value, "key");
			assert_int_equal(value->kind, want->kind);
			if (value->kind == VALUE_DATE)
				assert_true(value->date->is_timestamp);
			assert_says(value, want->meaning);
		}
		arena_release(&arena);
	}
}

/* Expected: Psych.safe_load(…, aliases: true). */
static const struct tree {
	const char *what;
	const char *yaml;
	const char *says;
} trees[] = {
	{"nothing", "", ""},
	{"a comment", "# nothing\n", ""},
	{"a map", "a: 1\nb: [x, yes]\n", "{a: 1, b: [x, true]}"},
	{"the last of equal keys, in the first's place", "a: 1\nb: 2\na: 3\n",
		"{a: 3, b: 2}"},
	{"a key keeps its text", "012: a\nyes: b\n~: c\n", "{012: a, yes: b, ~: c}"},
	{"only the first document", "a: 1\n---\nb: [\n", "{a: 1}"},
	{"a byte order mark",
		"\xEF\xBB\xBF"
		"a: 1\n",
		"{a: 1}"},
	{"escapes for what no text may hold",
		"a: \"b\\x01c\\0d\\x7Fe\\x93f\\uFFFEg\"\n\"\\x02\": h\n",
		"{a: b\xEF\xBF\xBD"
		"c\xEF\xBF\xBD"
		"d\xEF\xBF\xBD"
		"e\xE2\x80\x9C"
		"f\xEF\xBF\xBDg, \xEF\xBF\xBD: h}"},
	{"an alias", "a: &x [1]\nb: *x\n", "{a: [1], b: [1]}"},
	{"the newest anchor of a name", "a: &x 1\nb: &x 2\nc: *x\n",
		"{a: 1, b: 2, c: 2}"},
	{"an alias to a key", "&k 12: a\nb: *k\n", "{12: a, b: 12}"},
	{"an alias as a key", "a: &k z\n*k : b\n", "{a: z, z: b}"},
	{"a merge overrides what is before it",
		"x: &x {a: 1, b: 2}\ny: {a: 0, <<: *x}\n",
		"{x: {a: 1, b: 2}, y: {a: 1, b: 2}}"},
	{"and not what is behind it", "x: &x {a: 1, b: 2}\ny: {<<: *x, a: 0}\n",
		"{x: {a: 1, b: 2}, y: {a: 0, b: 2}}"},
	{"of a list the first wins", "y: {<<: [{a: 1}, {a: 2, b: 3}]}\n",
		"{y: {a: 1, b: 3}}"},
	{"a quoted merge key", "y: {\"<<\": {a: 1}}\n", "{y: {a: 1}}"},
	{"a merge key that is said to be a string", "y: {!!str <<: {a: 1}}\n",
		"{y: {<<: {a: 1}}}"},
	{"a list of other things is no merge", "<<: [1, {a: 1}]\n",
		"{<<: [1, {a: 1}]}"},
	{"nor is an aliased list", "x: &x [{a: 1}]\n<<: *x\n",
		"{x: [{a: 1}], <<: [{a: 1}]}"},
	{"nor is a text", "<<: a\n", "{<<: a}"},
	{"an empty list merges nothing", "a: 1\n<<: []\n", "{a: 1}"},
	{"a map merged into itself", "x: &x {a: 1, <<: *x}\n", "{x: {a: 1}}"},
	{"a map in itself merges what it has by then", "x: &x {a: 1, b: {<<: *x}}\n",
		"{x: {a: 1, b: {a: 1}}}"},
	{"a list that holds itself", "&x [1, *x]\n",
		"[1, [1, [1, [1, [1, [1, [1, [..., ...]]]]]]]]"},
	{"a map as a key is left out", "a: {{b: c}: d, e: f}\n", "{a: {e: f}}"},
	{"Liquid that nobody quoted", "a: {{ site.url }}\nb: 1\n", "{a: {}, b: 1}"},
	{"texts of many lines", "a: |\n  x\n  y\nb: >\n  x\n  y\n",
		"{a: x\ny\n, b: x y\n}"},
	{"tags that mean nothing here", "a: !foo {b: !bar 1}\n", "{a: {b: 1}}"},
};

static void test_trees(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(trees); i++) {
		struct arena arena = {0};

		print_message("  %s\n", trees[i].what);
		assert_says(read_text(trees[i].yaml, &arena), trees[i].says);
		arena_release(&arena);
	}
}

static const struct refusal {
	const char *what;
	const char *yaml;
	const char *message;
	unsigned line; /* the text begins on line 2 */
} refusals[] = {
	/* clang-format off */
	{"an unclosed quote", "a: 1\nb: 'x\nc: y\n", "a quote is opened and never closed", 3},
	{"an unclosed list", "a: [b, c\nd: e\n", "'[' without its ']', or a comma is missing", 2},
	{"an unclosed map", "a: {b: c\n", "'{' without its '}', a comma is missing, or a text with braces has no quotes", 2},
	{"braces in a text", "formats: {atom: /t/{tag}.xml}\n", "'{' without its '}', a comma is missing, or a text with braces has no quotes", 2},
	{"a tab that indents", "\ta: b", "a tab cannot indent: use blanks", 2},
	{"a tab on a later line", "a:\n\tb: c", "a tab cannot indent: use blanks", 3},
	{"a tab behind a text", "a: b\n\tc: d\n", "a tab cannot indent: use blanks", 3},
	{"too little indentation", "a:\n  b: c\n d: e\n",
		"expected a key: look at the indentation and the quotes", 4},
	{"too much indentation", "a: b\n  c: d\n",
		"': ' inside a text: quote the text, or look at the indentation", 3},
	{"a colon", "title: Foo: bar\n",
		"': ' inside a text: quote the text, or look at the indentation", 2},
	{"text behind a quote", "title: \"a\" b\n",
		"expected a key: look at the indentation and the quotes", 2},
	{"no key", "a: b\nfoo\nbar: x\n", "expected 'key: value'", 3},
	{"a list on its key's line", "a: - b\n",
		"'- ' inside a text: quote the text, or begin a line with it", 2},
	{"a map after a list", "- a\nb: c\n", "expected '- ': look at the indentation", 3},
	{"an at sign", "a: @x\n", "'@' cannot begin a text: quote the text", 2},
	{"behind letters that are longer than a byte", "\xC3\xA4\xE2\x82\xAC: `x`\n",
		"'`' cannot begin a text: quote the text", 2},
	{"an unknown alias", "a: 1\nb: *x\n", "unknown alias '*x'", 3},
	{"a star", "from: *.md\n", "'*' or '&' in front of a text: quote the text", 2},
	{"a comma", "a: ,b\n", "expected a value: look at the brackets, or quote the text", 2},
	{"a text behind a bar", "a: 1\nb: |c\n",
		"only a comment may stand behind '|' or '>': quote the text", 3},
	{"a lone backslash", "a: \"C:\\q\"\n",
		"an unknown escape: between double quotes a '\\' is written twice", 2},
	{"a question mark", "a: ?\n", "'?' in front of a text: quote the text", 2},
	{"a control character", "a: 1\nb: \x7F\n", "a control character", 3},
	/* clang-format on */
};

static void test_refusals(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct arena arena = {0};
		struct error error = {0};
		struct value *value;

		print_message("  %s\n", want->what);
		assert_false(yaml_read(span_of(want->yaml), 2, &value, &arena, &error));
		assert_string_equal(error.message, want->message);
		assert_int_equal(error.line, want->line);
		arena_release(&arena);
	}
}

static void test_lines(void **state)
{
	struct arena arena = {0};
	struct value *map;
	struct error error;

	(void)state;
	assert_true(
		yaml_read(span_of("a: 1\n\nb:\n  c: 2\n"), 10, &map, &arena, &error));
	assert_int_equal(map->line, 10);
	assert_int_equal(map->map.pairs[1].line, 12);
	assert_int_equal(value_get(map->map.pairs[1].value, "c")->line, 13);
	arena_release(&arena);
}

static void assert_refused(struct text *yaml, const char *message)
{
	struct arena arena = {0};
	struct error error = {0};
	struct value *value;

	assert_false(text_broken(yaml));
	assert_false(yaml_read(text_span(yaml), 1, &value, &arena, &error));
	assert_string_equal(error.message, message);
	arena_release(&arena);
	text_release(yaml);
}

static void test_depth_limit(void **state)
{
	struct text yaml = text_limited(MIB);
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)state;
	for (int i = 0; i < YAML_DEPTH_LIMIT; i++)
		text_add(&yaml, "- ");
	text_add(&yaml, "x\n");
	assert_true(yaml_read(text_span(&yaml), 1, &value, &arena, &error));
	arena_release(&arena);
	text_clear(&yaml);
	for (int i = 0; i < 100000; i++)
		text_add(&yaml, "[");
	assert_refused(&yaml, "more than 64 lists and maps inside one another");
}

static void test_value_limit(void **state)
{
	struct text yaml = text_limited(16 * MIB);

	(void)state;
	text_add(&yaml, "[");
	for (int i = 0; i < YAML_NODE_LIMIT; i++)
		text_add(&yaml, "a,");
	text_add(&yaml, "a]");
	assert_refused(&yaml, "more than 1000000 values");
}

/* A thousand keys, merged ten thousand times. */
static void test_merges_count_as_values(void **state)
{
	struct text yaml = text_limited(16 * MIB);

	(void)state;
	text_add(&yaml, "x: &x\n");
	for (int i = 0; i < 1000; i++)
		text_addf(&yaml, "  k%d: v\n", i);
	text_add(&yaml, "y:\n");
	for (int i = 0; i < 10000; i++)
		text_add(&yaml, "  <<: *x\n");
	assert_refused(&yaml, "more than 1000000 values");
}

static void test_billion_laughs(void **state)
{
	struct text yaml = text_limited(MIB);
	struct arena arena = {0};
	struct value *value;

	(void)state;
	text_add(&yaml, "a0: &a0 [lol]\n");
	for (int i = 1; i < 30; i++)
		text_addf(&yaml, "a%d: &a%d [*a%d, *a%d, *a%d]\n", i, i, i - 1, i - 1,
			i - 1);
	value = read_text(yaml.bytes, &arena);
	assert_int_equal(value->map.count, 30);
	arena_release(&arena);
	text_release(&yaml);
}

/* More keys than are compared one by one. */
static void test_many_equal_keys(void **state)
{
	struct text yaml = text_limited(16 * MIB);
	struct arena arena = {0};
	struct value *value;

	(void)state;
	for (int i = 0; i < 200000; i++)
		text_addf(&yaml, "k%d: %d\n", i % 100000, i);
	value = read_text(yaml.bytes, &arena);
	assert_int_equal(value->map.count, 100000);
	assert_true(span_is(value->map.pairs[7].key, "k7"));
	assert_int_equal(value->map.pairs[7].value->integer, 100007);
	arena_release(&arena);
	text_release(&yaml);
}

static void test_directive_limit(void **state)
{
	struct text yaml = text_limited(MIB);

	(void)state;
	for (int i = 0; i < 10000; i++)
		text_addf(&yaml, "%%TAG !t%d! x\n", i);
	text_add(&yaml, "---\na: b\n");
	assert_refused(&yaml, "'%TAG' more than 100 times");
}

static int use_utc(void **state)
{
	struct error error;

	(void)state;
	return date_set_zone("UTC", &error) ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scalars_as_psych),
		cmocka_unit_test(test_trees),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_lines),
		cmocka_unit_test(test_depth_limit),
		cmocka_unit_test(test_value_limit),
		cmocka_unit_test(test_merges_count_as_values),
		cmocka_unit_test(test_billion_laughs),
		cmocka_unit_test(test_many_equal_keys),
		cmocka_unit_test(test_directive_limit),
	};

	return cmocka_run_group_tests(tests, use_utc, NULL);
}
