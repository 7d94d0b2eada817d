/* SPDX-License-Identifier: MIT */
/*
 * What stands between `{:` and `}`: attributes for the block before or behind a line,
 * names for lists of attributes, `{:toc}`, `{::comment}`, `{::nomarkdown}`; and `^`,
 * which ends a block.
 */
#include <string.h>

#include "syntax/kramdown.h"

enum {
	LIST_TEXT_LIMIT = 4096, /* bytes of attributes for one element */
	NAMES_DEPTH_LIMIT = 8,  /* lists that name lists */
};

/* What a list says, gathered. */
struct gathered {
	struct kramdown *doc;
	struct text classes;
	struct text others;
	struct span id;
	bool toc;
};

static void gather_list(struct gathered *gathered, struct span list, size_t depth);

static bool is_name_character(char c)
{
	return char_is_letter(c) || char_is_digit(c) || c == '_' || c == '-' ||
	       (unsigned char)c >= 0x80;
}

static size_t name_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && is_name_character(text.bytes[length]))
		length++;
	return length;
}

/* `#id.class.class` */
static void gather_selectors(struct gathered *gathered, struct span word)
{
	while (word.length > 1) {
		size_t end = 1;

		while (end < word.length && word.bytes[end] != '.' &&
			word.bytes[end] != '#')
			end++;
		if (word.bytes[0] == '#') {
			gathered->id = span_after(span_first(word, end), 1);
		} else {
			text_add(&gathered->classes,
				gathered->classes.length > 0 ? " " : "");
			html_add_escaped(&gathered->classes,
				span_after(span_first(word, end), 1));
		}
		word = span_after(word, end);
	}
}

/* `key="value"`: how long it is, 0 if it is none. */
static size_t gather_pair(struct gathered *gathered, struct span text)
{
	size_t key = name_length(text);
	struct span value = span_after(text, key + 2);
	char quote;

	if (key == 0 || key + 2 > text.length || text.bytes[key] != '=')
		return 0;
	quote = text.bytes[key + 1];
	value.length = span_find(value, quote);
	if ((quote != '"' && quote != '\'') || key + 2 + value.length == text.length)
		return 0;
	if (span_is(span_first(text, key), "class")) {
		text_add(&gathered->classes, gathered->classes.length > 0 ? " " : "");
		html_add_escaped(&gathered->classes, value);
	} else if (span_is(span_first(text, key), "id")) {
		gathered->id = value;
	} else {
		text_addf(&gathered->others, " %.*s=\"", (int)key, text.bytes);
		html_add_escaped(&gathered->others, value);
		text_add(&gathered->others, "\"");
	}
	return key + value.length + 3;
}

static size_t gather_name(struct gathered *gathered, struct span text, size_t depth)
{
	size_t length = name_length(text);
	const struct span *list =
		map_get(&gathered->doc->lists, span_first(text, length));

	if (span_is(span_first(text, length), "toc"))
		gathered->toc = true;
	if (list != NULL && depth < NAMES_DEPTH_LIMIT &&
		!text_broken(&gathered->others))
		gather_list(gathered, *list, depth + 1);
	return length;
}

static void gather_list(struct gathered *gathered, struct span list, size_t depth)
{
	while (list.length > 0) {
		size_t length = 0;

		if (list.bytes[0] == '.' || list.bytes[0] == '#') {
			while (length < list.length &&
				!char_is_space(list.bytes[length]))
				length++;
			gather_selectors(gathered, span_first(list, length));
		} else {
			length = gather_pair(gathered, list);
		}
		if (length == 0)
			length = gather_name(gathered, list, depth);
		list = span_after(list, length > 0 ? length : 1);
	}
}

struct mark attributes_mark(struct kramdown *doc, struct span list, struct span source)
{
	struct gathered gathered = {.doc = doc,
		.classes = text_limited(LIST_TEXT_LIMIT),
		.others = text_limited(LIST_TEXT_LIMIT)};
	struct mark mark = {.kind = MARK_ATTRIBUTES, .source = source};

	gather_list(&gathered, list, 0);
	if (!text_broken(&gathered.classes) && gathered.classes.length > 0)
		text_addf(&gathered.others, " class=\"%s\"", gathered.classes.bytes);
	if (!text_broken(&gathered.others))
		mark.attributes = (struct span){text_copy(&gathered.others, doc->arena),
			gathered.others.length};
	mark.id = gathered.id;
	mark.toc = gathered.toc;
	text_release(&gathered.classes);
	text_release(&gathered.others);
	return mark;
}

/* What is in the braces of LINE, behind `{:`; empty if LINE is something else. */
static struct span braced(const struct line *line)
{
	struct span body =
		span_trimmed(span_after(line->text, line_container(line->text).length));

	if (line->kind != LINE_TEXT || !span_starts_with(body, "{:") ||
		span_find(body, '}') + 1 != body.length)
		return SPAN_NONE;
	return span_after(span_first(body, body.length - 1), 2);
}

/* `name: list` gives a list its name. */
static bool names_list(struct span inner, struct span *name, struct span *list)
{
	size_t length = name_length(inner);

	if (length == 0 || length > KRAMDOWN_NAME_LIMIT || length == inner.length ||
		inner.bytes[length] != ':')
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
			text_add_span(&body, doc->lines.items[i].text);
			text_add_char(&body, '\n');
		}
	mark.html = (struct span){text_copy(&body, doc->arena), body.length};
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

void kramdown_attributes(struct kramdown *doc)
{
	size_t no_end = 0; /* no extension ends before this line */
	size_t i = 0;

	learn_names(doc);
	while (i < doc->lines.count)
		i = write_line(doc, i, &no_end);
	kramdown_turn(doc);
}

/* `{: …}` behind an element of a line. */
size_t kramdown_attributes_span(
	struct kramdown *doc, struct span rest, struct text *out)
{
	struct span near = span_first(rest, LIST_TEXT_LIMIT);
	size_t end = span_find(near, '}');
	struct mark mark;

	if (!span_starts_with(rest, "{:") || end == near.length || end < 3 ||
		rest.bytes[2] == ':' || rest.bytes[2] == '/')
		return 0;
	mark = attributes_mark(
		doc, span_after(span_first(rest, end), 2), span_first(rest, end + 1));
	mark.looks_back = true;
	text_add_span(out, mark_text(doc, mark_add(doc, mark)));
	return end + 1;
}
