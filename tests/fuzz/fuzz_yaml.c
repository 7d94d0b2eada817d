/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "syntax/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* yaml_read wants checked text, as the readers of files hand it over. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct error error;
	struct value *value;
	struct span text = {(const char *)data, size};

	(void)yaml_read(utf8_repaired(text, &arena), 1, &value, &arena, &error);
	arena_release(&arena);
	return 0;
}
