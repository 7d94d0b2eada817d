/* SPDX-License-Identifier: MIT */
#include "syntax/kramdown/escape.h"

void kramdown_add_escaped(struct text *text, struct span span)
{
	for (size_t i = 0; i < span.length; i++) {
		switch (span.bytes[i]) {
		case '&':
			text_add(text, "&amp;");
			break;
		case '<':
			text_add(text, "&lt;");
			break;
		case '>':
			text_add(text, "&gt;");
			break;
		case '"':
			text_add(text, "&quot;");
			break;
		default:
			text_add_char(text, span.bytes[i]);
		}
	}
}
