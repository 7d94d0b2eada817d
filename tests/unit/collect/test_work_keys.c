/* SPDX-License-Identifier: MIT */
/*
 * DOIs by the DOI Handbook, 2.2; numbers of preprints by arXiv's help on identifiers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "collect/work_keys.h"

static const struct key_case {
	const char *url;
	const char *key;
} key_cases[] = {
	{"https://doi.org/10.1145/3503222.3507728", "10.1145/3503222.3507728"},
	{"http://dx.doi.org/10.1145/ABC.Def", "10.1145/abc.def"},
	{"https://dl.acm.org/doi/pdf/10.1145/1.2?download=true", "10.1145/1.2"},
	{"https://dl.acm.org/doi/10.1145/1.2#sec-1", "10.1145/1.2"},
	{"https://link.springer.com/article/10.1007%2Fs00446-020-00384-6",
		"10.1007/s00446-020-00384-6"},
	{"https://link.springer.com/content/pdf/10.1007/978-3-030-1_2.pdf",
		"10.1007/978-3-030-1_2"},
	{"https://onlinelibrary.wiley.com/doi/abs/10.1002/(SICI)1097-0118(199604)21:4",
		"10.1002/(sici)1097-0118(199604)21:4"},
	{"doi:10.1000/182", "10.1000/182"},
	{"https://e.org/?doi=10.1000/182&x=1", "10.1000/182"},
	{"https://arxiv.org/abs/2301.00001", "arxiv:2301.00001"},
	{"https://arxiv.org/abs/2301.00001v12", "arxiv:2301.00001"},
	{"http://www.arxiv.org/pdf/2301.00001v2.pdf", "arxiv:2301.00001"},
	{"https://arxiv.org/abs/math.GT/0309136", "arxiv:math.gt/0309136"},
	{"https://doi.org/10.48550/arXiv.2301.00001", "arxiv:2301.00001"},
	{"https://arxiv.org/list/cs.NI/recent", ""},
	{"https://e.org/", ""},
	{"", ""},
	{"https://e.org/10.1/x", ""},
	{"https://e.org/v10.1145/x", ""},
	{"https://e.org/10.1145/", ""},
	{"https://e.org/10.1145", ""},
	{"https://e.org/release-10.2024/notes", ""},
};

static void test_keys_in_urls(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(key_cases); i++) {
		struct arena arena = {0};

		print_message("  %s\n", key_cases[i].url);
		assert_string_equal(
			work_key(key_cases[i].url, &arena), key_cases[i].key);
		arena_release(&arena);
	}
}

/* An item's main link, else one that says it is a DOI: other links are other works. */
static void test_keys_of_items(void **state)
{
	static const struct item_link related[] = {
		{"https://doi.org/10.1145/9", "Extended version"},
		{"https://doi.org/10.1145/2", "DOI"},
	};
	struct arena arena = {0};
	struct item item = {.related = related, .related_count = COUNT(related)};

	(void)state;
	assert_string_equal(work_key_of_item(&item, &arena), "10.1145/2");
	item.link = "https://e.org/paper.pdf";
	assert_string_equal(work_key_of_item(&item, &arena), "10.1145/2");
	item.link = "https://doi.org/10.1145/1";
	assert_string_equal(work_key_of_item(&item, &arena), "10.1145/1");
	item.link = NULL;
	item.related_count = 1;
	assert_string_equal(work_key_of_item(&item, &arena), "");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys_in_urls),
		cmocka_unit_test(test_keys_of_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
