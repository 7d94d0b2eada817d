/* SPDX-License-Identifier: MIT */
/* Tags that repeat: for, break, continue, cycle. */
#include "syntax/liquid/tags.h"

#include "syntax/liquid/expression.h"
#include "syntax/liquid/print.h"

/* What `{% for item in items reversed limit:2 offset:1 %}` says. */
struct loop_plan {
	struct span variable;
	const struct value *items; /* a list or a map; NULL: nothing to show */
	struct span source;        /* `item-items`: who goes on with `continue` */
	size_t first;
	size_t count;
	bool reversed;
};

/* A number behind `limit:` or `offset:`. */
static size_t read_count(struct liquid_run *run, struct span *rest)
{
	const struct value *value;
	int64_t count;

	(void)liquid_operand(run, rest, &value);
	if (value_is_null(value))
		return SIZE_MAX;
	if (!liquid_is(value, VALUE_INTEGER) && !liquid_is(value, VALUE_STRING))
		liquid_fail(run, "'for' wants a whole number");
	count = liquid_is(value, VALUE_INTEGER) ? value->integer
	                                        : liquid_leading_integer(value->text);
	return count < 0 ? 0 : (size_t)count;
}

static size_t continued_at(struct liquid_run *run, const struct loop_plan *plan)
{
	const size_t *offset = map_get(&run->loop_offsets, plan->source);

	return offset == NULL ? 0 : *offset;
}

static void read_options(
	struct liquid_run *run, struct span rest, struct loop_plan *plan, size_t *limit)
{
	while (liquid_skip_space(rest).length > 0 && !run->failed) {
		struct span name = liquid_name(&rest);

		if (span_is(name, "reversed"))
			plan->reversed = true;
		else if (span_is(name, "limit") && liquid_take(&rest, ":"))
			*limit = read_count(run, &rest);
		else if (span_is(name, "offset") && liquid_take(&rest, ":")) {
			if (liquid_take_word(&rest, "continue")) {
				plan->first = continued_at(run, plan);
				continue;
			}
			plan->first = read_count(run, &rest);
			if (plan->first == SIZE_MAX)
				plan->first = 0;
		} else if (name.length == 0)
			rest = span_after(rest, 1);
	}
}

static size_t count_items(const struct value *items)
{
	if (liquid_is(items, VALUE_LIST))
		return items->list.count;
	if (liquid_is(items, VALUE_MAP))
		return items->map.count;
	/* A text is a list of itself. */
	return liquid_is(items, VALUE_STRING) && items->text.length > 0 ? 1 : 0;
}

static bool read_plan(
	struct liquid_run *run, struct span markup, struct loop_plan *plan)
{
	struct span rest = markup;
	size_t limit = SIZE_MAX;
	size_t all;

	*plan = (struct loop_plan){.variable = liquid_name(&rest)};
	if (plan->variable.length == 0 || !liquid_take_word(&rest, "in") ||
		!liquid_operand(run, &rest, &plan->items))
		return liquid_fail(run, "a loop is written {%% for item in items %%}");
	plan->source = span_between(plan->variable.bytes, rest.bytes);
	read_options(run, rest, plan, &limit);
	all = count_items(plan->items);
	if (plan->first > all)
		plan->first = all;
	plan->count = all - plan->first < limit ? all - plan->first : limit;
	return !run->failed;
}

static const struct value *item_of(
	struct liquid_run *run, const struct loop_plan *plan, size_t index)
{
	size_t at = plan->first + (plan->reversed ? plan->count - 1 - index : index);

	if (plan->items->kind == VALUE_LIST)
		return plan->items->list.items[at];
	if (plan->items->kind == VALUE_MAP)
		return liquid_pair(run, plan->items, at);
	return plan->items;
}

static void repeat(struct liquid_run *run, const struct loop_plan *plan,
	struct liquid_loop *loop, const struct liquid_branch *body, struct text *out)
{
	struct arena *before = run->arena;

	for (; loop->index < loop->length && liquid_spend(run, 1); loop->index++) {
		run->arena = &run->held;
		run->frames[run->frame_count - 1].value =
			item_of(run, plan, loop->index);
		run->arena = before;
		liquid_render_branch(run, body, out);
		if (run->stop == LIQUID_BREAKS || run->failed)
			break;
		run->stop = LIQUID_GOES_ON;
	}
	run->stop = LIQUID_GOES_ON;
}

static void run_loop(struct liquid_run *run, const struct loop_plan *plan,
	const struct liquid_branch *body, struct text *out)
{
	struct arena *before = run->arena;
	struct liquid_loop *loop;

	/* A template can keep `forloop` in a variable: it must outlive the loop. */
	run->arena = &run->held;
	loop = liquid_memory(run, 1, sizeof(*loop));
	run->arena = before;
	if (loop == NULL)
		return;
	loop->drop.kind = VALUE_MAP;
	loop->parent = run->loop;
	loop->length = plan->count;
	run->loop = loop;
	liquid_push(run, span_of("forloop"), &loop->drop);
	liquid_push(run, plan->variable, NULL);
	repeat(run, plan, loop, body, out);
	liquid_pop(run);
	liquid_pop(run);
	run->loop = loop->parent;
}

static void remember_offset(struct liquid_run *run, const struct loop_plan *plan)
{
	size_t *offset = map_get(&run->loop_offsets, plan->source);

	if (offset == NULL)
		offset = arena_new(&run->held, size_t);
	*offset = plan->first + plan->count;
	map_set(&run->loop_offsets, plan->source, offset);
}

void liquid_render_for(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	const struct liquid_branch *otherwise = node->branches->next;
	struct arena *before = run->arena;
	struct loop_plan plan;
	bool read;

	run->arena = &run->held;
	read = read_plan(run, node->markup, &plan);
	run->arena = before;
	if (!read || !liquid_enter(run))
		return;
	remember_offset(run, &plan);
	if (plan.count > 0)
		run_loop(run, &plan, node->branches, out);
	else if (otherwise != NULL)
		liquid_render_branch(run, otherwise, out);
	liquid_leave(run);
}

void liquid_render_break(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	(void)node;
	(void)out;
	run->stop = LIQUID_BREAKS;
}

void liquid_render_continue(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	(void)node;
	(void)out;
	run->stop = LIQUID_CONTINUES;
}

/* The group of a cycle, `name:` or else all it says, and where it has come to. */
static size_t *cycle_place(struct liquid_run *run, struct span *markup)
{
	struct text key = text_limited(LIQUID_OUTPUT_LIMIT);
	struct span rest = *markup;
	const struct value *name = NULL;
	size_t *place;

	if (liquid_operand(run, &rest, &name) && liquid_take(&rest, ":")) {
		text_add_char(&key, ':');
		liquid_print_string(run, name, &key);
		*markup = rest;
	} else
		text_add_span(&key, *markup);
	place = map_get(&run->cycles, text_span(&key));
	if (place == NULL) {
		name = liquid_new_text(run, &key);
		place = arena_new(&run->held, size_t);
		if (name != NULL)
			map_set(&run->cycles, name->text, place);
	}
	text_release(&key);
	return place;
}

static size_t count_options(struct span markup)
{
	size_t count = 0;
	struct span option;

	while (span_next(&markup, ',', &option))
		count++;
	return count;
}

void liquid_render_cycle(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	struct arena *before = run->arena;
	struct span rest = node->markup;
	struct span option = SPAN_NONE;
	const struct value *value = NULL;
	size_t *place;

	run->arena = &run->held;
	place = cycle_place(run, &rest);
	for (size_t i = 0, count = count_options(rest); i <= *place; i++) {
		if (!span_next(&rest, ',', &option))
			option = SPAN_NONE;
		if (i == *place) {
			*place = i + 1 < count ? i + 1 : 0;
			break;
		}
	}
	if (liquid_operand(run, &option, &value))
		liquid_print(run, value, out);
	run->arena = before;
}
