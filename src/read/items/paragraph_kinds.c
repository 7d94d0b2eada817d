/* SPDX-License-Identifier: MIT */
#include "read/items/paragraph_kinds.h"

#include <string.h>

#include "read/items/parts.h"
#include "read/words/words.h"

enum {
	CITATION_WORDS = 4, /* behind the names of a citation that fills a line */
	CAPTION_WORDS = 3,  /* of a bold line without a colon that is no item */
	SENTENCE_WORDS = 5, /* of a description, at least */
};

void lay_out_stretch(
	struct stretch stretch, struct item_text *text, struct arena *arena)
{
	struct item_place place = {.nodes = stretch.nodes, .count = stretch.count};

	lay_out_text(&place, text, arena);
}

/* `Ann Z. Roe.`, and no more, behind the first line. */
static bool is_whole_name(const struct item_text *text, const struct text_line *line,
	struct span words, const struct names *names)
{
	return line > text->lines && names->initials && names->count == 1 &&
	       without_separators(span_after(words, names->end)).length == 0;
}

static bool line_names(const struct item_text *text, const struct text_line *line,
	struct names *names, struct arena *arena)
{
	struct span words = text_part(text, line->start, line->end);

	words = span_after(words, leading_separators(words));
	return names_read(words, names, arena) &&
	       (names->certain || is_whole_name(text, line, words, names) ||
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

bool holds_names(const struct item_text *text, bool *each, struct arena *arena)
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

/* True if nothing but a date stands behind AT on the first line. */
static bool dates_only(const struct item_text *text, size_t at)
{
	struct period period;

	return at >= text->lines[0].end ||
	       period_is_all(text_part(text, at, text->lines[0].end), 0, DAYS_UNKNOWN,
		       &period);
}

/* What the first line begins with, past a number: `4. **Fast paths**`. */
static const struct text_run *first_run(const struct item_text *text)
{
	struct span words;

	if (text->line_count == 0)
		return NULL;
	words = without_number(text_part(text, 0, text->lines[0].end));
	return text_run_at(text, (size_t)(words.bytes - text->bytes.bytes));
}

bool is_headed(const struct item_text *text)
{
	const struct text_run *first = first_run(text);
	unsigned style = first == NULL ? 0 : first->style & (STYLE_BOLD | STYLE_ITALIC);

	if (text->line_count < 2 || style == 0 || !dates_only(text, first->end))
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

bool is_caption(const struct item_text *text)
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
