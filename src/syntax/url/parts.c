/* SPDX-License-Identifier: MIT */
#include "syntax/url/parts.h"

#include <string.h>

#include "syntax/url.h"

/* The length of the scheme at TEXT's start, without its colon; 0 if there is none. */
static size_t scheme_length(struct span text)
{
	size_t i = 0;

	while (i < text.length &&
		(char_is_letter(text.bytes[i]) ||
			(i > 0 &&
				(char_is_digit(text.bytes[i]) || text.bytes[i] == '+' ||
					text.bytes[i] == '-' || text.bytes[i] == '.'))))
		i++;
	return i < text.length && text.bytes[i] == ':' ? i : 0;
}

/* Take off REST what stands before the first of the characters of STOPS. */
static struct span take_until(struct span *rest, const char *stops)
{
	size_t length = rest->length;
	struct span taken;

	for (; *stops != '\0'; stops++)
		length = span_find(span_first(*rest, length), *stops);
	taken = span_first(*rest, length);
	*rest = span_after(*rest, length);
	return taken;
}

struct url_parts url_split(struct span url)
{
	struct url_parts parts = {0};
	size_t length = scheme_length(url);

	parts.scheme = span_first(url, length);
	if (length > 0)
		url = span_after(url, length + 1);
	parts.has_authority = span_starts_with(url, "//");
	if (parts.has_authority) {
		url = span_after(url, 2);
		parts.authority = take_until(&url, "/?#");
	}
	parts.path = take_until(&url, "?#");
	parts.has_query = span_starts_with(url, "?");
	if (parts.has_query) {
		url = span_after(url, 1);
		parts.query = take_until(&url, "#");
	}
	parts.has_fragment = span_starts_with(url, "#");
	if (parts.has_fragment)
		parts.fragment = span_after(url, 1);
	return parts;
}

bool url_is_web(struct span text)
{
	return span_starts_with(text, "http://") || span_starts_with(text, "https://");
}

bool url_has_scheme(struct span text)
{
	return scheme_length(text) > 0;
}

bool url_is_iri(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		unsigned char c = (unsigned char)text.bytes[i];

		if (c <= ' ' || c == 0x7f || strchr("\"<>\\^`{|}", c) != NULL)
			return false;
		if (c == '%' && url_encoded_byte(span_after(text, i)) < 0)
			return false;
	}
	return url_has_scheme(text) && text.bytes[text.length - 1] != ':';
}

struct span url_scheme(const char *url)
{
	return url_split(span_of(url)).scheme;
}

struct span url_authority(const char *url)
{
	return url_split(span_of(url)).authority;
}

struct span url_path(const char *url)
{
	return url_split(span_of(url)).path;
}
