/* SPDX-License-Identifier: MIT */
#include "model/definition.h"

#include "model/format.h"

bool definition_is_sitemap(const struct definition *definition)
{
	for (size_t i = 0; i < definition->target_count; i++) {
		const struct format *format =
			format_named(definition->targets[i].format);

		if (format != NULL && format->is_sitemap)
			return true;
	}
	return false;
}
