/* SPDX-License-Identifier: MIT */
#include "cli/unknown.h"

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/options.h"

bool unknown_command(const char *name, struct error *error)
{
	struct nearest nearest = nearest_to(span_of(name));
	size_t count;
	const struct command *const *commands = commands_all(&count);

	for (size_t i = 0; i < count; i++)
		nearest_try(&nearest, span_of(commands[i]->name));
	if (nearest_is_meant(&nearest))
		return error_set(error, "unknown command '%s': did you mean '%.*s'?",
			name, SPAN_ARGUMENTS(nearest.word));
	return error_set(error, "unknown command '%s'", name);
}

bool unknown_option(const char *option, struct error *error)
{
	struct span word = span_of(option);
	struct nearest nearest = nearest_to(SPAN_NONE);
	size_t count;
	const struct option_row *rows = options_all(&count);

	if (span_starts_with(word, "--")) {
		word = span_after(word, 2);
		nearest = nearest_to(span_first(word, span_find(word, '=')));
		for (size_t i = 0; i < count; i++)
			nearest_try(&nearest, span_of(rows[i].word));
	}
	if (nearest_is_meant(&nearest))
		return error_set(error, "unknown option '%s': did you mean '--%.*s'?",
			option, SPAN_ARGUMENTS(nearest.word));
	return error_set(error, "unknown option '%s'", option);
}
