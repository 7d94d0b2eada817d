/* SPDX-License-Identifier: MIT */
#include "cli/unknown.h"

#include "base/nearest.h"
#include "cli/command.h"
#include "cli/options.h"

/* The best guess so far at what WORD should have been. */
struct guess {
	struct span word;
	const char *nearest;
	size_t distance;
};

static void try_word(struct guess *guess, const char *word)
{
	size_t distance = nearest_distance(guess->word, span_of(word));

	if (distance >= guess->distance)
		return;
	guess->distance = distance;
	guess->nearest = word;
}

static bool is_likely(const struct guess *guess)
{
	return guess->nearest != NULL && nearest_is_slip(guess->word, guess->distance);
}

bool unknown_command(const char *name, struct error *error)
{
	struct guess guess = {.word = span_of(name), .distance = NEAREST_LENGTH};
	size_t count;
	const struct command *const *commands = commands_all(&count);

	for (size_t i = 0; i < count; i++)
		try_word(&guess, commands[i]->name);
	if (is_likely(&guess))
		return error_set(error, "unknown command '%s': did you mean '%s'?",
			name, guess.nearest);
	return error_set(error, "unknown command '%s'", name);
}

bool unknown_option(const char *option, struct error *error)
{
	struct span word = span_of(option);
	struct guess guess = {.distance = NEAREST_LENGTH};
	size_t count;
	const struct option_row *rows = options_all(&count);

	if (span_starts_with(word, "--")) {
		guess.word = span_after(word, 2);
		guess.word = span_first(guess.word, span_find(guess.word, '='));
		for (size_t i = 0; i < count; i++)
			try_word(&guess, rows[i].word);
	}
	if (is_likely(&guess))
		return error_set(error, "unknown option '%s': did you mean '--%s'?",
			option, guess.nearest);
	return error_set(error, "unknown option '%s'", option);
}
