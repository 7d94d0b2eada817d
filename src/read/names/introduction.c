/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "read/names/names.h"
#include "read/words/words.h"

size_t names_introduced(struct span text)
{
	static const char *const words[] = {"joint work with", "jointly with",
		"joint with", "in collaboration with", "co-authored with",
		"coauthored with", "co-authors", "coauthors", "authors", "author", "by",
		"together with", "with", "von", "gemeinsam mit", "zusammen mit", "mit",
		"par", "en collaboration avec", "avec", "en colaboración con",
		"in collaborazione con", "con", "em colaboração com", "em parceria com",
		"com", "tillsammans med", "med", "samen met", "met"};

	for (size_t i = 0; i < COUNT(words); i++) {
		size_t length = skip_word(text, words[i]);

		if (length > 0)
			return length;
	}
	return 0;
}
