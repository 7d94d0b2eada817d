/* SPDX-License-Identifier: MIT */
/* What is wrong with an entry, as lines of JSON; and what btparse prints of it. */
#ifndef BIBTEX_MESSAGES_H
#define BIBTEX_MESSAGES_H

#include <stdbool.h>

#include "base/memory.h"
#include "base/text.h"

/* From here on standard error is a file in memory. */
bool messages_start(void);

void messages_add(
	unsigned line, const char *severity, const char *message, struct text *out);

/* What btparse has said of an entry. */
struct messages {
	bool failed;                      /* an error, which costs the entry */
	bool missed;                      /* macros that nobody defined */
	void (*define_macro)(char *name); /* is called for each */
};

/*
 * What btparse has said since it was asked last, of an entry at LINE: all its warnings
 * up to the first error are appended to OUT.  DEFINE_MACRO is called for each macro
 * that is missed.
 */
struct messages messages_add_printed(unsigned line, void (*define_macro)(char *name),
	struct text *out, struct arena *scratch);

/* Let what it has said since go unheard. */
void messages_forget(void);

#endif
