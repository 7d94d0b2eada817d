/* SPDX-License-Identifier: MIT */
#include "syntax/url.h"

#include <string.h>
#include <uriparser/Uri.h>

#include "base/utf8.h"
#include "syntax/url/parts.h"

#define CAPITALS "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

enum { ENCODED_LIMIT = 3 * URL_LIMIT + 16, SHOWN = 80 };

/* What cannot be encoded away is an error that shows REFERENCE. */
static bool no_url(struct span reference, const char *why, struct error *error)
{
	return error_set(error, "'%.*s'%s %s", (int)utf8_cut(reference, SHOWN),
		reference.bytes, reference.length > SHOWN ? "…" : "", why);
}

/* Without white space at its ends, tabs and line feeds (WHATWG URL, section 4.4). */
static struct span tidied(struct span reference, struct text *tidy)
{
	reference = span_trimmed(reference);
	for (size_t i = 0; i < reference.length; i++) {
		char c = reference.bytes[i];

		if (c != '\t' && c != '\n' && c != '\r')
			text_add_char(tidy, c);
	}
	return text_span(tidy);
}

static bool parse(const struct text *url, UriUriA *uri)
{
	const char *error_position;

	return uriParseSingleUriExA(uri, url->bytes, url->bytes + url->length,
		       &error_position) == URI_SUCCESS;
}

static bool add_string(struct text *text, const UriUriA *uri)
{
	struct arena arena = {0};
	char *string;
	int length;
	bool good;

	if (uriToStringCharsRequiredA(uri, &length) != URI_SUCCESS)
		return false;
	string = arena_zeroed(&arena, (size_t)length + 1);
	good = uriToStringA(string, uri, length + 1, NULL) == URI_SUCCESS;
	text_add(text, string);
	arena_release(&arena);
	return good;
}

/* RFC 3986, section 5.2, on what is encoded. */
static bool add_target(
	struct text *url, const struct text *base, const struct text *reference)
{
	UriUriA base_uri = {0};
	UriUriA reference_uri = {0};
	UriUriA uri = {0};
	bool good = parse(base, &base_uri) && parse(reference, &reference_uri) &&
	            uriAddBaseUriExA(&uri, &reference_uri, &base_uri,
			    URI_RESOLVE_STRICTLY) == URI_SUCCESS &&
	            add_string(url, &uri);

	uriFreeUriMembersA(&uri);
	uriFreeUriMembersA(&reference_uri);
	uriFreeUriMembersA(&base_uri);
	return good;
}

/*
 * The same, without dot segments: an empty reference leaves those of the base, and
 * uriparser puts one before a path that begins with two slashes.
 */
static bool add_resolved(
	struct text *url, const struct text *base, const struct text *reference)
{
	struct text target = text_limited(2 * ENCODED_LIMIT);
	bool good = add_target(&target, base, reference);
	struct span dotted = text_span(&target);

	if (good && span_find_string(dotted, "/.") < dotted.length)
		good = add_target(url, base, &target);
	else
		text_add_span(url, dotted);
	text_release(&target);
	return good;
}

/*
 * URL with its host and port normalised; http and https must have a host.  AUTHORITY is
 * the URL's as it was written: uriparser writes IPv6 addresses at full length.
 */
static bool add_normalised(struct text *normalised, const struct text *url,
	struct span authority, struct error *error)
{
	struct url_parts parts = url_split(text_span(url));
	const char *rest = parts.path.bytes;
	size_t start;

	text_add_span(normalised, parts.scheme);
	text_add(normalised, "://");
	start = normalised->length;
	if (!url_add_authority(normalised, parts.scheme, authority, error))
		return false;
	if (normalised->length == start && span_starts_with(parts.scheme, "http"))
		return no_url(text_span(url), "has no host", error);
	text_add_span(normalised, span_between(rest, url->bytes + url->length));
	return true;
}

static bool resolve(
	const char *base, struct span reference, struct text *url, struct error *error)
{
	struct text encoded = text_limited(ENCODED_LIMIT);
	struct text encoded_base = text_limited(ENCODED_LIMIT);
	struct text resolved = text_limited(2 * ENCODED_LIMIT);
	struct url_parts parts = url_split(reference);
	struct url_parts base_parts = url_split(span_of(base));
	bool good = false;

	url_add_parts(&encoded, &parts);
	url_add_parts(&encoded_base, &base_parts);
	if (text_broken(&encoded) || text_broken(&encoded_base)) {
		no_url(reference, "is too long", error);
	} else if (parts.scheme.length > 0 && !parts.has_authority) {
		text_add_span(url, text_span(&encoded));
		good = true;
	} else if (!base_parts.has_authority) {
		no_url(span_of(base), "is no absolute URL", error);
	} else if (!add_resolved(&resolved, &encoded_base, &encoded)) {
		no_url(reference, "is no URL", error);
	} else {
		const struct text *leading =
			parts.has_authority ? &encoded : &encoded_base;

		good = add_normalised(
			url, &resolved, url_split(text_span(leading)).authority, error);
	}
	text_release(&encoded);
	text_release(&encoded_base);
	text_release(&resolved);
	return good;
}

/* How many bytes at the start of TEXT are letters in lower case, digits or OTHERS. */
static size_t length_of(struct span text, const char *others)
{
	size_t length = 0;

	while (length < text.length && text.bytes[length] != '\0' &&
		((text.bytes[length] >= 'a' && text.bytes[length] <= 'z') ||
			char_is_digit(text.bytes[length]) ||
			strchr(others, text.bytes[length]) != NULL))
		length++;
	return length;
}

/*
 * Most URLs are as they are to be.  False of many more: of what has letters in other
 * cases or scripts, a port, a query, an encoded character, a path with empty segments
 * or such as begin with a dot.
 */
static bool is_normal(struct span url)
{
	size_t scheme = span_starts_with(url, "https://") ? 8 : 7;
	struct span host;
	struct span path;

	if (!span_starts_with(url, "http"))
		return false;
	host = span_after(url, scheme);
	path = span_after(host, length_of(host, ".-"));
	host = span_first(host, host.length - path.length);
	return (scheme == 8 || span_starts_with(url, "http://")) && host.length > 0 &&
	       char_is_letter(host.bytes[0]) &&
	       char_is_letter(host.bytes[host.length - 1]) &&
	       span_find_string(host, "..") == host.length &&
	       span_find_string(host, "--") == host.length && path.length > 0 &&
	       path.bytes[0] == '/' &&
	       length_of(path, CAPITALS "/._~-") == path.length &&
	       span_find_string(path, "/.") == path.length &&
	       span_find_string(path, "//") == path.length;
}

const char *url_resolve(const char *base, struct span reference, struct arena *arena,
	struct error *error)
{
	struct text tidy = text_limited(reference.length);
	struct text url = text_limited(2 * ENCODED_LIMIT);
	const char *result = NULL;

	if (reference.length <= URL_LIMIT && is_normal(reference))
		return arena_bytes(arena, reference.bytes, reference.length);
	if (reference.length > URL_LIMIT)
		no_url(reference, "is too long", error);
	else if (resolve(base, tidied(reference, &tidy), &url, error))
		result = text_copy(&url, arena);
	text_release(&tidy);
	text_release(&url);
	return result;
}

const char *url_absolute(
	struct span reference, struct arena *arena, struct error *error)
{
	struct url_parts parts = url_split(span_trimmed(reference));

	if (!parts.has_authority ||
		!(span_is_ignoring_case(parts.scheme, "http") ||
			span_is_ignoring_case(parts.scheme, "https"))) {
		no_url(reference, "is no absolute http or https URL", error);
		return NULL;
	}
	/* What has a scheme takes nothing from its base. */
	return url_resolve("http://localhost/", reference, arena, error);
}
