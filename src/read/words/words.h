/* SPDX-License-Identifier: MIT */
/* Small questions about the text of an item. */
#ifndef READ_WORDS_WORDS_H
#define READ_WORDS_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/span.h"

/*
 * How many words of letters or digits, of any script, TEXT has; it is not looked at
 * behind the MOSTth.
 */
size_t count_words(struct span text, size_t most);

/* The offset of the first word of TEXT; its length if it has none. */
size_t find_word(struct span text);

/*
 * How many bytes at TEXT's start are blanks and separators: `, – : |`.  Of very many
 * some are left, so that whoever asks at each of them does not count all each time.
 */
size_t leading_separators(struct span text);

/* TEXT without separators at its ends; a full stop that belongs to a word stays. */
struct span without_separators(struct span text);

/* The same, without brackets either that open at its end. */
struct span without_open_brackets(struct span text);

/* True if a word in lower case begins TEXT. */
bool begins_lower(struct span text);

/* The length of the word at TEXT's start, which WORD is in any case; else 0. */
size_t skip_word(struct span text, const char *word);

/*
 * The length of an opening quote at TEXT's start, and the quote that closes it; 0 if
 * there is none.
 */
size_t opening_quote(struct span text, const char **closing);

/* The same for the first of COUNT words that TEXT begins with. */
size_t skip_any_word(struct span text, const char *const *words, size_t count);

/* True if one of COUNT words begins TEXT. */
bool begins_with_word(struct span text, const char *const *words, size_t count);
/* True if a venue begins TEXT: `In Proceedings of`, `arXiv`, `Journal of`. */
bool begins_venue(struct span text);
/* Likewise where something was shown: `Im Seminar`, `Auf der Tagung`. */
bool begins_place(struct span text);

/* True if the full stop, question or exclamation mark at AT ends a sentence. */
bool ends_sentence(struct span text, size_t at);

#endif
