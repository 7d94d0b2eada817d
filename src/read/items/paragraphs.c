/* SPDX-License-Identifier: MIT */
#include "read/items/paragraphs.h"

#include "read/items/noise.h"
#include "read/items/paragraph_kinds.h"
#include "read/words/words.h"

enum {
	PARTED_LEAST = 2, /* items that empty lines part */
	PROSE_WORDS = 15, /* of what stands between such items and is none */
};

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
