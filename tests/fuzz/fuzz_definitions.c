/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "read/definitions/definition.h"
#include "syntax/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct settings settings = {0};
	struct definition definition = {.file = "feeds/a.yaml", .name = "a"};
	struct span text = {(const char *)data, size};
	struct arena arena = {0};
	struct error error;
	struct value *map;

	if (yaml_read(utf8_repaired(text, &arena), 1, &map, &arena, &error))
		(void)definition_read(map, &settings, &definition, &arena, &error);
	arena_release(&arena);
	return 0;
}
