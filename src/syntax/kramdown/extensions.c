/* SPDX-License-Identifier: MIT */
/*
 * Lines between `{:` and `}`: attributes for the block before or behind, names for
 * lists of them, `{:toc}`, `{::comment}`, `{::nomarkdown}`; and `^`, which ends a
 * block.
 */
#include "syntax/kramdown/attributes.h"
#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

/* What is in the braces of LINE, behind `{:`; empty if LINE is something else. */
static struct span braced(const struct line *line)
{
	struct span body = span_trimmed(line_body(line->text));

	if (line->kind != LINE_TEXT || !span_starts_with(body, "{:") ||
		span_find(body, '}') + 1 != body.length)
		return SPAN_NONE;
	return span_after(span_first(body, body.length - 1), 2);
}

/* `name: list` gives a list its name. */
static bool names_list(struct span inner, struct span *name, struct span *list)
{
	size_t length = attribute_name_length(inner);

	if (inner.bytes == NULL || length == 0 || length > KRAMDOWN_NAME_LIMIT ||
		length == inner.length || inner.bytes[length] != ':')
		return false;
	*name = span_first(inner, length);
	*list = span_after(inner, length + 1);
	return true;
}

static void learn_names(struct kramdown *doc)
{
	for (size_t i = 0; i < doc->lines.count; i++) {
		struct span inner = braced(&doc->lines.items[i]);
		struct span name;
		struct span list;
		struct span *kept;

		if (!names_list(inner, &name, &list))
			continue;
		kept = arena_new(doc->arena, struct span);
		*kept = list;
		map_set(&doc->lists, name, kept);
	}
}

static void add_nothing(struct kramdown *doc, const struct line *line)
{
	mark_add_line(doc, line_container(line->text),
		mark_add(doc, (struct mark){.source = line->text}));
}

/*
 * `{::name}` at line INDEX, up to `{:/name}` or `{:/}`: returns the line that ends it,
 * INDEX itself if it is one line, the count of lines if nothing ends it.
 */
static size_t extension_end(const struct kramdown *doc, size_t index)
{
	if (span_ends_with(braced(&doc->lines.items[index]), "/"))
		return index;
	while (++index < doc->lines.count) {
		struct line line = doc->lines.items[index];

		line.kind = LINE_TEXT;
		if (span_starts_with(braced(&line), "/"))
			break;
	}
	return index;
}

static void write_extension(struct kramdown *doc, size_t start, size_t end)
{
	const struct line *line = &doc->lines.items[start];
	struct text body = text_limited(KRAMDOWN_TEXT_LIMIT);
	struct mark mark = {.source = line->text};

	if (span_starts_with(braced(line), ":nomarkdown"))
		for (size_t i = start + 1; i < end; i++) {
			kramdown_add_text(doc, doc->lines.items[i].text, &body);
			text_add_char(&body, '\n');
		}
	mark.html = text_copy_span(&body, doc->arena);
	mark_add_line(doc, line_container(line->text), mark_add(doc, mark));
	text_release(&body);
}

static void write_attributes(struct kramdown *doc, size_t index, struct span inner)
{
	const struct line *line = &doc->lines.items[index];
	struct mark mark = attributes_mark(doc, inner, line->text);

	mark.looks_back = index > 0 && doc->lines.items[index - 1].kind != LINE_BLANK;
	mark_add_line(doc, line_container(line->text), mark_add(doc, mark));
}

/* `- {:.class} text`: nobody sees what an item is, so the list goes. */
static struct line without_item_list(struct kramdown *doc, const struct line *line)
{
	struct span container = line_container(line->text);
	struct span body = span_after(line->text, container.length);
	struct span rest = span_after(body, line_item_marker(body));
	size_t end = span_find(rest, '}');

	if (line->kind != LINE_TEXT || rest.bytes == body.bytes ||
		!span_starts_with(rest, "{:") || end == rest.length ||
		span_starts_with(rest, "{::"))
		return *line;
	return (struct line){
		.text = span_of(arena_format(doc->arena, "%.*s %.*s",
			(int)(rest.bytes - line->text.bytes), line->text.bytes,
			SPAN_ARGUMENTS(span_trimmed(span_after(rest, end + 1)))))};
}

/* Write what line INDEX means: returns the next line to look at. */
static size_t write_line(struct kramdown *doc, size_t index, size_t *no_end)
{
	const struct line *line = &doc->lines.items[index];
	struct span inner = braced(line);
	struct span name;
	struct span list;

	if (span_starts_with(inner, ":") && index >= *no_end) {
		size_t end = extension_end(doc, index);

		if (end < doc->lines.count) {
			write_extension(doc, index, end);
			return end + 1;
		}
		*no_end = end;
	}
	if (names_list(inner, &name, &list) ||
		(line->kind == LINE_TEXT && span_is(span_trimmed(line->text), "^")))
		add_nothing(doc, line);
	else if (inner.length > 0 && !span_starts_with(inner, ":") &&
		 !span_starts_with(inner, "/"))
		write_attributes(doc, index, inner);
	else
		lines_add(doc, &doc->next, without_item_list(doc, line));
	return index + 1;
}

void kramdown_extensions(struct kramdown *doc)
{
	size_t no_end = 0; /* no extension ends before this line */
	size_t i = 0;

	learn_names(doc);
	while (i < doc->lines.count)
		i = write_line(doc, i, &no_end);
	kramdown_turn(doc);
}
