/* SPDX-License-Identifier: MIT */
/* The tags include, include_relative and include_cached. */
#include "syntax/liquid/tags.h"

#include <string.h>

#include "syntax/liquid/expression.h"

/* Take the name of a file off REST: white space ends it, but not inside `{{ }}`. */
static struct span file_name(struct span *rest)
{
	struct span all = *rest;
	bool may_end = true; /* a `}}` may follow: looked for until there is none */
	size_t at = 0;

	while (at < all.length && !char_is_space(all.bytes[at])) {
		struct span ahead = span_after(all, at);
		size_t end = ahead.length;

		if (may_end && span_starts_with(ahead, "{{")) {
			end = span_find_string(ahead, "}}");
			may_end = end < ahead.length;
		}
		at += end < ahead.length ? end + 2 : 1;
	}
	*rest = span_after(all, at);
	return span_first(all, at);
}

struct span liquid_expanded(struct liquid_run *run, struct span markup)
{
	struct text text = text_limited(LIQUID_OUTPUT_LIMIT);
	struct arena tree = {0};
	struct error error = {0};
	struct arena *before = run->arena;
	const struct liquid_branch *branch;
	const struct value *value = NULL;

	if (!liquid_is_in(markup))
		return markup;
	branch = liquid_parse(markup, &tree, &error);
	if (branch == NULL)
		liquid_fail(run, "%s", error.message);
	else
		liquid_render_branch(run, branch, &text);
	run->arena = &run->held;
	value = liquid_new_text(run, &text);
	run->arena = before;
	arena_release(&tree);
	return value == NULL ? SPAN_NONE : span_trimmed(value->text);
}

/* Jekyll's rule: no `..`, no `//`, no `./`, and only what names of files need. */
static bool is_file_name(struct span name)
{
	bool dotted = false;

	for (size_t i = 0; i < name.length; i++) {
		char c = name.bytes[i];
		bool dot = c == '.' || c == '/';

		if (!char_is_alphanumeric(c) &&
			(c == '\0' || strchr("_/.-()+~#@", c) == NULL))
			return false;
		if (dot && dotted)
			return false;
		dotted = dot;
	}
	return name.length > 0;
}

/* A quoted text, in which a backslash stands before the quote. */
static const struct value *quoted(struct liquid_run *run, struct span *rest)
{
	struct text text = text_limited(LIQUID_OUTPUT_LIMIT);
	char quote = rest->bytes[0];
	size_t at = 1;

	for (; at < rest->length && rest->bytes[at] != quote; at++) {
		if (rest->bytes[at] == '\\' && at + 1 < rest->length) {
			at++;
			if (rest->bytes[at] != quote)
				text_add_char(&text, '\\');
		}
		text_add_char(&text, rest->bytes[at]);
	}
	if (at >= rest->length)
		liquid_fail(run, "a parameter of 'include' is never closed");
	*rest = span_after(*rest, at + 1);
	return liquid_new_text(run, &text);
}

static bool read_parameter(
	struct liquid_run *run, struct span *rest, struct value_pair *pair)
{
	const struct value *value = NULL;

	pair->key = liquid_name(rest);
	if (pair->key.length == 0 || !liquid_take(rest, "="))
		return liquid_fail(run, "parameters of 'include' are written a=\"b\"");
	*rest = liquid_skip_space(*rest);
	if (span_starts_with(*rest, "\"") || span_starts_with(*rest, "'"))
		value = quoted(run, rest);
	else if (!liquid_operand(run, rest, &value))
		liquid_fail(run, "the parameter '%.*s' of 'include' has no value",
			SPAN_ARGUMENTS(span_first(pair->key, 40)));
	pair->value = (struct value *)(uintptr_t)(value == NULL ? &liquid_nil : value);
	return !run->failed;
}

static void set_parameter(struct value *map, const struct value_pair *pair)
{
	for (size_t i = 0; i < map->map.count; i++)
		if (span_equals(map->map.pairs[i].key, pair->key)) {
			map->map.pairs[i].value = pair->value;
			return;
		}
	map->map.pairs[map->map.count++] = *pair;
}

/* What `include` stands for inside: a map, or NULL when it is not given anything. */
static const struct value *parameters(struct liquid_run *run, struct span rest)
{
	struct value *map = liquid_memory(run, 1, sizeof(*map));
	struct value_pair pair = {0};

	if (liquid_skip_space(rest).length == 0 || map == NULL)
		return NULL;
	map->kind = VALUE_MAP;
	map->map.pairs = liquid_memory(run, span_count(rest, '='), sizeof(pair));
	while (liquid_skip_space(rest).length > 0 && !run->failed)
		if (liquid_spend(run, 1 + map->map.count / 64) &&
			read_parameter(run, &rest, &pair))
			set_parameter(map, &pair);
	return map;
}

/* The tree of an include, read when it is first asked for. */
static const struct liquid_branch *template_named(
	struct liquid_run *run, struct span name, bool relative)
{
	const struct liquid_world *world = run->world;
	struct text key = text_limited(LIQUID_OUTPUT_LIMIT);
	struct span text = SPAN_NONE;
	struct error error = {0};
	struct liquid_branch *branch;

	text_add_char(&key, relative ? '.' : '/');
	text_add_span(&key, name);
	branch = map_get(&run->templates, text_span(&key));
	if (branch == NULL) {
		if (world->include == NULL || !world->include(world->context, name,
						      relative, &text, &run->held))
			liquid_fail(run, "there is no include '%.*s'",
				SPAN_ARGUMENTS(span_first(name, 100)));
		else
			branch = liquid_parse(text, &run->held, &error);
		if (branch != NULL)
			map_set(&run->templates, span_of(text_copy(&key, &run->held)),
				branch);
		else
			liquid_fail(run, "%.*s:%u: %s",
				SPAN_ARGUMENTS(span_first(name, 100)), error.line,
				error.message);
	}
	text_release(&key);
	return branch;
}

/* Render BRANCH; a failure in it names the include and its line. */
static void render_template(struct liquid_run *run, const struct liquid_branch *branch,
	struct span name, struct text *out)
{
	unsigned line = run->line;
	bool failed = run->failed;
	char message[ERROR_LENGTH];

	liquid_render_branch(run, branch, out);
	if (run->failed && !failed) {
		memcpy(message, run->error->message, sizeof(message));
		error_set_at(run->error, line, "%.*s:%u: %s",
			SPAN_ARGUMENTS(span_first(name, 100)), run->error->line,
			message);
	}
	run->line = line;
}

static void render_include(struct liquid_run *run, const struct liquid_node *node,
	bool relative, struct text *out)
{
	struct span rest = node->markup;
	struct span name = liquid_expanded(run, file_name(&rest));
	const struct liquid_branch *branch = NULL;
	struct arena *before = run->arena;
	const struct value *given;

	if (!run->failed && !is_file_name(name))
		liquid_fail(run, "no name of an include: '%.*s'",
			SPAN_ARGUMENTS(span_first(name, 100)));
	if (!run->failed)
		branch = template_named(run, name, relative);
	run->arena = &run->held;
	given = parameters(run, rest);
	run->arena = before;
	if (run->failed || !liquid_enter(run))
		return;
	if (given != NULL)
		liquid_push(run, span_of("include"), given);
	render_template(run, branch, name, out);
	if (given != NULL)
		liquid_pop(run);
	liquid_leave(run);
}

void liquid_render_include(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	render_include(run, node, false, out);
}

void liquid_render_include_relative(
	struct liquid_run *run, const struct liquid_node *node, struct text *out)
{
	render_include(run, node, true, out);
}
