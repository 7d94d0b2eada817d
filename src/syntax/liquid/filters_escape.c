/* SPDX-License-Identifier: MIT */
/* Filters that write text for HTML, XML, URLs and scripts. */
#include <string.h>

#include "base/utf8.h"
#include "syntax/liquid/filter.h"
#include "syntax/liquid/print.h"
#include "syntax/url.h"

static void add_entity(char c, const char *apostrophe, struct text *out)
{
	if (c == '&')
		text_add(out, "&amp;");
	else if (c == '<')
		text_add(out, "&lt;");
	else if (c == '>')
		text_add(out, "&gt;");
	else if (c == '"')
		text_add(out, "&quot;");
	else if (c == '\'')
		text_add(out, apostrophe);
	else
		text_add_char(out, c);
}

static const struct value *escaped(
	struct liquid_run *run, struct span text, const char *apostrophe)
{
	struct text out = liquid_text();

	for (size_t i = 0; i < text.length; i++)
		add_entity(text.bytes[i], apostrophe, &out);
	return liquid_new_text(run, &out);
}

static const struct value *escape(const struct liquid_call *call)
{
	if (value_is_null(call->input))
		return NULL;
	return escaped(call->run, liquid_input(call), "&#39;");
}

static const struct value *xml_escape(const struct liquid_call *call)
{
	return escaped(call->run, liquid_input(call), "&apos;");
}

/* The length of `amp;` or `#39;` behind an ampersand; 0 if it is neither. */
static size_t entity_length(struct span text)
{
	bool number = span_starts_with(text, "#");
	size_t length = number;

	while (length < text.length && (number ? char_is_digit(text.bytes[length])
					       : char_is_letter(text.bytes[length])))
		length++;
	if (length == (size_t)number || length == text.length ||
		text.bytes[length] != ';')
		return 0;
	return length + 1;
}

static const struct value *escape_once(const struct liquid_call *call)
{
	struct span text = liquid_input(call);
	struct text out = liquid_text();

	while (text.length > 0) {
		char c = text.bytes[0];
		size_t length = c == '&' ? entity_length(span_after(text, 1)) : 0;

		if (length > 0)
			text_add_bytes(&out, text.bytes, length + 1);
		else
			add_entity(c, "&#39;", &out);
		text = span_after(text, length + 1);
	}
	return liquid_new_text(call->run, &out);
}

static bool is_unreserved(char c)
{
	return char_is_alphanumeric(c) || (c != 0 && strchr("-._~", c) != NULL);
}

static bool is_reserved(char c)
{
	return strchr(":/?#[]@!$&'()*+,;=", c) != NULL;
}

static void add_percent(char c, struct text *out)
{
	text_addf(out, "%%%02X", (unsigned)(unsigned char)c);
}

static const struct value *cgi_escape(const struct liquid_call *call)
{
	struct span text = liquid_input(call);
	struct text out = liquid_text();

	for (size_t i = 0; i < text.length && !text_broken(&out); i++) {
		char c = text.bytes[i];

		if (c == ' ')
			text_add_char(&out, '+');
		else if (is_unreserved(c))
			text_add_char(&out, c);
		else
			add_percent(c, &out);
	}
	return liquid_new_text(call->run, &out);
}

static const struct value *url_encode(const struct liquid_call *call)
{
	return value_is_null(call->input) ? NULL : cgi_escape(call);
}

static void add_decoded(struct span text, bool plus, struct text *out)
{
	for (size_t i = 0; i < text.length; i++) {
		int byte = url_encoded_byte(span_after(text, i));

		if (byte >= 0) {
			text_add_char(out, (char)byte);
			i += 2;
		} else if (plus && text.bytes[i] == '+')
			text_add_char(out, ' ');
		else
			text_add_char(out, text.bytes[i]);
	}
}

static const struct value *url_decode(const struct liquid_call *call)
{
	struct text out = liquid_text();

	if (value_is_null(call->input))
		return NULL;
	add_decoded(liquid_input(call), true, &out);
	if (utf8_find_bad(text_span(&out)) < out.length)
		liquid_fail(call->run, "'url_decode' makes no valid text");
	return liquid_new_text(call->run, &out);
}

/* What is encoded is decoded first, so that nothing is encoded twice. */
static const struct value *uri_escape(const struct liquid_call *call)
{
	struct text decoded = liquid_text();
	struct text out = liquid_text();
	struct span text;

	add_decoded(liquid_input(call), false, &decoded);
	text = text_span(&decoded);
	for (size_t i = 0; i < text.length && !text_broken(&out); i++) {
		char c = text.bytes[i];

		if (c != '\0' && (is_unreserved(c) || is_reserved(c)))
			text_add_char(&out, c);
		else
			add_percent(c, &out);
	}
	text_release(&decoded);
	return liquid_new_text(call->run, &out);
}

static const struct value *jsonify(const struct liquid_call *call)
{
	struct text text = liquid_text();

	liquid_print_json(call->run, call->input, &text);
	return liquid_new_text(call->run, &text);
}

static const struct value *inspect(const struct liquid_call *call)
{
	struct text text = liquid_text();
	const struct value *value;

	liquid_inspect(call->run, call->input, &text);
	value = escaped(call->run, text_span(&text), "&apos;");
	text_release(&text);
	return value;
}

const struct liquid_filter liquid_escape_filters[] = {
	/* clang-format off */
	{"cgi_escape",  0, 0, cgi_escape},
	{"escape",      0, 0, escape},
	{"escape_once", 0, 0, escape_once},
	{"h",           0, 0, escape},
	{"inspect",     0, 0, inspect},
	{"jsonify",     0, 0, jsonify},
	{"uri_escape",  0, 0, uri_escape},
	{"url_decode",  0, 0, url_decode},
	{"url_encode",  0, 0, url_encode},
	{"xml_escape",  0, 0, xml_escape},
	{NULL,          0, 0, NULL},
	/* clang-format on */
};
