/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/time.h>
#include <unistd.h>

enum { LINE_LENGTH = 80, DIGITS = 10 };

static const char clear[] = "\r\033[K";

/* Shared with the handler, which may run on any thread. */
static _Atomic(const char *) current;
static atomic_uint seconds;
static atomic_bool shown;

/* STRING at the end of LINE, of which *LENGTH bytes are used. */
static void put(char line[LINE_LENGTH], size_t *length, const char *string)
{
	for (; *string != '\0' && *length < LINE_LENGTH; string++)
		line[(*length)++] = *string;
}

/* snprintf is not for signal handlers. */
static void put_number(char line[LINE_LENGTH], size_t *length, unsigned number)
{
	char digits[DIGITS + 1] = {0};
	size_t at = DIGITS;

	do {
		digits[--at] = (char)('0' + number % 10);
		number /= 10;
	} while (number > 0);
	put(line, length, digits + at);
}

static void write_line(int signal_number)
{
	char line[LINE_LENGTH];
	size_t length = 0;
	int kept = errno;

	(void)signal_number;
	put(line, &length, clear);
	put(line, &length, "feedmill: ");
	put(line, &length, atomic_load(&current));
	put(line, &length, ", ");
	put_number(line, &length, atomic_fetch_add(&seconds, 1) + 1);
	put(line, &length, " s");
	atomic_store(&shown, write(STDERR_FILENO, line, length) > 0);
	errno = kept;
}

static void set_timer(time_t interval)
{
	const struct itimerval timer = {
		.it_value = {.tv_sec = interval}, .it_interval = {.tv_sec = interval}};

	(void)setitimer(ITIMER_REAL, &timer, NULL);
}

void progress_start(int verbosity)
{
	struct sigaction action = {.sa_handler = write_line, .sa_flags = SA_RESTART};

	if (verbosity < 0 || isatty(STDERR_FILENO) != 1)
		return;
	atomic_store(&seconds, 0);
	atomic_store(&current, "starting");
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(SIGALRM, &action, NULL);
	set_timer(1);
}

void progress_show(const char *step)
{
	atomic_store(&current, step);
}

void progress_hide(void)
{
	if (atomic_exchange(&shown, false) &&
		write(STDERR_FILENO, clear, sizeof(clear) - 1) < 0)
		atomic_store(&shown, true);
}

void progress_end(void)
{
	set_timer(0);
	progress_hide();
}
