/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "render/clean_rules.h"

/* Where scripts that load late keep what is to be loaded. */
static const struct {
	const char *kept;
	const char *wanted;
} lazy_attributes[] = {
	/* clang-format off */
	{"data-src",         "src"},
	{"data-lazy-src",    "src"},
	{"data-original",    "src"},
	{"data-srcset",      "srcset"},
	{"data-lazy-srcset", "srcset"},
	{"data-poster",      "poster"},
	/* clang-format on */
};

void clean_restore_lazy(struct html_node *node, struct arena *arena)
{
	for (size_t i = 0; i < sizeof(lazy_attributes) / sizeof(lazy_attributes[0]);
		i++) {
		const char *value = html_attribute(node, lazy_attributes[i].kept);

		if (value != NULL && *value != '\0')
			html_set_attribute(
				node, lazy_attributes[i].wanted, value, arena);
	}
}

static bool is_a_pixel(const char *length)
{
	struct span number = span_trimmed(span_of(length));

	return length != NULL &&
	       (span_is(number, "0") || span_is(number, "1") ||
		       span_is(number, "0px") || span_is(number, "1px"));
}

bool clean_is_tracker(const struct html_node *node)
{
	return html_is(node, "img") && is_a_pixel(html_attribute(node, "width")) &&
	       is_a_pixel(html_attribute(node, "height"));
}

struct html_node *clean_image_text(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const char *alt = html_attribute(node, "alt");

	if (span_trimmed(span_of(alt)).length == 0)
		return NULL;
	return html_new_text(cleaning->arena, span_of(alt));
}
