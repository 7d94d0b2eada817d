/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/machine.h"

static const struct note {
	const char *what;
	int number;
	const char *message; /* NULL: it is the file's fault */
} notes[] = {
	{"nothing", 0, NULL},
	{"not there", ENOENT, NULL},
	{"locked away", EACCES, NULL},
	{"a loop", ELOOP, NULL},
	{"bad disk", EIO, "cannot read all of the site: Input/output error"},
	{"no descriptor", EMFILE, "cannot read all of the site: Too many open files"},
	{"none anywhere", ENFILE,
		"cannot read all of the site: Too many open files in system"},
	{"no memory", ENOMEM, "cannot read all of the site: Cannot allocate memory"},
	{"server changed", ESTALE, "cannot read all of the site: Stale file handle"},
};

static void test_which_failures_are_the_machines(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(notes); i++) {
		struct error error;

		print_message("  %s\n", notes[i].what);
		machine_forget();
		machine_note(notes[i].number);
		if (notes[i].message == NULL) {
			assert_false(machine_refused(&error));
			continue;
		}
		assert_true(machine_refused(&error));
		assert_string_equal(error.message, notes[i].message);
	}
	machine_forget();
}

static void test_first_is_kept_until_forgotten(void **state)
{
	struct error error;

	(void)state;
	machine_note(EMFILE);
	machine_note(EIO);
	machine_note(ENOENT);
	assert_true(machine_refused(&error));
	assert_string_equal(
		error.message, "cannot read all of the site: Too many open files");
	machine_forget();
	assert_false(machine_refused(&error));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_which_failures_are_the_machines),
		cmocka_unit_test(test_first_is_kept_until_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
