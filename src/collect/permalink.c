/* SPDX-License-Identifier: MIT */
#include "collect/permalink.h"

#include <string.h>

static struct span placeholder_word(struct span rest)
{
	size_t length = 0;

	while (length < rest.length &&
		((rest.bytes[length] >= 'a' && rest.bytes[length] <= 'z') ||
			rest.bytes[length] == '_'))
		length++;
	return span_first(rest, length);
}

/*
 * The placeholder that REST begins with, behind the colon, and its length.  `:title_`
 * is `:title` and an underscore, unless there is a placeholder of that name.
 */
static const struct placeholder *find_placeholder(
	struct span rest, enum template_owner owner, size_t *length)
{
	struct span word = placeholder_word(rest);
	const struct placeholder *found;

	if (owner == OWNER_PAGE) {
		found = placeholder_opening(rest, owner);
		*length = found == NULL ? 0 : strlen(found->name);
		return found;
	}
	found = placeholder_named(word, owner);
	if (found == NULL && span_ends_with(word, "_")) {
		word.length--;
		found = placeholder_named(word, owner);
	}
	*length = word.length;
	return found;
}

static struct permalink_piece *add_piece(
	struct permalink *permalink, size_t *room, struct arena *arena)
{
	permalink->pieces = arena_grow(arena, permalink->pieces, permalink->count, room,
		sizeof(*permalink->pieces));
	return &permalink->pieces[permalink->count++];
}

static void add_literal(struct permalink *permalink, struct span literal, size_t *room,
	struct arena *arena)
{
	if (literal.length > 0)
		add_piece(permalink, room, arena)->literal = literal;
}

bool permalink_read(struct span template, enum template_owner owner,
	struct permalink *permalink, struct arena *arena, struct error *error)
{
	size_t start = 0;
	size_t room = 0;

	*permalink = (struct permalink){0};
	for (size_t at = 0; at < template.length;) {
		struct span rest = span_after(template, at + 1);
		const struct placeholder *found = NULL;
		size_t length = 0;

		if (template.bytes[at] == ':')
			found = find_placeholder(rest, owner, &length);
		if (found == NULL && length > 0 && owner != OWNER_PAGE)
			return error_set(error, "unknown placeholder ':%.*s'",
				SPAN_ARGUMENTS(placeholder_word(rest)));
		if (found != NULL) {
			add_literal(permalink,
				span_between(
					template.bytes + start, template.bytes + at),
				&room, arena);
			add_piece(permalink, &room, arena)->placeholder = found;
			permalink->dated |= placeholder_is_dated(found);
			start = at + 1 + length;
		}
		at += 1 + length;
	}
	add_literal(permalink, span_after(template, start), &room, arena);
	return true;
}

void permalink_fill(const struct permalink *permalink, const struct subject *subject,
	const struct date_parts *date, struct text *path)
{
	text_clear(path);
	text_add_char(path, '/');
	for (size_t i = 0; i < permalink->count; i++) {
		const struct permalink_piece *piece = &permalink->pieces[i];

		if (piece->placeholder == NULL)
			text_add_span(path, piece->literal);
		else
			placeholder_add(piece->placeholder, subject, date, path);
	}
	permalink_clean(path);
}

/* Put NEW in place of each OLD, of two bytes, from left to right. */
static void replace_pairs(struct text *path, const char *old, const char *new)
{
	size_t kept = 0;

	for (size_t i = 0; i < path->length; i++) {
		if (i + 1 < path->length && memcmp(path->bytes + i, old, 2) == 0) {
			if (new[0] != '\0')
				path->bytes[kept++] = new[0];
			i++;
			continue;
		}
		path->bytes[kept++] = path->bytes[i];
	}
	text_cut(path, kept);
}

void permalink_squeeze(struct text *path)
{
	size_t kept = 0;

	for (size_t i = 0; i < path->length; i++)
		if (path->bytes[i] != '/' || kept == 0 || path->bytes[kept - 1] != '/')
			path->bytes[kept++] = path->bytes[i];
	text_cut(path, kept);
}

/* True if there is a `..`, a `./` or a `//` in PATH: most have none. */
static bool is_untidy(const struct text *path)
{
	for (size_t i = 1; i < path->length; i++)
		if ((path->bytes[i] == '/' || path->bytes[i] == '.') &&
			(path->bytes[i - 1] == '/' || path->bytes[i - 1] == '.') &&
			(path->bytes[i - 1] == '.' || path->bytes[i] == '/'))
			return true;
	return false;
}

void permalink_clean(struct text *path)
{
	if (!is_untidy(path))
		return;
	replace_pairs(path, "..", "/");
	replace_pairs(path, "./", "");
	permalink_squeeze(path);
}
