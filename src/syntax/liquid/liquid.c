/* SPDX-License-Identifier: MIT */
#include "syntax/liquid.h"

#include "syntax/liquid/run.h"
#include "syntax/liquid/tree.h"

bool liquid_is_in(struct span text)
{
	return span_find_string(text, "{{") < text.length ||
	       span_find_string(text, "{%") < text.length;
}

static void render_node(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	run->line = node->line;
	if (node->tag == NULL)
		text_add_span(out, node->markup);
	else if (liquid_spend(run, 1 + node->markup.length / LIQUID_BYTES_A_STEP))
		node->tag->render(run, node, out);
}

void liquid_render_branch(
	struct liquid_run *run, const struct liquid_branch *branch, struct text *out)
{
	if (!liquid_enter(run))
		return;
	for (const struct liquid_node *n = branch->first; n != NULL; n = n->next) {
		render_node(run, n, out);
		if (text_broken(out))
			liquid_fail(run, "the output grows too long");
		if (run->failed || run->stop != LIQUID_GOES_ON)
			break;
	}
	liquid_leave(run);
}

static void release(struct liquid_run *run)
{
	map_release(&run->assigned);
	map_release(&run->counters);
	map_release(&run->cycles);
	map_release(&run->loop_offsets);
	map_release(&run->templates);
	arena_release(&run->scratch);
	arena_release(&run->held);
}

bool liquid_render(struct span text, const struct liquid_world *world, struct text *out,
	struct error *error)
{
	struct text rendered = text_limited(LIQUID_OUTPUT_LIMIT);
	struct liquid_run run = {.world = world, .error = error};
	const struct liquid_branch *root = liquid_parse(text, &run.held, error);

	run.arena = &run.scratch;
	run.failed = root == NULL;
	if (root != NULL)
		liquid_render_branch(&run, root, &rendered);
	if (!run.failed)
		text_add_span(out, text_span(&rendered));
	text_release(&rendered);
	release(&run);
	return !run.failed;
}

bool liquid_is_block(struct span name)
{
	const struct liquid_tag *tag = liquid_tag_named(name);

	return tag != NULL && tag->kind != LIQUID_TAG_ALONE;
}
