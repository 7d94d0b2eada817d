/* SPDX-License-Identifier: MIT */
/* What another reader sees in the XML that was written. */
#ifndef TESTS_WRITE_PARSED_H
#define TESTS_WRITE_PARSED_H

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "base/text.h"

/* The prefixes that expressions may use. */
static const char *const parsed_prefixes[][2] = {
	{"a", "http://www.w3.org/2005/Atom"},
	{"content", "http://purl.org/rss/1.0/modules/content/"},
	{"dc", "http://purl.org/dc/elements/1.1/"},
	{"media", "http://search.yahoo.com/mrss/"},
	{"sy", "http://purl.org/rss/1.0/modules/syndication/"},
	{"fh", "http://purl.org/syndication/history/1.0"},
	{"itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"},
	{"podcast", "https://podcastindex.org/namespace/1.0"},
	{"s", "http://www.sitemaps.org/schemas/sitemap/0.9"},
	{"image", "http://www.google.com/schemas/sitemap-image/1.1"},
};

/* The string that XPath makes of EXPRESSION; to be freed with xmlFree. */
static inline char *parsed_string(const struct text *xml, const char *expression)
{
	xmlDoc *document = xmlReadMemory(xml->bytes, (int)xml->length, NULL, NULL,
		XML_PARSE_NONET | XML_PARSE_HUGE);
	xmlXPathContext *context = xmlXPathNewContext(document);
	xmlXPathObject *object;
	xmlChar *string;

	assert_non_null(document);
	for (size_t i = 0; i < sizeof(parsed_prefixes) / sizeof(*parsed_prefixes); i++)
		(void)xmlXPathRegisterNs(context,
			(const xmlChar *)parsed_prefixes[i][0],
			(const xmlChar *)parsed_prefixes[i][1]);
	object = xmlXPathEvalExpression((const xmlChar *)expression, context);
	assert_non_null(object);
	string = xmlXPathCastToString(object);
	xmlXPathFreeObject(object);
	xmlXPathFreeContext(context);
	xmlFreeDoc(document);
	return (char *)string;
}

static inline void assert_parsed(
	const struct text *xml, const char *expression, const char *want)
{
	char *string = parsed_string(xml, expression);

	assert_string_equal(string, want);
	xmlFree(string);
}

#endif
