/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>
#include <cmocka.h>

#include "publish/mounts.h"

static void test_file_systems_have_names(void **state)
{
	char text[MOUNT_TEXT_SIZE];
	int folder = open("/proc/self", O_RDONLY | O_DIRECTORY);

	(void)state;
	assert_true(mount_of(folder, text));
	assert_string_equal(text, "proc at /proc");
	(void)close(folder);
	assert_false(mount_of(folder, text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_file_systems_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
