/* SPDX-License-Identifier: MIT */
/*
 * Lines that define: `[label]: url`, of which the last holds, where CommonMark takes
 * the first; and abbreviations, `*[HTML]: …`, which nobody sees.  And references with
 * white space in them, `[text] [label]`.
 */
#include <string.h>

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"
#include "syntax/kramdown/spans.h"

enum {
	START_INDENT = 3,
	LABEL_LIMIT = 999, /* bytes, as in CommonMark */
};

/* LABEL in lower case with single blanks. */
static struct span normalized(struct kramdown *doc, struct span label)
{
	char *bytes = arena_bytes(doc->arena, label.bytes, label.length);
	size_t length = 0;

	for (size_t i = 0; i < label.length; i++)
		if (!char_is_space(bytes[i]))
			bytes[length++] = char_lower(bytes[i]);
		else if (length > 0 && bytes[length - 1] != ' ')
			bytes[length++] = ' ';
	return (struct span){bytes, length};
}

/* `[label]:`, normalized; empty if LINE defines no link. */
static struct span label_of(struct kramdown *doc, const struct line *line)
{
	struct span text = line_unindented(line->text, START_INDENT);
	size_t end = span_find(text, ']');

	if (line->kind != LINE_TEXT || !span_starts_with(text, "[") ||
		end > LABEL_LIMIT || !span_starts_with(span_after(text, end), "]:"))
		return SPAN_NONE;
	return normalized(doc, span_between(text.bytes + 1, text.bytes + end));
}

static bool is_abbreviation(const struct line *line)
{
	struct span text = line_unindented(line->text, START_INDENT);

	return line->kind == LINE_TEXT && span_starts_with(text, "*[") &&
	       span_find_string(text, "]:") < text.length;
}

/* True if line INDEX is the rest of what the line before it defines: a title. */
static bool is_title(const struct kramdown *doc, size_t index)
{
	struct span text;

	if (index >= doc->lines.count)
		return false;
	text = span_trimmed(doc->lines.items[index].text);
	return span_starts_with(text, "\"") || span_starts_with(text, "'");
}

/* The URL may have brackets of any kind: `<…>` says to cmark that it is one. */
static struct span with_url_marked(struct kramdown *doc, struct span line)
{
	size_t label = span_find_string(line, "]:") + strlen("]:");
	struct span url = span_trimmed_left(span_after(line, label));
	size_t start = line.length - url.length;

	url.length = span_find_space(url);
	if (span_find(url, '<') < url.length || span_find(url, '>') < url.length ||
		(span_find(url, '(') == url.length &&
			span_find(url, ')') == url.length))
		return line;
	return span_of(arena_format(doc->arena, "%.*s<%.*s>%.*s",
		SPAN_ARGUMENTS(span_first(line, start)), SPAN_ARGUMENTS(url),
		SPAN_ARGUMENTS(span_after(line, start + url.length))));
}

/* The labels that the lines define, and which line does so last; not in comments. */
static struct span *read_labels(struct kramdown *doc)
{
	struct span *labels = arena_many(doc->arena, doc->lines.count, struct span);
	size_t last_end = lines_last_comment_end(doc);
	size_t i = 0;

	while (i < doc->lines.count) {
		size_t comment = line_comment(doc, i, last_end);

		if (comment == 0) {
			labels[i] = label_of(doc, &doc->lines.items[i]);
			if (labels[i].length > 0)
				map_set(&doc->links, labels[i], &labels[i]);
		}
		i += comment > 0 ? comment : 1;
	}
	return labels;
}

void kramdown_links(struct kramdown *doc)
{
	struct span *labels = read_labels(doc);

	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];
		bool replaced = labels[i].length > 0 && !is_title(doc, i + 1) &&
		                map_get(&doc->links, labels[i]) != &labels[i];

		if (labels[i].length > 0)
			line.text = with_url_marked(doc, line.text);
		if (!replaced &&
			!(is_abbreviation(&line) && line_after_boundary(doc, i)))
			lines_add(doc, &doc->next, line);
	}
	kramdown_turn(doc);
}

/* Where the `[label]` begins that TEXT has behind white space; its length if nowhere.
 */
static size_t label_start(struct span text)
{
	size_t i = 0;

	while (i < text.length &&
		(char_is_space(text.bytes[i]) || text.bytes[i] == '>'))
		i++;
	return i > 0 && i < text.length && text.bytes[i] == '[' ? i : text.length;
}

/* The label behind the white space that TEXT begins with; empty if there is none. */
static struct span spaced_label(struct span text)
{
	struct span label = span_after(text, label_start(text) + 1);
	size_t length = span_find(label, ']');

	if (length == label.length || length > LABEL_LIMIT ||
		span_starts_with(span_after(label, length), "]:"))
		return SPAN_NONE;
	return span_first(label, length);
}

/* Where the label is that of nothing, what stands before it is no link either. */
size_t kramdown_reference_span(struct kramdown *doc, struct span rest, struct text *out)
{
	struct span label = spaced_label(span_after(rest, 1));
	bool ends_label = doc->walk.in_label;

	doc->walk.in_label = false;
	if (ends_label || doc->walk.open_brackets == 0 || label.length == 0)
		return 0;
	doc->walk.open_brackets--;
	if (map_get(&doc->links, normalized(doc, label)) == NULL) {
		text_add(out, "\\]");
		return 1;
	}
	text_addf(out, "][%.*s]", SPAN_ARGUMENTS(label));
	return (size_t)(label.bytes - rest.bytes) + label.length + 1;
}
