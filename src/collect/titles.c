/* SPDX-License-Identifier: MIT */
#include "collect/titles.h"

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "collect/smart.h"
#include "collect/title_text.h"
#include "syntax/unicode.h"

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

static struct span last_part(struct span path)
{
	size_t start = path.length;

	while (start > 0 && path.bytes[start - 1] != '/')
		start--;
	return span_after(path, start);
}

/* A folder's index is called like the folder, that of the site like the site. */
static const char *title_of_file(const struct subject *subject)
{
	const struct source_name *name = &subject->name;
	const char *title;

	if (name_is_index(name) && !subject_is_document(subject))
		title = title_of_slug(last_part(name->folder), subject->scratch);
	else
		title = title_of_slug(name->slug, subject->scratch);
	if (*title != '\0')
		return arena_string(subject->arena, title);
	return subject->settings->title;
}

/* A title that is all markup says nothing: it counts as none. */
static const char *title_of_text(const struct subject *subject, const char *text)
{
	enum title_markup markup =
		subject->settings->permalink_rules == PERMALINKS_JEKYLL
			? TITLE_HTML
			: TITLE_MARKDOWN;
	const char *title;

	if (text == NULL)
		return NULL;
	title = title_text(text, markup, subject->arena, subject->scratch);
	return *title == '\0' ? NULL : title;
}

void title_page(const struct subject *subject)
{
	const struct source *source = subject->source;
	const char *title = NULL;

	if (source->kind != SOURCE_STATIC)
		title = title_of_text(subject, source->front.title);
	else
		title = last_part(span_of(source->path)).bytes;
	if (title == NULL && source->heading != NULL && *source->heading != '\0')
		title = source->heading;
	if (title == NULL)
		title = title_of_file(subject);
	if (subject->settings->smart_titles && source->kind != SOURCE_STATIC)
		title = smart_text(title, subject->arena);
	subject->page->title = title;
}
