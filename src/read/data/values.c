/* SPDX-License-Identifier: MIT */
#include "read/data/values.h"

#include "base/array.h"

/* `en`, `pt-BR`, `zh_CN`. */
static bool is_language(struct span key)
{
	static const char *const codes[] = {"ar", "bg", "ca", "cs", "da", "de", "el",
		"en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gl", "he", "hi", "hr",
		"hu", "id", "is", "it", "ja", "ko", "lt", "lv", "nb", "nl", "nn", "no",
		"pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi",
		"zh"};

	return span_is_one_of(span_first(key, 2), codes, COUNT(codes)) &&
	       (key.length == 2 || (key.length > 3 && (key.bytes[2] == '-' ||
							      key.bytes[2] == '_')));
}

bool data_is_translated(const struct value *value)
{
	if (value->kind != VALUE_MAP)
		return false;
	for (size_t i = 0; i < value->map.count; i++)
		if (!is_language(value->map.pairs[i].key))
			return false;
	return value->map.count > 0;
}

/* What is said in the site's language, else in English, else first. */
static const struct value *in_language(
	const struct value *languages, const char *wanted)
{
	const struct value *found;

	for (size_t i = 0; i < languages->map.count && wanted != NULL; i++) {
		const struct value_pair *pair = &languages->map.pairs[i];

		if (span_equals_ignoring_case(
			    span_first(pair->key, 2), span_first(span_of(wanted), 2)) &&
			!value_is_null(pair->value))
			return pair->value;
	}
	found = value_get(languages, "en");
	return found == NULL ? languages->map.pairs[0].value : found;
}

/* `{Nets and Queues}`: what a program took out of a .bib file, braces and all. */
static const struct value *without_braces(
	const struct value *value, struct arena *arena)
{
	struct span text = span_trimmed(value->text);

	while (text.length > 1 && text.bytes[0] == '{' &&
		text.bytes[text.length - 1] == '}' &&
		span_find(text, '}') == text.length - 1)
		text = span_trimmed(span_first(span_after(text, 1), text.length - 2));
	return text.length == 0 ? NULL : value_new_string(arena, text, value->line);
}

const struct value *data_value(
	const struct data_reader *reader, const struct value *value)
{
	if (value == NULL || reader->is_bibliography)
		return value;
	if (data_is_translated(value))
		value = in_language(value, reader->language);
	if (value->kind == VALUE_STRING && span_starts_with(value->text, "{"))
		value = without_braces(value, reader->arena);
	return value_is_null(value) ? NULL : value;
}
