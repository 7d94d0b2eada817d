/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/uuid.h"

/* RFC 9562 appendix A.4, and others by Python's uuid.uuid5. */
static const unsigned char dns[UUID_SIZE] = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11,
	0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

static const struct name_case {
	const char *name;
	const char *uuid;
} name_cases[] = {
	{"www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"},
	{"", "4ebd0208-8328-5d69-8c44-ec50939c0967"},
	/* 39, 40 and 48 bytes, and the space: around the end of a block. */
	{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"5824f981-4282-59d4-9716-acb6d741350e"},
	{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"39f39c20-db47-5131-8879-62f8f67f9014"},
	{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		"7280cc42-274a-5c4a-91fc-ae23f853eeb7"},
};

static void test_uuids_of_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(name_cases); i++) {
		char text[UUID_TEXT_SIZE];

		uuid_of_name(dns, span_of(name_cases[i].name), text);
		assert_string_equal(text, name_cases[i].uuid);
	}
}

static void test_which_texts_are_uuids(void **state)
{
	(void)state;
	assert_true(uuid_is(span_of("2ed6657d-e927-568b-95e1-2665a8aea6a2")));
	assert_false(uuid_is(span_of("2ED6657D-e927-568b-95e1-2665a8aea6a2")));
	assert_false(uuid_is(span_of("2ed6657de927568b95e12665a8aea6a2")));
	assert_false(uuid_is(span_of("2ed6657d-e927-568b-95e1-2665a8aea6a")));
	assert_false(uuid_is(span_of("2ed6657d-e927-568b-95e1-2665a8aea6a2a")));
	assert_false(uuid_is(span_of("2ed6657d-e927-568b-95e1-2665a8aea6ag")));
	assert_false(uuid_is(span_of("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_uuids_of_names),
		cmocka_unit_test(test_which_texts_are_uuids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
