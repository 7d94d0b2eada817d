/* SPDX-License-Identifier: MIT */
/*
 * HTML blocks as kramdown has them: from a start tag at the start of a line to its end
 * tag, whatever is between, blank lines too.  With `markdown="1"` what is between is
 * Markdown.
 */
#include "syntax/kramdown/html.h"

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

/* The document as one text, to find elements in that span lines. */
struct join {
	struct text text;
	size_t *starts; /* of each line, and behind the last */
	const char *last_comment_end;
};

struct source {
	struct kramdown *doc;
	struct join whole; /* what an element outside quotes holds: all of its lines */
	struct join inner; /* lines in quotes without the `>` */
	const struct join *at; /* that of the line at hand */
	bool asks;             /* somewhere, an element asks for Markdown in it */
	bool *quoted;          /* whether each line stands in a quote */
	size_t looked_at;      /* bytes in which such an element was looked for */
	size_t quote_end;      /* the line at which the quote at hand ends */
	struct span *open;     /* elements with Markdown in them */
	size_t open_count;
};

static bool is_quoted(struct span line)
{
	return span_find(line_container(line), '>') < line_container(line).length;
}

/* Whether the line behind LINE stands in a tag that began in a line of its own. */
static bool leaves_tag_open(struct span line, bool open)
{
	struct span text = span_trimmed(line);

	if (span_find(text, '>') < text.length)
		return false;
	return open || (text.length > 1 && text.bytes[0] == '<' &&
			       char_is_letter(text.bytes[1]));
}

static void find_quotes(struct source *source)
{
	const struct lines *lines = &source->doc->lines;
	bool in_quote = false;
	bool in_tag = false;

	source->quoted = arena_many(source->doc->arena, lines->count + 1, bool);
	for (size_t i = 0; i < lines->count; i++) {
		struct span line = lines->items[i].text;

		in_quote = is_quoted(line) && !in_tag &&
		           (in_quote || line_after_boundary(source->doc, i));
		in_tag = leaves_tag_open(line, in_tag);
		source->quoted[i] = in_quote;
	}
}

static void join_lines(const struct source *source, bool whole, struct join *join)
{
	const struct lines *lines = &source->doc->lines;

	join->text = text_limited(KRAMDOWN_TEXT_LIMIT);
	join->starts = arena_many(source->doc->arena, lines->count + 1, size_t);
	for (size_t i = 0; i < lines->count; i++) {
		struct span line = lines->items[i].text;

		if (source->quoted[i] && !whole)
			line = line_body(line);
		join->starts[i] = join->text.length;
		text_add_span(&join->text, line);
		text_add_char(&join->text, '\n');
	}
	join->starts[lines->count] = join->text.length;
	join->last_comment_end = html_last_comment_end(text_span(&join->text));
}

static void source_join(struct source *source)
{
	struct span text;

	find_quotes(source);
	join_lines(source, true, &source->whole);
	join_lines(source, false, &source->inner);
	text = text_span(&source->whole.text);
	source->asks = span_find_string(text, "markdown=") < text.length;
}

/* How far an element that begins in line INDEX may reach: no further than its quote. */
static size_t reach(struct source *source, size_t index)
{
	const struct lines *lines = &source->doc->lines;

	if (!source->quoted[index])
		return source->at->text.length;
	if (source->quote_end <= index)
		for (source->quote_end = index + 1; source->quote_end < lines->count;
			source->quote_end++)
			if (!source->quoted[source->quote_end])
				break;
	return source->at->starts[source->quote_end];
}

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
static void put_rest(struct source *source, struct span container, struct span rest)
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
	else if (begins_tag(source->doc, rest))
		before = mark_nothing(source->doc).bytes;
	lines_add(source->doc, &source->doc->next,
		(struct line){.text = span_of(arena_format(source->doc->arena,
				      "%.*s%s%.*s", SPAN_ARGUMENTS(container), before,
				      SPAN_ARGUMENTS(rest)))});
}

static void put_mark(struct source *source, struct span container, struct mark mark)
{
	mark_add_line(source->doc, container, mark_add(source->doc, mark));
}

/*
 * An element that is all HTML, at OFFSET of the source: returns the offset behind it.
 */
static size_t put_element(
	struct source *source, struct span container, size_t offset, size_t end)
{
	struct span text = span_between(
		source->at->text.bytes + offset, source->at->text.bytes + end);
	struct text html = text_limited(KRAMDOWN_TEXT_LIMIT);
	size_t length = html_copy_element(
		text, source->at->last_comment_end, html_rules_of(source->doc), &html);
	struct mark mark = {0};

	text_add_char(&html, '\n');
	mark.source = span_copy(span_first(text, length), source->doc->arena);
	mark.html = text_copy_span(&html, source->doc->arena);
	put_mark(source, container, mark);
	text_release(&html);
	return offset + length;
}

static void put_end(struct source *source, struct span container, struct span name)
{
	put_mark(source, container,
		(struct mark){.html = span_of(arena_format(source->doc->arena,
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
static size_t put_span_element(struct source *source, struct span container,
	struct span text, struct span start_tag)
{
	struct html_tag tag;
	size_t length = html_start_tag(text, html_rules_of(source->doc), &tag);
	struct span rest = span_after(text, length);
	size_t end = html_end_tag_find(rest, tag.name);
	struct span inner = span_first(rest, end);
	struct span line;
	struct span name;

	put_mark(source, container,
		(struct mark){.html = start_tag, .takes_paragraph = true});
	while (span_next(&inner, '\n', &line))
		put_rest(source, container, span_trimmed(line));
	put_end(source, container, tag.name);
	return length + end + html_end_tag(span_after(rest, end), &name);
}

/* An element that asks for Markdown within: returns the offset to go on from. */
static size_t put_markdown_element(struct source *source, struct span container,
	size_t offset, size_t end, const struct html_tag *tag)
{
	struct span text = span_between(
		source->at->text.bytes + offset, source->at->text.bytes + end);
	struct html_tag same;
	size_t length = html_start_tag(text, html_rules_of(source->doc), &same);
	struct span start =
		tag_without_markdown(source->doc, span_first(text, length), &same);

	if (html_holds_spans(tag))
		return offset + put_span_element(source, container, text, start);
	if (source->open_count == OPEN_LIMIT)
		return offset + length;
	source->open[source->open_count++] = (struct span){
		arena_bytes(source->doc->arena, tag->name.bytes, tag->name.length),
		tag->name.length};
	put_mark(source, container, (struct mark){.html = start});
	return offset + length;
}

/*
 * True if the element that TEXT begins with is all HTML but for an element inside it
 * that asks for Markdown.  Each byte is looked at once for each element around it;
 * where elements are never closed that would be for all before it.
 */
static bool asks_within(struct source *source, struct span text)
{
	struct text copy = text_limited(KRAMDOWN_TEXT_LIMIT);
	size_t length;
	struct span element;

	if (!source->asks || source->looked_at / OPEN_LIMIT > source->at->text.length)
		return false;
	length = html_copy_element(
		text, source->at->last_comment_end, html_rules_of(source->doc), &copy);
	element = span_first(text, length);
	text_release(&copy);
	source->looked_at += length;
	return span_find_string(element, "markdown=\"") < length ||
	       span_find_string(element, "markdown='") < length;
}

/* `</div>` at a line's start: the end of an element with Markdown, else text. */
static size_t put_end_tag(struct source *source, struct span container, size_t offset)
{
	struct span text = span_after(text_span(&source->at->text), offset);
	struct span name;
	size_t length = html_end_tag(text, &name);

	if (source->open_count > 0 &&
		span_equals_ignoring_case(source->open[source->open_count - 1], name)) {
		source->open_count--;
		put_end(source, container, name);
		return offset + length;
	}
	return offset;
}

/* What begins at OFFSET, in a line that began in CONTAINER: the offset behind it. */
static size_t put_block(
	struct source *source, struct span container, size_t offset, size_t end)
{
	struct span text = span_between(
		source->at->text.bytes + offset, source->at->text.bytes + end);
	struct html_tag tag;
	struct span name;

	if (html_comment(text, source->at->last_comment_end) > 0)
		return put_element(source, container, offset, end);
	if (html_end_tag(text, &name) > 0 && !html_is_span(name))
		return put_end_tag(source, container, offset);
	if (html_start_tag(text, html_rules_of(source->doc), &tag) == 0 ||
		html_is_span(tag.name))
		return offset;
	if (tag.markdown.length > 0
			? html_holds_markdown(&tag)
			: !html_is_raw(tag.name) && !tag_is_void(tag.name) &&
				  asks_within(source, text))
		return put_markdown_element(source, container, offset, end, &tag);
	return put_element(source, container, offset, end);
}

static size_t skip_blanks(const struct source *source, size_t offset, size_t end)
{
	while (offset < end && (source->at->text.bytes[offset] == ' ' ||
				       source->at->text.bytes[offset] == '\t'))
		offset++;
	return offset;
}

/* True if what was written last is a block of HTML. */
static bool behind_block(const struct kramdown *doc)
{
	return doc->next.count > 0 &&
	       doc->next.items[doc->next.count - 1].kind == LINE_MARK;
}

/* True if an HTML block may begin with LINE, whatever is before it. */
static bool may_begin(const struct source *source, size_t index, struct span container)
{
	const struct line *line = &source->doc->lines.items[index];
	struct span body = span_after(line->text, container.length);

	if (line->kind != LINE_TEXT || !span_starts_with(body, "<"))
		return false;
	return (!span_starts_with(body, "<!--") &&
		       !span_starts_with(body, "<script")) ||
	       line_after_boundary(source->doc, index) || behind_block(source->doc);
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

/* Put line INDEX, and what begins in it: returns the next line. */
static size_t put_line(struct source *source, size_t index)
{
	const struct lines *lines = &source->doc->lines;
	struct span container = line_container(lines->items[index].text);
	size_t end;
	size_t offset;
	size_t before;

	source->at = source->quoted[index] ? &source->inner : &source->whole;
	end = reach(source, index);
	offset = skip_blanks(source, source->at->starts[index], end);

	if (!may_begin(source, index, container)) {
		lines_add(source->doc, &source->doc->next,
			within_paragraph(source->doc, lines->items[index], container));
		return index + 1;
	}
	do {
		before = offset;
		offset = skip_blanks(
			source, put_block(source, container, offset, end), end);
	} while (offset > before && offset < end &&
		 source->at->text.bytes[offset] == '<');
	while (offset >= source->at->starts[index + 1] && index + 1 < lines->count)
		index++;
	if (offset < source->at->starts[index + 1])
		put_rest(source, container,
			(struct span){
				arena_bytes(source->doc->arena,
					source->at->text.bytes + offset,
					source->at->starts[index + 1] - 1 - offset),
				source->at->starts[index + 1] - 1 - offset});
	return index + 1;
}

void kramdown_html(struct kramdown *doc)
{
	struct source source = {.doc = doc};

	source.open = arena_many(doc->arena, OPEN_LIMIT, struct span);
	source_join(&source);
	for (size_t i = 0; i < doc->lines.count;)
		i = put_line(&source, i);
	while (source.open_count > 0)
		put_end(&source, SPAN_NONE, source.open[--source.open_count]);
	text_release(&source.whole.text);
	text_release(&source.inner.text);
	kramdown_turn(doc);
}
