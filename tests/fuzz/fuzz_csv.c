/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "syntax/csv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first byte is the separator. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;

	if (size == 0)
		return 0;
	(void)csv_read((struct span){(const char *)data + 1, size - 1}, (char)data[0],
		&value, &arena, &error);
	arena_release(&arena);
	return 0;
}
