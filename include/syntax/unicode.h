/* SPDX-License-Identifier: MIT */
/*
 * What characters are (utf8proc), and the slugs made of them.
 *
 * Slugs are Jekyll's to the letter, so they are not normalised: a file whose name is in
 * NFD has its URL in NFD.  Who mints ids, or slugs of what people write, calls
 * unicode_nfc first.
 */
#ifndef SYNTAX_UNICODE_H
#define SYNTAX_UNICODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/span.h"

bool unicode_is_letter(uint32_t character); /* categories L and M */
bool unicode_is_upper(uint32_t character);  /* Lu and Lt */
bool unicode_is_lower(uint32_t character);
bool unicode_is_digit(uint32_t character);        /* Nd */
bool unicode_is_alphanumeric(uint32_t character); /* a letter or a digit */
bool unicode_is_space(uint32_t character);        /* Z and the ASCII ones */

/*
 * The length in bytes of what readers see as the first character of TEXT: with its
 * accents, its joiners, its other half of a flag (UAX 29, extended grapheme clusters).
 */
size_t unicode_cluster(struct span text);

/* As it stands at the start of a title: its capital, one character long. */
uint32_t unicode_title(uint32_t character);

/* In ARENA, or TEXT itself where nothing changes. */
struct span unicode_nfc(struct span text, struct arena *arena);
/* The same with what only looks otherwise replaced: `：` is `:`, `①` is `1`. */
struct span unicode_nfkc(struct span text, struct arena *arena);
struct span unicode_lower(struct span text, struct arena *arena);
struct span unicode_upper(struct span text, struct arena *arena);

/* How Jekyll's slugify treats a text (docs: Liquid filters, slugify). */
enum slug_mode {
	SLUG_NONE,    /* lower case only */
	SLUG_RAW,     /* white space becomes - */
	SLUG_DEFAULT, /* all but letters, marks and digits becomes - */
	SLUG_PRETTY,  /* the same, but ._~!$&'()+,;=@ stay */
	SLUG_ASCII,   /* all but A-Z a-z 0-9 becomes - */
	SLUG_LATIN,   /* SLUG_DEFAULT, once accents are gone (Ruby's I18n) */
};

/* `default`, `pretty` …; nothing is SLUG_DEFAULT, any other SLUG_NONE. */
enum slug_mode slug_mode_named(struct span name);

/* Runs of what goes become one -, one at each end goes; lower case unless CASED. */
const char *unicode_slug(
	struct span text, enum slug_mode mode, bool cased, struct arena *arena);

#endif
