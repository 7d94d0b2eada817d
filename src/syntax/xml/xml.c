/* SPDX-License-Identifier: MIT */
#include "syntax/xml.h"

#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>
#include <threads.h>

#include "base/array.h"
#include "base/map.h"
#include "base/utf8.h"
#include "syntax/html/entities.h"
#include "syntax/xml/source.h"

enum {
	ATTRIBUTE_WORDS =
		5, /* of each: name, prefix, URI, where its value begins, ends */
	CONVERTED_LIMIT = 3 * XML_LIMIT, /* bytes, of a text in another encoding */
	DECLARATION_LIMIT = 1024,        /* bytes in which the encoding is declared */
};

/* A document while it is read. */
struct xml_builder {
	xmlParserCtxtPtr parser;
	struct xml_node *root;
	struct xml_node *open; /* the innermost element */
	int depth;
	struct map names; /* each name and namespace once */
	struct arena *arena;
	struct error *error;
	bool failed;
};

static once_flag prepared = ONCE_FLAG_INIT;

static const char *text_of(struct xml_builder *builder, const xmlChar *name)
{
	struct span span = span_of(name == NULL ? "" : (const char *)name);
	char *known = map_get(&builder->names, span);

	if (known == NULL) {
		known = arena_bytes(builder->arena, span.bytes, span.length);
		map_set(&builder->names, span_of(known), known);
	}
	return known;
}

/* A prefix that nobody declared is part of the name. */
static const char *name_of(struct xml_builder *builder, const xmlChar *name,
	const xmlChar *prefix, const xmlChar *space)
{
	if (prefix == NULL || space != NULL)
		return text_of(builder, name);
	return arena_format(
		builder->arena, "%s:%s", (const char *)prefix, (const char *)name);
}

static unsigned line_of(const struct xml_builder *builder)
{
	return (unsigned)xmlSAX2GetLineNumber(builder->parser);
}

/* The first mistake counts: what follows it may be its consequence. */
static void fail(struct xml_builder *builder, unsigned line, const char *why)
{
	if (!builder->failed)
		error_set_at(builder->error, line, "%s", why);
	builder->failed = true;
	xmlStopParser(builder->parser);
}

static struct xml_attribute *copy_attributes(
	struct xml_builder *builder, const xmlChar **words, int count)
{
	struct xml_attribute *first = NULL;
	struct xml_attribute **end = &first;

	for (int i = 0; i < count; i++, words += ATTRIBUTE_WORDS) {
		*end = arena_new(builder->arena, struct xml_attribute);
		(*end)->name = name_of(builder, words[0], words[1], words[2]);
		(*end)->space = text_of(builder, words[2]);
		(*end)->value = arena_bytes(
			builder->arena, words[3], (size_t)(words[4] - words[3]));
		end = &(*end)->next;
	}
	return first;
}

static void hang(struct xml_builder *builder, struct xml_node *node)
{
	struct xml_node *parent = builder->open;

	node->parent = parent;
	if (parent == NULL)
		builder->root = node;
	else if (parent->last == NULL)
		parent->first = node;
	else
		parent->last->next = node;
	if (parent != NULL)
		parent->last = node;
}

/* NOLINTNEXTLINE(readability-function-size): libxml2 hands out nine things */
static void on_start(void *data, const xmlChar *name, const xmlChar *prefix,
	const xmlChar *space, int space_count, const xmlChar **spaces,
	int attribute_count, int default_count, const xmlChar **attributes)
{
	struct xml_builder *builder = data;
	struct xml_node *node;

	(void)space_count;
	(void)spaces;
	(void)default_count;
	if (++builder->depth > XML_DEPTH_LIMIT)
		fail(builder, line_of(builder), "too many elements in one another");
	else if (builder->parser->nsNr / 2 > XML_NAMESPACE_LIMIT)
		fail(builder, line_of(builder), "too many namespaces");
	if (builder->failed)
		return;
	node = arena_new(builder->arena, struct xml_node);
	node->name = name_of(builder, name, prefix, space);
	node->space = text_of(builder, space);
	node->line = line_of(builder);
	node->attributes = copy_attributes(builder, attributes, attribute_count);
	hang(builder, node);
	builder->open = node;
}

static void on_end(
	void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
	struct xml_builder *builder = data;

	(void)name;
	(void)prefix;
	(void)space;
	builder->depth--;
	if (builder->open != NULL)
		builder->open = builder->open->parent;
}

static void on_text(void *data, const xmlChar *bytes, int length)
{
	struct xml_builder *builder = data;
	struct xml_node *node;

	if (builder->failed || builder->open == NULL)
		return;
	node = arena_new(builder->arena, struct xml_node);
	node->name = "";
	node->space = "";
	node->line = line_of(builder);
	node->text = (struct span){
		arena_bytes(builder->arena, bytes, (size_t)length), (size_t)length};
	hang(builder, node);
}

/* One that no declaration is read for. */
static void on_reference(void *data, const xmlChar *name)
{
	char bytes[UTF8_LONGEST];
	uint32_t character = html_entity(span_of((const char *)name));

	if (character != 0)
		on_text(data, (const xmlChar *)bytes,
			(int)utf8_encode(character, bytes));
}

/* libxml2's own words, without its line feed. */
static void on_error(void *data, xmlErrorPtr mistake)
{
	struct xml_builder *builder = data;
	struct text why = text_limited(ERROR_LENGTH);

	if (mistake->level != XML_ERR_FATAL || builder->failed)
		return;
	text_add(&why, "no XML: ");
	text_add_span(&why, span_trimmed(span_of(mistake->message)));
	fail(builder, mistake->line > 0 ? (unsigned)mistake->line : 0,
		text_broken(&why) ? "no XML" : why.bytes);
	text_release(&why);
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startElementNs = on_start,
	.endElementNs = on_end,
	.characters = on_text,
	.ignorableWhitespace = on_text,
	.cdataBlock = on_text,
	.reference = on_reference,
	.serror = on_error,
};

/* What the bytes at its start say of TEXT (XML 1.0, appendix F); NULL: nothing. */
static const char *encoding_of_mark(struct span text)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *encoding;
	} marks[] = {
		{"\xff\xfe", 2, "UTF-16LE"},
		{"\xfe\xff", 2, "UTF-16BE"},
		{"<\0?\0", 4, "UTF-16LE"},
		{"\0<\0?", 4, "UTF-16BE"},
	};

	for (size_t i = 0; i < COUNT(marks); i++)
		if (text.length >= marks[i].length &&
			memcmp(text.bytes, marks[i].bytes, marks[i].length) == 0)
			return marks[i].encoding;
	return NULL;
}

/* Without it libxml2 would print what it says of the text. */
static void keep_quiet(void *data, xmlErrorPtr mistake)
{
	(void)data;
	(void)mistake;
}

static bool convert(
	xmlCharEncodingHandlerPtr encoding, struct span text, struct text *converted)
{
	xmlBufferPtr in = xmlBufferCreateSize(text.length + 1);
	xmlBufferPtr out = xmlBufferCreate();
	bool done =
		in != NULL && out != NULL &&
		xmlBufferAdd(in, (const xmlChar *)text.bytes, (int)text.length) == 0;

	while (done && xmlBufferLength(in) > 0) {
		int before = xmlBufferLength(in);

		done = xmlCharEncInFunc(encoding, out, in) >= 0 &&
		       xmlBufferLength(in) < before;
	}
	if (done)
		text_add_bytes(
			converted, xmlBufferContent(out), (size_t)xmlBufferLength(out));
	xmlBufferFree(in);
	xmlBufferFree(out);
	return done && !text_broken(converted);
}

/* TEXT in the encoding NAME as UTF-8. */
static bool convert_from(
	const char *name, struct span text, struct text *converted, struct error *error)
{
	xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler(name);
	bool done;

	if (encoding == NULL)
		return error_set_at(error, 1, "its encoding '%s' is not known", name);
	xmlSetStructuredErrorFunc(NULL, keep_quiet);
	done = convert(encoding, text, converted);
	xmlSetStructuredErrorFunc(NULL, NULL);
	(void)xmlCharEncCloseFunc(encoding);
	return done || error_set_at(error, 1, "it is not in '%s', its encoding", name);
}

/* Make of XML UTF-8 without a mark; in CONVERTED if it is none yet. */
static bool to_utf8(struct span *xml, struct text *converted, struct arena *arena,
	struct error *error)
{
	const char *name = encoding_of_mark(*xml);
	struct span declared = xml_source_encoding(span_first(*xml, DECLARATION_LIMIT));
	struct span unmarked = utf8_without_mark(*xml);

	if (unmarked.length < xml->length)
		*xml = unmarked;
	else if (name == NULL)
		name = arena_bytes(arena, declared.bytes, declared.length);
	if (name == NULL || *name == '\0' ||
		span_is_ignoring_case(span_of(name), "UTF-8"))
		return true;
	if (!convert_from(name, *xml, converted, error))
		return false;
	*xml = utf8_without_mark(text_span(converted));
	return true;
}

static bool parse(struct span xml, struct xml_builder *builder)
{
	const int options = XML_PARSE_NONET | XML_PARSE_IGNORE_ENC;

	builder->parser = xmlCreateMemoryParserCtxt(xml.bytes, (int)xml.length);
	if (builder->parser == NULL)
		return error_set_at(builder->error, 1, "no XML: it is empty");
	(void)xmlCtxtUseOptions(builder->parser, options);
	*builder->parser->sax = handler;
	builder->parser->userData = builder;
	(void)xmlParseDocument(builder->parser);
	xmlFreeParserCtxt(builder->parser);
	map_release(&builder->names);
	if (!builder->failed && builder->root == NULL)
		return error_set_at(builder->error, 1, "no XML: it has no element");
	return !builder->failed;
}

struct xml_node *xml_read(struct span xml, struct arena *arena, struct error *error)
{
	struct xml_builder builder = {.arena = arena, .error = error};
	struct text converted = text_limited(CONVERTED_LIMIT);
	bool read;

	if (xml.length > XML_LIMIT) {
		error_set(error, "XML of more than %d MB", XML_LIMIT / 1024 / 1024);
		return NULL;
	}
	call_once(&prepared, xmlInitParser);
	read = to_utf8(&xml, &converted, arena, error) &&
	       xml_source_is_safe(xml, error) && parse(xml, &builder);
	text_release(&converted);
	return read ? builder.root : NULL;
}
