/* SPDX-License-Identifier: MIT */
/* Words that stand in titles and venues, and hardly in anybody's name. */
#ifndef READ_WORDS_TITLE_WORDS_H
#define READ_WORDS_TITLE_WORDS_H

#include <stdbool.h>

#include "base/span.h"

/* True for `Learning`, `University`, in any case. */
bool is_title_word(struct span word);

#endif
