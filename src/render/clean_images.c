/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "render/clean_rules.h"

/* Where scripts that load late keep what is to be loaded. */
static const struct {
	const char *kept;
	const char *wanted;
} lazy_attributes[] = {
	/* clang-format off */
	{"data-src",         "src"},
	{"data-lazy",        "src"},
	{"data-lazy-src",    "src"},
	{"data-lazyload",    "src"},
	{"data-original",    "src"},
	{"data-srcset",      "srcset"},
	{"data-lazy-srcset", "srcset"},
	{"data-poster",      "poster"},
	/* clang-format on */
};

void clean_restore_lazy(const struct cleaning *cleaning, struct html_node *node)
{
	for (size_t i = 0; i < COUNT(lazy_attributes); i++) {
		const char *value = html_attribute(node, lazy_attributes[i].kept);

		if (value != NULL && *value != '\0')
			html_set_attribute(node, lazy_attributes[i].wanted, value,
				cleaning->arena);
	}
}

void clean_add_source(const struct cleaning *cleaning, struct html_node *image)
{
	const char *srcset = html_attribute(image, "srcset");
	struct span first = SPAN_NONE;

	if (srcset != NULL && html_attribute(image, "src") == NULL)
		first = clean_first_source(srcset);
	if (first.length > 0)
		html_set_attribute(image, "src",
			arena_bytes(cleaning->arena, first.bytes, first.length),
			cleaning->arena);
}

struct html_node *clean_image_text(
	const struct cleaning *cleaning, const struct html_node *node)
{
	const char *alt = html_attribute(node, "alt");

	if (span_is_blank(span_of(alt)))
		return NULL;
	return html_new_text(cleaning->arena, span_of(alt));
}
