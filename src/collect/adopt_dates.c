/* SPDX-License-Identifier: MIT */
#include "collect/adopt.h"

#include "base/date.h"

/* True if the content says when ADOPTED was published, and says it otherwise. */
static bool differs(const struct adopted *adopted)
{
	const struct page *page = adopted->page;

	return adopted->fate == ADOPTION_NEW && page->item == NULL &&
	       page->date != DATE_NONE && adopted->published != DATE_NONE &&
	       page->date != adopted->published;
}

static void report_difference(
	struct adopter *adopter, const struct adopted *first, size_t count)
{
	char there[DATE_TEXT_SIZE];
	char here[DATE_TEXT_SIZE];

	report_add(adopter->report, REPORT_WARNING, first->feed->file,
		first->entry->line,
		"%zu dates are others than in the content, whose are kept: '%s' has "
		"%s, in '%s' it is %s (is 'timezone' right?)",
		count, adopted_name(first), date_rfc3339(first->published, there),
		settings_file(adopter->question->site->settings,
			first->page->source->path, adopter->arena),
		date_rfc3339(first->page->date, here));
}

void adopt_compare_dates(struct adopter *adopter)
{
	const struct adoption *adoption = adopter->adoption;
	const struct adopted *first = NULL;
	size_t count = 0;

	for (size_t i = 0; i < adoption->count; i++) {
		const struct adopted *adopted = &adoption->entries[i];

		if (!differs(adopted))
			continue;
		if (first != NULL && first->feed != adopted->feed) {
			report_difference(adopter, first, count);
			count = 0;
		}
		if (count++ == 0)
			first = adopted;
	}
	if (first != NULL)
		report_difference(adopter, first, count);
}
