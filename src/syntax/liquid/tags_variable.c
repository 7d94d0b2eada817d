/* SPDX-License-Identifier: MIT */
/* Tags that set variables: assign, capture, increment, decrement. */
#include "syntax/liquid/tags.h"

#include <string.h>

#include "syntax/liquid/expression.h"

static bool is_target_byte(char c)
{
	return char_is_alphanumeric(c) || (unsigned char)c >= 0x80 ||
	       (c != '\0' && strchr("_-.[]()", c) != NULL);
}

/* Take the name of the variable to set off REST; quotes before it are passed over. */
static struct span target(struct span *rest)
{
	struct span name;
	size_t length = 0;

	while (rest->length > 0 && !is_target_byte(rest->bytes[0]))
		*rest = span_after(*rest, 1);
	while (length < rest->length && is_target_byte(rest->bytes[length]))
		length++;
	name = span_first(*rest, length);
	*rest = span_after(*rest, length);
	return name;
}

void liquid_render_assign(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	struct span rest = node->markup;
	struct span name = target(&rest);

	(void)out;
	if (name.length == 0 || !liquid_take(&rest, "="))
		liquid_fail(run, "an assignment is written {%% assign a = b %%}");
	else
		liquid_assign(run, name, liquid_held(run, rest));
}

void liquid_render_capture(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	struct text captured = text_limited(LIQUID_OUTPUT_LIMIT);
	struct span rest = node->markup;
	struct span name = target(&rest);

	(void)out;
	if (name.length == 0)
		liquid_fail(run, "'capture' wants the name of a variable");
	else
		liquid_render_branch(run, node->branches, &captured);
	if (!run->failed) {
		struct arena *before = run->arena;

		run->arena = &run->held;
		liquid_assign(run, name, liquid_new_text(run, &captured));
		run->arena = before;
	}
	text_release(&captured);
}

static int64_t *counter_named(struct liquid_run *run, struct span name)
{
	int64_t *counter = map_get(&run->counters, name);

	if (counter == NULL) {
		counter = arena_new(&run->held, int64_t);
		map_set(&run->counters, name, counter);
	}
	return counter;
}

/* It shows the number and then adds; decrement subtracts first. */
void liquid_render_increment(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	int64_t *counter = counter_named(run, node->markup);

	text_addf(out, "%lld", (long long)(*counter)++);
}

void liquid_render_decrement(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	int64_t *counter = counter_named(run, node->markup);

	text_addf(out, "%lld", (long long)--(*counter));
}
