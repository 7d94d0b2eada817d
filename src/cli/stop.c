/* SPDX-License-Identifier: MIT */
#include "cli/stop.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "cli/status.h"

/* Shared with the handlers, which may run on any thread. */
static atomic_int wake = -1;
static atomic_bool caught;
static atomic_bool ends_at_once;

/* It fails only when the descriptor is readable already. */
static void make_readable(int signal_number)
{
	const uint64_t one = 1;
	int kept = errno;

	(void)signal_number;
	if (write(atomic_load(&wake), &one, sizeof(one)) < 0)
		errno = kept;
}

static void end(int signal_number)
{
	if (atomic_load(&ends_at_once))
		_exit(STATUS_DONE);
	atomic_store(&caught, true);
	make_readable(signal_number);
}

static void set_handler(int signal_number, void (*handler)(int))
{
	struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};

	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(signal_number, &action, NULL);
}

int stop_catch(bool managed, struct error *error)
{
	int fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);

	if (fd < 0) {
		error_set_errno(error, "cannot wait for signals");
		return -1;
	}
	atomic_store(&wake, fd);
	set_handler(SIGTERM, end);
	set_handler(SIGINT, end);
	set_handler(SIGHUP, managed ? make_readable : end);
	return fd;
}

/* Emptied first: a signal that comes now makes it readable again. */
bool stop_wanted(void)
{
	uint64_t count;

	if (read(atomic_load(&wake), &count, sizeof(count)) < 0)
		return false;
	return atomic_load(&caught);
}

void stop_at_once(bool at_once)
{
	atomic_store(&ends_at_once, at_once);
	if (at_once && atomic_load(&caught))
		_exit(STATUS_DONE);
}
