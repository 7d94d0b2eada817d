/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/cache.h"
#include "folder.h"

static const char kept[] = "a line\nand a NUL\0, and the end";

static struct span all_of_it(void)
{
	return (struct span){kept, sizeof(kept)};
}

static void keep_in(const char *folder)
{
	assert_int_equal(setenv("XDG_CACHE_HOME", folder, 1), 0);
	cache_write("name", all_of_it());
}

static bool is_kept(void)
{
	struct text text = text_limited(KIB);
	bool read = cache_read("name", &text);

	if (read)
		assert_true(span_equals(text_span(&text), all_of_it()));
	else
		assert_int_equal(text.length, 0);
	text_release(&text);
	return read;
}

static void test_kept(void **state)
{
	assert_int_equal(setenv("XDG_CACHE_HOME", *state, 1), 0);
	assert_false(is_kept());
	keep_in(*state);
	assert_true(is_kept());
	keep_in(*state);
	assert_true(is_kept());
}

static void test_home(void **state)
{
	assert_int_equal(unsetenv("XDG_CACHE_HOME"), 0);
	assert_int_equal(setenv("HOME", *state, 1), 0);
	cache_write("name", all_of_it());
	assert_true(is_kept());
	/* Another place, the same file. */
	folder_put(*state, ".cache/feedmill/x", "");
	assert_int_equal(setenv("HOME", "/dev/null", 1), 0);
	assert_false(is_kept());
}

static void test_nowhere(void **state)
{
	static const char *const places[] = {"", "relative", "/dev/null", "/proc"};

	(void)state;
	assert_int_equal(unsetenv("HOME"), 0);
	for (size_t i = 0; i < COUNT(places); i++) {
		keep_in(places[i]);
		assert_false(is_kept());
	}
}

/* Every byte of the file but its text is needed as it is, and its text too. */
static void test_damage(void **state)
{
	char path[PATH_SIZE];
	char bytes[256];
	FILE *file;
	size_t length;

	keep_in(*state);
	folder_path(*state, "feedmill/name", path);
	file = fopen(path, "rb");
	assert_non_null(file);
	length = fread(bytes, 1, sizeof(bytes), file);
	(void)fclose(file);
	for (size_t i = 0; i < length; i++) {
		bytes[i] ^= 1;
		folder_put_bytes(*state, "feedmill/name", bytes, length);
		assert_false(is_kept());
		bytes[i] ^= 1;
		folder_put_bytes(*state, "feedmill/name", bytes, i);
		assert_false(is_kept());
	}
	folder_put_bytes(*state, "feedmill/name", bytes, length);
	assert_true(is_kept());
}

static void test_too_long(void **state)
{
	struct text text = text_limited(8);

	keep_in(*state);
	assert_false(cache_read("name", &text));
	assert_false(text_broken(&text));
	text_release(&text);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, folder_new, folder_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_kept),
		TEST(test_home),
		TEST(test_nowhere),
		TEST(test_damage),
		TEST(test_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
