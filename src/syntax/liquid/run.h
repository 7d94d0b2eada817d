/* SPDX-License-Identifier: MIT */
/*
 * One run of a template: its variables, its limits, its first failure.
 *
 * Failure is sticky: what fails calls liquid_fail and returns anything; whoever loops
 * or carries on asks run->failed.  Every tag, filter and comparison pays for its time
 * with liquid_spend, every value that is made for its memory, so that no template runs
 * long or large.
 *
 * Values made for an output or a condition stand in the scratch arena, which is emptied
 * after it; those that a variable, a loop or an include keeps stand in the held arena.
 */
#ifndef SYNTAX_LIQUID_RUN_H
#define SYNTAX_LIQUID_RUN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/map.h"
#include "syntax/liquid.h"

enum {
	LIQUID_FRAME_LIMIT = 2 * LIQUID_DEPTH_LIMIT + 2,
	LIQUID_BYTES_A_STEP = 1024,
};

/* What a `break` or `continue` has asked for. */
enum liquid_stop {
	LIQUID_GOES_ON,
	LIQUID_BREAKS,
	LIQUID_CONTINUES,
};

/* A variable that lives as long as a block: of a loop, of an include. */
struct liquid_frame {
	struct span name;
	const struct value *value;
};

/* A running `for`.  Its drop is what `forloop` stands for. */
struct liquid_loop {
	struct value drop;
	struct liquid_loop *parent;
	size_t index; /* from 0 */
	size_t length;
};

struct liquid_run {
	const struct liquid_world *world;
	struct error *error;
	bool failed;
	unsigned line; /* of the tag that runs */
	size_t steps;
	size_t memory;
	int depth;
	enum liquid_stop stop;
	struct liquid_loop *loop; /* the innermost */
	struct arena held;
	struct arena scratch;
	struct arena *arena;     /* where values are made now: one of the two */
	struct map assigned;     /* by name: struct value */
	struct map counters;     /* of increment and decrement: int64_t */
	struct map cycles;       /* by group: size_t */
	struct map loop_offsets; /* for `offset: continue`: size_t */
	struct map templates;    /* includes that were read: struct liquid_branch */
	struct liquid_frame frames[LIQUID_FRAME_LIMIT];
	size_t frame_count;
};

/* The first failure counts; returns false. */
__attribute__((format(printf, 2, 3))) bool liquid_fail(
	struct liquid_run *run, const char *format, ...);

/*
 * Pay for COUNT steps, or for looking at LENGTH bytes: false when the run has failed.
 */
bool liquid_spend(struct liquid_run *run, size_t count);
bool liquid_spend_bytes(struct liquid_run *run, size_t length);

/* One level deeper, unless that is too deep; leave only what was entered. */
bool liquid_enter(struct liquid_run *run);
void liquid_leave(struct liquid_run *run);

/* What NAME stands for: the innermost frame's, what was assigned, or the world's. */
const struct value *liquid_variable(struct liquid_run *run, struct span name);
/* Keep VALUE, which must stand in the held arena or the world, under NAME. */
void liquid_assign(struct liquid_run *run, struct span name, const struct value *value);
void liquid_push(struct liquid_run *run, struct span name, const struct value *value);
void liquid_pop(struct liquid_run *run);

/* SIZE bytes for COUNT things in run->arena, all zero; NULL when there are no more. */
void *liquid_memory(struct liquid_run *run, size_t count, size_t size);

/*
 * New values, in run->arena.  When memory has run out they are nil, a list NULL.  The
 * items of a new list are nil until they are set.
 */
const struct value *liquid_new_string(struct liquid_run *run, struct span text);
/* A string of bytes that stay where they are. */
const struct value *liquid_new_view(struct liquid_run *run, struct span text);
const struct value *liquid_new_integer(struct liquid_run *run, int64_t integer);
const struct value *liquid_new_float(struct liquid_run *run, double number);
struct value *liquid_new_list(struct liquid_run *run, size_t count);
void liquid_set_item(struct value *list, size_t index, const struct value *item);
/* TEXT's bytes as a string; TEXT is released. */
const struct value *liquid_new_text(struct liquid_run *run, struct text *text);

#endif
