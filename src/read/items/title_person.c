/* SPDX-License-Identifier: MIT */
/* Where a person's name is the title: lists of students, say. */
#include "read/items/title.h"

#include <string.h>

#include "base/array.h"
#include "read/names/names.h"
#include "read/words/marks.h"
#include "read/words/words.h"

enum { POSITION_LONGEST = 100 }; /* bytes that are searched for a position */

/* `PhD student at X`, `Masters, now in Ur`: what somebody is or was. */
static bool tells_position(struct span text)
{
	static const char *const words[] = {"phd", "ph.d", "msc", "m.sc", "bsc", "b.sc",
		"master", "masters", "bachelor", "student", "undergraduate", "graduate",
		"doctoral", "postdoc", "postdoctoral", "professor", "prof",
		"researcher", "scientist", "engineer", "lecturer", "intern",
		"internship", "visiting", "now", "currently", "co-advised", "advisor",
		"supervisor", "thesis", "university"};

	for (text = span_first(text, POSITION_LONGEST); text.length > 0;
		text = span_after(text, span_find(text, ' ') + 1))
		if (begins_with_word(
			    span_after(text, find_word(text)), words, COUNT(words)))
			return true;
	return false;
}

size_t person_end(struct span title, struct arena *arena)
{
	struct names names;
	struct span rest;
	size_t blank;

	if (!names_read(title, &names, arena) || names.count != 1 ||
		strchr(names.items[0], ' ') == NULL)
		return 0;
	rest = span_after(title, names.end);
	blank = blank_length(rest);
	if (span_starts_with(rest, ", ("))
		return names.end;
	rest = span_after(rest, blank);
	return blank > 0 && dash_length(rest) > 0 && tells_position(rest) ? names.end
	                                                                  : 0;
}
