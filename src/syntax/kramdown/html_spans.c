/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/html.h"

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/spans.h"

/* `<code>…</code>`: nothing in it means anything. */
static size_t mark_verbatim(struct kramdown *doc, struct span rest, size_t tag_length,
	struct span name, struct text *out)
{
	size_t length = tag_length;
	struct mark mark = {0};

	if (doc->walk.no_tag_end == rest.bytes + rest.length)
		return 0;
	length += html_end_tag_find(span_after(rest, length), name);
	if (length == rest.length) {
		doc->walk.no_tag_end = rest.bytes + rest.length;
		return 0;
	}
	length += html_end_tag(span_after(rest, length), &name);
	mark.source =
		(struct span){arena_bytes(doc->arena, rest.bytes, length), length};
	mark.html = mark.source;
	mark_add_span(doc, mark, out);
	return length;
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

static size_t copy_tag(
	struct span rest, size_t length, struct span name, struct text *out)
{
	if (html_is_block(name)) {
		text_add(out, "\\<");
		return 1;
	}
	text_add_span(out, span_first(rest, length));
	return length;
}

size_t kramdown_autolink_length(struct span rest)
{
	size_t length = 1;

	while (length < rest.length && !char_is_space(rest.bytes[length]) &&
		rest.bytes[length] != '<' && rest.bytes[length] != '>')
		length++;
	return length < rest.length && rest.bytes[length] == '>' ? length + 1 : 0;
}

/* Tags are copied; block tags within a line are text. */
size_t kramdown_html_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct html_tag tag;
	struct span name;
	size_t length = html_comment(rest, doc->walk.last_comment_end);
	size_t verbatim;

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
	length = html_start_tag(rest, &tag);
	if (length > 0 && html_is_verbatim(tag.name) && !tag.closed) {
		verbatim = mark_verbatim(doc, rest, length, tag.name, out);
		if (verbatim > 0)
			return verbatim;
	}
	if (length > 0) {
		open_tag(doc, &tag);
		return copy_tag(rest, length, tag.name, out);
	}
	length = html_end_tag(rest, &name);
	if (length > 0 && !close_tag(doc, name)) {
		text_add(out, "\\<");
		return 1;
	}
	if (length > 0)
		return copy_tag(rest, length, name, out);
	length = kramdown_autolink_length(rest);
	text_add_span(out, span_first(rest, length));
	return length;
}
