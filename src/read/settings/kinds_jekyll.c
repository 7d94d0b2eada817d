/* SPDX-License-Identifier: MIT */
/* Settings that are looked into only where they are used. */
#include "base/array.h"
#include "read/settings/jekyll.h"

void check_jekyll_kinds(
	struct dialect_reader *reader, const struct jekyll_config *config)
{
	const struct {
		const char *key;
		const struct value *value;
		enum value_kind kind;
		enum value_kind other;
		const char *wanted;
	} checks[] = {
		/* clang-format off */
		{"collections", config->collections, VALUE_MAP, VALUE_LIST, "a list or a map of collections"},
		{"feed", config->feed, VALUE_MAP, VALUE_MAP, "a map of jekyll-feed's settings"},
		{"posts_limit", value_get(config->feed, "posts_limit"), VALUE_INTEGER, VALUE_INTEGER, "a number of posts"},
		{"jekyll-archives", config->archives, VALUE_MAP, VALUE_MAP, "a map of jekyll-archives' settings"},
		{"kramdown", config->kramdown, VALUE_MAP, VALUE_MAP, "a map of kramdown's settings"},
		{"scholar", config->scholar, VALUE_MAP, VALUE_MAP, "a map of jekyll-scholar's settings"},
		/* clang-format on */
	};

	for (size_t i = 0; i < COUNT(checks); i++)
		if (!value_is_null(checks[i].value) &&
			!value_is_false(checks[i].value) &&
			checks[i].value->kind != checks[i].kind &&
			checks[i].value->kind != checks[i].other)
			report_add(reader->report, REPORT_WARNING, reader->file,
				checks[i].value->line, "'%s' wants %s", checks[i].key,
				checks[i].wanted);
}
