/* SPDX-License-Identifier: MIT */
/*
 * HTML blocks as kramdown has them: from a start tag at the start of a line to its end
 * tag, whatever is between, blank lines too.  With `markdown="1"` what is between is
 * Markdown.
 */
#include "syntax/kramdown/html.h"

#include "syntax/kramdown/html_source.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

/* A document while its blocks of HTML are put in marks. */
struct pass {
	struct kramdown *doc;
	struct html_source source;
	const struct html_join *at; /* that of the line at hand */
	size_t looked_at;           /* bytes in which one that asks was looked for */
	struct span *open;          /* elements with Markdown in them */
	size_t open_count;
};

/* True if REST is a tag, or one to cmark alone. */
static bool begins_tag(const struct kramdown *doc, struct span rest)
{
	struct html_tag tag;
	struct span name;

	if (doc->style.common_html)
		return html_end_tag(rest, &name) > 0 ||
		       html_start_tag(rest, HTML_COMMON, &tag) > 0;
	return span_starts_with(rest, "<") && mark_literal_length(rest) == 0;
}

/* Put a text line that holds the rest of a line. */
static void put_rest(struct pass *pass, struct span container, struct span rest)
{
	const char *before = "";
	struct span name;

	if (span_is_blank(rest))
		return;
	/*
	 * An end tag that ends nothing is text; a tag within a paragraph, or what is
	 * one to cmark, begins none.
	 */
	if (html_end_tag(rest, &name) > 0 && !html_is_span(name))
		before = "\\";
	else if (begins_tag(pass->doc, rest))
		before = mark_nothing(pass->doc).bytes;
	lines_add(pass->doc, &pass->doc->next,
		(struct line){.text = span_of(arena_format(pass->doc->arena,
				      "%.*s%s%.*s", SPAN_ARGUMENTS(container), before,
				      SPAN_ARGUMENTS(rest)))});
}

static void put_mark(struct pass *pass, struct span container, struct mark mark)
{
	mark_add_line(pass->doc, container, mark_add(pass->doc, mark));
}

/*
 * An element that is all HTML, at OFFSET of the source: returns the offset behind it.
 */
static size_t put_element(
	struct pass *pass, struct span container, size_t offset, size_t end)
{
	struct span text =
		span_between(pass->at->text.bytes + offset, pass->at->text.bytes + end);
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	size_t length = html_copy_element(
		text, pass->at->last_comment_end, html_rules_of(pass->doc), &html);
	struct mark mark = {0};

	text_add_char(&html, '\n');
	mark.source = span_copy(span_first(text, length), pass->doc->arena);
	mark.html = text_copy_span(&html, pass->doc->arena);
	put_mark(pass, container, mark);
	text_release(&html);
	return offset + length;
}

static void put_end(struct pass *pass, struct span container, struct span name)
{
	put_mark(pass, container,
		(struct mark){.html = span_of(arena_format(pass->doc->arena,
				      "</%.*s>\n", SPAN_ARGUMENTS(name)))});
}

static struct span tag_without_markdown(
	struct kramdown *doc, struct span text, const struct html_tag *tag)
{
	size_t start;

	if (tag->markdown.length == 0)
		return span_copy(text, doc->arena);
	start = (size_t)(tag->markdown.bytes - text.bytes);
	return span_of(arena_format(doc->arena, "%.*s%.*s", (int)start, text.bytes,
		SPAN_ARGUMENTS(span_after(text, start + tag->markdown.length))));
}

/* A paragraph, a heading, a cell: Markdown of one line of thought up to the end tag. */
static size_t put_span_element(struct pass *pass, struct span container,
	struct span text, struct span start_tag)
{
	struct html_tag tag;
	size_t length = html_start_tag(text, html_rules_of(pass->doc), &tag);
	struct span rest = span_after(text, length);
	size_t end = html_end_tag_find(rest, tag.name);
	struct span inner = span_first(rest, end);
	struct span line;
	struct span name;

	put_mark(pass, container,
		(struct mark){.html = start_tag, .takes_paragraph = true});
	while (span_next(&inner, '\n', &line))
		put_rest(pass, container, span_trimmed(line));
	put_end(pass, container, tag.name);
	return length + end + html_end_tag(span_after(rest, end), &name);
}

/* An element that asks for Markdown within: returns the offset to go on from. */
static size_t put_markdown_element(struct pass *pass, struct span container,
	size_t offset, size_t end, const struct html_tag *tag)
{
	struct span text =
		span_between(pass->at->text.bytes + offset, pass->at->text.bytes + end);
	struct html_tag same;
	size_t length = html_start_tag(text, html_rules_of(pass->doc), &same);
	struct span start =
		tag_without_markdown(pass->doc, span_first(text, length), &same);

	if (html_holds_spans(tag))
		return offset + put_span_element(pass, container, text, start);
	if (pass->open_count == OPEN_LIMIT)
		return offset + length;
	pass->open[pass->open_count++] = (struct span){
		arena_bytes(pass->doc->arena, tag->name.bytes, tag->name.length),
		tag->name.length};
	put_mark(pass, container, (struct mark){.html = start});
	return offset + length;
}

/*
 * True if the element that TEXT begins with is all HTML but for an element inside it
 * that asks for Markdown.  Each byte is looked at once for each element around it;
 * where elements are never closed that would be for all before it.
 */
static bool asks_within(struct pass *pass, struct span text)
{
	struct text copy = text_limited(KRAMDOWN_TEXT_LIMIT);
	size_t length;
	struct span element;

	if (!pass->source.asks || pass->looked_at / OPEN_LIMIT > pass->at->text.length)
		return false;
	length = html_copy_element(
		text, pass->at->last_comment_end, html_rules_of(pass->doc), &copy);
	element = span_first(text, length);
	text_release(&copy);
	pass->looked_at += length;
	return span_find_string(element, "markdown=\"") < length ||
	       span_find_string(element, "markdown='") < length;
}

/* `</div>` at a line's start: the end of an element with Markdown, else text. */
static size_t put_end_tag(struct pass *pass, struct span container, size_t offset)
{
	struct span text = span_after(text_span(&pass->at->text), offset);
	struct span name;
	size_t length = html_end_tag(text, &name);

	if (pass->open_count > 0 &&
		span_equals_ignoring_case(pass->open[pass->open_count - 1], name)) {
		pass->open_count--;
		put_end(pass, container, name);
		return offset + length;
	}
	return offset;
}

/* What begins at OFFSET, in a line that began in CONTAINER: the offset behind it. */
static size_t put_block(
	struct pass *pass, struct span container, size_t offset, size_t end)
{
	struct span text =
		span_between(pass->at->text.bytes + offset, pass->at->text.bytes + end);
	struct html_tag tag;
	struct span name;

	if (html_comment(text, pass->at->last_comment_end) > 0)
		return put_element(pass, container, offset, end);
	if (html_end_tag(text, &name) > 0 && !html_is_span(name))
		return put_end_tag(pass, container, offset);
	if (html_start_tag(text, html_rules_of(pass->doc), &tag) == 0 ||
		html_is_span(tag.name))
		return offset;
	if (tag.markdown.length > 0
			? html_holds_markdown(&tag)
			: !html_is_raw(tag.name) && !tag_is_void(tag.name) &&
				  asks_within(pass, text))
		return put_markdown_element(pass, container, offset, end, &tag);
	return put_element(pass, container, offset, end);
}

/* True if what was written last is a block of HTML. */
static bool behind_block(const struct kramdown *doc)
{
	return doc->next.count > 0 &&
	       doc->next.items[doc->next.count - 1].kind == LINE_MARK;
}

/* True if an HTML block may begin with LINE, whatever is before it. */
static bool may_begin(const struct pass *pass, size_t index, struct span container)
{
	const struct line *line = &pass->doc->lines.items[index];
	struct span body = span_after(line->text, container.length);

	if (line->kind != LINE_TEXT || !span_starts_with(body, "<"))
		return false;
	return (!span_starts_with(body, "<!--") &&
		       !span_starts_with(body, "<script")) ||
	       line_after_boundary(pass->doc, index) || behind_block(pass->doc);
}

/* A comment in a paragraph begins no block: Markdown may stand behind it. */
static struct line within_paragraph(
	struct kramdown *doc, struct line line, struct span container)
{
	struct span body = span_after(line.text, container.length);

	if (line.kind == LINE_TEXT && span_starts_with(body, "<!--"))
		line.text = span_of(arena_format(doc->arena, "%.*s%s%.*s",
			SPAN_ARGUMENTS(container), mark_nothing(doc).bytes,
			SPAN_ARGUMENTS(body)));
	return line;
}

static size_t skip_blanks(const struct pass *pass, size_t offset, size_t end)
{
	while (offset < end && (pass->at->text.bytes[offset] == ' ' ||
				       pass->at->text.bytes[offset] == '\t'))
		offset++;
	return offset;
}

/* All blocks that stand one behind the other at OFFSET: the offset behind them. */
static size_t put_blocks(
	struct pass *pass, struct span container, size_t offset, size_t end)
{
	size_t before;

	do {
		before = offset;
		offset = put_block(pass, container, offset, end);
		offset = skip_blanks(pass, offset, end);
	} while (
		offset > before && offset < end && pass->at->text.bytes[offset] == '<');
	return offset;
}

/* What is left of the line that OFFSET stands in: returns the next line. */
static size_t put_tail(
	struct pass *pass, struct span container, size_t index, size_t offset)
{
	const size_t *starts = pass->at->starts;
	struct span tail;

	while (offset >= starts[index + 1] && index + 1 < pass->doc->lines.count)
		index++;
	if (offset < starts[index + 1]) {
		tail = (struct span){
			pass->at->text.bytes + offset, starts[index + 1] - 1 - offset};
		put_rest(pass, container, span_copy(tail, pass->doc->arena));
	}
	return index + 1;
}

/* Put line INDEX, and what begins in it: returns the next line. */
static size_t put_line(struct pass *pass, size_t index)
{
	const struct line *line = &pass->doc->lines.items[index];
	struct span container = line_container(line->text);
	size_t end;
	size_t offset;

	if (!may_begin(pass, index, container)) {
		lines_add(pass->doc, &pass->doc->next,
			within_paragraph(pass->doc, *line, container));
		return index + 1;
	}
	pass->at = html_source_at(&pass->source, index);
	end = html_source_reach(&pass->source, pass->doc, index);
	offset = skip_blanks(pass, pass->at->starts[index], end);
	offset = put_blocks(pass, container, offset, end);
	return put_tail(pass, container, index, offset);
}

void kramdown_html(struct kramdown *doc)
{
	struct pass pass = {
		.doc = doc,
		.source = html_source_of(doc),
		.open = arena_many(doc->arena, OPEN_LIMIT, struct span),
	};

	for (size_t i = 0; i < doc->lines.count;)
		i = put_line(&pass, i);
	while (pass.open_count > 0)
		put_end(&pass, SPAN_NONE, pass.open[--pass.open_count]);
	html_source_release(&pass.source);
	kramdown_turn(doc);
}
