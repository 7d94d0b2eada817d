/* SPDX-License-Identifier: MIT */
#include "cli/manager.h"

#include "base/service.h"
#include "base/watcher.h"

enum { SECOND = 1000 }; /* milliseconds */

void manager_start(struct manager *manager, struct options *options)
{
	int64_t beat = service_beat();

	*manager = (struct manager){
		.beat = beat, .next_beat = beat > 0 ? watcher_clock() : INT64_MAX};
	if (beat > 0 && (int64_t)options->wait > beat / SECOND)
		options->wait = (unsigned)(beat / SECOND);
}

void manager_show_life(struct manager *manager)
{
	int64_t now = watcher_clock();

	if (now < manager->next_beat)
		return;
	service_tell("WATCHDOG=1");
	manager->next_beat = now + manager->beat;
}

void manager_reload(struct manager *manager)
{
	service_tell_reloading();
	manager->waits = true;
}

static const char *state_after(enum status status)
{
	switch (status) {
	case STATUS_DONE:
		return "STATUS=all is published";
	case STATUS_CONTENT:
		return "STATUS=published, but for content that is wrong";
	default:
		return "STATUS=not published; what was before stays";
	}
}

void manager_tell_status(struct manager *manager, enum status status)
{
	service_tell(state_after(status));
	if (manager->waits)
		service_tell("READY=1");
	manager->waits = false;
}
