/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "model/document.h"

static void test_paths_are_copies_below_the_output(void **state)
{
	struct documents documents = {0};
	char path[] = "/feeds/a.xml";

	(void)state;
	(void)documents_add(&documents, path);
	(void)documents_add(&documents, "b.xml");
	memset(path, 'x', sizeof(path) - 1);
	assert_string_equal(documents.items[0].path, "feeds/a.xml");
	assert_string_equal(documents.items[1].path, "b.xml");
	documents_rename(&documents, 1, "/c.xml");
	assert_string_equal(documents.items[1].path, "c.xml");
	documents_release(&documents);
	assert_int_equal(documents.count, 0);
}

static void test_bytes_stay_while_it_grows(void **state)
{
	struct documents documents = {0};
	char name[16];

	(void)state;
	for (int i = 0; i < 100; i++) {
		(void)snprintf(name, sizeof(name), "/%d", i);
		text_add(&documents_add(&documents, name)->bytes, name);
	}
	assert_int_equal(documents.count, 100);
	for (size_t i = 0; i < documents.count; i++)
		assert_string_equal(
			documents.items[i].path, documents.items[i].bytes.bytes + 1);
	documents_release(&documents);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paths_are_copies_below_the_output),
		cmocka_unit_test(test_bytes_stay_while_it_grows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
