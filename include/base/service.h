/* SPDX-License-Identifier: MIT */
/*
 * What a service tells its manager: the protocol of sd_notify(3), a datagram to
 * $NOTIFY_SOCKET.  Without a manager nothing is told.
 */
#ifndef BASE_SERVICE_H
#define BASE_SERVICE_H

#include <stdbool.h>
#include <stdint.h>

/* True if there is a manager. */
bool service_managed(void);

/* STATE is `READY=1`, `WATCHDOG=1`, `STOPPING=1` … */
void service_tell(const char *state);

/* `RELOADING=1`, with the time: another `READY=1` is to follow. */
void service_tell_reloading(void);

/*
 * Milliseconds between two `WATCHDOG=1`, half of what the manager waits for one
 * ($WATCHDOG_USEC, $WATCHDOG_PID); 0 if it waits for none.
 */
int64_t service_beat(void);

#endif
