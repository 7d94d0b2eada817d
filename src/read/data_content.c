/* SPDX-License-Identifier: MIT */
/* What an item of a data file says, and what it is called if it has no title. */
#include "base/text.h"
#include "base/utf8.h"
#include "read/data_items.h"
#include "syntax/html.h"
#include "syntax/markdown.h"

enum { BEGINNING = 100 }; /* bytes of a text that stand for its title */

/* A list of texts becomes one of Markdown's. */
static bool add_source(const struct value *content, struct text *source)
{
	if (content == NULL)
		return false;
	if (content->kind != VALUE_LIST) {
		text_add(source,
			value_string(content) == NULL ? "" : content->text.bytes);
		return value_string(content) != NULL;
	}
	for (size_t i = 0; i < content->list.count; i++)
		if (value_string(content->list.items[i]) != NULL)
			text_addf(source, "* %s\n", content->list.items[i]->text.bytes);
	return source->length > 0;
}

static void render(const struct data_reader *reader, const struct value *content,
	const struct text *source, struct item *item)
{
	struct text html = text_limited(HTML_LIMIT);
	struct error error = {0};

	if (!markdown_to_html(text_span(source), &html, &error))
		report_add(reader->report, REPORT_WARNING, reader->file, content->line,
			"cannot render its content: %s", error.message);
	else if (html.length > 0 && !text_broken(&html))
		item->html = text_copy(&html, reader->arena);
	text_release(&html);
}

/* Markdown; a bibliography's abstract is plain text by now. */
void data_content(const struct data_reader *reader, const struct data_said *said,
	struct item *item)
{
	const struct value *content = said->values[DATA_CONTENT];
	struct text source = text_limited(HTML_LIMIT);

	item->html = "";
	if (reader->is_bibliography)
		item->text = value_string(content);
	else if (add_source(content, &source))
		render(reader, content, &source, item);
	text_release(&source);
}

/* The first sentence, if it is short, else as many words as fit, and an ellipsis. */
static const char *beginning_of(struct span text, struct arena *arena)
{
	size_t length = utf8_cut(text, BEGINNING);
	struct span words = span_first(text, length);

	for (size_t i = 0; i + 1 < words.length; i++)
		if (words.bytes[i + 1] == ' ' &&
			span_find(span_of(".!?"), words.bytes[i]) < 3)
			return arena_bytes(
				arena, words.bytes, words.bytes[i] == '.' ? i : i + 1);
	if (length == text.length) {
		if (length > 0 && words.bytes[length - 1] == '.')
			length--;
		return length == 0 ? NULL : arena_bytes(arena, words.bytes, length);
	}
	while (length > 0 && words.bytes[length - 1] != ' ')
		length--;
	words = span_trimmed(span_first(words, length == 0 ? BEGINNING : length));
	return arena_format(arena, "%.*s\u2026", SPAN_ARGUMENTS(words));
}

const char *data_beginning(const struct data_reader *reader, const char *html)
{
	struct text text = text_limited(HTML_LIMIT);
	struct arena scratch = {0};
	struct error error;
	const struct html_node *body =
		*html == '\0' ? NULL : html_read(span_of(html), &scratch, &error);
	const char *beginning = NULL;

	if (body != NULL) {
		html_add_text(body, &text);
		beginning = beginning_of(text_span(&text), reader->arena);
	}
	text_release(&text);
	arena_release(&scratch);
	return beginning;
}
