/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "render/clean_rules.h"
#include "syntax/url.h"

/*
 * Absolute and of a scheme that stays: that is asked of the result, so that no trick in
 * the writing of a scheme matters.
 */
static const char *resolved(
	const struct cleaning *cleaning, const char *url, bool media)
{
	struct error error;
	const char *absolute = url_resolve_link(
		cleaning->base_url, span_of(url), cleaning->arena, &error);

	if (absolute == NULL || !url_scheme_opens(url_scheme(absolute), media))
		return NULL;
	return absolute;
}

/* `#x` on a page of its own means that page, and `#` the whole of it. */
const char *clean_fragment_link(const struct cleaning *cleaning, struct span id)
{
	struct text link = text_limited(2 * (size_t)URL_LIMIT);
	const char *copy = NULL;

	text_add_span(&link, cleaning->page_url);
	if (id.length > 0)
		text_add_char(&link, '#');
	url_add_segment(&link, id);
	if (!text_broken(&link))
		copy = text_copy(&link, cleaning->arena);
	text_release(&link);
	return copy;
}

const char *clean_link(const struct cleaning *cleaning, const char *url)
{
	struct span trimmed = span_trimmed(span_of(url));

	if (span_starts_with(trimmed, "#"))
		return clean_fragment_link(
			cleaning, url_decoded(span_after(trimmed, 1), cleaning->arena));
	return resolved(cleaning, url, false);
}

/* `data:image/png;base64,…` of a kind that cannot hold scripts; NULL if it is not. */
static const char *data_image(const struct cleaning *cleaning, struct span url)
{
	static const char *const kinds[] = {"png", "gif", "jpeg", "webp"};
	const char *start = "data:image/";
	struct text plain = text_limited(url.length);
	const char *found = NULL;
	struct span kind;

	if (!span_is_ignoring_case(span_first(url, strlen(start)), start))
		return NULL;
	kind = span_after(url, strlen(start));
	kind = span_first(kind, strcspn(kind.bytes, ";,"));
	for (size_t i = 0; i < url.length; i++)
		if (char_is_alphanumeric(url.bytes[i]) ||
			strchr("+/=;,:._%-", url.bytes[i]) != NULL)
			text_add_char(&plain, url.bytes[i]);
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (span_is_ignoring_case(kind, kinds[i]))
			found = text_copy(&plain, cleaning->arena);
	text_release(&plain);
	return found;
}

const char *clean_media(const struct cleaning *cleaning, const char *url)
{
	struct span trimmed = span_trimmed(span_of(url));
	const char *image = data_image(cleaning, trimmed);

	if (image != NULL)
		return image;
	if (trimmed.length == 0 || trimmed.bytes[0] == '#') /* no image of its own */
		return NULL;
	return resolved(cleaning, url, true);
}

static void pass(struct span *rest, const char *characters)
{
	while (rest->length > 0 && strchr(characters, rest->bytes[0]) != NULL)
		*rest = span_after(*rest, 1);
}

/* `2x`, `640w`, `1.5x`; nothing is fine too. */
static bool is_descriptor(struct span text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!char_is_digit(text.bytes[i]) &&
			strchr(".wxh ", text.bytes[i]) == NULL)
			return false;
	return true;
}

/* HTML, "parse a srcset attribute": one candidate off REST. */
static bool next_source(struct span *rest, struct span *url, struct span *descriptor)
{
	size_t length;

	pass(rest, " \t\n\f\r,");
	if (rest->length == 0)
		return false;
	length = span_find_space(*rest);
	*url = span_first(*rest, length);
	*rest = span_after(*rest, length);
	*descriptor = SPAN_NONE;
	if (!span_ends_with(*url, ",")) {
		length = span_find(*rest, ',');
		*descriptor = span_trimmed(span_first(*rest, length));
		*rest = span_after(*rest, length);
	}
	while (span_ends_with(*url, ","))
		url->length--;
	return true;
}

struct span clean_first_source(const char *srcset)
{
	struct span rest = span_of(srcset);
	struct span descriptor;
	struct span url;

	return next_source(&rest, &url, &descriptor) ? url : SPAN_NONE;
}

const char *clean_sources(const struct cleaning *cleaning, const char *srcset)
{
	struct text sources = text_limited(4 * HTML_LIMIT);
	struct span rest = span_of(srcset);
	const char *copy = NULL;
	struct span descriptor;
	struct span url;

	while (next_source(&rest, &url, &descriptor)) {
		const char *written =
			arena_bytes(cleaning->arena, url.bytes, url.length);
		const char *clean = clean_media(cleaning, written);

		if (clean == NULL || !is_descriptor(descriptor))
			continue;
		if (sources.length > 0)
			text_add(&sources, ", ");
		text_add(&sources, clean);
		if (descriptor.length > 0)
			text_add_char(&sources, ' ');
		text_add_span(&sources, descriptor);
	}
	if (sources.length > 0 && !text_broken(&sources))
		copy = text_copy(&sources, cleaning->arena);
	text_release(&sources);
	return copy;
}
