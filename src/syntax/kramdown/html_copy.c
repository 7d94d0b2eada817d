/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/html.h"

#include "syntax/html.h"
#include "syntax/kramdown/kramdown.h"

unsigned html_rules_of(const struct kramdown *doc)
{
	return doc->style.common_html ? HTML_COMMON : 0;
}

/* One element being copied. */
struct copy {
	struct span rest;
	struct text *out;
	const char *last_comment_end;
	unsigned rules;
	struct span open[OPEN_LIMIT];
	size_t open_count;
};

static void copy_first(struct copy *copy, size_t length)
{
	text_add_span(copy->out, span_first(copy->rest, length));
	copy->rest = span_after(copy->rest, length);
}

static void copy_escaped(struct copy *copy, size_t length)
{
	html_add_escaped(copy->out, span_first(copy->rest, length));
	copy->rest = span_after(copy->rest, length);
}

/* `&amp;`, `&#38;`, `&#x26;` */
static bool is_reference(struct span text)
{
	size_t length = 1;

	if (length < text.length && text.bytes[length] == '#')
		length++;
	while (length < text.length && char_is_alphanumeric(text.bytes[length]))
		length++;
	return length > 1 && length < text.length && text.bytes[length] == ';';
}

/* Text, in which every & and > that stands for itself is written as an entity. */
static void copy_text(struct copy *copy, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		char c = copy->rest.bytes[i];

		if (c == '>')
			text_add(copy->out, "&gt;");
		else if (c == '&' && !is_reference(span_after(copy->rest, i)))
			text_add(copy->out, "&amp;");
		else
			text_add_char(copy->out, c);
	}
	copy->rest = span_after(copy->rest, length);
}

/* The contents of a script or style up to its end tag, or all that is left. */
static void copy_raw(struct copy *copy, struct span name)
{
	size_t end = html_end_tag_find(copy->rest, name);

	copy_first(copy, end);
	if (copy->rest.length == 0)
		text_addf(copy->out, "</%.*s>", SPAN_ARGUMENTS(name));
	copy_first(copy, html_end_tag(copy->rest, &name));
}

/* `<消息>`: kramdown's element, but text to those who read HTML. */
static bool is_text(struct span name)
{
	return !char_is_letter(name.bytes[0]);
}

static void copy_tag(struct copy *copy, size_t length, struct span name)
{
	if (is_text(name))
		copy_escaped(copy, length);
	else
		copy_first(copy, length);
}

static void add_end_tag(const struct copy *copy, struct span name)
{
	if (is_text(name))
		text_addf(copy->out, "&lt;/%.*s&gt;", SPAN_ARGUMENTS(name));
	else
		text_addf(copy->out, "</%.*s>", SPAN_ARGUMENTS(name));
}

static void copy_start_tag(struct copy *copy, size_t length, const struct html_tag *tag)
{
	if ((copy->rules & HTML_IN_LINE) != 0 ? html_is_block(tag->name)
					      : copy->open_count == OPEN_LIMIT) {
		copy_escaped(copy, length);
		return;
	}
	if (copy->open_count == OPEN_LIMIT) {
		copy_tag(copy, length, tag->name);
		add_end_tag(copy, tag->name);
		return;
	}
	copy_tag(copy, length, tag->name);
	if (html_is_raw(tag->name) && !tag->closed)
		copy_raw(copy, tag->name);
	else if (!tag->closed && !tag_is_void(tag->name))
		copy->open[copy->open_count++] = tag->name;
}

static void copy_end_tag(struct copy *copy, size_t length, struct span name)
{
	if (copy->open_count > 0 &&
		span_equals_ignoring_case(copy->open[copy->open_count - 1], name)) {
		copy->open_count--;
		copy_tag(copy, length, name);
	} else {
		copy_escaped(copy, length);
	}
}

/* Copy what stands before the next tag, and that tag. */
static void copy_next(struct copy *copy)
{
	struct html_tag tag;
	struct span name;
	size_t length;

	copy_text(copy, span_find(copy->rest, '<'));
	if ((length = html_comment(copy->rest, copy->last_comment_end)) > 0)
		copy_first(copy, length);
	else if ((length = html_start_tag(copy->rest, copy->rules, &tag)) > 0)
		copy_start_tag(copy, length, &tag);
	else if ((length = html_end_tag(copy->rest, &name)) > 0)
		copy_end_tag(copy, length, name);
	else if (copy->rest.length > 0)
		copy_escaped(copy, 1);
}

size_t html_copy_element(struct span text, const char *last_comment_end, unsigned rules,
	struct text *out)
{
	struct copy copy = {.rest = text,
		.out = out,
		.last_comment_end = last_comment_end,
		.rules = rules};

	do
		copy_next(&copy);
	while (copy.open_count > 0 && copy.rest.length > 0);
	while (copy.open_count-- > 0)
		add_end_tag(&copy, copy.open[copy.open_count]);
	return text.length - copy.rest.length;
}
