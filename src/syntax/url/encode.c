/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/utf8.h"
#include "syntax/unicode.h"
#include "syntax/url.h"
#include "syntax/url/parts.h"

/* RFC 3986, section 3.3: what stands in a segment besides letters and digits. */
#define SEGMENT "-._~!$&'()*+,;=:@"

int url_encoded_byte(struct span text)
{
	int high;
	int low;

	if (text.length < 3 || text.bytes[0] != '%')
		return -1;
	high = char_hex(text.bytes[1]);
	low = char_hex(text.bytes[2]);
	return high < 0 || low < 0 ? -1 : high * 16 + low;
}

static void add_byte(struct text *text, int byte)
{
	text_addf(text, "%%%02X", (unsigned)byte);
}

static bool stays(char c, const char *allowed)
{
	return char_is_alphanumeric(c) || (c != '\0' && strchr(allowed, c) != NULL);
}

bool url_is_pchar(char c)
{
	return stays(c, SEGMENT);
}

/* What is not encoded yet; KEEP says that `%XX` is, and stays. */
static void add_encoded(
	struct text *text, struct span part, const char *allowed, bool keep)
{
	while (part.length > 0) {
		int byte = keep ? url_encoded_byte(part) : -1;

		if (byte >= 0)
			add_byte(text, byte);
		else if (stays(part.bytes[0], allowed))
			text_add_char(text, part.bytes[0]);
		else
			add_byte(text, (unsigned char)part.bytes[0]);
		part = span_after(part, byte >= 0 ? 3 : 1);
	}
}

void url_add_parts(struct text *url, const struct url_parts *parts)
{
	for (size_t i = 0; i < parts->scheme.length; i++)
		text_add_char(url, char_lower(parts->scheme.bytes[i]));
	if (parts->scheme.length > 0)
		text_add_char(url, ':');
	if (parts->has_authority) {
		text_add(url, "//");
		add_encoded(url, parts->authority, SEGMENT "[]", true);
		if (parts->path.length == 0)
			text_add_char(url, '/');
	}
	add_encoded(url, parts->path, SEGMENT "/", true);
	if (parts->has_query) {
		text_add_char(url, '?');
		add_encoded(url, parts->query, SEGMENT "/?", true);
	}
	if (parts->has_fragment) {
		text_add_char(url, '#');
		add_encoded(url, parts->fragment, SEGMENT "/?", true);
	}
}

void url_add_path(struct text *text, struct span path)
{
	add_encoded(text, path, SEGMENT "/", false);
}

void url_add_segment(struct text *text, struct span segment)
{
	add_encoded(text, segment, SEGMENT, false);
}

/* Decode the one character at REST's start: false if that is not encoded, or bad. */
static bool take_character(struct text *decoded, struct span *rest)
{
	char bytes[UTF8_LONGEST];

	for (size_t count = 0; count < UTF8_LONGEST;) {
		int byte = url_encoded_byte(span_after(*rest, 3 * count));

		if (byte < 0)
			return false;
		bytes[count++] = (char)byte;
		if (utf8_find_bad((struct span){bytes, count}) == count) {
			text_add_bytes(decoded, bytes, count);
			*rest = span_after(*rest, 3 * count);
			return true;
		}
	}
	return false;
}

struct span url_decoded(struct span text, struct arena *arena)
{
	struct text decoded;
	struct span result;

	if (span_find(text, '%') == text.length)
		return text;
	decoded = text_limited(text.length);
	while (text.length > 0) {
		if (take_character(&decoded, &text))
			continue;
		text_add_char(&decoded, text.bytes[0]);
		text = span_after(text, 1);
	}
	result = text_copy_span(&decoded, arena);
	text_release(&decoded);
	return result;
}

/* NFKC makes a character up to eighteen times as long (U+FDFA); encoding, three. */
enum { FOLDED_GROWTH = 54 };

struct span url_path_folded(struct span path, struct arena *arena)
{
	struct text folded = text_limited(FOLDED_GROWTH * path.length + 1);
	struct span rest = path;
	struct span segment;
	bool changed = false;

	if (utf8_is_ascii(path) && span_find(path, '%') == path.length)
		return path;
	while (span_next(&rest, '/', &segment)) {
		struct span decoded = url_decoded(segment, arena);
		struct span plain = unicode_nfkc(decoded, arena);

		if (plain.bytes == decoded.bytes)
			text_add_span(&folded, segment);
		else
			url_add_segment(&folded, plain);
		changed |= plain.bytes != decoded.bytes;
		if (segment.bytes + segment.length < path.bytes + path.length)
			text_add_char(&folded, '/');
	}
	if (changed && !text_broken(&folded))
		path = text_copy_span(&folded, arena);
	text_release(&folded);
	return path;
}
