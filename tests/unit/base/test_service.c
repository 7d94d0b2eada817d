/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/array.h"
#include "base/service.h"
#include "folder.h"

static const struct beat {
	const char *microseconds;
	const char *process;
	int64_t beat;
} beats[] = {
	{NULL, NULL, 0},
	{"", NULL, 0},
	{"30000000", NULL, 15000},
	{"30000000", "1", 0},
	{"-5", NULL, 0},
	{"soon", NULL, 0},
	{"99999999999999999999", NULL, 0},
};

static void set(const char *name, const char *value)
{
	if (value == NULL)
		(void)unsetenv(name);
	else
		(void)setenv(name, value, 1);
}

static void test_how_often_life_is_shown(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(beats); i++) {
		set("WATCHDOG_USEC", beats[i].microseconds);
		set("WATCHDOG_PID", beats[i].process);
		assert_int_equal(service_beat(), beats[i].beat);
	}
}

static void test_a_manager_is_told(void **state)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	char heard[16] = "";
	int manager = socket(AF_UNIX, SOCK_DGRAM, 0);

	(void)snprintf(address.sun_path, sizeof(address.sun_path), "%s/socket",
		(const char *)*state);
	assert_int_equal(
		bind(manager, (const struct sockaddr *)&address, sizeof(address)), 0);
	set("NOTIFY_SOCKET", address.sun_path);
	service_tell("READY=1");
	assert_int_equal(recv(manager, heard, sizeof(heard), MSG_DONTWAIT), 7);
	assert_string_equal(heard, "READY=1");
	assert_true(service_managed());

	service_tell_reloading();
	assert_int_not_equal(recv(manager, heard, sizeof(heard), MSG_DONTWAIT), -1);
	assert_memory_equal(heard, "RELOADING=1\nMON", 15);
	(void)close(manager);
}

static void test_nobody_listens(void **state)
{
	static const char *const sockets[] = {"", "/nowhere", "@nowhere", "vsock:2:1"};
	char longest[200];

	(void)state;
	memset(longest, '/', sizeof(longest) - 1);
	longest[sizeof(longest) - 1] = '\0';
	set("NOTIFY_SOCKET", longest);
	service_tell("READY=1");
	for (size_t i = 0; i < COUNT(sockets); i++) {
		set("NOTIFY_SOCKET", sockets[i]);
		service_tell("READY=1");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_how_often_life_is_shown),
		cmocka_unit_test_setup_teardown(
			test_a_manager_is_told, folder_new, folder_remove),
		cmocka_unit_test(test_nobody_listens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
