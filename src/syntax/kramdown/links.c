/* SPDX-License-Identifier: MIT */
/*
 * Lines that define: `[label]: url`, of which the last holds, where CommonMark takes
 * the first; and abbreviations, `*[HTML]: …`, which nobody sees.
 */
#include <string.h>

#include "syntax/kramdown/kramdown.h"
#include "syntax/kramdown/passes.h"

enum {
	START_INDENT = 3,
	LABEL_LIMIT = 999, /* bytes, as in CommonMark */
};

/* `[label]:` in lower case with single blanks; empty if LINE defines no link. */
static struct span label_of(struct kramdown *doc, const struct line *line)
{
	struct span text = line_unindented(line->text, START_INDENT);
	size_t end = span_find(text, ']');
	char *label;
	size_t length = 0;

	if (line->kind != LINE_TEXT || !span_starts_with(text, "[") ||
		end > LABEL_LIMIT || !span_starts_with(span_after(text, end), "]:"))
		return SPAN_NONE;
	label = arena_bytes(doc->arena, text.bytes + 1, end - 1);
	for (size_t i = 0; i + 1 < end; i++)
		if (!char_is_space(label[i]))
			label[length++] = char_lower(label[i]);
		else if (length > 0 && label[length - 1] != ' ')
			label[length++] = ' ';
	return (struct span){label, length};
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
static struct span *read_labels(struct kramdown *doc, struct map *last)
{
	struct span *labels = arena_many(doc->arena, doc->lines.count, struct span);
	size_t last_end = lines_last_comment_end(doc);
	size_t i = 0;

	while (i < doc->lines.count) {
		size_t comment = line_comment(doc, i, last_end);

		if (comment == 0) {
			labels[i] = label_of(doc, &doc->lines.items[i]);
			if (labels[i].length > 0)
				map_set(last, labels[i], &labels[i]);
		}
		i += comment > 0 ? comment : 1;
	}
	return labels;
}

void kramdown_links(struct kramdown *doc)
{
	struct map last = {0};
	struct span *labels = read_labels(doc, &last);

	for (size_t i = 0; i < doc->lines.count; i++) {
		struct line line = doc->lines.items[i];
		bool replaced = labels[i].length > 0 && !is_title(doc, i + 1) &&
		                map_get(&last, labels[i]) != &labels[i];

		if (labels[i].length > 0)
			line.text = with_url_marked(doc, line.text);
		if (!replaced &&
			!(is_abbreviation(&line) && line_after_boundary(doc, i)))
			lines_add(doc, &doc->next, line);
	}
	map_release(&last);
	kramdown_turn(doc);
}
