/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/array.h"
#include "syntax/url.h"

/* RFC 3986, sections 5.4.1 and 5.4.2 (strict); `//g` gets its slash. */
static const struct {
	const char *reference;
	const char *wanted;
} references[] = {
	{"g:h", "g:h"},
	{"g", "http://a/b/c/g"},
	{"./g", "http://a/b/c/g"},
	{"g/", "http://a/b/c/g/"},
	{"/g", "http://a/g"},
	{"//g", "http://g/"},
	{"?y", "http://a/b/c/d;p?y"},
	{"g?y", "http://a/b/c/g?y"},
	{"#s", "http://a/b/c/d;p?q#s"},
	{"g#s", "http://a/b/c/g#s"},
	{"g?y#s", "http://a/b/c/g?y#s"},
	{";x", "http://a/b/c/;x"},
	{"g;x", "http://a/b/c/g;x"},
	{"g;x?y#s", "http://a/b/c/g;x?y#s"},
	{"", "http://a/b/c/d;p?q"},
	{".", "http://a/b/c/"},
	{"./", "http://a/b/c/"},
	{"..", "http://a/b/"},
	{"../", "http://a/b/"},
	{"../g", "http://a/b/g"},
	{"../..", "http://a/"},
	{"../../", "http://a/"},
	{"../../g", "http://a/g"},
	{"../../../g", "http://a/g"},
	{"../../../../g", "http://a/g"},
	{"/./g", "http://a/g"},
	{"/../g", "http://a/g"},
	{"g.", "http://a/b/c/g."},
	{".g", "http://a/b/c/.g"},
	{"g..", "http://a/b/c/g.."},
	{"..g", "http://a/b/c/..g"},
	{"./../g", "http://a/b/g"},
	{"./g/.", "http://a/b/c/g/"},
	{"g/./h", "http://a/b/c/g/h"},
	{"g/../h", "http://a/b/c/h"},
	{"g;x=1/./y", "http://a/b/c/g;x=1/y"},
	{"g;x=1/../y", "http://a/b/c/y"},
	{"g?y/./x", "http://a/b/c/g?y/./x"},
	{"g?y/../x", "http://a/b/c/g?y/../x"},
	{"g#s/./x", "http://a/b/c/g#s/./x"},
	{"g#s/../x", "http://a/b/c/g#s/../x"},
	{"http:g", "http:g"},
};

/* NULL is refused. */
static const struct {
	const char *what;
	const char *base;
	const char *reference;
	const char *wanted;
} cases[] = {
	{"empty path", "https://example.org", "", "https://example.org/"},
	{"empty path with a query", "https://example.org?a", "",
		"https://example.org/?a"},
	{"below an empty path", "https://example.org", "a/b",
		"https://example.org/a/b"},
	{"its own dot segments", "https://e.org/", "http://h/a/../b/./c",
		"http://h/b/c"},
	{"dot segments of the base", "https://e.org/a/../b", "", "https://e.org/b"},
	{"two slashes at the start", "https://e.org/a", "..//b", "https://e.org//b"},
	{"three slashes at the start", "https://e.org/a", "..///b",
		"https://e.org///b"},
	{"case of scheme and host", "https://e.org/", "HTTP://EXAMPLE.Org/Ab?C#D",
		"http://example.org/Ab?C#D"},
	{"default ports", "https://e.org:443/", "/a", "https://e.org/a"},
	{"http's port", "https://e.org/", "http://h:80/", "http://h/"},
	{"the other's port stays", "https://e.org/", "http://h:443/", "http://h:443/"},
	{"an empty port", "https://e.org/", "http://h:/a", "http://h/a"},
	{"leading zeros", "https://e.org/", "http://h:0080/a", "http://h/a"},
	{"a user", "https://e.org/", "http://Me:Pw@H/", "http://Me:Pw@h/"},
	{"the scheme of the page", "https://e.org/", "//H:443/x", "https://h/x"},
	{"spaces", "https://e.org/", " a b.html\n", "https://e.org/a%20b.html"},
	{"line feeds within", "https://e.org/", "a\n\tb\r\nc", "https://e.org/abc"},
	{"encoded stays", "https://e.org/", "a%20b%c3%bc", "https://e.org/a%20b%C3%BC"},
	{"a percent that encodes nothing", "https://e.org/", "%zz%2",
		"https://e.org/%25zz%252"},
	{"twice is the same", "https://e.org/", "%25zz", "https://e.org/%25zz"},
	{"other scripts", "https://e.org/", "\xC3\xBC?\xC3\xA9#\xE4\xB8\xAD",
		"https://e.org/%C3%BC?%C3%A9#%E4%B8%AD"},
	{"what may not stand there", "https://e.org/", "\"<>\\^`{|}[]",
		"https://e.org/%22%3C%3E%5C%5E%60%7B%7C%7D%5B%5D"},
	{"a second number sign", "https://e.org/", "a#b#c", "https://e.org/a#b%23c"},
	{"question marks", "https://e.org/", "a?b?c", "https://e.org/a?b?c"},
	{"a host in another script", "https://e.org/",
		"http://B\xC3\xBC"
		"cher.example/",
		"http://xn--bcher-kva.example/"},
	{"the same encoded", "https://e.org/", "http://b%C3%BCcher.example",
		"http://xn--bcher-kva.example/"},
	{"sharp s, as browsers", "https://e.org/", "http://fa\xC3\x9F.de/",
		"http://xn--fa-hia.de/"},
	{"an IPv6 host", "https://e.org/", "http://[2001:DB8::1]:8080/x",
		"http://[2001:DB8::1]:8080/x"},
	{"an IPv6 host's default port", "https://e.org/", "http://[::1]:80/",
		"http://[::1]/"},
	{"an IPv4 host", "https://e.org/", "http://127.0.0.1/x", "http://127.0.0.1/x"},
	{"mail", "https://e.org/", "MAILTO:a b@e.org", "mailto:a%20b@e.org"},
	{"data", "https://e.org/", "data:text/plain,a b", "data:text/plain,a%20b"},
	{"telephone", "https://e.org/", "tel:+49-1", "tel:+49-1"},
	{"a file", "https://e.org/", "file:///etc/x", "file:///etc/x"},
	{"no host", "https://e.org/", "http:///x", NULL},
	{"a blank in the host", "https://e.org/", "http://a b/", NULL},
	{"what is mapped to a blank", "https://e.org/",
		"http://a\xC2\xA0"
		"b/",
		NULL},
	{"what is mapped to a slash", "https://e.org/",
		"http://a\xEF\xBC\x8F"
		"b/",
		NULL},
	{"braces in the host", "https://e.org/", "http://{{x}}/", NULL},
	{"a port that is none", "https://e.org/", "http://h:99999/", NULL},
	{"a port of letters", "https://e.org/", "http://h:a/", NULL},
	{"a broken IPv6 host", "https://e.org/", "http://[::1/", NULL},
	{"a colon in the first segment", "https://e.org/", "1:2/x", NULL},
	{"a base that is none", "/a", "b", NULL},
};

static void test_references(void **state)
{
	struct arena arena = {0};
	struct error error = {0};

	(void)state;
	assert_int_equal(COUNT(references), 42);
	for (size_t i = 0; i < COUNT(references); i++) {
		const char *url = url_resolve("http://a/b/c/d;p?q",
			span_of(references[i].reference), &arena, &error);

		assert_non_null(url);
		assert_string_equal(url, references[i].wanted);
	}
	arena_release(&arena);
}

/* Built without libidn2, hosts in other scripts are refused. */
static const char *wanted_of(const char *wanted)
{
	bool other_script = wanted != NULL && strstr(wanted, "//xn--") != NULL;

	return other_script && !url_knows_idn() ? NULL : wanted;
}

static void test_resolve(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct error error = {0};
		const char *url = url_resolve(
			cases[i].base, span_of(cases[i].reference), &arena, &error);
		const char *wanted = wanted_of(cases[i].wanted);

		print_message(
			"  %s: %s\n", cases[i].what, url == NULL ? error.message : url);
		if (wanted == NULL) {
			assert_null(url);
			assert_string_not_equal(error.message, "");
			continue;
		}
		assert_non_null(url);
		assert_string_equal(url, wanted);
		assert_string_equal(
			url_resolve("x://y", span_of(url), &arena, &error), url);
	}
	arena_release(&arena);
}

static void test_absolute(void **state)
{
	static const char *const refused[] = {"", "/a", "//h/a", "example.org",
		"mailto:a@b", "ftp://h/", "http:", "https:/a"};
	struct arena arena = {0};
	struct error error = {0};

	(void)state;
	assert_string_equal(url_absolute(span_of(" HTTPS://E.org "), &arena, &error),
		"https://e.org/");
	for (size_t i = 0; i < COUNT(refused); i++)
		assert_null(url_absolute(span_of(refused[i]), &arena, &error));
	assert_string_equal(
		error.message, "'https:/a' is no absolute http or https URL");
	arena_release(&arena);
}

static void test_parts(void **state)
{
	const char *url = "https://me@e.org:8080/a/b?c/d#e";

	(void)state;
	assert_true(span_is(url_scheme(url), "https"));
	assert_true(span_is(url_authority(url), "me@e.org:8080"));
	assert_true(span_is(url_path(url), "/a/b"));
	assert_true(url_is_web(span_of("https://a.example")));
	assert_true(url_is_web(span_of("http://a.example")));
	assert_false(url_is_web(span_of("mailto:a@b.example")));
	assert_true(url_has_scheme(span_of("a+b-1.c:x")));
	assert_false(url_has_scheme(span_of("a/b:c")));
	assert_false(url_has_scheme(span_of("1a:c")));
	assert_false(url_has_scheme(span_of(":c")));
}

static void test_encoding(void **state)
{
	struct arena arena = {0};
	struct text text = text_limited(1000);

	(void)state;
	url_add_path(&text, span_of("/a b/\xC3\xBC%20?#;:@~"));
	assert_string_equal(text.bytes, "/a%20b/%C3%BC%2520%3F%23;:@~");
	text_clear(&text);
	url_add_segment(&text, span_of("a/b c"));
	assert_string_equal(text.bytes, "a%2Fb%20c");
	assert_true(span_is(url_decoded(span_of("a%20b%c3%bc%ff%00%C3x%zz%"), &arena),
		"a b\xC3\xBC%ff%00%C3x%zz%"));
	text_release(&text);
	arena_release(&arena);
}

/* Long references are refused, or resolved in time that grows with them. */
/* What Addressable 2.8 makes of each path. */
static const struct folding {
	const char *path;
	const char *folded;
} foldings[] = {
	{"/a%20b/", "/a%20b/"},
	{"/日本：語…/", "/%E6%97%A5%E6%9C%AC:%E8%AA%9E.../"},
	{"/%EF%AC%81%E2%91%A0.html", "/fi1.html"},
	{"/ｂ？ｃ/x／y", "/b%3Fc/x%2Fy"},
	{"/%C2%BD", "/1%E2%81%842"},
	{"/日%2Fa", "/日%2Fa"},
	{"/%FF：", "/%25FF:"},
	{"/①//", "/1//"},
	{"//", "//"},
	{"", ""},
};

static void test_folded(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(foldings); i++) {
		struct span path = span_of(foldings[i].path);

		print_message("  %s\n", foldings[i].path);
		assert_true(span_is(url_path_folded(path, &arena), foldings[i].folded));
	}
	arena_release(&arena);
}

static void test_hostile(void **state)
{
	static const char *const units[] = {
		"/", "../", "a/", "./", "%", "?", "#", "@", ":", "[", "a:b@", "//"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < COUNT(units); i++) {
		struct text reference = text_limited(URL_LIMIT);
		struct error error = {0};

		while (!text_broken(&reference))
			text_add(&reference, units[i]);
		(void)url_resolve("http://a/b", text_span(&reference), &arena, &error);
		text_clear(&reference);
		text_add(&reference, "http://");
		while (!text_broken(&reference))
			text_add(&reference, units[i]);
		(void)url_resolve("http://a/b", text_span(&reference), &arena, &error);
		text_release(&reference);
	}
	arena_release(&arena);
}

/* What looks as it is to be is not looked at closely, but behind a blank it is. */
static void test_what_is_normal_stays(void **state)
{
	static const char *const urls[] = {"https://doi.org/10.1145/33.A-b_c~d",
		"http://a/", "https://a-b.c.example/x/", "https://a.example/a./b.",
		"https://a.example/..a", "https://a.example//a",
		"https://a.example/./a", "https://a..example/", "https://a-.example/",
		"https://-a.example/", "https://a.example./",
		"https://xn--mnchen-3ya.example/", "https://1.2.3.4/a",
		"https://A.example/", "https://a.example", "https://a.example/?q=/../a",
		"httpss://a/b", "http:///a", "https:///a"};

	(void)state;
	for (size_t i = 0; i < COUNT(urls); i++) {
		struct arena arena = {0};
		struct error error;
		const char *closely = url_resolve("https://b.example/",
			span_of(arena_format(&arena, " %s", urls[i])), &arena, &error);
		const char *url = url_resolve(
			"https://b.example/", span_of(urls[i]), &arena, &error);

		print_message("  %s\n", urls[i]);
		assert_int_equal(url == NULL, closely == NULL);
		if (url != NULL)
			assert_string_equal(url, closely);
		arena_release(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_normal_stays),
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_resolve),
		cmocka_unit_test(test_absolute),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_encoding),
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_hostile),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
