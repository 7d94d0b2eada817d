/* SPDX-License-Identifier: MIT */
#include "base/service.h"

#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"

enum {
	MICROSECONDS = 1000, /* in a millisecond */
	NANOSECONDS = 1000,  /* in a microsecond */
	MILLION = 1000 * 1000,
	STATE_LIMIT = 100,
};

/* A path, or with @ in front a name that stands in no file system (unix(7)). */
static bool address_of(const char *name, struct sockaddr_un *address, socklen_t *length)
{
	size_t name_length = strlen(name);

	*address = (struct sockaddr_un){.sun_family = AF_UNIX};
	if ((name[0] != '/' && name[0] != '@') ||
		name_length >= sizeof(address->sun_path))
		return false;
	memcpy(address->sun_path, name, name_length);
	if (name[0] == '@')
		address->sun_path[0] = '\0';
	*length = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + name_length);
	return true;
}

bool service_managed(void)
{
	return getenv("NOTIFY_SOCKET") != NULL;
}

/* A manager that does not listen is none of our trouble. */
void service_tell(const char *state)
{
	const char *name = getenv("NOTIFY_SOCKET");
	struct sockaddr_un address;
	socklen_t length;
	int fd;

	if (name == NULL || !address_of(name, &address, &length))
		return;
	fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return;
	(void)sendto(fd, state, strlen(state), MSG_NOSIGNAL,
		(const struct sockaddr *)&address, length);
	(void)close(fd);
}

void service_tell_reloading(void)
{
	struct text state = text_limited(STATE_LIMIT);
	struct timespec now;

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	text_addf(&state, "RELOADING=1\nMONOTONIC_USEC=%" PRId64,
		(int64_t)now.tv_sec * MILLION + now.tv_nsec / NANOSECONDS);
	service_tell(state.bytes);
	text_release(&state);
}

/* A number of the environment; 0 if there is none. */
static int64_t variable(const char *name)
{
	const char *text = getenv(name);
	char *end;
	long long number;

	if (text == NULL || *text == '\0')
		return 0;
	errno = 0;
	number = strtoll(text, &end, 10);
	return *end == '\0' && errno == 0 && number > 0 ? number : 0;
}

int64_t service_beat(void)
{
	int64_t process = variable("WATCHDOG_PID");

	if (process != 0 && process != getpid())
		return 0;
	return variable("WATCHDOG_USEC") / 2 / MICROSECONDS;
}
