/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "model/definition.h"
#include "read/keys/fields.h"
#include "syntax/yaml.h"

struct inner {
	const char *const *tags;
};

enum taste { SWEET, SOUR };

struct thing {
	const char *title;
	const char *image;
	const char *const *names;
	size_t newest;
	bool archive;
	bool unpublished;
	const char *place;
	unsigned place_line;
	enum taste taste;
	unsigned taste_line;
	const struct value *raw;
	struct inner inner;
	struct people authors;
	struct people editors;
	struct age within;
	size_t size;
};

#define AT(member) offsetof(struct thing, member)

static const char *const tastes[] = {"sweet", "sour", NULL};
static const struct field inner_rows[] = {
	{"tag|tags", FIELD_TEXT_LIST, offsetof(struct inner, tags), .help = "tags"},
};
static const struct field rows[] = {
	/* clang-format off */
	{"title", FIELD_STRING, AT(title), .help = "a title", .required = true},
	{"image", FIELD_STRING, AT(image), .help = "a picture's URL"},
	{"names", FIELD_TEXT_LIST, AT(names), .help = "names"},
	{"newest", FIELD_COUNT, AT(newest), .help = "how many items to keep"},
	{"archive", FIELD_FLAG, AT(archive), .help = "true or false"},
	{"published", FIELD_DENIAL, AT(unpublished), .help = "true or false"},
	{"place|town|where", FIELD_STRING, AT(place), .help = "a place", .line_offset = AT(place_line)},
	{"taste", FIELD_CHOICE, AT(taste), .help = "sweet or sour", .choices = tastes,
		.line_offset = AT(taste_line)},
	{"raw", FIELD_VALUE, AT(raw), .help = "anything"},
	{"inner", FIELD_MAP_OF, AT(inner), .help = "what is inside",
		.rows = inner_rows, .row_count = COUNT(inner_rows)},
	{"author|authors", FIELD_PEOPLE, AT(authors), .help = "who wrote it"},
	{"editors", FIELD_PEOPLE, AT(editors), .help = "who read it"},
	{"within", FIELD_AGE, AT(within), .help = "an age such as '2 years'"},
	{"size", FIELD_SIZE, AT(size), .help = "a size such as '2 MB'"},
	/* clang-format on */
};

static struct value *read_yaml(const char *yaml, struct arena *arena)
{
	struct value *value = NULL;
	struct error error;

	assert_true(yaml_read(span_of(yaml), 1, &value, arena, &error));
	return value;
}

static struct thing read_thing(const char *yaml, struct arena *arena)
{
	struct fields fields = fields_of(rows, COUNT(rows));
	struct thing thing = {.newest = 20};
	struct error error = {0};

	if (!fields_read_strict(&fields, read_yaml(yaml, arena), &thing, arena, &error))
		fail_msg("%s", error.message);
	return thing;
}

static void test_scalars(void **state)
{
	struct arena arena = {0};
	struct thing thing = read_thing("title: 1984\nimage: a.png\n"
					"newest: 3\narchive: yes\npublished: no\n"
					"taste: sour\nraw: [1]\nwhere: Ur\n",
		&arena);

	(void)state;
	assert_string_equal(thing.title, "1984");
	assert_string_equal(thing.image, "a.png");
	assert_int_equal(thing.newest, 3);
	assert_true(thing.archive);
	assert_true(thing.unpublished);
	assert_int_equal(thing.taste, SOUR);
	assert_int_equal(thing.raw->kind, VALUE_LIST);
	assert_string_equal(thing.place, "Ur");
	assert_int_equal(thing.place_line, 8);
	arena_release(&arena);
}

static void test_what_is_not_there_is_left_alone(void **state)
{
	struct arena arena = {0};
	struct thing thing = read_thing("title: a\nnewest:\n", &arena);

	(void)state;
	assert_int_equal(thing.newest, 20);
	assert_null(thing.names);
	assert_false(thing.unpublished);
	arena_release(&arena);
}

static void test_newest_all(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_true(read_thing("title: a\nnewest: all\n", &arena).newest == NEWEST_ALL);
	arena_release(&arena);
}

static void test_the_first_name_counts(void **state)
{
	struct fields fields = fields_of(rows, COUNT(rows));
	struct arena arena = {0};
	struct report report = {0};
	struct thing thing = {0};
	struct value *map =
		read_yaml("title: a\nwhere: Ur\nplace: Uruk\ntown: Nippur\n", &arena);

	(void)state;
	fields_read_lenient(&fields, map, "a.md", &thing, &arena, &report);
	assert_string_equal(thing.place, "Uruk");
	assert_int_equal(thing.place_line, 3);
	arena_release(&arena);
}

/* What another map has is no second word of the same person. */
static void test_merged_keys_are_given_once(void **state)
{
	struct arena arena = {0};
	struct thing thing = read_thing("raw: &a {title: b, newest: 1}\n"
					"<<: *a\ntitle: c\nplace:\ntown: Ur\n",
		&arena);

	(void)state;
	assert_string_equal(thing.title, "c");
	assert_int_equal(thing.newest, 1);
	assert_string_equal(thing.place, "Ur");
	arena_release(&arena);
}

static void assert_list(const char *const *list, const char *want)
{
	struct text text = text_limited(KIB);

	for (; *list != NULL; list++)
		text_addf(&text, "%s|", *list);
	assert_string_equal(text.bytes, want);
	text_release(&text);
}

static void test_lists(void **state)
{
	struct arena arena = {0};
	struct thing thing = read_thing("title: a\nnames: b c\n"
					"inner: {tag: [g h, 2, ~]}\n",
		&arena);

	(void)state;
	assert_list(thing.names, "b c|");
	assert_list(thing.inner.tags, "g h|2|");
	thing = read_thing("title: a\nnames: []\ninner: {tags: [x y, z]}\n", &arena);
	assert_list(thing.names, "");
	assert_list(thing.inner.tags, "x y|z|");
	thing = read_thing("title: a\nnames: ''\n", &arena);
	assert_list(thing.names, "|");
	arena_release(&arena);
}

static void test_people(void **state)
{
	struct arena arena = {0};
	struct thing thing = read_thing(
		"title: a\nauthor: Ada\n"
		"editors:\n- Grace\n- {name: Mary, email: m@x.example, url: /mary}\n",
		&arena);

	(void)state;
	assert_int_equal(thing.authors.count, 1);
	assert_string_equal(thing.authors.items[0].name, "Ada");
	assert_null(thing.authors.items[0].email);
	assert_int_equal(thing.editors.count, 2);
	assert_string_equal(thing.editors.items[1].name, "Mary");
	assert_string_equal(thing.editors.items[1].email, "m@x.example");
	assert_string_equal(thing.editors.items[1].uri, "/mary");
	arena_release(&arena);
}

static void test_ages(void **state)
{
	struct arena arena = {0};
	struct age age =
		read_thing("title: a\nwithin: 1 year 18 months 2 weeks 1 day\n", &arena)
			.within;

	(void)state;
	assert_int_equal(age.years, 1);
	assert_int_equal(age.months, 18);
	assert_int_equal(age.days, 15);
	arena_release(&arena);
}

static void test_sizes(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_int_equal(
		read_thing("title: a\nsize: 512 KB\n", &arena).size, 512 * 1024);
	assert_int_equal(
		read_thing("title: a\nsize: 2MiB\n", &arena).size, 2 * 1024 * 1024);
	assert_true(read_thing("title: a\nsize: none\n", &arena).size == SIZE_MAX);
	arena_release(&arena);
}

static const struct refusal {
	const char *what;
	const char *yaml;
	const char *message;
	unsigned line;
} refusals[] = {
	/* clang-format off */
	{"nothing", "", "'title' is missing", 0},
	{"no title", "newest: 1\n", "'title' is missing", 1},
	{"an empty title", "title:\n", "'title' is missing", 1},
	{"a list", "- title\n", "expected 'key: value' lines", 1},
	{"a slip", "title: a\nnewset: 1\n", "unknown key 'newset': did you mean 'newest'?", 2},
	{"far too long",
		"title: a\n"
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: 1\n",
		"unknown key 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'", 2},
	{"another", "title: a\nauhtors: b\n", "unknown key 'auhtors': did you mean 'authors'?", 2},
	{"a word of its own", "title: a\ncolour: b\n", "unknown key 'colour'", 2},
	{"below", "title: a\ninner:\n  tga: b\n", "unknown key 'tga': did you mean 'tag'?", 3},
	{"a key twice", "title: a\ntitle: b\n", "'title' is given twice", 2},
	{"and its neighbour", "title: a\nnewest: 1\ntitle:\n", "'title' is given twice", 3},
	{"twice below", "title: a\ninner: {tag: b, tag: c}\n", "'tag' is given twice", 2},
	{"twice in a map of any kind", "title: a\nraw: {b: 1, b: 2}\n", "'b' is given twice", 2},
	{"two names of one key", "title: a\nauthors: b\nauthor: c\n",
		"'author' and 'authors' say the same: give one of them", 2},
	{"a map for a text", "title: {a: b}\n", "'title' wants a title", 1},
	{"a negative count", "title: a\nnewest: -1\n", "'newest' wants how many items to keep", 2},
	{"half a count", "title: a\nnewest: 1.5\n", "'newest' wants how many items to keep", 2},
	{"a word for a count", "title: a\nnewest: some\n", "'newest' wants how many items to keep", 2},
	{"a word for a flag", "title: a\narchive: maybe\n", "'archive' wants true or false", 2},
	{"a word for a denial", "title: a\npublished: maybe\n", "'published' wants true or false", 2},
	{"no choice", "title: a\ntaste: salty\n", "'taste' wants sweet or sour", 2},
	{"a map in a list", "title: a\nnames: [b, {c: d}]\n", "'names' wants names", 2},
	{"a text for a map", "title: a\ninner: b\n", "'inner' wants what is inside", 2},
	{"a person without a name", "title: a\nauthor: {email: a@b.example}\n",
		"'author' wants who wrote it", 2},
	{"a list of lists of people", "title: a\nauthors: [[b]]\n", "'authors' wants who wrote it", 2},
	{"an age without a unit", "title: a\nwithin: 2\n", "'within' wants an age such as '2 years'", 2},
	{"an age without a number", "title: a\nwithin: years\n",
		"'within' wants an age such as '2 years'", 2},
	{"a size without a unit", "title: a\nsize: 512\n", "'size' wants a size such as '2 MB'", 2},
	{"a size of nothing", "title: a\nsize: 0 KB\n", "'size' wants a size such as '2 MB'", 2},
	{"a size in pages", "title: a\nsize: 2 pages\n", "'size' wants a size such as '2 MB'", 2},
	{"a size past all bounds", "title: a\nsize: 999999999999 MB\n", "'size' wants a size such as '2 MB'", 2},
	{"an age in hours", "title: a\nwithin: 2 hours\n", "'within' wants an age such as '2 years'", 2},
	{"no age at all", "title: a\nwithin: 0 days\n", "'within' wants an age such as '2 years'", 2},
	{"too great an age", "title: a\nwithin: 99999999999999999999 days\n",
		"'within' wants an age such as '2 years'", 2},
	/* clang-format on */
};

static void test_refusals(void **state)
{
	struct fields fields = fields_of(rows, COUNT(rows));

	(void)state;
	for (size_t i = 0; i < COUNT(refusals); i++) {
		const struct refusal *want = &refusals[i];
		struct arena arena = {0};
		struct thing thing = {0};
		struct error error = {0};

		print_message("  %s\n", want->what);
		assert_false(fields_read_strict(&fields, read_yaml(want->yaml, &arena),
			&thing, &arena, &error));
		assert_string_equal(error.message, want->message);
		assert_int_equal(error.line, want->line);
		arena_release(&arena);
	}
}

static void test_lenient(void **state)
{
	struct fields fields = fields_of(rows, COUNT(rows));
	struct arena arena = {0};
	struct report report = {0};
	struct thing thing = {.newest = 20};
	struct value *map = read_yaml("colour: red\nnewest: many\ntaste: salty\n"
				      "published: {a: b}\nnames: a b\n",
		&arena);

	(void)state;
	fields_read_lenient(&fields, map, "a.md", &thing, &arena, &report);
	assert_int_equal(thing.newest, 20);
	assert_int_equal(thing.taste, SWEET);
	assert_int_equal(thing.taste_line, 0);
	assert_false(thing.unpublished);
	assert_list(thing.names, "a b|");
	assert_int_equal(report.count, 2);
	assert_int_equal(report.warnings, 2);
	assert_string_equal(report.problems[0].file, "a.md");
	assert_int_equal(report.problems[0].line, 2);
	assert_string_equal(
		report.problems[0].message, "'newest' wants how many items to keep");
	assert_int_equal(report.problems[1].line, 3);
	report_release(&report);
	arena_release(&arena);
}

static void test_lenient_without_a_map(void **state)
{
	struct fields fields = fields_of(rows, COUNT(rows));
	struct arena arena = {0};
	struct report report = {0};
	struct thing thing = {.newest = 20};

	(void)state;
	fields_read_lenient(&fields, NULL, "a.md", &thing, &arena, &report);
	fields_read_lenient(&fields, read_yaml("- title\n", &arena), "a.md", &thing,
		&arena, &report);
	assert_null(thing.title);
	assert_int_equal(report.count, 0);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scalars),
		cmocka_unit_test(test_what_is_not_there_is_left_alone),
		cmocka_unit_test(test_newest_all),
		cmocka_unit_test(test_the_first_name_counts),
		cmocka_unit_test(test_merged_keys_are_given_once),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_people),
		cmocka_unit_test(test_ages),
		cmocka_unit_test(test_sizes),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_lenient),
		cmocka_unit_test(test_lenient_without_a_map),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
