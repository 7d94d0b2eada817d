/* SPDX-License-Identifier: MIT */
/* Filters: one row each, in the table of the file that has it. */
#ifndef SYNTAX_LIQUID_FILTER_H
#define SYNTAX_LIQUID_FILTER_H

#include "syntax/liquid/value.h"

enum { LIQUID_ARGUMENT_LIMIT = 4 };

/* A filter being applied. */
struct liquid_call {
	struct liquid_run *run;
	const struct liquid_filter *filter;
	const struct value *input;
	const struct value *arguments[LIQUID_ARGUMENT_LIMIT];
	size_t count;
	bool allows_false; /* default's `allow_false: true` */
};

struct liquid_filter {
	const char *name; /* NULL ends a table */
	size_t least;     /* arguments that it wants */
	size_t most;
	const struct value *(*apply)(const struct liquid_call *call);
};

extern const struct liquid_filter liquid_date_filters[];
extern const struct liquid_filter liquid_escape_filters[];
extern const struct liquid_filter liquid_group_filters[];
extern const struct liquid_filter liquid_html_filters[];
extern const struct liquid_filter liquid_list_filters[];
extern const struct liquid_filter liquid_number_filters[];
extern const struct liquid_filter liquid_select_filters[];
extern const struct liquid_filter liquid_sort_filters[];
extern const struct liquid_filter liquid_text_filters[];
extern const struct liquid_filter liquid_url_filters[];
extern const struct liquid_filter liquid_word_filters[];

/* NULL if there is none. */
const struct liquid_filter *liquid_filter_named(struct span name);

/* The input as a string, and an argument; empty if it was not given. */
struct span liquid_input(const struct liquid_call *call);
struct span liquid_argument(const struct liquid_call *call, size_t number);
/* An argument as a whole number, or FALLBACK if it was not given; no number fails. */
int64_t liquid_argument_integer(
	const struct liquid_call *call, size_t number, int64_t fallback);

/*
 * The input as Liquid's own filters see it: a list without lists in it, or a list of
 * the one thing that it is.  NULL when the run has failed.
 */
const struct value *liquid_input_list(const struct liquid_call *call);

/*
 * ITEM's property as Jekyll's filters see it: `a.b` goes deeper, and a text that reads
 * as a number is one.
 */
const struct value *liquid_property(
	struct liquid_run *run, const struct value *item, struct span property);

/*
 * A frame for the variable that an expression names (the first argument), on top of all
 * others; its value is set by the filter.  False if that is too deep.
 */
bool liquid_open_frame(const struct liquid_call *call);
void liquid_close_frame(const struct liquid_call *call);

/* An empty text for what a filter makes. */
struct text liquid_text(void);

#endif
