/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "syntax/yaml.h"
#include "syntax/yaml/number.h"
#include "syntax/yaml/timestamp.h"

/* Psych makes no word of anything longer. */
enum { WORD_LENGTH = 5 };

static void resolve_word(struct value *value)
{
	static const struct {
		const char *word;
		enum value_kind kind;
		bool boolean;
	} words[] = {
		{"~", VALUE_NULL, false},
		{"null", VALUE_NULL, false},
		{"yes", VALUE_BOOLEAN, true},
		{"true", VALUE_BOOLEAN, true},
		{"on", VALUE_BOOLEAN, true},
		{"no", VALUE_BOOLEAN, false},
		{"false", VALUE_BOOLEAN, false},
		{"off", VALUE_BOOLEAN, false},
	};

	for (size_t i = 0; i < COUNT(words); i++) {
		if (!span_is_ignoring_case(value->text, words[i].word))
			continue;
		value->kind = words[i].kind;
		value->boolean = words[i].boolean;
	}
}

static bool resolve_timestamp(struct value *value, struct arena *arena)
{
	struct date_parts parts;
	struct date_parts *kept;

	if (value->text.length < 8 || !yaml_timestamp_read(value->text, &parts))
		return false;
	kept = arena_new(arena, struct date_parts);
	*kept = parts;
	value->kind = VALUE_DATE;
	value->date = kept;
	return true;
}

/* Psych's patterns, in its order: the first byte says which of them can match. */
void yaml_resolve_scalar(struct value *value, struct arena *arena)
{
	value->kind = VALUE_STRING;
	if (value->text.length == 0)
		value->kind = VALUE_NULL;
	else if (strchr("+-.0123456789", value->text.bytes[0]) != NULL)
		(void)(resolve_timestamp(value, arena) ||
			yaml_number_resolve(value, arena));
	else if (value->text.length <= WORD_LENGTH &&
		 strchr("~nNyYtTfFoO", value->text.bytes[0]) != NULL)
		resolve_word(value);
}
