/* SPDX-License-Identifier: MIT */
/* Tags that choose what is shown: if, unless, case. */
#include "syntax/liquid/tags.h"

#include "syntax/liquid/expression.h"

/* Render the first branch from BRANCH on whose condition holds. */
static void render_first_true(
	struct liquid_run *run, const struct liquid_branch *branch, struct text *out)
{
	for (; branch != NULL && liquid_spend(run, 1); branch = branch->next) {
		run->line = branch->line;
		if (span_is(branch->name, "else") || liquid_test(run, branch->markup)) {
			liquid_render_branch(run, branch, out);
			return;
		}
		if (run->failed)
			return;
	}
}

void liquid_render_if(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	render_first_true(run, node->branches, out);
}

void liquid_render_unless(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	const struct liquid_branch *branch = node->branches;

	if (liquid_test(run, branch->markup))
		render_first_true(run, branch->next, out);
	else if (!run->failed)
		liquid_render_branch(run, branch, out);
}

/* `a or b, c`: is one of them VALUE? */
static bool lists_value(
	struct liquid_run *run, struct span markup, const struct value *value)
{
	const struct value *option;

	do {
		if (!liquid_operand(run, &markup, &option))
			return liquid_fail(run, "'when' wants a value");
		if (liquid_equal(run, value, option))
			return true;
	} while (liquid_take(&markup, ",") || liquid_take_word(&markup, "or"));
	return false;
}

static bool is_when(
	struct liquid_run *run, struct span markup, const struct value *value)
{
	size_t memory = run->memory;
	bool found = lists_value(run, markup, value);

	arena_reset(&run->scratch);
	run->memory = memory;
	return found;
}

/* Every `when` that fits is shown, an `else` if none before it did. */
void liquid_render_case(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	const struct value *value = liquid_held(run, node->markup);
	bool found = false;

	for (const struct liquid_branch *b = node->branches->next;
		b != NULL && liquid_spend(run, 1); b = b->next) {
		run->line = b->line;
		if (span_is(b->name, "else")) {
			if (!found)
				liquid_render_branch(run, b, out);
		} else if (is_when(run, b->markup, value)) {
			found = true;
			liquid_render_branch(run, b, out);
		}
		if (run->stop != LIQUID_GOES_ON)
			return;
	}
}
