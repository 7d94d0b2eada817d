/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What is read is a day that exists, and its text forms can be read again. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct date_parts parts;
	char text[DATE_TEXT_SIZE];

	if (!date_read((struct span){(const char *)data, size}, &parts))
		return 0;
	if (!date_exists(parts.year, parts.month, parts.day))
		__builtin_trap();
	if (!date_read(span_of(date_rfc3339(date_instant(&parts), text)), &parts))
		__builtin_trap();
	if (!date_read(span_of(date_rfc822(date_instant(&parts), text)), &parts))
		__builtin_trap();
	return 0;
}
