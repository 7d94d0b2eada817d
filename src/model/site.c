/* SPDX-License-Identifier: MIT */
#include "model/site.h"

#include <string.h>

const struct site_section *site_section(
	const struct site *site, const char *path, const char *heading)
{
	for (size_t i = 0; i < site->section_count; i++) {
		const struct section *section = site->sections[i].section;

		if (strcmp(section->path, path) == 0 &&
			strcmp(section->heading, heading) == 0)
			return &site->sections[i];
	}
	return NULL;
}
