/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/tree.h"

struct open_block {
	struct liquid_node *node;
	struct liquid_branch *branch; /* that is being filled */
	unsigned line;
};

/* The blocks that are open; the first is the text itself. */
struct parser {
	struct liquid_lexer lexer;
	struct open_block open[LIQUID_DEPTH_LIMIT + 1];
	size_t depth;
	struct arena *arena;
	struct error *error;
};

static struct liquid_branch *branch_new(
	const struct liquid_token *token, struct arena *arena)
{
	struct liquid_branch *branch = arena_new(arena, struct liquid_branch);

	branch->name = token->name;
	branch->markup = token->markup;
	branch->line = token->line;
	branch->blank = true;
	return branch;
}

static struct liquid_node *add_node(struct parser *parser,
	const struct liquid_token *token, const struct liquid_tag *tag)
{
	struct liquid_branch *branch = parser->open[parser->depth].branch;
	struct liquid_node *node = arena_new(parser->arena, struct liquid_node);

	node->line = token->line;
	node->markup = token->markup;
	node->tag = tag;
	if (branch->last == NULL)
		branch->first = node;
	else
		branch->last->next = node;
	branch->last = node;
	return node;
}

/* `{%-` takes the white space off the text before it. */
static void trim_before(struct liquid_branch *branch)
{
	struct liquid_node *node = branch->last;

	if (node != NULL && node->tag == NULL)
		node->markup = span_trimmed_right(node->markup);
}

static void drop_texts(struct liquid_branch *branch)
{
	struct liquid_node **link = &branch->first;

	branch->last = NULL;
	while (*link != NULL) {
		if ((*link)->tag == NULL) {
			*link = (*link)->next;
			continue;
		}
		branch->last = *link;
		link = &(*link)->next;
	}
}

static void close_block(struct parser *parser)
{
	const struct liquid_node *node = parser->open[parser->depth--].node;
	bool blank = true;

	for (struct liquid_branch *b = node->branches; b != NULL; b = b->next)
		blank = blank && b->blank;
	if (blank && node->tag->drops_blanks)
		for (struct liquid_branch *b = node->branches; b != NULL; b = b->next)
			drop_texts(b);
	if (!blank && !node->tag->silent)
		parser->open[parser->depth].branch->blank = false;
}

static bool open_block(struct parser *parser, const struct liquid_token *token,
	const struct liquid_tag *tag)
{
	struct liquid_node *node;

	if (parser->depth == LIQUID_DEPTH_LIMIT)
		return error_set_at(
			parser->error, token->line, "tags are nested too deep");
	node = add_node(parser, token, tag);
	node->branches = branch_new(token, parser->arena);
	parser->open[++parser->depth] =
		(struct open_block){node, node->branches, token->line};
	return true;
}

static bool skip_body(struct parser *parser, const struct liquid_token *token,
	const struct liquid_tag *tag)
{
	bool comment = tag->kind == LIQUID_TAG_COMMENT;
	struct liquid_node *node = add_node(parser, token, tag);

	if (!liquid_skip_to_end(&parser->lexer, token->name, comment, &node->markup))
		return error_set_at(
			parser->error, token->line, "'%s' is never closed", tag->name);
	if (!comment && node->markup.length > 0)
		parser->open[parser->depth].branch->blank = false;
	return true;
}

static bool add_tag(struct parser *parser, const struct liquid_token *token)
{
	const struct liquid_tag *tag = liquid_tag_named(token->name);

	if (tag == NULL)
		return error_set_at(parser->error, token->line, "unknown tag '%.*s'",
			SPAN_ARGUMENTS(span_first(token->name, 40)));
	switch (tag->kind) {
	case LIQUID_TAG_BLOCK:
		return open_block(parser, token, tag);
	case LIQUID_TAG_RAW:
	case LIQUID_TAG_COMMENT:
		return skip_body(parser, token, tag);
	case LIQUID_TAG_ALONE:
		break;
	}
	add_node(parser, token, tag);
	if (!tag->silent)
		parser->open[parser->depth].branch->blank = false;
	return true;
}

/* True if NAME divides the block that is open: `else` in an `if`. */
static bool divides(const struct liquid_node *node, struct span name)
{
	struct span parts = span_of(node == NULL ? NULL : node->tag->parts);
	struct span part;

	while (span_next(&parts, ' ', &part))
		if (span_equals(part, name))
			return true;
	return false;
}

static bool closes(const struct liquid_node *node, struct span name)
{
	return node != NULL && span_starts_with(name, "end") &&
	       span_is(span_after(name, 3), node->tag->name);
}

static bool take_tag(struct parser *parser, const struct liquid_token *token)
{
	struct open_block *open = &parser->open[parser->depth];

	if (closes(open->node, token->name)) {
		close_block(parser);
		return true;
	}
	if (divides(open->node, token->name)) {
		open->branch->next = branch_new(token, parser->arena);
		open->branch = open->branch->next;
		return true;
	}
	return add_tag(parser, token);
}

static bool take_token(struct parser *parser, const struct liquid_token *token)
{
	struct liquid_branch *branch = parser->open[parser->depth].branch;

	if (token->trims_before)
		trim_before(branch);
	switch (token->kind) {
	case LIQUID_TEXT:
		add_node(parser, token, NULL);
		branch->blank = branch->blank && span_is_blank(token->markup);
		return true;
	case LIQUID_OUTPUT:
		add_node(parser, token, &liquid_output_tag);
		branch->blank = false;
		return true;
	case LIQUID_TAG:
		break;
	}
	return take_tag(parser, token);
}

struct liquid_branch *liquid_parse(
	struct span text, struct arena *arena, struct error *error)
{
	struct liquid_token token = {0};
	struct parser parser = {
		.lexer = {.rest = text, .line = 1}, .arena = arena, .error = error};
	struct liquid_branch *root = branch_new(&token, arena);

	parser.open[0].branch = root;
	while (liquid_next_token(&parser.lexer, &token, error))
		if (!take_token(&parser, &token))
			return NULL;
	if (parser.lexer.rest.length > 0)
		return NULL;
	if (parser.depth > 0) {
		const struct open_block *open = &parser.open[parser.depth];

		error_set_at(error, open->line, "'%s' is never closed",
			open->node->tag->name);
		return NULL;
	}
	return root;
}
