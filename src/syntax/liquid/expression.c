/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/expression.h"

#include <string.h>

#include "syntax/liquid/filter.h"

/* Go on to the next of SIGNS that is not in quotes. */
static void skip_to(struct span *rest, const char *signs)
{
	while (rest->length > 0 && strchr(signs, rest->bytes[0]) == NULL) {
		char c = rest->bytes[0];
		struct span inside = span_after(*rest, 1);
		size_t end = c == '"' || c == '\'' ? span_find(inside, c) : 0;

		*rest = inside;
		/* A quote that is never closed is passed over like anything else. */
		if ((c == '"' || c == '\'') && end < inside.length)
			*rest = span_after(inside, end + 1);
	}
}

/* `name: value` goes to CALL's options, everything else to its arguments. */
static void read_argument(struct liquid_call *call, struct span *rest)
{
	struct span after = *rest;
	struct span name = liquid_name(&after);
	bool named = name.length > 0 && liquid_take(&after, ":");
	const struct value *value = NULL;

	if (named)
		*rest = after;
	if (!liquid_operand(call->run, rest, &value))
		return;
	if (named && span_is(name, "allow_false"))
		call->allows_false = liquid_is_true(value);
	else if (!named && call->count < LIQUID_ARGUMENT_LIMIT)
		call->arguments[call->count++] = value;
}

static bool read_arguments(struct liquid_call *call, struct span *rest)
{
	const struct liquid_filter *filter = call->filter;

	/* A comma in place of the colon is as good. */
	if (liquid_take(rest, ":") || liquid_take(rest, ",")) {
		do {
			read_argument(call, rest);
			skip_to(rest, ",|");
		} while (!call->run->failed && liquid_take(rest, ","));
	}
	if (call->count < filter->least)
		return liquid_fail(call->run, "'%s' wants an argument", filter->name);
	if (call->count > filter->most)
		return liquid_fail(
			call->run, "'%s' has too many arguments", filter->name);
	return !call->run->failed;
}

static void spend_input(struct liquid_run *run, const struct value *input)
{
	liquid_spend(run, 1);
	if (liquid_is(input, VALUE_STRING))
		liquid_spend_bytes(run, input->text.length);
	else if (liquid_is(input, VALUE_LIST))
		liquid_spend(run, input->list.count / 16);
}

const struct value *liquid_filtered(struct liquid_run *run, struct span markup)
{
	struct liquid_call call = {.run = run};
	const struct value *value = NULL;

	(void)liquid_operand(run, &markup, &value);
	markup = span_after(markup, span_find(markup, '|'));
	for (; liquid_take(&markup, "|") && !run->failed; skip_to(&markup, "|")) {
		struct span name = liquid_name(&markup);

		if (name.length == 0)
			continue;
		call = (struct liquid_call){.run = run, .input = value};
		call.filter = liquid_filter_named(name);
		if (call.filter == NULL) {
			liquid_fail(run, "unknown filter '%.*s'",
				SPAN_ARGUMENTS(span_first(name, 40)));
			return NULL;
		}
		spend_input(run, value);
		if (read_arguments(&call, &markup))
			value = call.filter->apply(&call);
	}
	return value;
}

const struct value *liquid_held(struct liquid_run *run, struct span markup)
{
	struct arena *before = run->arena;
	const struct value *value;

	run->arena = &run->held;
	value = liquid_filtered(run, markup);
	run->arena = before;
	return value;
}

bool liquid_test(struct liquid_run *run, struct span markup)
{
	size_t memory = run->memory;
	bool holds = liquid_condition(run, markup);

	arena_reset(&run->scratch);
	run->memory = memory;
	return holds;
}
