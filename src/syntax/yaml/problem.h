/* SPDX-License-Identifier: MIT */
/* libyaml's complaints, as the person who wrote the text can use them. */
#ifndef SYNTAX_YAML_PROBLEM_H
#define SYNTAX_YAML_PROBLEM_H

#include <stdbool.h>

#include "base/error.h"

struct yaml_problem {
	const char *what;  /* libyaml's words */
	unsigned line;     /* where it stopped */
	unsigned begun_on; /* where what it was in the middle of begins */
	char character;    /* what stands where it stopped; NUL at the end */
};

/* The error in our words, with the line that has to be changed.  Returns false. */
bool yaml_problem_explain(const struct yaml_problem *problem, struct error *error);

#endif
