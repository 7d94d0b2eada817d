/* SPDX-License-Identifier: MIT */
#include "syntax/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

#include "syntax/html/builder.h"
#include "syntax/html/entities.h"
#include "syntax/html/names.h"
#include "syntax/html/source.h"

/* One run of the parser over a part of the source. */
struct run {
	htmlParserCtxtPtr parser;
	struct html_builder *builder;
	size_t offset; /* in the source, where the run begins */
	bool stopped;
};

static once_flag prepared = ONCE_FLAG_INIT;

static struct html_attribute *copy_attributes(
	const xmlChar **pairs, struct arena *arena)
{
	struct html_attribute *first = NULL;
	struct html_attribute **end = &first;

	for (size_t i = 0; pairs != NULL && pairs[i] != NULL; i += 2) {
		const char *value = (const char *)pairs[i + 1];

		*end = arena_new(arena, struct html_attribute);
		(*end)->name = arena_string(arena, (const char *)pairs[i]);
		(*end)->value = value == NULL ? "" : arena_string(arena, value);
		end = &(*end)->next;
	}
	return first;
}

/* The name without the mark that hid it. */
static const char *copy_name(const xmlChar *name, struct arena *arena)
{
	struct span span = span_of((const char *)name);

	if (span.length > 0 && span.bytes[span.length - 1] == HTML_HIDDEN)
		span.length--;
	return arena_bytes(arena, span.bytes, span.length);
}

static unsigned line_of(const struct run *run)
{
	return (unsigned)xmlSAX2GetLineNumber(run->parser);
}

/* End the run behind the tag that the parser is in. */
static void stop(struct run *run)
{
	xmlParserInputPtr input = run->parser->input;
	const xmlChar *end = memchr(input->cur, '>', (size_t)(input->end - input->cur));

	if (end != NULL)
		run->offset += (size_t)(end + 1 - input->base);
	run->stopped = end != NULL;
	if (run->stopped)
		xmlStopParser(run->parser);
}

/*
 * libxml2 looks through all open elements at each end tag.  Where too many are open,
 * all end, and a new run goes on from here.
 */
static bool too_many_open(const struct html_builder *builder, const char *name)
{
	const size_t reserve = 8; /* for what the parser implies, and for scripts */

	return builder->open_count + reserve > HTML_OPEN_LIMIT &&
	       html_name_raw(name) != HTML_SCRIPT;
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
	struct run *run = data;
	struct html_builder *builder = run->builder;

	if (run->stopped)
		return;
	html_builder_open(builder, copy_name(name, builder->arena),
		copy_attributes(attributes, builder->arena), line_of(run));
	if (too_many_open(builder, (const char *)name))
		stop(run);
}

static void on_end(void *data, const xmlChar *name)
{
	struct run *run = data;

	(void)name;
	if (!run->stopped)
		html_builder_close(run->builder);
}

static void on_text(void *data, const xmlChar *bytes, int length)
{
	struct run *run = data;

	if (!run->stopped)
		html_builder_text(run->builder,
			(struct span){(const char *)bytes, (size_t)length},
			line_of(run));
}

static const htmlSAXHandler handler = {
	.startElement = on_start,
	.endElement = on_end,
	.characters = on_text,
	.ignorableWhitespace = on_text,
	.cdataBlock = on_text,
};

/*
 * A parser that reads SOURCE where it stands: a copy for each run would be quadratic.
 */
static htmlParserCtxtPtr open_parser(struct span source, unsigned line)
{
	const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
	                    HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
	                    HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
	htmlParserCtxtPtr parser = htmlNewParserCtxt();
	xmlParserInputPtr input = parser == NULL ? NULL : xmlNewInputStream(parser);

	if (input == NULL) {
		htmlFreeParserCtxt(parser);
		return NULL;
	}
	input->base = input->cur = (const xmlChar *)source.bytes;
	input->end = input->base + source.length;
	input->line = (int)line;
	inputPush(parser, input);
	htmlCtxtUseOptions(parser, options);
	xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
	*parser->sax = handler;
	return parser;
}

/* Read from RUN's offset on: false at the end, or true with the next offset. */
static bool read_on(struct run *run, struct span source, unsigned *line)
{
	run->stopped = false;
	run->parser = open_parser(span_after(source, run->offset), *line);
	if (run->parser == NULL)
		return false;
	run->parser->userData = run;
	htmlParseDocument(run->parser);
	*line = line_of(run);
	htmlFreeParserCtxt(run->parser);
	return run->stopped;
}

/* Build the tree of SOURCE, which is written over. */
static void build(struct text *source, struct html_builder *builder)
{
	const size_t start_length = strlen(HTML_BODY_START);
	struct run run = {.builder = builder};
	unsigned line = 1;

	while (read_on(&run, text_span(source), &line)) {
		html_builder_close_all(builder);
		/* What was read is not needed any more: there is room for it. */
		run.offset -= start_length;
		memcpy(source->bytes + run.offset, HTML_BODY_START, start_length);
	}
}

static struct html_node *read_html(
	struct span html, bool fragment, struct arena *arena, struct error *error)
{
	struct html_builder *builder;
	struct text source = text_limited(6 * (size_t)HTML_LIMIT);
	struct html_node *root;

	if (html.length > HTML_LIMIT) {
		error_set(error, "HTML of more than %d MB", HTML_LIMIT / 1024 / 1024);
		return NULL;
	}
	call_once(&prepared, xmlInitParser);
	html_add_source(html, fragment, &source);
	builder = arena_new(arena, struct html_builder);
	html_builder_start(builder, arena);
	build(&source, builder);
	html_builder_finish(builder);
	root = builder->html;
	text_release(&source);
	return root;
}

struct html_node *html_read_document(
	struct span html, struct arena *arena, struct error *error)
{
	return read_html(html, false, arena, error);
}

struct html_node *html_read(struct span html, struct arena *arena, struct error *error)
{
	struct html_node *root = read_html(html, !html_is_document(html), arena, error);
	struct html_node *body = root == NULL ? NULL : root->last;
	struct html_node *base = root == NULL ? NULL : html_find(root->first, "base");

	if (base != NULL)
		html_append(body, base);
	if (body != NULL)
		html_remove(body);
	return body;
}

/*
 * libxml2's character references, in the order of their names: it has them by number
 * alone, and only this file may ask it.
 */
enum { ENTITY_FIRST = 34, ENTITY_LAST = 9830, ENTITY_ROOM = 300 };

static const htmlEntityDesc *entities[ENTITY_ROOM];
static size_t entity_count;
static once_flag entities_sorted = ONCE_FLAG_INIT;

static int compare_entities(const void *a, const void *b)
{
	const htmlEntityDesc *const *one = a;
	const htmlEntityDesc *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

static void sort_entities(void)
{
	for (unsigned c = ENTITY_FIRST; c <= ENTITY_LAST; c++) {
		const htmlEntityDesc *entity = htmlEntityValueLookup(c);

		if (entity != NULL && entity_count < ENTITY_ROOM)
			entities[entity_count++] = entity;
	}
	qsort(entities, entity_count, sizeof(entities[0]), compare_entities);
}

static int compare_name(const void *name, const void *row)
{
	const htmlEntityDesc *const *entity = row;

	return span_compare(*(const struct span *)name, span_of((*entity)->name));
}

uint32_t html_entity(struct span name)
{
	const htmlEntityDesc *const *found;

	/* libxml2's own look-up goes through all of them. */
	call_once(&entities_sorted, sort_entities);
	found = bsearch(
		&name, entities, entity_count, sizeof(entities[0]), compare_name);
	return found == NULL ? 0 : (*found)->value;
}
