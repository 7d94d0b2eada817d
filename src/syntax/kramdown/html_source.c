/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/html_source.h"

#include "syntax/kramdown/html.h"

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

static void find_quotes(struct html_source *source, const struct kramdown *doc)
{
	const struct lines *lines = &doc->lines;
	bool in_quote = false;
	bool in_tag = false;

	source->quoted = arena_many(doc->arena, lines->count + 1, bool);
	for (size_t i = 0; i < lines->count; i++) {
		struct span line = lines->items[i].text;

		in_quote = is_quoted(line) && !in_tag &&
		           (in_quote || line_after_boundary(doc, i));
		in_tag = leaves_tag_open(line, in_tag);
		source->quoted[i] = in_quote;
	}
}

static struct html_join join_lines(
	const struct html_source *source, const struct kramdown *doc, bool whole)
{
	const struct lines *lines = &doc->lines;
	struct html_join join = {
		.text = text_limited(KRAMDOWN_TEXT_LIMIT),
		.starts = arena_many(doc->arena, lines->count + 1, size_t),
	};

	for (size_t i = 0; i < lines->count; i++) {
		struct span line = lines->items[i].text;

		if (source->quoted[i] && !whole)
			line = line_body(line);
		join.starts[i] = join.text.length;
		text_add_span(&join.text, line);
		text_add_char(&join.text, '\n');
	}
	join.starts[lines->count] = join.text.length;
	join.last_comment_end = html_last_comment_end(text_span(&join.text));
	return join;
}

struct html_source html_source_of(const struct kramdown *doc)
{
	struct html_source source = {0};
	struct span text;

	find_quotes(&source, doc);
	source.whole = join_lines(&source, doc, true);
	source.inner = join_lines(&source, doc, false);
	text = text_span(&source.whole.text);
	source.asks = span_find_string(text, "markdown=") < text.length;
	return source;
}

void html_source_release(struct html_source *source)
{
	text_release(&source->whole.text);
	text_release(&source->inner.text);
}

const struct html_join *html_source_at(const struct html_source *source, size_t index)
{
	return source->quoted[index] ? &source->inner : &source->whole;
}

size_t html_source_reach(
	struct html_source *source, const struct kramdown *doc, size_t index)
{
	const struct lines *lines = &doc->lines;

	if (!source->quoted[index])
		return source->whole.text.length;
	if (source->quote_end <= index)
		for (source->quote_end = index + 1; source->quote_end < lines->count;
			source->quote_end++)
			if (!source->quoted[source->quote_end])
				break;
	return source->inner.starts[source->quote_end];
}
