/* SPDX-License-Identifier: MIT */
/*
 * What templates see of a site.  Expected values are Jekyll 4.3's, but for the clock,
 * which no output may show.
 */
#include "base/array.h"
#include "render/body.h"
#include "render/small_site.h"
#include "render/template.h"

#define POST "_posts/2024-03-05-post.md"

static const struct {
	const char *what;
	const char *body;
	const char *html;
} cases[] = {
	/* clang-format off */
	{"the settings", "{{ site.title }} {{ site.url }}{{ site.baseurl }} {{ site.own.key }}", "Site https://a.example/base v"},
	{"the front matter", "{{ page.title }}, {{ page.custom.x }}", "A post, 7"},
	{"what is known of a page", "{{ page.url }} {{ page.id }} {{ page.path }} {{ page.collection }}", "/2024/03/05/post.html /2024/03/05/post _posts/2024-03-05-post.md posts"},
	{"its date", "{{ page.date | date: \"%Y-%m-%d %H:%M %z\" }}", "2024-03-05 00:00 +0100"},
	{"its tags", "{{ page.tags | join: \"+\" }} {{ page.categories | size }}", "a+b 0"},
	{"data of each kind", "{{ site.data.y.k }}{{ site.data.j[1] }}{{ site.data.c[0].n }}{{ site.data.t[0].n }}", "1234"},
	{"data in folders", "{{ site.data.in.deep.x }} {{ site.data.in.two_words }}", "y z"},
	{"posts, the newest first", "{% for p in site.posts %}{{ p.title }} {% endfor %}", "A post Old "},
	{"other collections", "{{ site.docs.size }} {{ site.docs[0].title }} {{ site.docs[0].custom }}", "1 Doc d"},
	{"pages", "{% for p in site.pages %}{{ p.url }} {% endfor %}", "/about.html "},
	{"posts by tag", "{% for t in site.tags %}{{ t[0] }}={{ t[1].size }} {% endfor %}{{ site.categories.c[0].title }}", "a=2 b=1 Old"},
	{"static files", "{{ site.static_files[0].path }} {{ site.static_files[0].name }}", "/file.txt file.txt"},
	{"a post's address", "{% post_url 2024-01-01-old %}", "/base/c/2024/01/01/old.html"},
	{"a post in a folder", "{% post_url work/2024-01-01-old %}", "/base/c/2024/01/01/old.html"},
	{"a post of the future", "{% post_url 2030-01-01-later %}", "FAILS"},
	{"a file's address", "{% link about.md %} {% link file.txt %} {% link _docs/doc.md %}", "/base/about.html /base/file.txt /base/docs/doc.html"},
	{"no such file", "{% link nothing.md %}", "FAILS"},
	{"an include", "{% include in.html a=\"x\" %}", "[x,A post,1]"},
	{"an include beside the page", "{% include_relative beside.txt %}", "beside 1"},
	{"no such include", "{% include nothing.html %}", "FAILS"},
	{"addresses", "{{ \"/x\" | relative_url }} {{ \"x\" | absolute_url }}", "/base/x https://a.example/base/x"},
	{"a filter for Markdown", "{{ \"*x*\" | markdownify }}", "<p><em>x</em></p>\n"},
	{"a tag of a plug-in", "{% gist 1234 %}", "FAILS"},
	{"the clock is not read", "{{ \"now\" | date: \"%Y\" }}", "FAILS"},
	/* clang-format on */
};

static void put_site(const char *folder)
{
	folder_put(folder, "_config.yml",
		"url: https://a.example\nbaseurl: /base\ntitle: Site\n"
		"timezone: Europe/Berlin\nown: {key: v}\ncollections: [docs]\n"
		"defaults: [{scope: {path: _docs}, values: {permalink: "
		"/docs/doc.html}}]\n");
	folder_put(folder, "_data/y.yml", "k: 1\n");
	folder_put(folder, "_data/j.json", "[0, 2]");
	folder_put(folder, "_data/c.csv", "n\n3\n");
	folder_put(folder, "_data/t.tsv", "n\tm\n4\t5\n");
	folder_put(folder, "_data/in/deep.yaml", "x: y\n");
	folder_put(folder, "_data/in/two words.yml", "z\n");
	folder_put(folder, "_posts/2024-01-01-old.md",
		"---\ntitle: Old\ntags: a\ncategory: c\n---\nx\n");
	folder_put(folder, "_posts/2030-01-01-later.md", "---\ntitle: Later\n---\n");
	folder_put(folder, "_posts/beside.txt", "beside {{ site.data.y.k }}");
	folder_put(folder, "_docs/doc.md", "---\ntitle: Doc\ncustom: d\n---\nx\n");
	folder_put(folder, "_includes/in.html",
		"[{{ include.a }},{{ page.title }},{{ site.data.y.k }}]");
	folder_put(folder, "about.md", "---\ntitle: About\n---\nx\n");
	folder_put(folder, "file.txt", "x");
}

static void test_templates(void **state)
{
	static const char front[] =
		"---\ntitle: A post\ntags: [a, b]\ncustom: {x: 7}\n---\n";

	put_site(*state);
	folder_put(*state, POST, front);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct small_site small;
		struct written written;
		struct error error = {0};
		struct text html = text_limited(MIB);
		const struct page *page;

		print_message("  %s\n", cases[i].what);
		small_site_open(&small, *state);
		page = small_site_page(&small, POST);
		assert_true(read_written(&small.renderer, page, &written, &error));
		if (render_template(&small.renderer, &written, span_of(cases[i].body),
			    &html, &error))
			assert_string_equal(html.bytes, cases[i].html);
		else if (strcmp(cases[i].html, "FAILS") != 0)
			fail_msg("%s", error.message);
		text_release(&html);
		small_site_close(&small);
	}
}

static void test_native_site(void **state)
{
	static const char body[] = "{{ site.title }} {{ page.title | upcase }} "
				   "{{ site.url }}{{ site.baseurl }}/x "
				   "{{ user }} {% if x %} {{ site.nothing }}";
	struct small_site small;
	struct written written;
	struct error error = {0};
	struct text html = text_limited(MIB);

	folder_put(*state, "content/site.yaml",
		"url: https://a.example/~ada\ntitle: Home\n");
	folder_put(*state, "content/a.md", "---\ntitle: Page\n---\nx\n");
	small_site_open(&small, *state);
	assert_true(read_written(
		&small.renderer, small_site_page(&small, "a.md"), &written, &error));
	assert_true(render_template(
		&small.renderer, &written, span_of(body), &html, &error));
	assert_string_equal(html.bytes, "Home PAGE https://a.example/~ada/x "
					"{{ user }} {% if x %} {{ site.nothing }}");
	text_release(&html);
	small_site_close(&small);
}

static void test_data_that_is_wrong(void **state)
{
	struct small_site small;

	put_site(*state);
	folder_put(*state, "_data/bad.yml", "a: 1\nb: \"x\n");
	folder_put(*state, POST, "---\ntitle: A\n---\n{{ site.data.y.k }}\n");
	small_site_open(&small, *state);
	assert_string_equal(small_site_render(&small, POST).html, "<p>1</p>\n");
	assert_int_equal(small.renderer.report.errors, 1);
	assert_string_equal(small.renderer.report.problems[0].file, "_data/bad.yml");
	assert_int_equal(small_site_line(&small), 2);
	small_site_close(&small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			test_templates, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_native_site, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_data_that_is_wrong, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
