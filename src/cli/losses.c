/* SPDX-License-Identifier: MIT */
#include "cli/losses.h"

#include "base/file.h"
#include "read.h"

/* The feeds that are there, in the places of those that will be. */
static void find_published(struct pipeline *run, struct foreign_feeds *feeds)
{
	struct report unheard = {0};
	struct error error;

	for (size_t i = 0; i < run->outputs.feed_count; i++) {
		const char *path = run->outputs.feeds[i].path + 1;

		if (file_is_there(run->output, path))
			(void)read_foreign_feeds(
				arena_format(&run->arena, "/proc/self/fd/%d/%s",
					run->output, path),
				feeds, &run->arena, &unheard, &error);
	}
	report_release(&unheard);
}

/* What a ledger would know if it had been kept when these were published. */
static bool ledger_of_published(struct pipeline *run, struct ledger *ledger)
{
	struct report unheard = {0};
	struct foreign_feeds feeds = {0};
	struct adoption adoption;
	const struct adoption_question question = {
		&run->site, &run->outputs, &feeds, false};

	find_published(run, &feeds);
	if (feeds.count == 0)
		return false;
	adopt_feeds(&question, &adoption, &run->arena, &unheard);
	report_release(&unheard);
	*ledger = adoption.ledger;
	return true;
}

static void report_end(struct pipeline *run, const struct losses *losses,
	const char *witness, const char *remedy)
{
	bool lost = losses->ids + losses->dates > 0;

	report_add(&run->report, lost ? REPORT_WARNING : REPORT_NOTE, NULL, 0,
		"the ledger '%s' is not there, but %s: %zu ids and %zu dates are "
		"others without it%s",
		settings_ledger(&run->settings), witness, losses->ids, losses->dates,
		lost ? remedy : "");
}

void tell_losses(struct pipeline *run)
{
	const char *path = settings_ledger(&run->settings);
	struct ledger lost;
	struct losses losses;
	bool committed;

	if (run->ledger.exists || run->outputs.feed_count == 0 || run->settings.compat)
		return;
	committed = read_lost_ledger(run->root, path, &lost, &run->arena);
	if (!committed && (run->output < 0 || !ledger_of_published(run, &lost)))
		return;
	losses = report_losses(
		&run->site, &run->outputs, &lost, &run->arena, &run->report);
	if (committed)
		report_end(run, &losses, "the last commit has it",
			arena_format(&run->arena,
				" ('git checkout HEAD -- %s' brings it back)", path));
	else
		report_end(run, &losses, "feeds were published",
			" ('feedmill adopt' takes them over from a copy of those)");
}
