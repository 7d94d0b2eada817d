/* SPDX-License-Identifier: MIT */
#include "cli/status_words.h"

#include "base/array.h"

static const struct change_words words[] = {
	/* clang-format off */
	[CHANGE_NONE] = {"unchanged", "the file has these bytes"},
	[CHANGE_NEW] = {"new", "no such file was there"},
	[CHANGE_REPLACED] = {"replaced", "the file had other bytes"},
	[CHANGE_REMOVED] = {"removed", "nothing makes it any more"},
	[CHANGE_GONE] = {"gone", "nothing makes it any more, and somebody removed it"},
	[CHANGE_KEPT] = {"kept", "nothing makes it any more, but somebody changed it"},
	[CHANGE_DEFERRED] = {"kept", "a definition is wrong, and may have made it"},
	/* clang-format on */
};

/* By the bits CHANGED_… */
static const char *const changed_words[] = {"title", "link", "content", "date"};

const struct change_words *words_of_change(enum change change)
{
	return &words[change];
}

const char *word_of_changed(size_t bit)
{
	return bit < COUNT(changed_words) ? changed_words[bit] : NULL;
}
