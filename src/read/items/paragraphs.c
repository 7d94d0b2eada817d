/* SPDX-License-Identifier: MIT */
/* Items that stand in paragraphs: one each, or one a line. */
#include <string.h>

#include "read/items/items.h"
#include "read/items/noise.h"
#include "read/items/parts.h"
#include "read/words/words.h"

enum {
	CITATION_WORDS = 4, /* behind the names of a citation that fills a line */
	CAPTION_WORDS = 3,  /* of a bold line without a colon that is no item */
	SENTENCE_WORDS = 5, /* of a description, at least */
	PARTED_LEAST = 2,   /* items that empty lines part */
	PROSE_WORDS = 15,   /* of what stands between such items and is none */
};

/* Nodes one after another. */
struct stretch {
	struct html_node **nodes;
	size_t count;
};

static void lay_out_stretch(
	struct stretch stretch, struct item_text *text, struct arena *arena)
{
	struct item_place place = {.nodes = stretch.nodes, .count = stretch.count};

	lay_out_text(&place, text, arena);
}

static bool line_names(const struct item_text *text, const struct text_line *line,
	struct names *names, struct arena *arena)
{
	struct span words = text_part(text, line->start, line->end);

	words = span_after(words, leading_separators(words));
	return names_read(words, names, arena) &&
	       (names->certain ||
		       is_owner(text, names,
			       (size_t)(words.bytes - text->bytes.bytes) + names->end));
}

/* Past `12.` or `12)`. */
static struct span without_number(struct span text)
{
	size_t digits = span_digits(text);
	struct span rest = span_after(text, digits);

	if (digits == 0 || rest.length < 2 || strchr(".)]", rest.bytes[0]) == NULL)
		return text;
	return span_after(rest, 1 + leading_separators(span_after(rest, 1)));
}

bool is_citation(const struct block *block, struct arena *arena)
{
	struct item_text text;
	struct names names;
	struct span words;

	lay_out_stretch((struct stretch){block->nodes, block->count}, &text, arena);
	if (text.line_count == 0)
		return false;
	words = without_number(
		text_part(&text, text.lines[0].start, text.lines[0].end));
	return names_read(words, &names, arena) && names.certain &&
	       count_words(span_after(words, names.end), CITATION_WORDS + 1) >
	               CITATION_WORDS;
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

static bool is_bold(const struct item_text *text)
{
	const struct text_run *run = text_run_at(text, 0);

	return text->line_count == 1 && run != NULL && run->href == NULL &&
	       (run->style & STYLE_BOLD) != 0 && run->end >= text->lines[0].end;
}

/* `**Dissertation:**`: what comes next is called so. */
static bool is_caption(const struct item_text *text)
{
	struct span words = span_trimmed(text->bytes);

	return is_bold(text) &&
	       (span_ends_with(words, ":") ||
		       count_words(words, CAPTION_WORDS + 1) <= CAPTION_WORDS);
}

bool is_bold_line(const struct block *block, struct arena *arena)
{
	struct item_text text;

	lay_out_stretch((struct stretch){block->nodes, block->count}, &text, arena);
	return is_bold(&text) && !span_ends_with(span_trimmed(text.bytes), ":");
}

bool is_description(const struct block *block, struct arena *arena)
{
	struct item_text text;
	const struct text_run *run;
	bool each;

	lay_out_stretch((struct stretch){block->nodes, block->count}, &text, arena);
	run = text_run_at(&text, 0);
	return run != NULL && run->style == 0 && text.line_count == 1 &&
	       !holds_names(&text, &each, arena) &&
	       count_words(text.bytes, SENTENCE_WORDS) >= SENTENCE_WORDS &&
	       span_ends_with(span_trimmed(text.bytes), ".");
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

/* What stands in a paragraph, or BLOCK itself if nobody marked it as one. */
static struct stretch inside_of(const struct block *block, struct arena *arena)
{
	struct stretch inside = {block->nodes, block->count};
	size_t room = 0;

	if (block->count > 1 || block->nodes[0]->first == NULL)
		return inside;
	inside = (struct stretch){0};
	for (struct html_node *child = block->nodes[0]->first; child != NULL;
		child = child->next) {
		inside.nodes = arena_grow(arena, inside.nodes, inside.count, &room,
			sizeof(*inside.nodes));
		inside.nodes[inside.count++] = child;
	}
	return inside;
}

/* WHOLE is one item, or each line of INSIDE is. */
static void add_stretch(struct stretch whole, struct stretch inside,
	const struct period *period, struct item_places *places, struct arena *arena)
{
	struct item_text text;
	bool each;

	lay_out_stretch(whole, &text, arena);
	if (is_caption(&text) || is_prose(text.bytes))
		return;
	if ((holds_names(&text, &each, arena) && !each) || is_headed(&text))
		(void)add_place(places, whole.nodes, whole.count, period, arena);
	else
		add_lines(inside.nodes, inside.count, period, places, arena);
}

/* Take what stands before the next empty line off REST: `<br><br>`. */
static struct stretch take_stretch(struct stretch *rest)
{
	struct stretch taken = {rest->nodes, rest->count};
	size_t breaks = 0;

	for (size_t i = 0; i < rest->count && breaks < 2; i++) {
		if (html_is(rest->nodes[i], "br"))
			breaks++;
		else if (!html_is_blank(rest->nodes[i]))
			breaks = 0;
		taken.count = i + 1;
	}
	rest->nodes += taken.count;
	rest->count -= taken.count;
	return taken;
}

/* True if TEXT is an item by itself: it has names, or begins with what stands out. */
static bool stands_alone(const struct item_text *text, struct arena *arena)
{
	const struct text_run *run = text_run_at(text, 0);
	bool each;

	return holds_names(text, &each, arena) ||
	       (run != NULL && (run->style & ~(unsigned)STYLE_BADGE) != 0);
}

/* True if empty lines part INSIDE into stretches that are items, most of them. */
static bool is_parted(struct stretch inside, struct arena *arena)
{
	size_t parts = 0;
	size_t alone = 0;

	while (inside.count > 0) {
		struct item_text text;

		lay_out_stretch(take_stretch(&inside), &text, arena);
		parts += text.line_count > 0;
		alone += text.line_count > 0 && stands_alone(&text, arena);
	}
	return alone >= PARTED_LEAST && 2 * alone > parts;
}

void add_paragraph(const struct block *block, const struct period *period,
	struct item_places *places, struct arena *arena)
{
	struct stretch inside = inside_of(block, arena);

	if (!is_parted(inside, arena)) {
		add_stretch((struct stretch){block->nodes, block->count}, inside,
			period, places, arena);
		return;
	}
	while (inside.count > 0) {
		struct stretch stretch = take_stretch(&inside);
		struct item_text text;

		lay_out_stretch(stretch, &text, arena);
		if (stands_alone(&text, arena) ||
			count_words(text.bytes, PROSE_WORDS) < PROSE_WORDS)
			(void)add_place(
				places, stretch.nodes, stretch.count, period, arena);
	}
}
