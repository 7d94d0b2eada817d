/* SPDX-License-Identifier: MIT */
/*
 * A small world for templates, and tables of what Jekyll makes of them.
 *
 * What is expected was written by Jekyll 4.3 with the same variables, in the zone
 * Europe/Berlin, at https://Example.org/base.
 */
#ifndef SYNTAX_LIQUID_CASES_H
#define SYNTAX_LIQUID_CASES_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/date.h"
#include "syntax/liquid.h"
#include "syntax/yaml.h"

struct liquid_case {
	const char *what;
	const char *template;
	const char *expected;
};

struct liquid_file {
	const char *name;
	const char *text;
};

static const char world_yaml[] =
	/* clang-format off */
	"num: 7\n"
	"big: 1234567\n"
	"neg: -3\n"
	"float: 2.5\n"
	"whole: 3.0\n"
	"tiny: 0.00001\n"
	"text: Hello World\n"
	"empty_text: \"\"\n"
	"spaces: \"  a  b \\n c  \"\n"
	"html: \"<p>One &amp; <b>two</b></p>\\n<script>alert(1)</script><!-- no -->three <br\"\n"
	"uni: \"Ärger Straße été\"\n"
	"yes_: true\n"
	"no_: false\n"
	"nothing: null\n"
	"list: [3, 1, 2]\n"
	"words: [pear, Apple, banana, apple]\n"
	"mixed: [1, \"a\", null, 2.5, true]\n"
	"nested: [[1, [2]], [], 3]\n"
	"empty_list: []\n"
	"empty_map: {}\n"
	"map: {b: 2, a: 1}\n"
	"key: a\n"
	"day: 2024-03-05\n"
	"stamp: 2024-03-05 14:07:09 +0530\n"
	"utc: 2024-07-05T04:07:09Z\n"
	"zoneless: 2024-12-31 23:30:00\n"
	"page: {title: 'My \"Page\" & more', tags: [x, y], url: /a/b.html, nested: {deep: {er: bottom}}}\n"
	"posts:\n"
	"  - {title: One, year: 2020, tag: a, tags: [a, b], rank: 3, hidden: true, meta: {n: 2}}\n"
	"  - {title: Two, year: 2021, tag: b, tags: [b], rank: \"10\", meta: {n: 1}}\n"
	"  - {title: three, year: 2020, tag: a, tags: [], rank: 2.5, hidden: false}\n"
	"  - {title: Four, year: 2019, tags: [c, a], meta: {n: 3}}\n"
	"data: {members: [{name: Ada, born: 1815}, {name: Alan, born: 1912}], by: {ada: {x: 1}, \"2019\": old}}\n";
/* clang-format on */

static const struct liquid_file world_includes[] = {
	{"hello.html", "Hello {{ include.name | default: \"nobody\" }}!\n"},
	{"abc.html", "[{{ include.a }}|{{ include.b }}|{{ include[\"c-d\"] }}]"},
	{"outer.html", "{% include abc.html a=include.x b=\"in\" %}{{ include.x }}"},
	{"assigns.html", "{% assign set = \"inside\" %}{% for i in (1..3) %}"
			 "{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}"},
	{"self.html", "x{% include self.html %}"},
	{"twice.html", "{% include twice.html %}{% include twice.html %}"},
	{"broken.html", "fine\n{{ x | nothing }}"},
	{"unclosed.html", "fine\n{% if x %}"},
};

static inline bool find_include(void *context, struct span name, bool relative,
	struct span *text, struct arena *arena)
{
	(void)context;
	(void)arena;
	for (size_t i = 0; i < COUNT(world_includes); i++) {
		if (relative || !span_is(name, world_includes[i].name))
			continue;
		*text = span_of(world_includes[i].text);
		return true;
	}
	return false;
}

static inline struct liquid_world new_world(struct arena *arena)
{
	struct value *variables = NULL;
	struct error error = {0};

	if (!yaml_read(span_of(world_yaml), 1, &variables, arena, &error))
		fail_msg("the world: %s", error.message);
	return (struct liquid_world){
		.variables = variables,
		.absolute_prefix = "https://Example.org/base",
		.relative_prefix = "/base",
		.include = find_include,
	};
}

/* Render each template: the text must be what is expected. */
static inline void check_cases(const struct liquid_case *cases, size_t count)
{
	struct arena arena = {0};
	struct liquid_world world = new_world(&arena);
	struct error error = {0};

	assert_true(date_set_zone("Europe/Berlin", &error));
	for (size_t i = 0; i < count; i++) {
		struct text out = text_limited(MIB);

		error = (struct error){0};
		print_message("  %s\n", cases[i].what);
		if (!liquid_render(span_of(cases[i].template), &world, &out, &error))
			fail_msg("%u: %s", error.line, error.message);
		assert_string_equal(out.bytes, cases[i].expected);
		text_release(&out);
	}
	arena_release(&arena);
}

#endif
