/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "sample.h"
#include "write.h"

#define LINK "<link rel=\"alternate\" type=\"application/"

static const char wanted[] =
	LINK "atom+xml\" title=\"R&amp;D: the &lt;b&gt; tag &gt; &quot;c&quot; "
	     "&#39;d&#39; ]]&gt;"
	     " \xe2\x82\xac\" href=\"https://example.org/sample.xml\">\n" LINK
	     "rss+xml\" title=\"Bare &amp; plain\""
	     " href=\"https://example.org/bare.xml?a=1&amp;b=2\">\n";

static void test_links_for_the_head_of_pages(void **state)
{
	struct feed feeds[] = {sample_feed, bare_feed};
	struct outputs outputs = {.feeds = feeds, .feed_count = 2};
	struct text html = text_limited(KIB);

	(void)state;
	feeds[1].format = "rss";
	feeds[1].self_url = "https://example.org/bare.xml?a=1&b=2";
	write_links(&outputs, &html);
	assert_string_equal(html.bytes, wanted);
	text_release(&html);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_links_for_the_head_of_pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
