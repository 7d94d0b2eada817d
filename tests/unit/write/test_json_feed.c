/* SPDX-License-Identifier: MIT */
#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "sample.h"
#include "write/writers.h"

static json_t *written(const struct feed *feed)
{
	struct text text = text_limited(MIB);
	struct error error = {0};
	json_t *json;

	assert_true(date_set_zone("Europe/Berlin", &error));
	assert_true(write_json(feed, &text, &error));
	json = json_loadb(text.bytes, text.length, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(json);
	text_release(&text);
	return json;
}

/* The value at PATH, steps of which are keys or indexes: `items/0/id`. */
static const json_t *at(const json_t *json, const char *path)
{
	char step[64];

	while (*path != '\0' && json != NULL) {
		size_t length = strcspn(path, "/");

		memcpy(step, path, length);
		step[length] = '\0';
		json = json_is_array(json) ? json_array_get(json, (size_t)(*path - '0'))
		                           : json_object_get(json, step);
		path += length + (path[length] == '/');
	}
	return json;
}

/* A WANT of NULL: there is no such member. */
static const struct expectation {
	const char *path;
	const char *want;
} expectations[] = {
	{"version", "https://jsonfeed.org/version/1.1"},
	{"title", NASTY},
	{"home_page_url", "https://example.org/"},
	{"feed_url", "https://example.org/sample.xml"},
	{"description", "About \xe2\x80\x9cR&D\xe2\x80\x9d <plain>"},
	{"icon", "https://example.org/icon.png"},
	{"language", "en-GB"},
	{"authors/0/name", "Ada & Grace"},
	{"authors/0/url", "https://example.org/~ada?a=1&b=2"},
	{"authors/1/url", NULL},
	{"author", NULL},

	{"items/0/id", "https://example.org/posts/a/"},
	{"items/0/url", "https://example.org/posts/a/"},
	{"items/0/external_url", "https://elsewhere.example/"},
	{"hubs/0/type", "WebSub"},
	{"hubs/0/url", "https://hub.example/?a&b"},
	{"hubs/1/url", "https://second.example/"},
	{"items/0/title", NASTY},
	{"items/0/content_html",
		"<p>AT&amp;T ]]&gt; <a href=\"https://e.org/?a=1&amp;b=2\">" ARABIC
		"</a></p>\r\n"},
	{"items/0/content_text", NULL},
	{"items/0/summary", "Plain: 1 < 2 & AT&T"},
	{"items/0/image", "https://example.org/i.png?a=1&b=2"},
	{"items/0/date_published", "2024-03-01T11:00:00+01:00"},
	{"items/0/date_modified", "2024-04-01T12:00:00+02:00"},
	{"items/0/authors/1/name", NAME},
	{"items/0/tags/0", "C & C++"},
	{"items/0/tags/1", "caf\xc3\xa9"},
	{"items/0/tags/2", NULL},
	{"items/0/attachments/0/url", "https://example.org/talk.mp3"},
	{"items/0/attachments/0/mime_type", "audio/mpeg"},
	{"items/0/attachments/1/mime_type", "application/octet-stream"},
	{"items/0/attachments/1/title", "Slides"},
	{"items/0/attachments/1/size_in_bytes", NULL},

	{"items/1/url", "https://example.org/about/#papers:~:text=A%20paper"},
	{"items/1/external_url", "https://doi.example/paper.pdf"},
	{"items/1/language", "ar"},
	{"items/1/summary", NULL},
	{"items/1/image", NULL},
	{"items/1/tags", NULL},
	{"items/1/attachments", NULL},
	{"items/1/date_modified", NULL},

	{"items/2/content_text", "A thought"},
	{"items/3/title", "Undated"},
	{"items/3/content_text", "Only a summary"},
	{"items/3/summary", NULL},
	{"items/3/date_published", NULL},
};

static void test_what_a_parser_sees(void **state)
{
	json_t *json = written(&sample_feed);

	(void)state;
	for (size_t i = 0; i < COUNT(expectations); i++) {
		const json_t *value = at(json, expectations[i].path);

		print_message("  %s\n", expectations[i].path);
		if (expectations[i].want == NULL) {
			assert_null(value);
			continue;
		}
		assert_true(json_is_string(value));
		assert_string_equal(json_string_value(value), expectations[i].want);
	}
	assert_int_equal(
		json_integer_value(at(json, "items/0/attachments/0/size_in_bytes")),
		123456);
	assert_int_equal(json_integer_value(
				 at(json, "items/0/attachments/0/duration_in_seconds")),
		3723);
	assert_null(at(json, "items/0/attachments/1/duration_in_seconds"));
	json_decref(json);
}

static void test_pitfall_50_next_url_is_the_archive(void **state)
{
	struct feed feed = bare_feed;
	json_t *json;

	(void)state;
	feed.history.previous = "https://example.org/archive/1.json";
	json = written(&feed);
	assert_string_equal(
		json_string_value(at(json, "next_url")), feed.history.previous);
	json_decref(json);
}

static void test_bare_document(void **state)
{
	json_t *json = written(&bare_feed);

	(void)state;
	assert_true(json_is_array(at(json, "items")));
	assert_int_equal(json_array_size(at(json, "items")), 0);
	assert_null(at(json, "description"));
	assert_null(at(json, "icon"));
	assert_null(at(json, "language"));
	assert_null(at(json, "next_url"));
	assert_null(at(json, "hubs"));
	json_decref(json);
}

/* The specification wants it "at the very top". */
static void test_version_comes_first(void **state)
{
	struct text text = text_limited(MIB);
	struct error error = {0};
	const char *version;

	(void)state;
	assert_true(write_json(&bare_feed, &text, &error));
	version = strchr(text.bytes, '"');
	assert_non_null(version);
	assert_memory_equal(version, "\"version\"", strlen("\"version\""));
	text_release(&text);
}

static void test_what_is_too_long_is_an_error(void **state)
{
	struct text text = text_limited(100);
	struct error error = {0};

	(void)state;
	assert_false(write_json(&bare_feed, &text, &error));
	assert_string_equal(error.message, "a document of more than 100 bytes");
	text_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_a_parser_sees),
		cmocka_unit_test(test_pitfall_50_next_url_is_the_archive),
		cmocka_unit_test(test_bare_document),
		cmocka_unit_test(test_version_comes_first),
		cmocka_unit_test(test_what_is_too_long_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
