/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/data.h"

static const struct sample {
	const char *name;
	size_t ending; /* 0: it is no data */
	const char *text;
	const char *title; /* of the first item; NULL: the text is broken */
} samples[] = {
	/* clang-format off */
	{"talks.csv",       4, "title,year\nNets,2024\n",            "Nets"},
	{"decimal.csv",     4, "title;year\nNets, old;2024\n",       "Nets, old"},
	{"commas.csv",      4, "title,a;b\nNets;2024,1\n",           "Nets;2024"},
	{"talks.tsv",       4, "title\tyear\nNets, old\t2024\n",     "Nets, old"},
	{"talks.json",      5, "[{\"title\": \"Nets\"}]",            "Nets"},
	{"in/talks.yaml",   5, "- title: Nets\n",                    "Nets"},
	{"talks.yml",       4, "- title: Nets\n",                    "Nets"},
	{"marked.json",     5, "\xEF\xBB\xBF[{\"title\": \"Nets\"}]", "Nets"},
	{"marked.yml",      4, "\xEF\xBB\xBF- title: Nets\n",        "Nets"},
	{"broken.json",     5, "[{\"title\": ",                      NULL},
	{"talks.YML",       0, NULL, NULL},
	{"talks.bib",       0, NULL, NULL},
	{"yaml",            0, NULL, NULL},
	/* clang-format on */
};

static void check_title(const struct sample *sample)
{
	struct arena arena = {0};
	struct error error = {0};
	struct value *value = NULL;
	const struct value *title;
	bool read = data_read(
		span_of(sample->name), span_of(sample->text), &value, &arena, &error);

	assert_int_equal(read, sample->title != NULL);
	if (read) {
		title = value_get(value->list.items[0], "title");
		assert_string_equal(value_string(title), sample->title);
	}
	arena_release(&arena);
}

static void test_samples(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(samples); i++) {
		print_message("  %s\n", samples[i].name);
		assert_int_equal(
			data_ending(span_of(samples[i].name)), samples[i].ending);
		if (samples[i].text != NULL)
			check_title(&samples[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_samples),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
