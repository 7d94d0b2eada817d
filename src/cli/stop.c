/* SPDX-License-Identifier: MIT */
#include "cli/stop.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "cli/status.h"

/* Shared with the handler, which may run on any thread. */
static atomic_int wake = -1;
static atomic_bool caught;
static atomic_bool ends_at_once;

static void handle(int signal_number)
{
	const uint64_t one = 1;
	int kept = errno;

	(void)signal_number;
	if (atomic_load(&ends_at_once))
		_exit(STATUS_DONE);
	/* It fails only when the descriptor is readable already. */
	if (write(atomic_load(&wake), &one, sizeof(one)) == sizeof(one))
		atomic_store(&caught, true);
	errno = kept;
}

int stop_catch(struct error *error)
{
	struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
	int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);

	if (fd < 0) {
		error_set_errno(error, "cannot wait for signals");
		return -1;
	}
	atomic_store(&wake, fd);
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(SIGTERM, &action, NULL);
	(void)sigaction(SIGINT, &action, NULL);
	return fd;
}

void stop_at_once(bool at_once)
{
	atomic_store(&ends_at_once, at_once);
	if (at_once && atomic_load(&caught))
		_exit(STATUS_DONE);
}
