/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/html.h"

#include <string.h>

#include "base/array.h"
#include "syntax/kramdown/escape.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

enum { BLANK_LINK_LIMIT = 4096 }; /* bytes of a link with blanks in it */

/*
 * `<String>`: nothing in it means anything, up to its end tag or, where there is none,
 * to the end of the block.
 */
static size_t mark_verbatim(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span block = kramdown_block_rest(doc, rest);
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {0};

	while (block.length > 0 && char_is_space(block.bytes[block.length - 1]))
		block.length--;
	block.length = html_copy_element(block, doc->walk.last_comment_end,
		html_rules_of(doc) | HTML_IN_LINE, &html);
	mark.source = lines_without_containers(doc, block);
	text_clear(&html);
	(void)html_copy_element(mark.source, html_last_comment_end(mark.source),
		html_rules_of(doc) | HTML_IN_LINE, &html);
	mark.html = text_copy_span(&html, doc->arena);
	text_release(&html);
	mark_add_span(doc, mark, out);
	return block.length;
}

/* `<b>`: remember it, so that its end tag is one. */
static void open_tag(struct kramdown *doc, const struct html_tag *tag)
{
	if (tag->closed || tag_is_void(tag->name) ||
		doc->walk.open_tag_count == KRAMDOWN_TAGS_LIMIT)
		return;
	doc->walk.open_tags[doc->walk.open_tag_count++] = tag->name;
}

/* False if NAME is not open, so that its end tag is text. */
static bool close_tag(struct kramdown *doc, struct span name)
{
	if (doc->walk.open_tag_count == KRAMDOWN_TAGS_LIMIT)
		return true;
	for (size_t i = doc->walk.open_tag_count; i-- > 0;)
		if (span_equals_ignoring_case(doc->walk.open_tags[i], name)) {
			doc->walk.open_tag_count = i;
			return true;
		}
	return false;
}

/* True for a name of letters, digits and hyphens: cmark knows no others. */
static bool is_plain(struct span name)
{
	for (size_t i = 0; i < name.length; i++)
		if (!char_is_alphanumeric(name.bytes[i]) && name.bytes[i] != '-')
			return false;
	return true;
}

/* A block's tag within a line is text, and its quotes are straight. */
static size_t add_block_tag(
	struct kramdown *doc, struct span rest, size_t length, struct text *out)
{
	text_add_span(out, mark_literal(doc, span_first(rest, length)));
	return length;
}

/* True if the element with the start TAG, of LENGTH, ends in its block. */
static bool has_end(struct kramdown *doc, struct span rest, size_t length,
	const struct html_tag *tag)
{
	struct span block = kramdown_block_rest(doc, rest);
	struct span text = span_after(block, length);

	if (doc->walk.no_tag_end == block.bytes + block.length)
		return false;
	if (html_end_tag_find(text, tag->name) < text.length)
		return true;
	doc->walk.no_tag_end = block.bytes + block.length;
	return false;
}

static bool is_verbatim(struct kramdown *doc, struct span rest, size_t length,
	const struct html_tag *tag)
{
	if (!html_is_verbatim(tag->name))
		return false;
	if (doc->style.common_html)
		return !tag->closed && has_end(doc, rest, length, tag);
	return !tag->closed || !is_plain(tag->name);
}

static size_t copy_start_tag(struct kramdown *doc, struct span rest, size_t length,
	const struct html_tag *tag, struct text *out)
{
	if (html_is_block(tag->name))
		return add_block_tag(doc, rest, length, out);
	if (is_verbatim(doc, rest, length, tag))
		return mark_verbatim(doc, rest, out);
	open_tag(doc, tag);
	text_add_span(out, span_first(rest, length));
	return length;
}

static size_t copy_end_tag(struct kramdown *doc, struct span rest, size_t length,
	struct span name, struct text *out)
{
	if (!close_tag(doc, name)) {
		text_add(out, "\\<");
		return 1;
	}
	if (html_is_block(name))
		return add_block_tag(doc, rest, length, out);
	text_add_span(out, span_first(rest, length));
	return length;
}

/* True for the addresses that may stand in `<…>`. */
static bool begins_link(struct span rest)
{
	static const char *const starts[] = {
		"<http:", "<https:", "<ftp:", "<ftps:", "<mailto:"};

	for (size_t i = 0; i < COUNT(starts); i++)
		if (span_starts_with(rest, starts[i]))
			return true;
	return false;
}

size_t kramdown_autolink_length(struct span rest)
{
	size_t length = 1;

	while (length < rest.length && !char_is_space(rest.bytes[length]) &&
		rest.bytes[length] != '<' && rest.bytes[length] != '>')
		length++;
	if (length == rest.length || rest.bytes[length] != '>' ||
		(!begins_link(rest) &&
			span_find(span_first(rest, length), '@') == length))
		return 0;
	return length + 1;
}

/* `<https://example.org/a b>`: a link to kramdown, but not to CommonMark. */
static size_t mark_blank_link(struct kramdown *doc, struct span rest, struct text *out)
{
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {0};
	struct span line;
	size_t end;

	if (!begins_link(rest))
		return 0;
	line = span_first(rest, BLANK_LINK_LIMIT);
	line = span_first(line, span_find(line, '\n'));
	end = span_find(line, '>');
	if (end == line.length)
		return 0;
	mark.source = span_first(rest, end + 1);
	text_add(&html, "<a href=\"");
	kramdown_add_escaped(&html, span_between(rest.bytes + 1, rest.bytes + end));
	text_add(&html, "\">");
	kramdown_add_escaped(&html, span_between(rest.bytes + 1, rest.bytes + end));
	text_add(&html, "</a>");
	mark.html = (struct span){text_copy(&html, doc->arena), html.length};
	text_release(&html);
	mark_add_span(doc, mark, out);
	return mark.source.length;
}

/* Tags are copied; block tags within a line are text. */
size_t kramdown_html_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct html_tag tag;
	struct span name;
	size_t length = html_comment(rest, doc->walk.last_comment_end);

	if (length == 0)
		length = mark_literal_length(rest);
	if (length > 0) {
		text_add_span(out, span_first(rest, length));
		return length;
	}
	if (span_starts_with(rest, "<<")) {
		text_add(out, "\\<\\<");
		return 2;
	}
	length = html_start_tag(rest, html_rules_of(doc), &tag);
	if (length > 0)
		return copy_start_tag(doc, rest, length, &tag, out);
	length = html_end_tag(rest, &name);
	if (length > 0)
		return copy_end_tag(doc, rest, length, name, out);
	length = kramdown_autolink_length(rest);
	if (length == 0)
		length = mark_blank_link(doc, rest, out);
	else
		text_add_span(out, span_first(rest, length));
	if (length > 0 || rest.length == 1 || char_is_space(rest.bytes[1]) ||
		doc->style.common_html)
		return length;
	/* What is no tag to kramdown may be one to cmark. */
	text_add(out, "\\<");
	return 1;
}
