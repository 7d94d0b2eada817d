/* SPDX-License-Identifier: MIT */
/*
 * The tree of values that YAML's events build, node by node, as Psych would.
 *
 * Anchors, aliases, merge keys and repeated keys are settled here.  Depth and the
 * number of values have limits (syntax/yaml.h); going past one is an error.
 */
#ifndef SYNTAX_YAML_TREE_H
#define SYNTAX_YAML_TREE_H

#include <stdbool.h>

#include "base/error.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/value.h"
#include "syntax/yaml.h"

/* A list or map that has begun and not ended. */
struct yaml_level {
	struct value *value;
	size_t room;       /* how many items or pairs its array has room for */
	bool has_key;      /* the next child is a value */
	bool key_merges;   /* it is `<<` */
	struct value *key; /* a pair whose key is a list or map is left out */
};

struct yaml_tree {
	struct arena *arena;
	struct error *error;
	struct value *root; /* NULL until it is complete */
	size_t count;
	struct map anchors;
	struct yaml_level *level;                       /* the innermost */
	struct yaml_level levels[YAML_DEPTH_LIMIT + 1]; /* the first has no value */
};

/* What the text says of a node. */
struct yaml_node {
	unsigned line;
	const char *anchor; /* NULL if it has none */
	const char *tag;
	struct span text; /* a scalar's */
	bool is_string;   /* it is quoted */
};

void yaml_tree_start(struct yaml_tree *tree, struct arena *arena, struct error *error);

bool yaml_tree_add_scalar(struct yaml_tree *tree, const struct yaml_node *node);
bool yaml_tree_add_alias(struct yaml_tree *tree, const char *anchor, unsigned line);

/* KIND is VALUE_LIST or VALUE_MAP. */
bool yaml_tree_open(
	struct yaml_tree *tree, enum value_kind kind, const struct yaml_node *node);
bool yaml_tree_close(struct yaml_tree *tree);

/* What was built stays in the arena. */
void yaml_tree_release(struct yaml_tree *tree);

#endif
