/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

bool error_set(struct error *error, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	utf8_print(error->message, sizeof(error->message), format, arguments);
	va_end(arguments);
	error->line = 0;
	return false;
}

bool error_set_at(struct error *error, unsigned line, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	utf8_print(error->message, sizeof(error->message), format, arguments);
	va_end(arguments);
	error->line = line;
	return false;
}

bool error_set_errno(struct error *error, const char *format, ...)
{
	int number = errno;
	va_list arguments;
	size_t length;

	va_start(arguments, format);
	utf8_print(error->message, sizeof(error->message), format, arguments);
	va_end(arguments);
	length = strlen(error->message);
	(void)snprintf(error->message + length, sizeof(error->message) - length, ": %s",
		strerrordesc_np(number));
	error->line = 0;
	errno = number;
	return false;
}
