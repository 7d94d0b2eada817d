/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/date.h"
#include "write.h"

static void test_robots(void **state)
{
	const struct urlset_url urls[] = {
		{.url = "https://example.org/", .updated = DATE_NONE}};
	const struct urlset urlsets[] = {
		{.format = "sitemap",
			.url = "https://example.org/a.xml",
			.urls = urls,
			.count = 1,
			.robots = true},
		{.format = "sitemap",
			.url = "https://example.org/unnamed.xml",
			.urls = urls,
			.count = 1},
		{.format = "sitemap",
			.url = "https://example.org/empty.xml",
			.robots = true},
		{.format = "sitemap",
			.url = "https://example.org/b.xml",
			.urls = urls,
			.count = 1,
			.robots = true},
	};
	struct text robots = text_limited(KIB);

	(void)state;
	write_robots(urlsets, 4, &robots);
	assert_string_equal(robots.bytes, "Sitemap: https://example.org/a.xml\n"
					  "Sitemap: https://example.org/b.xml\n");
	text_clear(&robots);
	write_robots(urlsets + 1, 2, &robots);
	assert_int_equal(robots.length, 0);
	text_release(&robots);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_robots),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
