/* SPDX-License-Identifier: MIT */
#include "syntax/liquid/run.h"

#include <assert.h>
#include <stdarg.h>

#include "base/utf8.h"
#include "syntax/liquid/value.h"

bool liquid_fail(struct liquid_run *run, const char *format, ...)
{
	va_list arguments;
	char message[ERROR_LENGTH];

	if (run->failed)
		return false;
	run->failed = true;
	va_start(arguments, format);
	utf8_print(message, sizeof(message), format, arguments);
	va_end(arguments);
	return error_set_at(run->error, run->line, "%s", message);
}

bool liquid_spend(struct liquid_run *run, size_t count)
{
	run->steps =
		count > LIQUID_STEP_LIMIT ? LIQUID_STEP_LIMIT + 1 : run->steps + count;
	if (run->steps > LIQUID_STEP_LIMIT)
		return liquid_fail(run, "too much work for a template");
	return !run->failed;
}

bool liquid_spend_bytes(struct liquid_run *run, size_t length)
{
	return liquid_spend(run, length / LIQUID_BYTES_A_STEP);
}

bool liquid_enter(struct liquid_run *run)
{
	if (run->depth >= LIQUID_DEPTH_LIMIT)
		return liquid_fail(run, "blocks and includes are nested too deep");
	run->depth++;
	return !run->failed;
}

void liquid_leave(struct liquid_run *run)
{
	run->depth--;
}

static const struct value *counter_value(struct liquid_run *run, struct span name)
{
	const int64_t *counter = map_get(&run->counters, name);

	return counter == NULL ? NULL : liquid_new_integer(run, *counter);
}

const struct value *liquid_variable(struct liquid_run *run, struct span name)
{
	const struct value *value;

	for (size_t i = run->frame_count; i > 0; i--)
		if (span_equals(run->frames[i - 1].name, name))
			return run->frames[i - 1].value;
	value = map_get(&run->assigned, name);
	if (value == NULL)
		value = counter_value(run, name);
	return value != NULL ? value : liquid_member(run, run->world->variables, name);
}

void liquid_assign(struct liquid_run *run, struct span name, const struct value *value)
{
	/* Nobody changes a value once it is made: the map may lend it out again. */
	map_set(&run->assigned, name,
		(void *)(uintptr_t)(value == NULL ? &liquid_nil : value));
}

void liquid_push(struct liquid_run *run, struct span name, const struct value *value)
{
	assert(run->frame_count < LIQUID_FRAME_LIMIT);
	run->frames[run->frame_count++] = (struct liquid_frame){name, value};
}

void liquid_pop(struct liquid_run *run)
{
	run->frame_count--;
}

void *liquid_memory(struct liquid_run *run, size_t count, size_t size)
{
	size_t total = 0;

	if (__builtin_mul_overflow(count, size, &total) ||
		total > LIQUID_MEMORY_LIMIT - run->memory) {
		liquid_fail(run, "too much memory for a template");
		return NULL;
	}
	run->memory += total;
	return arena_zeroed(run->arena, total);
}

static struct value *new_value(struct liquid_run *run, enum value_kind kind)
{
	struct value *value = liquid_memory(run, 1, sizeof(*value));

	if (value != NULL)
		value->kind = kind;
	return value;
}

const struct value *liquid_new_view(struct liquid_run *run, struct span text)
{
	struct value *value = new_value(run, VALUE_STRING);

	if (value != NULL)
		value->text = text;
	return value;
}

const struct value *liquid_new_string(struct liquid_run *run, struct span text)
{
	struct value *value = new_value(run, VALUE_STRING);

	if (value == NULL || !liquid_spend_bytes(run, text.length))
		return NULL;
	if (text.length >= LIQUID_MEMORY_LIMIT - run->memory) {
		liquid_fail(run, "too much memory for a template");
		return NULL;
	}
	run->memory += text.length + 1;
	value->text = span_copy(text, run->arena);
	return value;
}

const struct value *liquid_new_integer(struct liquid_run *run, int64_t integer)
{
	struct value *value = new_value(run, VALUE_INTEGER);

	if (value != NULL)
		value->integer = integer;
	return value;
}

const struct value *liquid_new_float(struct liquid_run *run, double number)
{
	struct value *value = new_value(run, VALUE_FLOAT);

	if (value != NULL)
		value->number = number;
	return value;
}

struct value *liquid_new_list(struct liquid_run *run, size_t count)
{
	struct value *list = new_value(run, VALUE_LIST);
	struct value **items = liquid_memory(run, count, sizeof(*items));

	if (list == NULL || items == NULL || !liquid_spend(run, count / 16))
		return NULL;
	list->list.items = items;
	list->list.count = count;
	return list;
}

void liquid_set_item(struct value *list, size_t index, const struct value *item)
{
	/* Nobody changes a value once it is made: lists may share them. */
	list->list.items[index] = (struct value *)(uintptr_t)item;
}

const struct value *liquid_new_text(struct liquid_run *run, struct text *text)
{
	const struct value *value = NULL;

	if (text_broken(text))
		liquid_fail(run, "a text of a template grows too long");
	else
		value = liquid_new_string(run, text_span(text));
	text_release(text);
	return value;
}
