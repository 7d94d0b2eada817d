/* SPDX-License-Identifier: MIT */
#include "collect/titles.h"

#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "base/utf8.h"
#include "collect/title_text.h"
#include "syntax/smart.h"
#include "syntax/unicode.h"

enum { SMART_GROWTH = 8 }; /* bytes that one byte becomes, at most */

/* A word with a capital at its start and nowhere else. */
static void add_word(struct text *title, struct span word, struct arena *arena)
{
	struct span lower = unicode_lower(word, arena);
	char capital[UTF8_LONGEST];
	uint32_t first;
	size_t length = utf8_decode(lower, &first);

	if (length == 0)
		return;
	text_add_bytes(title, capital, utf8_encode(unicode_title(first), capital));
	text_add_span(title, span_after(lower, length));
}

const char *title_of_slug(struct span slug, struct arena *arena)
{
	struct text title = text_limited(4 * slug.length + 1);
	struct span rest = utf8_repaired(slug, arena);
	struct span word;
	const char *copy;

	while (span_next(&rest, '-', &word)) {
		if (title.length > 0 && word.length > 0)
			text_add_char(&title, ' ');
		add_word(&title, word, arena);
	}
	copy = text_copy(&title, arena);
	text_release(&title);
	return copy;
}

/* A folder's index is called like the folder, that of the site like the site. */
static const char *title_of_file(const struct subject *subject)
{
	const struct source_name *name = &subject->name;
	const char *title;

	if (name_is_index(name) && !subject_is_document(subject))
		title = title_of_slug(path_name(name->folder), subject->scratch);
	else
		title = title_of_slug(name->slug, subject->scratch);
	if (*title != '\0')
		return arena_string(subject->arena, title);
	return subject->settings->identity.title;
}

static enum title_markup markup_of(const struct settings *settings)
{
	if (settings->urls.rules == PERMALINKS_NATIVE)
		return TITLE_MARKDOWN;
	return settings->compat ? TITLE_ANY_TAG : TITLE_HTML;
}

/* TEXT with the punctuation that jekyll-feed gives it, as HTML. */
static const char *smart_title(
	const char *text, const char *const *quotes, struct arena *scratch)
{
	struct text html = text_limited(SMART_GROWTH * strlen(text) + 1);
	const char *smart = text;

	if (strpbrk(text, "\"'-.<>&") == NULL)
		return text;
	smart_punctuation(span_of(text), quotes, &html);
	if (!text_broken(&html))
		smart = text_copy(&html, scratch);
	text_release(&html);
	return smart;
}

/* A title that is all markup says nothing: it counts as none. */
static const char *title_of_text(const struct subject *subject, const char *text)
{
	const char *smart = text;
	const char *title;

	if (text == NULL)
		return NULL;
	if (subject->settings->front_matter.smart_titles)
		smart = smart_title(
			text, subject->settings->bodies.quotes, subject->scratch);
	title = title_text(
		smart, markup_of(subject->settings), subject->arena, subject->scratch);
	if (title == smart && smart != text)
		title = arena_string(subject->arena, title);
	return *title == '\0' ? NULL : title;
}

/* `it's-here` is a title as good as any. */
static const char *title_of_name(const struct subject *subject)
{
	const char *title = title_of_file(subject);
	const char *smart = NULL;

	if (subject->settings->front_matter.smart_titles)
		smart = title_of_text(subject, title);
	return smart == NULL ? title : smart;
}

void title_page(const struct subject *subject)
{
	const struct source *source = subject->source;
	const char *title = NULL;

	if (source->kind != SOURCE_STATIC)
		title = title_of_text(subject, source->front.title);
	else
		title = path_name(span_of(source->path)).bytes;
	if (title == NULL && source->heading != NULL && *source->heading != '\0')
		title = source->heading;
	subject->page->title = title == NULL ? title_of_name(subject) : title;
}
