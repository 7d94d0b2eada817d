/* SPDX-License-Identifier: MIT */
/*
 * Reading expressions: `page.title`, `site.data["a"][0]`, `(1..3)`, `x | first`.
 *
 * As in Jekyll's Liquid what follows a complete expression is passed over.
 */
#ifndef SYNTAX_LIQUID_EXPRESSION_H
#define SYNTAX_LIQUID_EXPRESSION_H

#include "syntax/liquid/value.h"

/*
 * Take one operand off REST: a literal, a variable, a range.  False if none begins
 * there.  What it makes stands in run->arena.
 */
bool liquid_operand(
	struct liquid_run *run, struct span *rest, const struct value **value);

/* An operand and the filters behind it. */
const struct value *liquid_filtered(struct liquid_run *run, struct span markup);

/* `a == b and c`: is it true? */
bool liquid_condition(struct liquid_run *run, struct span markup);

/* The same for tags: the value is kept, or all is gone after the test. */
const struct value *liquid_held(struct liquid_run *run, struct span markup);
bool liquid_test(struct liquid_run *run, struct span markup);

/* Words and signs, past white space.  A name that is not there is empty. */
struct span liquid_skip_space(struct span rest);
struct span liquid_name(struct span *rest);
bool liquid_take(struct span *rest, const char *sign);
bool liquid_take_word(struct span *rest, const char *word);

#endif
