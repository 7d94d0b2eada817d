/* SPDX-License-Identifier: MIT */
#include "syntax/html.h"
#include "syntax/html/names.h"

/* A text in which runs of white space are one blank, and none stand at its ends. */
struct folding {
	struct text *text;
	size_t start; /* where it begins in TEXT */
	bool blank;   /* one is owed */
};

static void fold(struct folding *folding, struct span text)
{
	while (text.length > 0) {
		size_t length = span_find_space(text);

		if (length > 0 && folding->blank &&
			folding->text->length > folding->start)
			text_add_char(folding->text, ' ');
		if (length > 0)
			folding->blank = false;
		if (length < text.length)
			folding->blank = true;
		text_add_bytes(folding->text, text.bytes, length);
		text = span_after(text, length < text.length ? length + 1 : length);
	}
}

static bool is_hidden(const struct html_node *node)
{
	return node->kind == HTML_ELEMENT &&
	       (html_name_raw(node->name) == HTML_SCRIPT || html_is(node, "template"));
}

static bool parts_words(const struct html_node *node)
{
	return node->kind == HTML_ELEMENT && !is_hidden(node) &&
	       (!html_is_inline(node) || html_is(node, "br"));
}

void html_add_text(const struct html_node *node, struct text *text)
{
	struct folding folding = {.text = text, .start = text->length};
	const struct html_node *here = node;

	while (here != NULL) {
		bool hidden = here != node && is_hidden(here);

		folding.blank = folding.blank || parts_words(here);
		if (here->kind == HTML_TEXT)
			fold(&folding, here->text);
		if (!hidden && here->first != NULL) {
			here = here->first;
			continue;
		}
		while (here != node && here->next == NULL) {
			here = here->parent;
			folding.blank = folding.blank || parts_words(here);
		}
		/* Behind an element without children as well: <p></p>. */
		folding.blank = folding.blank || parts_words(here);
		here = here == node ? NULL : here->next;
	}
}
