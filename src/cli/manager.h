/* SPDX-License-Identifier: MIT */
/*
 * What `watch` tells the manager of its service (base/service.h), and when.  Without a
 * manager all of this does nothing.
 */
#ifndef CLI_MANAGER_H
#define CLI_MANAGER_H

#include <stdbool.h>
#include <stdint.h>

#include "cli/options.h"
#include "cli/status.h"

struct manager {
	int64_t beat;      /* milliseconds between signs of life; 0: none are wanted */
	int64_t next_beat; /* on the watcher's clock; far away if none are wanted */
	bool waits;        /* for the build that it asked for */
};

/* A run that waits for another one shows no life: OPTIONS are to wait for less. */
void manager_start(struct manager *manager, struct options *options);

/* Show life if it is time to. */
void manager_show_life(struct manager *manager);

/* It asked for a build, which begins. */
void manager_reload(struct manager *manager);

void manager_tell_status(struct manager *manager, enum status status);

#endif
