/* SPDX-License-Identifier: MIT */
/* Typographic quotes, dashes and dots, as kramdown makes them (Jekyll's smartify). */
#ifndef COLLECT_SMART_H
#define COLLECT_SMART_H

#include "base/memory.h"

/* Plain TEXT with ’ for ' and so on; TEXT itself where nothing changes. */
const char *smart_text(const char *text, struct arena *arena);

#endif
