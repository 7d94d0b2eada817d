/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

__attribute__((format(printf, 3, 0))) static void set(
	struct error *error, unsigned line, const char *format, va_list arguments)
{
	utf8_print(error->message, sizeof(error->message), format, arguments);
	error->line = line;
}

bool error_set(struct error *error, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	set(error, 0, format, arguments);
	va_end(arguments);
	return false;
}

bool error_set_at(struct error *error, unsigned line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	set(error, line, format, arguments);
	va_end(arguments);
	return false;
}

bool error_set_errno(struct error *error, const char *format, ...)
{
	int number = errno;
	va_list arguments;
	size_t length;

	va_start(arguments, format);
	set(error, 0, format, arguments);
	va_end(arguments);
	length = strlen(error->message);
	(void)snprintf(error->message + length, sizeof(error->message) - length, ": %s",
		strerrordesc_np(number));
	errno = number;
	return false;
}
