/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/utf8.h"
#include "syntax/kramdown/html.h"
#include "syntax/unicode.h"

/* Names between spaces, so that one search finds them. */
static const char span_names[] =
	" a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd "
	"label mark option q rb rbc rp rt rtc ruby samp select small span strong sub "
	"sup "
	"tt u var ";
static const char block_names[] =
	" address article aside applet body blockquote caption col colgroup dd div dl "
	"dt "
	"fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head "
	"iframe legend menu li main map nav ol optgroup p pre section summary table "
	"tbody "
	"td th thead tfoot tr ul ";
static const char void_names[] = " area base br col command embed hr img input keygen "
				 "link meta param source track "
				 "wbr ";
static const char raw_names[] = " script style ";
/* What an element holds if it only says `markdown="1"`. */
static const char holders_of_blocks[] = " address applet article aside blockquote body "
					"dd details div dl fieldset figure "
					"figcaption footer form header hgroup iframe "
					"li main map menu nav noscript object "
					"section summary td ";
static const char holders_of_spans[] = " a abbr acronym b bdo big button cite caption "
				       "del dfn dt em h1 h2 h3 h4 h5 h6 i "
				       "ins label legend optgroup p q rb rbc rp rt rtc "
				       "ruby select small span strong sub "
				       "sup th tt ";

enum { NAME_LENGTH_LIMIT = 20 }; /* longer names are in no list */

static bool is_listed(struct span name, const char *names)
{
	char wanted[NAME_LENGTH_LIMIT + 3] = " ";

	if (name.length == 0 || name.length > NAME_LENGTH_LIMIT)
		return false;
	for (size_t i = 0; i < name.length; i++)
		wanted[i + 1] = char_lower(name.bytes[i]);
	wanted[name.length + 1] = ' ';
	return strstr(names, wanted) != NULL;
}

bool html_is_span(struct span name)
{
	return is_listed(name, span_names);
}

bool html_is_block(struct span name)
{
	return is_listed(name, block_names);
}

bool tag_is_void(struct span name)
{
	return is_listed(name, void_names);
}

bool html_is_raw(struct span name)
{
	return is_listed(name, raw_names);
}

bool html_is_verbatim(struct span name)
{
	return !tag_is_void(name) && !is_listed(name, holders_of_blocks) &&
	       !is_listed(name, holders_of_spans);
}

bool html_holds_spans(const struct html_tag *tag)
{
	return span_is(tag->markdown_value, "span") ||
	       (span_is(tag->markdown_value, "1") &&
		       is_listed(tag->name, holders_of_spans));
}

bool html_holds_markdown(const struct html_tag *tag)
{
	return html_holds_spans(tag) || span_is(tag->markdown_value, "block") ||
	       (span_is(tag->markdown_value, "1") &&
		       is_listed(tag->name, holders_of_blocks));
}

/* The bytes of the letter, in any script, that TEXT begins with; 0 if it is none. */
static size_t letter_length(struct span text, bool digits_too)
{
	uint32_t character;
	size_t length;

	if (text.length > 0 && (unsigned char)text.bytes[0] < 0x80)
		return char_is_letter(text.bytes[0]) || text.bytes[0] == '_' ||
		       (digits_too && char_is_digit(text.bytes[0]));
	length = utf8_decode(text, &character);
	if (length == 0)
		return 0;
	return (digits_too ? unicode_is_alphanumeric(character)
			   : unicode_is_letter(character))
	               ? length
	               : 0;
}

static size_t part_length(struct span text)
{
	size_t length = letter_length(text, false);
	size_t next = length;

	while (next > 0 && length < text.length) {
		char c = text.bytes[length];

		next = letter_length(span_after(text, length), true);
		if (c == '-' || c == '.')
			next = 1;
		length += next;
	}
	return length;
}

/* `name` or `prefix:name` */
static size_t name_length(struct span text)
{
	size_t prefix = part_length(text);
	size_t name;

	if (prefix == 0 || prefix == text.length || text.bytes[prefix] != ':')
		return prefix;
	name = part_length(span_after(text, prefix + 1));
	return name > 0 ? prefix + 1 + name : prefix;
}

static size_t space_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && char_is_space(text.bytes[length]))
		length++;
	return length;
}

/* Letters, digits and underscores: kramdown wants quotes around all else. */
static size_t word_length(struct span text)
{
	size_t length = 0;
	size_t next;

	while ((next = letter_length(span_after(text, length), true)) > 0)
		length += next;
	return length;
}

/* CommonMark wants them around less. */
static size_t bare_length(struct span text)
{
	size_t length = 0;

	while (length < text.length && !char_is_space(text.bytes[length]) &&
		strchr(">\"'=<`", text.bytes[length]) == NULL)
		length++;
	return length;
}

/* `=value`, or nothing: false if it is neither. */
static bool attribute_value(
	struct span text, unsigned rules, size_t *length, struct span *value)
{
	size_t i = space_length(text);
	char quote;

	*length = 0;
	*value = SPAN_NONE;
	if (i == text.length || text.bytes[i] != '=')
		return true;
	i++;
	i += space_length(span_after(text, i));
	if (i == text.length)
		return false;
	quote = text.bytes[i];
	if (quote == '"' || quote == '\'') {
		*value = span_after(text, i + 1);
		value->length = span_find(*value, quote);
		*length = i + value->length + 2;
		return *length <= text.length;
	}
	*value = span_after(text, i);
	value->length =
		(rules & HTML_COMMON) != 0 ? bare_length(*value) : word_length(*value);
	*length = i + value->length;
	return value->length > 0;
}

/* ` name="value"`, with the space before it. */
static size_t attribute_length(struct span text, unsigned rules, struct html_tag *tag)
{
	size_t space = space_length(text);
	size_t name = name_length(span_after(text, space));
	size_t length;
	struct span value;

	if (space == 0 || name == 0 ||
		!attribute_value(
			span_after(text, space + name), rules, &length, &value))
		return 0;
	if (span_is(span_first(span_after(text, space), name), "markdown")) {
		tag->markdown = span_first(text, space + name + length);
		tag->markdown_value = value;
	}
	return space + name + length;
}

size_t html_start_tag(struct span text, unsigned rules, struct html_tag *tag)
{
	struct span limited = span_first(text, HTML_TAG_LIMIT);
	size_t length = 1;
	size_t attribute;

	*tag = (struct html_tag){0};
	if (!span_starts_with(text, "<"))
		return 0;
	tag->name =
		span_first(span_after(text, 1), name_length(span_after(limited, 1)));
	if (tag->name.length == 0)
		return 0;
	length += tag->name.length;
	while ((attribute = attribute_length(span_after(limited, length), rules, tag)) >
		0)
		length += attribute;
	length += space_length(span_after(limited, length));
	tag->closed = length < limited.length && limited.bytes[length] == '/';
	length += tag->closed;
	if (length >= limited.length || limited.bytes[length] != '>')
		return 0;
	return length + 1;
}

size_t html_end_tag(struct span text, struct span *name)
{
	struct span limited = span_first(text, HTML_TAG_LIMIT);
	size_t length = 2;

	if (!span_starts_with(text, "</"))
		return 0;
	*name = span_first(span_after(text, 2), name_length(span_after(limited, 2)));
	length += name->length;
	length += space_length(span_after(limited, length));
	if (name->length == 0 || length >= limited.length ||
		limited.bytes[length] != '>')
		return 0;
	return length + 1;
}

const char *html_last_comment_end(struct span text)
{
	if (span_find_string(text, "<!--") == text.length)
		return NULL;
	for (size_t i = text.length; i >= strlen("-->"); i--)
		if (memcmp(text.bytes + i - 3, "-->", 3) == 0)
			return text.bytes + i;
	return NULL;
}

size_t html_comment(struct span text, const char *last_end)
{
	size_t start = strlen("<!--");

	if (!span_starts_with(text, "<!--") || last_end == NULL ||
		text.bytes + start + strlen("-->") > last_end)
		return 0;
	start += span_find_string(span_after(text, start), "-->");
	return start + strlen("-->") <= text.length ? start + strlen("-->") : 0;
}

size_t html_end_tag_find(struct span text, struct span name)
{
	size_t offset = span_find_string(text, "</");
	struct span found;

	while (offset < text.length) {
		if (html_end_tag(span_after(text, offset), &found) > 0 &&
			span_equals_ignoring_case(found, name))
			return offset;
		offset += 2;
		offset += span_find_string(span_after(text, offset), "</");
	}
	return text.length;
}
