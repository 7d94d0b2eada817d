/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/tree.h"

static struct span take(struct liquid_lexer *lexer, size_t length)
{
	struct span taken = span_first(lexer->rest, length);

	lexer->line += (unsigned)span_count(taken, '\n');
	lexer->rest = span_after(lexer->rest, length);
	return taken;
}

static bool is_open(struct span text, size_t at)
{
	return at + 1 < text.length && text.bytes[at] == '{' &&
	       (text.bytes[at + 1] == '{' || text.bytes[at + 1] == '%');
}

/* The length of the text before the next `{{` or `{%`. */
static size_t text_length(struct span rest)
{
	size_t at = 0;

	while (at < rest.length && !is_open(rest, at))
		at += 1 + span_find(span_after(rest, at + 1), '{');
	return at;
}

static void read_text(struct liquid_lexer *lexer, struct liquid_token *token)
{
	token->kind = LIQUID_TEXT;
	token->markup = take(lexer, text_length(lexer->rest));
	if (lexer->trims)
		token->markup = span_trimmed_left(token->markup);
	lexer->trims = false;
}

/* What stands between the braces: hyphens, the name of a tag, the markup. */
static void read_inside(struct span inside, struct liquid_token *token)
{
	size_t length = 0;

	token->trims_before = span_starts_with(inside, "-");
	if (token->trims_before)
		inside = span_after(inside, 1);
	token->trims_after = span_ends_with(inside, "-");
	if (token->trims_after)
		inside = span_first(inside, inside.length - 1);
	inside = span_trimmed(inside);
	while (token->kind == LIQUID_TAG && length < inside.length &&
		char_is_word(inside.bytes[length]))
		length++;
	token->name = span_first(inside, length);
	token->markup = span_trimmed(span_after(inside, length));
}

/* As Liquid, an output ends at its first `}`, which must be two. */
static bool read_tag(
	struct liquid_lexer *lexer, struct liquid_token *token, struct error *error)
{
	bool output = lexer->rest.bytes[1] == '{';
	struct span inside = span_after(lexer->rest, 2);
	size_t end = output ? span_find(inside, '}') : span_find_string(inside, "%}");

	if (end == inside.length ||
		!span_starts_with(span_after(inside, end), output ? "}}" : "%}"))
		return error_set_at(error, lexer->line, "'%s' is never closed",
			output ? "{{" : "{%");
	token->kind = output ? LIQUID_OUTPUT : LIQUID_TAG;
	read_inside(span_first(inside, end), token);
	take(lexer, 2 + end + 2);
	lexer->trims = token->trims_after;
	return true;
}

bool liquid_next_token(
	struct liquid_lexer *lexer, struct liquid_token *token, struct error *error)
{
	*token = (struct liquid_token){.line = lexer->line};
	if (lexer->rest.length == 0)
		return false;
	if (is_open(lexer->rest, 0))
		return read_tag(lexer, token, error);
	read_text(lexer, token);
	return true;
}

/* True if TEXT, which begins behind a `{%`, goes on with the word PREFIX NAME. */
static bool names_tag(struct span text, const char *prefix, struct span name)
{
	struct liquid_token token = {.kind = LIQUID_TAG};

	read_inside(span_first(text, span_find_string(text, "%}")), &token);
	return span_starts_with(token.name, prefix) &&
	       span_equals(span_after(token.name, span_of(prefix).length), name);
}

bool liquid_skip_to_end(
	struct liquid_lexer *lexer, struct span name, bool nested, struct span *body)
{
	struct span all = lexer->rest;
	size_t depth = 1;
	size_t end = 0;

	for (size_t at = span_find_string(all, "{%"); at < all.length;
		at = end + span_find_string(span_after(all, end), "{%")) {
		struct span inside = span_after(all, at + 2);

		end = at + 2 + span_find_string(inside, "%}");
		if (end == all.length)
			return false;
		if (nested && names_tag(inside, "", name))
			depth++;
		else if (names_tag(inside, "end", name) && --depth == 0) {
			*body = span_first(all, at);
			if (nested)
				lexer->trims = all.bytes[end - 1] == '-';
			take(lexer, end + 2);
			return true;
		}
	}
	return false;
}
