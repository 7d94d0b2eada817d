/* SPDX-License-Identifier: MIT */
#include "syntax/xml/source.h"

#include <string.h>

#include "base/array.h"
#include "syntax/xml.h"

/* What begins so has no tags in it up to its end. */
static const struct passage {
	const char *start;
	const char *end;
} passages[] = {
	{"<!--", "-->"},
	{"<![CDATA[", "]]>"},
	{"<?", "?>"},
};

static unsigned line_at(struct span xml, struct span rest)
{
	return 1 + (unsigned)span_count(span_between(xml.bytes, rest.bytes), '\n');
}

/* Behind the comment, CDATA section or instruction at REST's start; else REST. */
static struct span pass(struct span rest)
{
	for (size_t i = 0; i < COUNT(passages); i++) {
		const struct passage *passage = &passages[i];
		struct span inside;

		if (!span_starts_with(rest, passage->start))
			continue;
		inside = span_after(rest, strlen(passage->start));
		return span_after(inside,
			span_find_string(inside, passage->end) + strlen(passage->end));
	}
	return rest;
}

/* The tag at REST's start, up to its >; and what stands outside of its quotes. */
struct tag {
	size_t length;
	size_t equals;
	bool has_bracket;
};

static struct tag tag_at(struct span rest)
{
	struct tag tag = {0};
	char quote = '\0';

	for (; tag.length < rest.length; tag.length++) {
		char c = rest.bytes[tag.length];

		if (quote != '\0') {
			if (c == quote)
				quote = '\0';
			continue;
		}
		if (c == '"' || c == '\'')
			quote = c;
		tag.equals += c == '=';
		tag.has_bracket = c == '[';
		if (c == '>' || c == '[')
			break;
	}
	return tag;
}

static bool check_tag(
	struct span xml, struct span rest, const struct tag *tag, struct error *error)
{
	if (span_starts_with(rest, "<!DOCTYPE") && tag->has_bracket)
		return error_set_at(error, line_at(xml, rest),
			"it declares entities of its own, which is refused");
	if (tag->equals > XML_ATTRIBUTE_LIMIT)
		return error_set_at(error, line_at(xml, rest),
			"a tag has more than %d attributes", XML_ATTRIBUTE_LIMIT);
	return true;
}

bool xml_source_is_safe(struct span xml, struct error *error)
{
	struct span rest = span_after(xml, span_find(xml, '<'));

	while (rest.length > 0) {
		struct span behind = pass(rest);

		if (behind.bytes == rest.bytes) {
			struct tag tag = tag_at(rest);

			if (!check_tag(xml, rest, &tag, error))
				return false;
			behind = span_after(rest, tag.length + 1);
		}
		rest = span_after(behind, span_find(behind, '<'));
	}
	return true;
}

struct span xml_source_encoding(struct span text)
{
	static const char name[] = "encoding";
	struct span rest = span_first(text, span_find_string(text, "?>"));
	struct span value;

	if (!span_starts_with(rest, "<?xml"))
		return SPAN_NONE;
	rest = span_after(rest, span_find_string(rest, name) + strlen(name));
	rest = span_trimmed(rest);
	if (!span_starts_with(rest, "="))
		return SPAN_NONE;
	rest = span_trimmed(span_after(rest, 1));
	if (rest.length == 0 || (rest.bytes[0] != '"' && rest.bytes[0] != '\''))
		return SPAN_NONE;
	value = span_after(rest, 1);
	return span_first(value, span_find(value, rest.bytes[0]));
}
