/* SPDX-License-Identifier: MIT */
#include "syntax/liquid.h"

enum {
	TAG_LONGEST = 4096,
	TAG_LIMIT = 10000, /* outputs that are evaluated in one text */
	RESULT_LIMIT = 64 * 1024,
};

/* What tags end with, and where the next of it stands: it is looked for once. */
struct ending {
	const char *word;
	const char *next; /* NULL: not yet looked for */
};

struct replacing {
	const struct liquid_world *world;
	bool drop;
	size_t evaluated;
	struct ending output; /* `}}` */
	struct ending tag;    /* `%}` */
	struct ending comment;
	struct text *out;
};

/* The offset of the next ENDING in TEXT; its length if there is none. */
static size_t find_ending(struct ending *ending, struct span text)
{
	if (ending->next == NULL || ending->next < text.bytes)
		ending->next = text.bytes + span_find_string(text, ending->word);
	return (size_t)(ending->next - text.bytes);
}

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
	size_t end = find_ending(&replacing->comment, text);
	size_t close =
		span_find_string(span_first(span_after(text, end), TAG_LONGEST), "%}");
	size_t length = end + close + 2;

	return end < text.length && length <= text.length && close < TAG_LONGEST
	               ? length
	               : 0;
}

/* The length of the tag that TEXT begins with, a comment to its end; 0 for no tag. */
static size_t tag_length(struct replacing *replacing, struct span text)
{
	bool output;
	size_t end;
	size_t comment = 0;

	if (text.length < 4 || (text.bytes[1] != '{' && text.bytes[1] != '%'))
		return 0;
	output = text.bytes[1] == '{';
	end = 2 + find_ending(output ? &replacing->output : &replacing->tag,
			  span_after(text, 2));
	if (end >= text.length || end > TAG_LONGEST)
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

/*
 * Where nothing else may stay, texts are worth looking at: `{{ "/x" | relative_url }}`.
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
	struct replacing replacing = {
		.world = world,
		.drop = drop,
		.output = {.word = "}}"},
		.tag = {.word = "%}"},
		.comment = {.word = "endcomment"},
		.out = out,
	};

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
