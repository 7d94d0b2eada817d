/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>

#include "base/utf8.h"
#include "read/front_matter/front_matter.h"
#include "syntax/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void take(struct span yaml, struct arena *arena, struct report *report)
{
	static const struct settings settings = {
		.places.content = "content", .front_matter.bare_times_are_utc = true};
	const struct front_reader reader = {.settings = &settings,
		.path = "a.md",
		.arena = arena,
		.report = report};
	struct front_matter front = {0};
	struct error error;
	struct value *map;

	if (yaml_read(utf8_repaired(yaml, arena), 2, &map, arena, &error))
		front_matter_take(&reader, map, &front);
}

/* Where it stands, both in a head and in a whole file, and what its keys say. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = {(const char *)data, size};
	struct arena arena = {0};
	struct report report = {0};
	struct front_place place;

	(void)front_matter_find(text, false, &place);
	if (front_matter_find(text, true, &place) == FRONT_WHOLE)
		take(place.yaml, &arena, &report);
	arena_release(&arena);
	report_release(&report);
	return 0;
}
