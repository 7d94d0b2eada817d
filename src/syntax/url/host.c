/* SPDX-License-Identifier: MIT */
/* Who a URL leads to: host and port. */
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "syntax/url.h"
#include "syntax/url/parts.h"

enum { HOST_LIMIT = 1024, PORT_LAST = 65535 };

static const struct {
	const char *scheme;
	unsigned port;
} default_ports[] = {
	{"http", 80},
	{"https", 443},
	{"ftp", 21},
};

static bool is_default_port(struct span scheme, unsigned port)
{
	for (size_t i = 0; i < COUNT(default_ports); i++)
		if (span_is(scheme, default_ports[i].scheme))
			return port == default_ports[i].port;
	return false;
}

/* `:8080`, or nothing. */
static bool add_port(
	struct text *url, struct span scheme, struct span port, struct error *error)
{
	unsigned number = 0;

	port = span_after(port, 1);
	for (size_t i = 0; i < port.length; i++) {
		if (char_is_digit(port.bytes[i]) && number <= PORT_LAST)
			number = number * 10 + (unsigned)(port.bytes[i] - '0');
		else
			number = PORT_LAST + 1;
	}
	if (number > PORT_LAST)
		return error_set(error, "'%.*s' is no port",
			(int)span_first(port, 40).length, port.bytes);
	if (port.length > 0 && !is_default_port(scheme, number))
		text_addf(url, ":%u", number);
	return true;
}

/* Letters, digits, hyphens, dots; underscores are common enough. */
static bool is_name(struct span name)
{
	for (size_t i = 0; i < name.length; i++) {
		char c = name.bytes[i];

		if (!char_is_alphanumeric(c) && strchr("-._~", c) == NULL)
			return false;
	}
	return true;
}

/* What a name in another script is mapped to may be no name: U+00A0 is a blank. */
static bool add_name(struct text *url, struct span name, struct error *error)
{
	struct text ascii = text_limited(URL_LIMIT);
	bool good = true;

	if (utf8_is_ascii(name))
		text_add_span(&ascii, name);
	else
		good = url_add_idn(&ascii, name.bytes, error);
	if (good && (text_broken(&ascii) || !is_name(text_span(&ascii))))
		good = error_set(error, "'%.*s' is no host name",
			(int)utf8_cut(name, 80), name.bytes);
	for (size_t i = 0; good && i < ascii.length; i++)
		text_add_char(url, char_lower(ascii.bytes[i]));
	text_release(&ascii);
	return good;
}

static bool add_host(struct text *url, struct span host, struct error *error)
{
	struct arena arena = {0};
	struct span name;
	bool good;

	if (span_starts_with(host, "[")) { /* an IPv6 address */
		text_add_span(url, host);
		return true;
	}
	if (host.length > HOST_LIMIT)
		return error_set(error, "host name of more than %d bytes", HOST_LIMIT);
	name = url_decoded(host, &arena);
	name = span_copy(name, &arena);
	good = add_name(url, name, error);
	arena_release(&arena);
	return good;
}

/* Where the host ends: at the last colon, unless that is inside of an address. */
static size_t host_length(struct span host)
{
	size_t length = host.length;

	while (length > 0 && host.bytes[length - 1] != ':' &&
		host.bytes[length - 1] != ']')
		length--;
	return length > 0 && host.bytes[length - 1] == ':' ? length - 1 : host.length;
}

bool url_add_authority(struct text *url, struct span scheme, struct span authority,
	struct error *error)
{
	size_t user = span_find(authority, '@');
	size_t length;

	if (user < authority.length) {
		text_add_bytes(url, authority.bytes, user + 1);
		authority = span_after(authority, user + 1);
	}
	length = host_length(authority);
	return add_host(url, span_first(authority, length), error) &&
	       add_port(url, scheme, span_after(authority, length), error);
}
