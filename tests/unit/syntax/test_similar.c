/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/text.h"
#include "syntax/similar.h"

static const struct fold_case {
	const char *title;
	const char *folded;
} fold_cases[] = {
	{"A Paper", "a paper"},
	{"  A:  (new)\n--Paper!? ", "a new paper"},
	{"\xc3\x9c"
	 "ber",
		"\xc3\xbc"
		"ber"},
	{"Cafe\xcc\x81", "caf\xc3\xa9"},
	{"It\xe2\x80\x99s", "it s"},
	{"It's", "it s"},
	{"\xe7\xbd\x91\xe7\xbb\x9c 2024", "\xe7\xbd\x91\xe7\xbb\x9c 2024"},
	{"?!", ""},
	{"", ""},
};

static void test_folding(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fold_cases); i++) {
		struct arena arena = {0};

		print_message("  %s\n", fold_cases[i].title);
		assert_string_equal(title_folded(fold_cases[i].title, &arena),
			fold_cases[i].folded);
		arena_release(&arena);
	}
}

/* What a person who reads both would say. */
static const struct pair_case {
	const char *what;
	const char *a;
	const char *b;
	bool similar; /* nearly the same letters */
	bool part;    /* a word makes of one another work */
	bool correct; /* and that is no number */
} pair_cases[] = {
	{"the same", "a paper", "a paper", true, false, false},
	{"a letter mistyped", "a lossless swich for networks",
		"a lossless switch for networks", true, false, false},
	{"two words swapped round", "queues and links in long networks",
		"links and queues in long networks", false, false, false},
	{"other words", "a paper about networks", "the theory of everything", false,
		false, false},
	{"an erratum", "a long paper about networks of switches",
		"erratum a long paper about networks of switches", true, true, true},
	{"a reply", "on the nature of queues in the internet of today",
		"reply on the nature of queues in the internet of today", true, true,
		true},
	{"a second part", "a history of switches part i",
		"a history of switches part ii", true, true, false},
	{"the next year", "introduction to networks 2023",
		"introduction to networks 2024", true, true, false},
	{"a version", "feedmill 1 0 released", "feedmill 1 1 released", true, true,
		false},
	{"a word that only looks like a number", "a mix of networks in the wild",
		"a mix of network in the wild", true, false, false},
	{"nothing", "", "", false, false, false},
	{"nothing and something", "", "a paper", false, false, false},
};

static void test_pairs(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pair_cases); i++) {
		const struct pair_case *want = &pair_cases[i];

		print_message("  %s\n", want->what);
		assert_int_equal(titles_similar(want->a, want->b), want->similar);
		assert_int_equal(titles_similar(want->b, want->a), want->similar);
		assert_int_equal(titles_part(want->a, want->b), want->part);
		assert_int_equal(titles_part(want->b, want->a), want->part);
		assert_int_equal(titles_correct(want->a, want->b), want->correct);
		assert_int_equal(titles_correct(want->b, want->a), want->correct);
	}
}

static void test_difference(void **state)
{
	static const struct {
		const char *a;
		const char *b;
		bool differ;
	} cases[] = {
		{"queues in the wild", "a theory of links", true},
		{"queues in the wild", "wild queues", false},
		{"one of the two", "two of the one", true},
		{"a framework for swift queues", "swift", false},
		{"", "a paper", true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		print_message("  %s, %s\n", cases[i].a, cases[i].b);
		assert_int_equal(
			titles_differ(cases[i].a, cases[i].b), cases[i].differ);
		assert_int_equal(
			titles_differ(cases[i].b, cases[i].a), cases[i].differ);
	}
}

/* Long titles are compared by how they begin, in time that does not grow with them. */
static void test_long(void **state)
{
	struct text a = text_limited(64 * KIB);
	struct text b = text_limited(64 * KIB);

	(void)state;
	for (size_t i = 0; i < 32 * KIB; i++) {
		text_add_char(&a, 'a');
		text_add_char(&b, i < KIB ? 'a' : 'b');
	}
	assert_true(titles_similar(a.bytes, b.bytes));
	text_release(&a);
	text_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_pairs),
		cmocka_unit_test(test_difference),
		cmocka_unit_test(test_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
