/* SPDX-License-Identifier: MIT */
/* Values as text, in the forms of Ruby: to_s, join, inspect, to_json. */
#ifndef SYNTAX_LIQUID_PRINT_H
#define SYNTAX_LIQUID_PRINT_H

#include "syntax/liquid/value.h"

/* Append VALUE as `{{ }}` shows it: lists are joined. */
void liquid_print(struct liquid_run *run, const struct value *value, struct text *out);
/* The same with GLUE between the items of a list, and of lists in it. */
void liquid_print_joined(struct liquid_run *run, const struct value *list,
	struct span glue, struct text *out);

/* What most filters make of their input: Ruby's to_s, in which lists are inspected. */
struct span liquid_string(struct liquid_run *run, const struct value *value);
void liquid_print_string(
	struct liquid_run *run, const struct value *value, struct text *out);

void liquid_inspect(
	struct liquid_run *run, const struct value *value, struct text *out);
void liquid_print_json(
	struct liquid_run *run, const struct value *value, struct text *out);

/* A float as Ruby writes it: `1.0`, `1.0e+20`. */
void liquid_print_float(double number, struct text *out);

#endif
