/* SPDX-License-Identifier: MIT */
/*
 * A template as a tree of tags, in an arena; depth is limited while it is made.
 *
 * Markup is kept as it is written and read each time a tag runs, so that an expression
 * that never runs never fails.
 */
#ifndef SYNTAX_LIQUID_TREE_H
#define SYNTAX_LIQUID_TREE_H

#include "syntax/liquid/run.h"

enum liquid_token_kind {
	LIQUID_TEXT,
	LIQUID_OUTPUT, /* `{{ markup }}` */
	LIQUID_TAG,    /* `{% name markup %}` */
};

struct liquid_token {
	enum liquid_token_kind kind;
	unsigned line;
	struct span name;   /* of a tag */
	struct span markup; /* without the white space around it; a text as it is */
	bool trims_before;  /* `{%-` */
	bool trims_after;   /* `-%}` */
};

struct liquid_lexer {
	struct span rest;
	unsigned line; /* of rest's first byte */
	bool trims;    /* the last token ended in `-%}` or `-}}` */
};

/* The next token; false at the end, or with an error for an open `{{` or `{%`. */
bool liquid_next_token(
	struct liquid_lexer *lexer, struct liquid_token *token, struct error *error);

/*
 * Skip to behind `{% endNAME %}`.  BODY is what stands before it.  With NESTED, a NAME
 * inside has an end of its own.  False if there is no end.
 */
bool liquid_skip_to_end(
	struct liquid_lexer *lexer, struct span name, bool nested, struct span *body);

struct liquid_branch;

struct liquid_node {
	struct liquid_node *next;
	unsigned line;
	const struct liquid_tag *tag;   /* NULL: text */
	struct span markup;             /* or the text */
	struct liquid_branch *branches; /* of a block: its body, then `else` … */
};

struct liquid_branch {
	struct liquid_branch *next;
	struct span name; /* `else`, `elsif`, `when`; of the first the tag's own */
	struct span markup;
	unsigned line;
	struct liquid_node *first;
	struct liquid_node *last;
	bool blank; /* prints nothing but white space */
};

enum liquid_tag_kind {
	LIQUID_TAG_ALONE,
	LIQUID_TAG_BLOCK,   /* its body is Liquid */
	LIQUID_TAG_RAW,     /* its body is text */
	LIQUID_TAG_COMMENT, /* its body is nothing */
};

struct liquid_tag {
	const char *name;
	enum liquid_tag_kind kind;
	bool silent;       /* it never prints */
	bool drops_blanks; /* white space in it goes if nothing else is there */
	const char *parts; /* names that divide its body, with a blank behind each */
	void (*render)(struct liquid_run *run, const struct liquid_node *node,
		struct text *out);
};

/* NULL if there is none. */
const struct liquid_tag *liquid_tag_named(struct span name);

/* The tag that `{{ }}` is. */
extern const struct liquid_tag liquid_output_tag;

/* Read TEXT into a tree that stands in ARENA; NULL and an error for what is none. */
struct liquid_branch *liquid_parse(
	struct span text, struct arena *arena, struct error *error);

/* Append what the nodes of a body print. */
void liquid_render_branch(
	struct liquid_run *run, const struct liquid_branch *branch, struct text *out);

#endif
