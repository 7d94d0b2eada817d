/* SPDX-License-Identifier: MIT */
#include "collect/language_names.h"

#include <string.h>

#include "base/language.h"

enum { CODE_LENGTH = 2, SCRIPT_LENGTH = 4, REGION_DIGITS = 3 };

/* ISO 639-1. */
static const char codes[] =
	" aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co"
	" cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl"
	" gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg"
	" ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk"
	" ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps"
	" pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta"
	" te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za"
	" zh zu ";

static bool is_letters(struct span text, size_t least, size_t most)
{
	for (size_t i = 0; i < text.length; i++)
		if (!char_is_letter(text.bytes[i]))
			return false;
	return text.length >= least && text.length <= most;
}

static bool is_digits(struct span text, size_t count)
{
	return text.length == count && span_digits(text) == count;
}

static bool is_region(struct span text)
{
	return is_letters(text, 2, 2) || is_digits(text, REGION_DIGITS);
}

/* `de`, `pt-BR` */
static bool is_code(struct span text)
{
	const char *at;
	char word[CODE_LENGTH + 1] = "";

	if (text.length < CODE_LENGTH)
		return false;
	memcpy(word, text.bytes, CODE_LENGTH);
	at = strstr(codes, word);
	if (at == NULL || at[-1] != ' ' || at[CODE_LENGTH] != ' ')
		return false;
	return text.length == CODE_LENGTH ||
	       (text.bytes[CODE_LENGTH] == '-' &&
		       is_region(span_after(text, CODE_LENGTH + 1)));
}

/* What follows the last C of TEXT's last part; empty if there is none. */
static struct span last_part(struct span text, char c)
{
	size_t at = text.length;

	while (at > 0 && text.bytes[at - 1] != c && text.bytes[at - 1] != '/')
		at--;
	return at > 0 && text.bytes[at - 1] == c ? span_after(text, at) : SPAN_NONE;
}

struct span language_of_name(struct span path, struct span *stem)
{
	struct span extension = last_part(path, '.');
	struct span code;

	*stem = path;
	if (extension.length == 0)
		return SPAN_NONE;
	*stem = span_first(path, path.length - extension.length - 1);
	code = last_part(*stem, '.');
	if (!is_code(code))
		return SPAN_NONE;
	*stem = span_first(*stem, stem->length - code.length - 1);
	return code;
}

const char *language_for_search(const char *language, struct arena *arena)
{
	const char *tag = language_tag(span_of(language), arena);
	struct span rest = span_of(tag);
	struct span part;

	if (strcmp(language, "x-default") == 0)
		return language;
	if (!span_next(&rest, '-', &part) || !is_letters(part, 2, 3))
		return NULL;
	if (!span_next(&rest, '-', &part))
		return tag;
	if (is_letters(part, SCRIPT_LENGTH, SCRIPT_LENGTH) &&
		!span_next(&rest, '-', &part))
		return tag;
	/* Britain is GB: UK is no region of ISO 3166. */
	if (!is_region(part) || rest.length > 0 || span_is_ignoring_case(part, "UK"))
		return NULL;
	return tag;
}
