/* SPDX-License-Identifier: MIT */
/* Content of pages that another program has built. */
#include "base/array.h"
#include "render/built.h"
#include "render/small_site.h"

static const struct {
	const char *what;
	const char *page;
	const char *selector;
	const char *html; /* what stands in the page; NULL: it is not found */
} cases[] = {
	{"a main", "<nav>n</nav><main><p>x</p></main>", NULL, "<p>x</p>"},
	{"an article goes before it", "<main>m<article>a</article></main>", NULL, "a"},
	{"a class goes before both",
		"<article><h1>t</h1><div class=\"x post-content y\">c</div></article>",
		NULL, "c"},
	{"e-content before post-content",
		"<div class=post-content>a<div class=e-content>b</div></div>", NULL,
		"b"},
	{"no such place", "<div>x</div>", NULL, NULL},
	{"a tag that is asked for", "<main>m</main><section>s</section>", "section",
		"s"},
	{"a class that is asked for", "<p class=\"a b\">x</p><p class=b>y</p>", ".b",
		"x"},
	{"an id that is asked for", "<p id=x>1</p><p id=y>2</p>", "#y", "2"},
	{"the base of its head",
		"<head><base href=\"/b/\"></head><body><main><a href=c>m</a></main>",
		NULL, "<base href=\"/b/\"><a href=\"c\">m</a>"},
	{"nothing has it", "<main>m</main>", "#y", NULL},
};

static void open_built(struct small_site *small, const char *folder)
{
	struct error error = {0};

	folder_put(folder, "content/site.yaml",
		"url: https://a.example/base\nrendered: built\n");
	folder_put(folder, "content/a b.md", "Source\n");
	folder_put(folder, "content/c.md", "---\npermalink: /c.html\n---\nSource\n");
	small_site_open(small, folder);
	small->site.built = folder_open(small->root, "built", &error);
	assert_true(small->site.built >= 0);
}

static void test_places(void **state)
{
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct small_site small;
		struct text html = text_limited(MIB);
		bool found;

		print_message("  %s\n", cases[i].what);
		folder_put(*state, "built/a b/index.html", cases[i].page);
		open_built(&small, *state);
		found = find_built(&small.renderer, small_site_page(&small, "a b.md"),
			cases[i].selector, &html);
		assert_int_equal(found, cases[i].html != NULL);
		if (found)
			assert_string_equal(html.bytes, cases[i].html);
		(void)close(small.site.built);
		text_release(&html);
		small_site_close(&small);
	}
}

/* What is not built is rendered here; summaries come from the source. */
static void test_pages(void **state)
{
	struct small_site small;
	struct rendering rendering;

	folder_put(*state, "built/c.html",
		"<!doctype html><head><title>t</title><body><main><a "
		"href=d>D</a></main>");
	open_built(&small, *state);
	rendering = small_site_render(&small, "c.md");
	assert_string_equal(
		rendering.html, "<a href=\"https://a.example/base/d\">D</a>");
	assert_string_equal(
		small_site_render(&small, "a b.md").html, "<p>Source</p>\n");
	assert_string_equal(small_site_problem(&small), "");
	(void)close(small.site.built);
	small_site_close(&small);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_places, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_pages, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
