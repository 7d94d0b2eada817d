/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "base/utf8.h"
#include "syntax/slug_latin.h"
#include "syntax/unicode.h"

static bool is_ascii_word(uint32_t character)
{
	return character < 0x80 &&
	       (char_is_letter((char)character) || char_is_digit((char)character));
}

static bool is_word(uint32_t character)
{
	if (character < 0x80)
		return is_ascii_word(character);
	return unicode_is_alphanumeric(character);
}

/* True if CHARACTER may stand in a slug. */
static bool stays(uint32_t character, enum slug_mode mode)
{
	switch (mode) {
	case SLUG_RAW: /* Ruby's \s: ASCII only */
		return character >= 0x80 || !char_is_space((char)character);
	case SLUG_ASCII:
		return is_ascii_word(character);
	case SLUG_PRETTY:
		return is_word(character) ||
		       (character < 0x80 &&
			       strchr("._~!$&'()+,;=@", (char)character) != NULL);
	default:
		return is_word(character);
	}
}

/* What goes becomes a hyphen, a run of it one. */
static void add_hyphenated(struct text *slug, struct span text, enum slug_mode mode)
{
	bool hyphen = false;
	uint32_t character;
	size_t length;

	while ((length = utf8_decode(text, &character)) > 0) {
		if (character != 0 && stays(character, mode)) {
			text_add_bytes(slug, text.bytes, length);
			hyphen = false;
		} else if (!hyphen) {
			text_add_char(slug, '-');
			hyphen = true;
		}
		text = span_after(text, length);
	}
}

static struct span latin(struct span text, struct arena *arena)
{
	struct text approximated = text_limited(2 * text.length);
	struct span result;
	uint32_t character;
	size_t length;

	while ((length = utf8_decode(text, &character)) > 0) {
		if (character < 0x80)
			text_add_char(&approximated, (char)character);
		else
			text_add(&approximated, latin_approximation(character));
		text = span_after(text, length);
	}
	result = text_copy_span(&approximated, arena);
	text_release(&approximated);
	return result;
}

/* Jekyll takes one hyphen off each end; a raw text may have more. */
static struct span without_outer_hyphens(struct span slug)
{
	if (span_starts_with(slug, "-"))
		slug = span_after(slug, 1);
	return span_ends_with(slug, "-") ? span_first(slug, slug.length - 1) : slug;
}

enum slug_mode slug_mode_named(struct span name)
{
	static const struct {
		const char *name;
		enum slug_mode mode;
	} modes[] = {
		{"", SLUG_DEFAULT},
		{"ascii", SLUG_ASCII},
		{"default", SLUG_DEFAULT},
		{"latin", SLUG_LATIN},
		{"pretty", SLUG_PRETTY},
		{"raw", SLUG_RAW},
	};

	for (size_t i = 0; i < COUNT(modes); i++)
		if (span_is(name, modes[i].name))
			return modes[i].mode;
	return SLUG_NONE;
}

const char *unicode_slug(
	struct span text, enum slug_mode mode, bool cased, struct arena *arena)
{
	struct text hyphenated = text_limited(2 * text.length + 1);
	struct span slug = text;

	if (mode == SLUG_LATIN)
		slug = latin(text, arena);
	if (mode != SLUG_NONE) {
		add_hyphenated(&hyphenated, slug, mode);
		slug = without_outer_hyphens(text_span(&hyphenated));
	}
	if (!cased)
		slug = unicode_lower(slug, arena);
	slug = span_copy(slug, arena);
	text_release(&hyphenated);
	return slug.bytes;
}
