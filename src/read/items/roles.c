/* SPDX-License-Identifier: MIT */
#include "read/items/roles.h"

#include <string.h>

#include "base/array.h"
#include "read/words/words.h"

/* Words that themes use as classes, and people as headings of tables. */
static const struct role_word {
	const char *word;
	enum line_role role;
} role_words[] = {
	{"title", LINE_TITLE},
	{"papertitle", LINE_TITLE},
	{"paper", LINE_TITLE},
	{"name", LINE_TITLE},
	{"author", LINE_AUTHORS},
	{"authors", LINE_AUTHORS},
	{"venue", LINE_VENUE},
	{"journal", LINE_VENUE},
	{"periodical", LINE_VENUE},
	{"conference", LINE_VENUE},
	{"booktitle", LINE_VENUE},
	{"date", LINE_DATE},
	{"year", LINE_DATE},
	{"time", LINE_DATE},
	{"badge", LINE_BADGE},
	{"abbr", LINE_BADGE},
	{"label", LINE_BADGE},
	{"tag", LINE_BADGE},
	{"abstract", LINE_HIDDEN},
	{"bibtex", LINE_HIDDEN},
	{"bib", LINE_HIDDEN},
	{"hidden", LINE_HIDDEN},
};

static const struct role_word head_words[] = {
	{"title", LINE_TITLE},
	{"paper", LINE_TITLE},
	{"publication", LINE_TITLE},
	{"talk", LINE_TITLE},
	{"course", LINE_TITLE},
	{"project", LINE_TITLE},
	{"topic", LINE_TITLE},
	{"award", LINE_TITLE},
	{"name", LINE_TITLE},
	{"author", LINE_AUTHORS},
	{"authors", LINE_AUTHORS},
	{"speaker", LINE_AUTHORS},
	{"venue", LINE_VENUE},
	{"journal", LINE_VENUE},
	{"conference", LINE_VENUE},
	{"where", LINE_VENUE},
	{"event", LINE_VENUE},
	{"date", LINE_DATE},
	{"year", LINE_DATE},
	{"when", LINE_DATE},
	{"semester", LINE_DATE},
	{"term", LINE_DATE},
};

static enum line_role find(
	const struct role_word *words, size_t count, struct span word)
{
	for (size_t i = 0; i < count; i++)
		if (span_is_ignoring_case(word, words[i].word))
			return words[i].role;
	return LINE_PLAIN;
}

/* The last part of `pub-title`, `paper__authors`. */
static struct span last_part(struct span word)
{
	size_t start = word.length;

	while (start > 0 && word.bytes[start - 1] != '-' &&
		word.bytes[start - 1] != '_')
		start--;
	return span_after(word, start);
}

/* Of `journal-name` and `section-title` the first part tells whose they are. */
static enum line_role role_of_word(struct span word)
{
	static const char *const many[] = {
		"section", "category", "page", "group", "site"};
	struct span part = last_part(word);
	enum line_role role = find(role_words, COUNT(role_words), part);
	enum line_role owner;

	if (role != LINE_TITLE || part.length == word.length)
		return role;
	part = last_part(span_first(word, word.length - part.length - 1));
	if (span_is_one_of(part, many, COUNT(many)))
		return LINE_PLAIN;
	owner = find(role_words, COUNT(role_words), part);
	return owner == LINE_PLAIN ? role : owner;
}

enum line_role line_role_of_class(const char *class_attribute)
{
	struct span rest;
	struct span word;
	enum line_role role = LINE_PLAIN;

	if (class_attribute == NULL)
		return LINE_PLAIN;
	rest = span_of(class_attribute);
	while (role != LINE_HIDDEN && span_next(&rest, ' ', &word)) {
		enum line_role other = role_of_word(word);

		if (role == LINE_PLAIN || other == LINE_HIDDEN)
			role = other;
	}
	return role;
}

enum line_role line_role_of_heading(struct span heading)
{
	return find(head_words, COUNT(head_words), without_separators(heading));
}
