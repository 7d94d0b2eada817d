/* SPDX-License-Identifier: MIT */
#include "publish/count.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "model/document.h"
#include "syntax/json.h"

/* What is counted in a document, by its outermost element. */
static const struct kind {
	const char *root;
	const char *counted;
	bool is_index;
} kinds[] = {
	{"feed", "entry", false},
	{"rss", "item", false},
	{"urlset", "url", false},
	{"sitemapindex", "loc", true},
};

/* What stands between tags and may look like one. */
static const struct passage {
	const char *start;
	const char *end;
} passages[] = {
	{"<!--", "-->"},
	{"<![CDATA[", "]]>"},
	{"<?", "?>"},
};

/* What is behind the passage that XML begins with; XML itself if it is none. */
static struct span after_passage(struct span xml)
{
	for (size_t i = 0; i < sizeof(passages) / sizeof(passages[0]); i++) {
		const struct passage *passage = &passages[i];

		if (span_starts_with(xml, passage->start))
			return span_after(xml, span_find_string(xml, passage->end) +
						       strlen(passage->end));
	}
	return xml;
}

/* Take the next start tag off XML: its NAME, with its prefix.  False at the end. */
static bool next_element(struct span *xml, struct span *name)
{
	for (;;) {
		const char *start;

		*xml = span_after(*xml, span_find(*xml, '<'));
		if (xml->length == 0)
			return false;
		start = xml->bytes;
		*xml = after_passage(*xml);
		if (xml->bytes != start)
			continue;
		*xml = span_after(*xml, 1);
		*name = span_first(*xml, 0);
		while (name->length < xml->length &&
			strchr(" \t\r\n/>", xml->bytes[name->length]) == NULL)
			name->length++;
		*xml = span_after(*xml, name->length);
		if (name->length > 0 && name->bytes[0] != '!')
			return true;
	}
}

static const struct kind *kind_of(struct span root)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (span_is(root, kinds[i].root))
			return &kinds[i];
	return NULL;
}

static int64_t count_xml(
	struct span xml, int output, const char *path, bool may_be_index);

/* LOC names a file that lies beside the index at PATH. */
static int64_t count_named(int output, const char *path, struct span loc)
{
	const char *slash = strrchr(path, '/');
	char file[PATH_LIMIT];
	struct text text = text_limited(FILE_LIMIT);
	struct error error;
	int64_t count = ENTRIES_UNKNOWN;

	loc = span_trimmed(span_first(loc, span_find(loc, '<')));
	for (size_t end; (end = span_find(loc, '/')) < loc.length;)
		loc = span_after(loc, end + 1);
	if (loc.length > 0 && loc.length < PATH_LIMIT &&
		snprintf(file, sizeof(file), "%.*s%.*s",
			slash == NULL ? 0 : (int)(slash - path) + 1, path,
			SPAN_ARGUMENTS(loc)) < PATH_LIMIT &&
		file_is_there(output, file) && file_read(output, file, &text, &error))
		count = count_xml(text_span(&text), output, file, false);
	text_release(&text);
	return count;
}

/* An index in an index counts nothing: there is no such thing. */
static int64_t count_xml(
	struct span xml, int output, const char *path, bool may_be_index)
{
	const struct kind *kind;
	struct span prefix = SPAN_NONE;
	struct span name;
	int64_t count = 0;

	if (!next_element(&xml, &name))
		return ENTRIES_UNKNOWN;
	if (span_find(name, ':') < name.length) {
		prefix = span_first(name, span_find(name, ':') + 1);
		name = span_after(name, prefix.length);
	}
	kind = kind_of(name);
	if (kind == NULL || (kind->is_index && !may_be_index))
		return ENTRIES_UNKNOWN;
	while (next_element(&xml, &name)) {
		int64_t more = 1;

		if (!span_equals(span_first(name, prefix.length), prefix) ||
			!span_is(span_after(name, prefix.length), kind->counted))
			continue;
		if (kind->is_index)
			more = count_named(
				output, path, span_after(xml, span_find(xml, '>') + 1));
		count += more > 0 ? more : 0;
	}
	return count;
}

static int64_t count_json(struct span json)
{
	struct arena arena = {0};
	struct error error;
	struct value *feed;
	int64_t count = ENTRIES_UNKNOWN;

	if (json_read(json, &feed, &arena, &error)) {
		const struct value *items = value_get(feed, "items");

		if (items != NULL && items->kind == VALUE_LIST)
			count = (int64_t)items->list.count;
	}
	arena_release(&arena);
	return count;
}

int64_t count_entries(int output, const char *path)
{
	struct text text = text_limited(FILE_LIMIT);
	struct error error;
	int64_t count = ENTRIES_UNKNOWN;

	if (file_is_there(output, path) && file_read(output, path, &text, &error)) {
		struct span bytes = span_trimmed(text_span(&text));

		count = span_starts_with(bytes, "{")
		                ? count_json(bytes)
		                : count_xml(bytes, output, path, true);
	}
	text_release(&text);
	return count;
}
