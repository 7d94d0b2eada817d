/* SPDX-License-Identifier: MIT */
/*
 * Where summaries come from.  Expected values are those of Jekyll 4.3 with jekyll-feed.
 */
#include "base/array.h"
#include "render/small_site.h"

#define POST "_posts/2024-03-05-post.md"

static const struct {
	const char *what;
	const char *file;
	const char *summary;
} cases[] = {
	{"the first paragraph", "---\n---\nOne *a*\nb.\n\nTwo.\n", "One a b."},
	{"blank lines before it", "---\n---\n\n \n\nOne.\n\nTwo.\n", "One."},
	{"no front matter", "One.\n\nTwo.\n", "One."},
	{"all of it", "---\n---\nOne,\ntwo.\n", "One, two."},
	{"a byte order mark behind a blank line", "---\n---\n\n\uFEFFOne.\n",
		"\uFEFFOne."},
	{"lines that end in CRLF", "---\r\n---\r\nOne.\r\n\r\nTwo.\r\n", "One. Two."},
	{"a heading comes first", "---\n---\n# Head\n\nOne.\n", "Head"},
	{"links defined behind it",
		"---\n---\n[A][] and [b][c].\n\nTwo.\n\n[z]: /z\n[A]: /a\n   [c]: /c\n",
		"A and b."},
	{"links defined nowhere", "---\n---\n[A][] [x]\n\n[y]: /y\n", "[A][] [x]"},
	{"more than a line that defines", "---\n---\n[A]\n\nx [A]: /a\n", "[A]"},
	{"a separator of its own",
		"---\nexcerpt_separator: <!--x-->\n---\nA\n\nB\n<!--x-->\nC", "A B"},
	{"one that is not there", "---\nexcerpt_separator: <!--x-->\n---\nA\n\nB\n",
		"A B"},
	{"a description",
		"---\ndescription: \"A <b>b</b> &amp; c\"\nexcerpt: x\n---\nOne\n",
		"A b & c"},
	{"an excerpt in front matter", "---\nexcerpt: A *b*\n---\nOne\n", "A *b*"},
	{"an empty description", "---\ndescription: \"\"\n---\nOne\n\nTwo\n", "One"},
	{"a template", "---\ntitle: T\n---\n{{ page.title }} x\n\nTwo\n", "T x"},
	{"a block that goes on", "---\n---\n{% if page %}One\n\nTwo{% endif %}\n",
		"One"},
	{"blocks in one another",
		"---\n---\n{% for i in (1..2) %}{% if i %}{{ i }}\n\nx{% endif %}{% "
		"endfor "
		"%}\n",
		"1 2"},
	{"a block that is raw", "---\n---\n{% raw %}One {{ x }}\n\nTwo{% endraw %}\n",
		"One {{ x }}"},
	{"code that goes on",
		"---\n---\n{% highlight c %}\na;\n\nb;\n{% endhighlight %}\n\nTwo\n",
		"a;"},
	{"a template that cannot be rendered",
		"---\ntitle: T\n---\nSee {% gist 1 %}{{ page.title }}{{ x | y "
		"}}!\n\nTwo\n",
		"See T!"},
	{"characters that HTML has names for", "---\n---\na < b & c\n\nd\n",
		"a < b & c"},
};

static void test_excerpts(void **state)
{
	folder_put(*state, "_config.yml", "url: https://a.example\ntitle: Site\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct small_site small;

		print_message("  %s\n", cases[i].what);
		folder_put(*state, POST, cases[i].file);
		small_site_open(&small, *state);
		assert_string_equal(
			small_site_render(&small, POST).summary, cases[i].summary);
		small_site_close(&small);
	}
}

static void test_no_separator(void **state)
{
	struct small_site small;

	folder_put(*state, "_config.yml",
		"url: https://a.example\ntitle: Site\nexcerpt_separator: \"\"\n");
	folder_put(*state, POST, "---\n---\nOne.\n\nTwo.\n");
	small_site_open(&small, *state);
	assert_string_equal(small_site_render(&small, POST).summary, "One.");
	small_site_close(&small);
}

static const struct {
	const char *what;
	const char *file;
	const char *summary;
} native[] = {
	{"the first paragraph", "# Head\n\nOne.\n\nTwo.\n", "One."},
	{"a marked place", "One.\n\nTwo.\n\n<!--more-->\n\nThree.\n", "One. Two."},
	{"the same with blanks", "One.\n\nTwo.\n\n<!-- more -->\nThree.\n",
		"One. Two."},
	{"a summary", "---\nsummary: S\n---\nOne.\n", "S"},
};

static void test_native_sites(void **state)
{
	folder_put(*state, "content/site.yaml", "url: https://a.example\n");
	for (size_t i = 0; i < COUNT(native); i++) {
		struct small_site small;

		print_message("  %s\n", native[i].what);
		folder_put(*state, "content/a.md", native[i].file);
		small_site_open(&small, *state);
		assert_string_equal(
			small_site_render(&small, "a.md").summary, native[i].summary);
		small_site_close(&small);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_excerpts, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_no_separator, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_native_sites, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
