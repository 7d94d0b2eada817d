/* SPDX-License-Identifier: MIT */
/* Items that stand in paragraphs: one each, or one a line. */
#include "read/items/items.h"
#include "read/items/noise.h"
#include "read/words/words.h"

enum {
	CITATION_WORDS = 4, /* behind the names of a citation that fills a line */
	CAPTION_WORDS = 3,  /* of a bold line without a colon that is no item */
};

static bool line_names(const struct item_text *text, const struct text_line *line,
	struct names *names, struct arena *arena)
{
	struct span words = text_part(text, line->start, line->end);

	words = span_after(words, leading_separators(words));
	return names_read(words, names, arena) && names->certain;
}

/* True if a line reads as names; EACH tells that every line is a citation by itself. */
static bool holds_names(const struct item_text *text, bool *each, struct arena *arena)
{
	size_t with_names = 0;
	size_t citations = 0;

	for (size_t i = 0; i < text->line_count; i++) {
		const struct text_line *line = &text->lines[i];
		struct names names;

		if (!line_names(text, line, &names, arena))
			continue;
		with_names++;
		citations +=
			count_words(span_after(text_part(text, line->start, line->end),
					    names.end),
				CITATION_WORDS + 1) > CITATION_WORDS;
	}
	*each = citations > 1 && citations == text->line_count;
	return with_names > 0;
}

/*
 * True if the first of several lines is bold or in italics, and no other begins like
 * it: their title.
 */
static bool is_headed(const struct item_text *text)
{
	const struct text_run *first = text_run_at(text, 0);
	unsigned style = first == NULL ? 0 : first->style & (STYLE_BOLD | STYLE_ITALIC);

	if (text->line_count < 2 || style == 0 || first->end < text->lines[0].end)
		return false;
	for (size_t i = 1; i < text->line_count; i++) {
		const struct text_run *run = text_run_at(text, text->lines[i].start);

		if ((run->style & style) != 0 &&
			(run->href == NULL) == (first->href == NULL))
			return false;
	}
	return true;
}

/* `**Dissertation:**`: what comes next is called so. */
static bool is_caption(const struct item_text *text)
{
	const struct text_run *run = text_run_at(text, 0);
	struct span words = span_trimmed(text->bytes);

	return text->line_count == 1 && run != NULL && run->href == NULL &&
	       (run->style & STYLE_BOLD) != 0 && run->end >= text->lines[0].end &&
	       (span_ends_with(words, ":") ||
		       count_words(words, CAPTION_WORDS + 1) <= CAPTION_WORDS);
}

static void add_lines(struct html_node *const *nodes, size_t count,
	const struct period *period, struct item_places *places, struct arena *arena)
{
	size_t start = 0;

	for (size_t i = 0; i <= count; i++)
		if (i == count || html_is(nodes[i], "br")) {
			(void)add_place(
				places, nodes + start, i - start, period, arena);
			start = i + 1;
		}
}

static void add_lines_of(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena)
{
	struct html_node **nodes = NULL;
	size_t count = 0;
	size_t room = 0;

	if (block->count > 1 || block->nodes[0]->first == NULL) {
		add_lines(block->nodes, block->count, period, places, arena);
		return;
	}
	for (struct html_node *child = block->nodes[0]->first; child != NULL;
		child = child->next) {
		nodes = arena_grow(
			arena, nodes, count, &room, sizeof(struct html_node *));
		nodes[count++] = child;
	}
	add_lines(nodes, count, period, places, arena);
}

void add_paragraph(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena)
{
	struct item_place place = {.nodes = block->nodes, .count = block->count};
	struct item_text text;
	bool each;

	lay_out_text(&place, &text, arena);
	if (is_caption(&text) || is_prose(text.bytes))
		return;
	if ((holds_names(&text, &each, arena) && !each) || is_headed(&text))
		(void)add_place(places, block->nodes, block->count, period, arena);
	else
		add_lines_of(block, period, places, arena);
}
