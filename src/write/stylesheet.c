/* SPDX-License-Identifier: MIT */
#include "write/writers.h"

/* The bytes of stylesheet.css, as numbers with commas between them: the Makefile. */
static const char stylesheet[] = {
#include "write/stylesheet.inc"
};

void write_stylesheet(struct text *css)
{
	text_add_bytes(css, stylesheet, sizeof(stylesheet));
}
