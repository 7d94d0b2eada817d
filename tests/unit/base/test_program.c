/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/machine.h"
#include "base/program.h"

static const char *const nothing_hidden[] = {NULL};

/* What they are started in, if it does not matter. */
static int here(void)
{
	static int folder = -1;

	if (folder < 0)
		folder = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(folder >= 0);
	return folder;
}

static bool start(struct program *program, const char *script)
{
	const char *const words[] = {"sh", "-c", script, NULL};

	return program_start(program, here(), words, nothing_hidden);
}

/* Its parts, each in brackets. */
static void say(struct program *program, char separator, struct text *text)
{
	struct span part;

	while (program_next(program, separator, &part)) {
		text_add_char(text, '[');
		text_add_span(text, part);
		text_add_char(text, ']');
	}
}

static const struct output_case {
	const char *what;
	const char *script;
	char separator;
	const char *parts;
	bool well;
} output_cases[] = {
	{"nothing", ":", '\n', "", true},
	{"lines", "printf 'a\\nb\\n'", '\n', "[a][b]", true},
	{"an empty line", "printf 'a\\n\\nb\\n'", '\n', "[a][][b]", true},
	{"a last line without an end", "printf 'a\\nb'", '\n', "[a][b]", true},
	{"NULs", "printf 'a\\nb\\000c\\000'", '\0', "[a\nb][c]", true},
	{"parts that come in pieces", "printf a; sleep 0.01; printf 'b\\nc'", '\n',
		"[ab][c]", true},
	{"a failure", "printf 'a\\n'; exit 3", '\n', "[a]", false},
	{"an end by a signal", "kill -9 $$", '\n', "", false},
	{"no input", "cat; printf 'a'", '\n', "[a]", true},
	{"no messages", "echo a >&2; echo b", '\n', "[b]", true},
};

static void test_output_part_by_part(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(output_cases); i++) {
		const struct output_case *want = &output_cases[i];
		struct program program;
		struct text parts = text_limited(KIB);

		print_message("  %s\n", want->what);
		assert_true(start(&program, want->script));
		say(&program, want->separator, &parts);
		assert_memory_equal(parts.bytes, want->parts, strlen(want->parts) + 1);
		assert_int_equal(program_end(&program), want->well);
		text_release(&parts);
	}
}

static void test_messages_are_output_if_wanted(void **state)
{
	const char *const words[] = {"sh", "-c", "echo a >&2; echo b", NULL};
	struct program program;
	struct text parts = text_limited(KIB);

	(void)state;
	assert_true(program_start_aloud(&program, here(), words, nothing_hidden));
	say(&program, '\n', &parts);
	assert_string_equal(parts.bytes, "[a][b]");
	assert_true(program_end(&program));
	text_release(&parts);
}

/* A part that is too long is cut, and what follows it is not lost. */
static void test_long_parts(void **state)
{
	struct program program;
	struct span part;

	(void)state;
	assert_true(start(&program, "head -c 3000000 /dev/zero | tr '\\0' x; "
				    "printf '\\nend\\n'"));
	assert_true(program_next(&program, '\n', &part));
	assert_in_range(part.length, PROGRAM_PART_LIMIT, 2 * PROGRAM_PART_LIMIT);
	assert_true(program_next(&program, '\n', &part));
	assert_true(span_is(part, "end"));
	assert_false(program_next(&program, '\n', &part));
	assert_true(program_end(&program));
}

/* Who has heard enough does not wait for the rest. */
static void test_early_end(void **state)
{
	struct program program;
	struct span part;

	(void)state;
	assert_true(start(&program, "echo a; exec sleep 60"));
	assert_true(program_next(&program, '\n', &part));
	assert_true(span_is(part, "a"));
	assert_false(program_end(&program));
}

static void test_folder_and_environment(void **state)
{
	static const char *const hidden[] = {"FEEDMILL_TEST_", NULL};
	static const char *const words[] = {"sh", "-c",
		"pwd; echo ${FEEDMILL_TEST_A-none}; echo ${FEEDMILL_SEEN-none}", NULL};
	int folder = open("/usr", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct program program;
	struct text parts = text_limited(KIB);

	(void)state;
	assert_true(folder >= 0);
	assert_int_equal(setenv("FEEDMILL_TEST_A", "a", 1), 0);
	assert_int_equal(setenv("FEEDMILL_SEEN", "b", 1), 0);
	assert_true(program_start(&program, folder, words, hidden));
	say(&program, '\n', &parts);
	assert_string_equal(parts.bytes, "[/usr][none][b]");
	assert_true(program_end(&program));
	assert_int_equal(unsetenv("FEEDMILL_TEST_A"), 0);
	assert_int_equal(unsetenv("FEEDMILL_SEEN"), 0);
	text_release(&parts);
	(void)close(folder);
}

/*
 * What is not installed is no fault of the machine.  Valgrind makes a fork of the vfork
 * by which the C library hears of it; there the child starts, and fails without a word.
 */
static void test_a_program_that_is_not_there(void **state)
{
	static const char *const words[] = {"feedmill-no-such-program", NULL};
	struct program program;
	struct span part;
	struct error error;

	(void)state;
	machine_forget();
	if (program_start(&program, here(), words, nothing_hidden)) {
		assert_non_null(getenv("UNDER_VALGRIND"));
		assert_false(program_next(&program, '\n', &part));
		assert_false(program_end(&program));
	}
	assert_false(machine_refused(&error));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_output_part_by_part),
		cmocka_unit_test(test_messages_are_output_if_wanted),
		cmocka_unit_test(test_long_parts),
		cmocka_unit_test(test_early_end),
		cmocka_unit_test(test_folder_and_environment),
		cmocka_unit_test(test_a_program_that_is_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
