/* SPDX-License-Identifier: MIT */
#include "write/xml_out.h"

#include <inttypes.h>
#include <libxml/xmlwriter.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER_SIZE = 24 }; /* bytes of any number, with its NUL */

/*
 * libxml2 hands over what it has written, some kilobytes at a time.  Never a failure:
 * it would print one.  A text that is full is found by whoever asks next.
 */
static int append(void *context, const char *bytes, int length)
{
	text_add_bytes(context, bytes, (size_t)length);
	return length;
}

static const xmlChar *characters(const char *string)
{
	return (const xmlChar *)string;
}

static void check(struct xml_out *out, int result)
{
	if (result < 0 || text_broken(out->text))
		out->failed = true;
}

struct xml_out xml_out_to(struct text *text)
{
	struct xml_out out = {.text = text};
	xmlOutputBuffer *buffer = xmlOutputBufferCreateIO(append, NULL, text, NULL);

	if (buffer != NULL)
		out.writer = xmlNewTextWriter(buffer);
	if (out.writer == NULL) {
		(void)xmlOutputBufferClose(buffer);
		out.failed = true;
		return out;
	}
	check(&out, xmlTextWriterSetIndent(out.writer, 1));
	check(&out, xmlTextWriterSetIndentString(out.writer, characters("  ")));
	check(&out, xmlTextWriterStartDocument(out.writer, NULL, "UTF-8", NULL));
	return out;
}

bool xml_out_finish(struct xml_out *out, struct error *error)
{
	if (!out->failed)
		check(out, xmlTextWriterEndDocument(out->writer));
	xmlFreeTextWriter(out->writer);
	out->writer = NULL;
	if (text_broken(out->text))
		return error_set(
			error, "a document of more than %zu bytes", out->text->limit);
	if (out->failed)
		return error_set(error, "libxml2 cannot write a document");
	return true;
}

size_t xml_out_length(struct xml_out *out)
{
	if (!out->failed)
		check(out, xmlTextWriterFlush(out->writer));
	return out->text->length;
}

void xml_stylesheet(struct xml_out *out, const char *url)
{
	bool xslt = span_ends_with(span_of(url), ".xsl") ||
	            span_ends_with(span_of(url), ".xslt");
	struct text content = text_limited(SIZE_MAX);

	text_addf(&content, "type=\"text/%s\" href=\"", xslt ? "xsl" : "css");
	xml_add_escaped(&content, url);
	text_add_char(&content, '"');
	if (!out->failed)
		check(out,
			xmlTextWriterWritePI(out->writer, characters("xml-stylesheet"),
				characters(content.bytes)));
	text_release(&content);
}

void xml_open(struct xml_out *out, const char *name)
{
	if (!out->failed)
		check(out, xmlTextWriterStartElement(out->writer, characters(name)));
}

void xml_close(struct xml_out *out)
{
	if (!out->failed)
		check(out, xmlTextWriterEndElement(out->writer));
}

void xml_attribute(struct xml_out *out, const char *name, const char *value)
{
	if (!out->failed && value != NULL && value[0] != '\0')
		check(out, xmlTextWriterWriteAttribute(
				   out->writer, characters(name), characters(value)));
}

void xml_text(struct xml_out *out, const char *value)
{
	if (!out->failed)
		check(out, xmlTextWriterWriteString(out->writer, characters(value)));
}

void xml_leaf(struct xml_out *out, const char *name, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	xml_open(out, name);
	xml_text(out, value);
	xml_close(out);
}

void xml_number_attribute(struct xml_out *out, const char *name, int64_t number)
{
	char text[NUMBER_SIZE];

	(void)snprintf(text, sizeof(text), "%" PRId64, number);
	xml_attribute(out, name, number < 0 ? NULL : text);
}

void xml_number_leaf(struct xml_out *out, const char *name, int64_t number)
{
	char text[NUMBER_SIZE];

	(void)snprintf(text, sizeof(text), "%" PRId64, number);
	xml_leaf(out, name, number <= 0 ? NULL : text);
}

void xml_raw(struct xml_out *out, struct span xml)
{
	if (xml.length > INT_MAX)
		out->failed = true;
	if (!out->failed)
		check(out, xmlTextWriterWriteRawLen(out->writer, characters(xml.bytes),
				   (int)xml.length));
}

/* How each byte of SPECIAL is written; all others are as they are. */
struct escapes {
	const char *special;
	const char *references[5];
};

static const struct escapes markup_escapes = {
	"&<>\"'", {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}};
static const struct escapes html_escapes = {"&<>", {"&amp;", "&lt;", "&gt;"}};
static const struct escapes plain_escapes = {
	"&<>\r", {"&#x26;", "&#x3C;", "&#x3E;", "&#xD;"}};

static void add_reference(struct text *text, char c, const struct escapes *escapes)
{
	text_add(text,
		escapes->references[strchr(escapes->special, c) - escapes->special]);
}

/* By strcspn(3), which looks at 16 bytes at a time. */
static void add_escaped(
	struct text *text, const char *value, const struct escapes *escapes)
{
	while (*value != '\0') {
		size_t length = strcspn(value, escapes->special);

		text_add_bytes(text, value, length);
		value += length;
		if (*value != '\0')
			add_reference(text, *value++, escapes);
	}
}

void xml_add_escaped(struct text *text, const char *value)
{
	add_escaped(text, value, &markup_escapes);
}

void xml_add_html(struct text *text, const char *value)
{
	add_escaped(text, value, &html_escapes);
}

void xml_plain_text(struct xml_out *out, const char *value)
{
	struct text escaped = text_limited(out->text->limit);

	add_escaped(&escaped, value, &plain_escapes);
	xml_raw(out, text_span(&escaped));
	out->failed = out->failed || text_broken(&escaped);
	text_release(&escaped);
}

void xml_plain_leaf(struct xml_out *out, const char *name, const char *value)
{
	if (value == NULL || value[0] == '\0')
		return;
	xml_open(out, name);
	xml_plain_text(out, value);
	xml_close(out);
}
