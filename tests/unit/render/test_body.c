/* SPDX-License-Identifier: MIT */
/* A page's file to HTML, image and problems. */
#include "base/array.h"
#include "render/small_site.h"

#define POST "_posts/2024-03-05-post.md"

static const struct {
	const char *what;
	const char *file;
	const char *html;
} cases[] = {
	{"Liquid, then Markdown",
		"---\ntitle: T\n---\n*{{ page.title }}* {{ \"/x\" | relative_url }}\n",
		"<p><em>T</em> /base/x</p>\n"},
	{"links that templates make", "---\n---\n[a]({{ site.baseurl }}/a)\n",
		"<p><a href=\"https://a.example/base/a\">a</a></p>\n"},
	{"no templates wanted",
		"---\nrender_with_liquid: false\n---\n{{ x }} {% y %}\n",
		"<p>{{ x }} {% y %}</p>\n"},
	{"what is raw", "---\n---\n{% raw %}{{ x }}{% endraw %}\n", "<p>{{ x }}</p>\n"},
};

static void put_settings(const char *folder)
{
	folder_put(folder, "_config.yml",
		"url: https://a.example\nbaseurl: /base\ntitle: Site\n");
}

static void test_bodies(void **state)
{
	put_settings(*state);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct small_site small;

		print_message("  %s\n", cases[i].what);
		folder_put(*state, POST, cases[i].file);
		small_site_open(&small, *state);
		assert_string_equal(
			small_site_render(&small, POST).html, cases[i].html);
		assert_string_equal(small_site_problem(&small), "");
		small_site_close(&small);
	}
}

static void test_a_byte_that_is_no_text(void **state)
{
	struct small_site small;

	put_settings(*state);
	folder_put(*state, POST, "---\n---\na\n\x01z\n");
	small_site_open(&small, *state);
	assert_string_equal(
		small_site_render(&small, POST).html, "<p>a\n\xEF\xBF\xBDz</p>\n");
	assert_non_null(strstr(small_site_problem(&small), "not valid UTF-8"));
	assert_int_equal(small_site_line(&small), 4);
	small_site_close(&small);
}

static const struct {
	const char *what;
	const char *file;
	const char *problem;
	unsigned line;
} problems[] = {
	{"a tag of a plug-in",
		"---\ntitle: T\n---\nOne\n\n{% gist 1 %}\n{% gist 2 %}\n",
		"unknown tag 'gist'", 6},
	{"an unknown filter", "---\ntitle: T\n---\nOne\n{{ page.title | shout }}\n",
		"shout", 5},
	{"a tag that is never closed", "---\ntitle: T\n---\nOne {{ page.title\n",
		"closed", 4},
	{"a block that is never closed", "---\ntitle: T\n---\nOne\n{% if page %}\n",
		"if", 5},
	{"a missing post", "---\ntitle: T\n---\nOne [x]({% post_url 2020-01-01-x %})\n",
		"'post_url' finds no '2020-01-01-x'", 4},
};

/* One report; no content; and never a tag in the summary. */
static void test_problems(void **state)
{
	put_settings(*state);
	for (size_t i = 0; i < COUNT(problems); i++) {
		struct small_site small;
		struct rendering rendering;

		print_message("  %s\n", problems[i].what);
		folder_put(*state, POST, problems[i].file);
		small_site_open(&small, *state);
		rendering = small_site_render(&small, POST);
		assert_null(rendering.html);
		assert_non_null(strstr(rendering.summary, "One"));
		assert_null(strstr(rendering.summary, "{%"));
		assert_int_equal(small.renderer.report.errors, 1);
		assert_non_null(
			strstr(small_site_problem(&small), problems[i].problem));
		assert_int_equal(small_site_line(&small), problems[i].line);
		small_site_close(&small);
	}
}

static const struct {
	const char *what;
	const char *front;
	const char *image;
} images[] = {
	{"a path", "image: /i.png", "https://a.example/base/i.png"},
	{"without a slash", "image: i/j.png", "https://a.example/base/i/j.png"},
	{"in a map", "image: {path: /i.png, width: 3}", "https://a.example/base/i.png"},
	{"an address", "image: https://b.example/i.png", "https://b.example/i.png"},
	{"none", "image:", NULL},
	{"an empty one", "image: \"\"", NULL},
};

static void test_images(void **state)
{
	put_settings(*state);
	for (size_t i = 0; i < COUNT(images); i++) {
		struct small_site small;
		char file[256];
		const char *image;

		print_message("  %s\n", images[i].what);
		(void)snprintf(
			file, sizeof(file), "---\n%s\n---\nOne\n", images[i].front);
		folder_put(*state, POST, file);
		small_site_open(&small, *state);
		image = small_site_render(&small, POST).image;
		if (images[i].image == NULL)
			assert_null(image);
		else
			assert_string_equal(image, images[i].image);
		small_site_close(&small);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_bodies, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_a_byte_that_is_no_text, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(
			test_problems, folder_new, folder_remove),
		cmocka_unit_test_setup_teardown(test_images, folder_new, folder_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
