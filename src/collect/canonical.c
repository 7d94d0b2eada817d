/* SPDX-License-Identifier: MIT */
#include "collect/canonical.h"

#include <string.h>

#include "syntax/url.h"

static bool is_upper_hex(char c)
{
	return char_is_digit(c) || (c >= 'A' && c <= 'F');
}

/* True if PATH may stand in a URL as it is (RFC 3986, pchar), without dot segments. */
static bool is_ready(struct span path)
{
	for (size_t i = 0; i < path.length; i++) {
		char c = path.bytes[i];

		if (char_is_alphanumeric(c) || c == '/' || c == '-')
			continue;
		if (c == '%' && i + 2 < path.length &&
			is_upper_hex(path.bytes[i + 1]) &&
			is_upper_hex(path.bytes[i + 2]))
			continue;
		if (c == '\0' || strchr("._~!$&'()*+,;=:@", c) == NULL)
			return false;
	}
	return !span_ends_with(path, "/.") &&
	       span_find_string(path, "./") == path.length;
}

static struct span without_index(struct span path)
{
	if (span_ends_with(path, "/index.html"))
		path.length -= strlen("index.html");
	return path;
}

/* Without printf: every page comes through here. */
static const char *joined(const char *home, struct span path, struct arena *arena)
{
	struct span start = span_of(home);
	char *url = arena_zeroed(arena, start.length + path.length + 1);

	memcpy(url, start.bytes, start.length);
	memcpy(url + start.length, path.bytes, path.length);
	return url;
}

const char *canonical_url(
	const char *home, struct span path, struct arena *arena, struct error *error)
{
	const char *url;

	path = without_index(path);
	url = joined(home, path, arena);
	return is_ready(path) ? url : url_absolute(span_of(url), arena, error);
}

bool canonical_is_elsewhere(const char *own, const char *url, struct arena *scratch)
{
	struct error error;
	const char *resolved = url_resolve(own, span_of(url), scratch, &error);

	if (resolved == NULL)
		return false;
	return !span_equals(without_index(span_of(resolved)), span_of(own));
}
