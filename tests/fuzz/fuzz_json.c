/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "syntax/json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;

	(void)json_read(
		(struct span){(const char *)data, size}, &value, &arena, &error);
	arena_release(&arena);
	return 0;
}
