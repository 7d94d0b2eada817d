/* SPDX-License-Identifier: MIT */
#include "bibtex/keys.h"

#include <string.h>

#include "base/span.h"

#define BLANKS " \t\r\n"

static size_t blanks(const char *text)
{
	return strspn(text, BLANKS);
}

static bool is_field(const char *text)
{
	size_t name = strcspn(text, BLANKS "=,{}()\"#");

	return name > 0 && text[name + blanks(text + name)] == '=';
}

static const char *keep(const char *key, size_t length, struct arena *scratch)
{
	return length == 0 ? NULL : arena_bytes(scratch, key, length);
}

/* The name that stands for the key, and what follows that. */
static char *with_name(
	char *text, const char *start, const char *rest, struct arena *scratch)
{
	return arena_format(scratch, "%.*sx,%s", (int)(start - text), text, rest);
}

/* `{k,`: what btparse takes for no part of a name becomes one. */
static void hide_odd(char *key, size_t length)
{
	static const char odd[] = "\"'#%()=\\~@{";

	for (size_t i = 0; i < length; i++)
		if (strchr(odd, key[i]) != NULL)
			key[i] = 'x';
}

/* Several words up to a comma in the same line; 0 if they are no key. */
static size_t words_length(const char *start)
{
	size_t length = strcspn(start, ",=\r\n{}\"");

	return start[length] == ',' ? length : 0;
}

struct bib_key key_prepare(char *text, struct arena *scratch)
{
	struct bib_key key = {.text = text};
	char *start = text + strcspn(text, "{(") + 1;
	size_t length;
	const char *rest;

	start += blanks(start);
	length = strcspn(start, "," BLANKS "}");
	rest = start + length + blanks(start + length);
	if (length > 0 && *rest == ',') {
		key.key = keep(start, length, scratch);
		hide_odd(start, length);
	} else if (length == 0 && *rest == ',') {
		key.problem = "an entry has no key";
		key.text = with_name(text, start, rest + 1, scratch);
	} else if (is_field(start)) {
		key.problem = "an entry has no key";
		key.text = with_name(text, start, start, scratch);
	} else if (length > 0 && is_field(rest)) {
		key.problem = "there is no comma behind the key";
		key.key = keep(start, length, scratch);
		key.text = with_name(text, start, start + length, scratch);
	} else if ((length = words_length(start)) > 0) {
		key.problem = "a key has blanks in it";
		key.key = keep(start, length, scratch);
		key.text = with_name(text, start, start + length + 1, scratch);
	}
	return key;
}
