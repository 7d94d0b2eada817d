/* SPDX-License-Identifier: MIT */
#include "collect/evidence.h"

#include <inttypes.h>

#include "base/array.h"

struct span first_folder(const char *path)
{
	struct span span = span_of(path);
	size_t slash = span_find(span, '/');

	return span_first(span, slash == span.length ? 0 : slash);
}

static bool add_part(struct text *text, const char *part)
{
	text_add(text, part);
	text_add_char(text, '\n');
	return *part != '\0';
}

/* A link alone says nothing if it leads to the front page of a site. */
static bool is_evidence_enough(const struct candidate *candidate, unsigned evidence)
{
	if (evidence == SAME_OTHER_LINK)
		return link_is_deep(candidate->other_link);
	return evidence != SAME_LINK || link_is_deep(candidate->link);
}

static const char *text_of(const struct candidate *candidate, unsigned evidence)
{
	switch (evidence) {
	case SAME_ID:
		return candidate->id;
	case SAME_SOURCE:
		return candidate->source;
	case SAME_KEY:
		return candidate->key;
	case SAME_LINK:
		return candidate->link;
	case SAME_OTHER_LINK:
		return candidate->other_link;
	case SAME_HASH:
		return candidate->hash;
	case SAME_NAME:
		return candidate->name;
	default:
		return candidate->title;
	}
}

bool add_evidence(
	const struct candidate *candidate, unsigned evidence, struct text *text)
{
	static const unsigned texts[] = {SAME_ID, SAME_SOURCE, SAME_KEY, SAME_LINK,
		SAME_OTHER_LINK, SAME_HASH, SAME_NAME, SAME_TITLE};
	bool known = is_evidence_enough(candidate, evidence);

	text_clear(text);
	for (size_t i = 0; i < COUNT(texts); i++) {
		if ((evidence & texts[i]) == 0)
			continue;
		if (!add_part(text, text_of(candidate, texts[i])) &&
			evidence != (SAME_ID | SAME_LINK))
			known = false;
	}
	if ((evidence & SAME_DATE) != 0)
		text_addf(text, "%" PRId64 "\n", candidate->date);
	if ((evidence & SAME_FOLDER) != 0)
		text_add_span(text, first_folder(candidate->source));
	return known && !text_broken(text);
}
