/* SPDX-License-Identifier: MIT */
#include "syntax/yaml/problem.h"

#include <stddef.h>
#include <string.h>

#include "base/array.h"

/* The line of the mistake: where libyaml stopped, or where what it read begins. */
enum place { STOPPED, BEGUN };

static const struct {
	const char *what;
	enum place place;
	const char *message;
} explanations[] = {
	/* clang-format off */
	{"found unexpected end of stream", BEGUN, "a quote is opened and never closed"},
	{"found unexpected document indicator", BEGUN, "a quote is opened and never closed"},
	{"did not find expected ',' or ']'", BEGUN, "'[' without its ']', or a comma is missing"},
	{"did not find expected ',' or '}'", BEGUN, "'{' without its '}', a comma is missing, or a text with braces has no quotes"},
	{"could not find expected ':'", BEGUN, "expected 'key: value'"},
	{"did not find expected key", STOPPED, "expected a key: look at the indentation and the quotes"},
	{"did not find expected '-' indicator", STOPPED, "expected '- ': look at the indentation"},
	{"mapping values are not allowed in this context", STOPPED,
		"': ' inside a text: quote the text, or look at the indentation"},
	{"block sequence entries are not allowed in this context", STOPPED,
		"'- ' inside a text: quote the text, or begin a line with it"},
	{"found a tab character that violates indentation", STOPPED, "a tab cannot indent: use blanks"},
	{"found a tab character where an indentation space is expected", STOPPED,
		"a tab cannot indent: use blanks"},
	{"did not find expected alphabetic or numeric character", STOPPED,
		"'*' or '&' in front of a text: quote the text"},
	{"did not find expected node content", STOPPED,
		"expected a value: look at the brackets, or quote the text"},
	{"did not find expected comment or line break", STOPPED,
		"only a comment may stand behind '|' or '>': quote the text"},
	{"found unknown escape character", STOPPED,
		"an unknown escape: between double quotes a '\\' is written twice"},
	{"mapping keys are not allowed in this context", STOPPED,
		"'?' in front of a text: quote the text"},
	{"control characters are not allowed", STOPPED, "a control character"},
	/* clang-format on */
};

bool yaml_problem_explain(const struct yaml_problem *problem, struct error *error)
{
	if (strcmp(problem->what, "found character that cannot start any token") == 0) {
		if (problem->character == '\t')
			return error_set_at(error, problem->line,
				"a tab cannot indent: use blanks");
		return error_set_at(error, problem->line,
			"'%c' cannot begin a text: quote the text", problem->character);
	}
	for (size_t i = 0; i < COUNT(explanations); i++)
		if (strcmp(problem->what, explanations[i].what) == 0)
			return error_set_at(error,
				explanations[i].place == BEGUN ? problem->begun_on
							       : problem->line,
				"%s", explanations[i].message);
	return error_set_at(error, problem->line, "%s", problem->what);
}
