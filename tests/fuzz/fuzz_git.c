/* SPDX-License-Identifier: MIT */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "read/git/cache.h"
#include "read/git/git.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What a cache has is what is found; what stands before commits has a date. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct git_cached cached = {.text = text_limited(KIB * KIB)};
	struct git_dates dates = {0};
	struct git_commit commit;
	struct span rest;
	struct span part;

	text_add_bytes(&cached.text, data, size);
	cached.dates = text_span(&cached.text);
	rest = cached.dates;
	while (span_next(&rest, '\0', &part))
		if (git_read_commit(part, &commit) && part.bytes[0] != '/')
			abort();
	git_cache_take(&cached, &dates);
	for (const struct git_date *date = dates.latest; date != NULL;
		date = date->earlier)
		if (map_get(&dates.paths, date->path) != date)
			abort();
	git_dates_release(&dates);
	text_release(&cached.text);
	return 0;
}
