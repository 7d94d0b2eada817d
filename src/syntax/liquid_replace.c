/* SPDX-License-Identifier: MIT */
#include "syntax/liquid.h"

enum {
	TAG_LONGEST = 4096,
	TAG_LIMIT = 10000, /* outputs that are evaluated in one text */
	RESULT_LIMIT = 64 * 1024,
};

struct replacing {
	const struct liquid_world *world;
	bool drop;
	bool no_comment_ends; /* was looked for, and is not there */
	size_t evaluated;
	struct text *out;
};

static struct span without_hyphens(struct span inside)
{
	if (span_starts_with(inside, "-"))
		inside = span_after(inside, 1);
	if (span_ends_with(inside, "-"))
		inside = span_first(inside, inside.length - 1);
	return span_trimmed(inside);
}

/* Of TAG, which is whole, what stands between its braces. */
static struct span inside_of(struct span tag)
{
	return without_hyphens(span_first(span_after(tag, 2), tag.length - 4));
}

/* From a `{% comment %}` to behind its end; 0 if it has none. */
static size_t comment_length(struct replacing *replacing, struct span text)
{
	size_t end = replacing->no_comment_ends ? text.length
	                                        : span_find_string(text, "endcomment");
	size_t close =
		span_find_string(span_first(span_after(text, end), TAG_LONGEST), "%}");

	if (end + close + 2 <= text.length && end < text.length)
		return end + close + 2;
	replacing->no_comment_ends = true;
	return 0;
}

/* The length of the tag that TEXT begins with, a comment to its end; 0 for no tag. */
static size_t tag_length(struct replacing *replacing, struct span text)
{
	struct span window = span_first(text, TAG_LONGEST);
	bool output;
	size_t end;
	size_t comment = 0;

	if (text.length < 4 || (text.bytes[1] != '{' && text.bytes[1] != '%'))
		return 0;
	output = text.bytes[1] == '{';
	end = 2 + span_find_string(span_after(window, 2), output ? "}}" : "%}");
	if (end >= window.length)
		return 0;
	if (!output && replacing->drop &&
		span_is(inside_of(span_first(text, end + 2)), "comment"))
		comment = comment_length(replacing, text);
	return comment > 0 ? comment : end + 2;
}

static bool is_of_site(struct span inside)
{
	return span_starts_with(inside, "site.") || span_starts_with(inside, "page.");
}

/* Where nothing else may stay, texts are worth looking at: `{{ "/x" | relative_url }}`.
 */
static bool is_text(struct span inside)
{
	return span_starts_with(inside, "\"") || span_starts_with(inside, "'");
}

/* Append what TAG comes to; false if it is not to be replaced, or comes to nothing. */
static bool add_output(struct replacing *replacing, struct span tag)
{
	struct span inside = inside_of(tag);
	struct text result = text_limited(RESULT_LIMIT);
	struct error ignored;
	bool added = false;

	if (replacing->evaluated < TAG_LIMIT &&
		(is_of_site(inside) || (replacing->drop && is_text(inside)))) {
		replacing->evaluated++;
		added = liquid_render(tag, replacing->world, &result, &ignored) &&
		        !text_broken(&result) && result.length > 0;
	}
	if (added)
		text_add_span(replacing->out, text_span(&result));
	text_release(&result);
	return added;
}

static void add_line_feeds(struct replacing *replacing, struct span tag)
{
	for (size_t i = 0; i < tag.length; i++)
		if (tag.bytes[i] == '\n')
			text_add_char(replacing->out, '\n');
}

static void replace_tag(struct replacing *replacing, struct span tag)
{
	bool replaced = tag.bytes[1] == '{' && add_output(replacing, tag);

	if (replaced || replacing->drop)
		add_line_feeds(replacing, tag);
	else
		text_add_span(replacing->out, tag);
}

void liquid_replace(
	struct span text, const struct liquid_world *world, bool drop, struct text *out)
{
	struct replacing replacing = {.world = world, .drop = drop, .out = out};

	while (text.length > 0) {
		size_t plain = span_find(text, '{');
		size_t length;

		text_add_span(out, span_first(text, plain));
		text = span_after(text, plain);
		length = text.length == 0 ? 0 : tag_length(&replacing, text);
		if (length > 0)
			replace_tag(&replacing, span_first(text, length));
		else
			text_add_span(out, span_first(text, 1));
		text = span_after(text, length > 0 ? length : 1);
	}
}
