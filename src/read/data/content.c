/* SPDX-License-Identifier: MIT */
#include "read/data/content.h"

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"
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

	if (!markdown_to_html(text_span(source), NULL, &html, &error))
		report_add(reader->report, REPORT_WARNING, reader->file, content->line,
			"cannot render its content: %s", error.message);
	else if (html.length > 0 && !text_broken(&html))
		item->html = text_copy(&html, reader->arena);
	text_release(&html);
}

/* `html` may be the text itself. */
static bool is_sentence(const struct value *value)
{
	return value_string(value) != NULL &&
	       span_find(span_trimmed(value->text), ' ') <
	               span_trimmed(value->text).length;
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
	else if (content != NULL && content == said->values[DATA_HTML] &&
		 !is_sentence(content))
		return; /* the address of a page */
	else if (add_source(content, &source))
		render(reader, content, &source, item);
	text_release(&source);
}

/* `J.`, `Dr.`, `et al.`: a full stop behind AT that ends no sentence. */
static bool abbreviates(struct span text, size_t at)
{
	static const char *const words[] = {"Dr", "Prof", "al", "vs", "St", "Mr", "Mrs",
		"Ms", "Jr", "e.g", "i.e", "cf", "No", "Vol", "Univ", "Conf", "Proc"};
	size_t start = at;

	while (start > 0 && text.bytes[start - 1] != ' ' &&
		text.bytes[start - 1] != '(')
		start--;
	return (at - start == 1 && text.bytes[start] >= 'A' &&
		       text.bytes[start] <= 'Z') ||
	       span_is_one_of((struct span){text.bytes + start, at - start}, words,
		       COUNT(words));
}

/* Where the first sentence of TEXT ends, without its full stop; 0 if it does not. */
static size_t sentence_length(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		bool ends = i + 1 == text.length || text.bytes[i + 1] == ' ';

		if (ends && text.bytes[i] == '.' && !abbreviates(text, i))
			return i;
		if (ends && (text.bytes[i] == '!' || text.bytes[i] == '?'))
			return i + 1;
	}
	return 0;
}

/* As many words as fit, and an ellipsis. */
static const char *cut_words(struct span text, struct arena *arena)
{
	size_t length = text.length;

	while (length > 0 && text.bytes[length - 1] != ' ')
		length--;
	text = span_trimmed(span_first(text, length == 0 ? text.length : length));
	return arena_format(arena, "%.*s\u2026", SPAN_ARGUMENTS(text));
}

/* The first sentence, if it is short; NULL for nothing. */
static const char *beginning_of(struct span text, struct arena *arena)
{
	struct span start = span_first(text, utf8_cut(text, BEGINNING));
	size_t length = sentence_length(start);

	if (length == 0 && start.length < text.length)
		return cut_words(start, arena);
	if (length == 0)
		length = start.length;
	return length == 0 ? NULL : arena_bytes(arena, start.bytes, length);
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
