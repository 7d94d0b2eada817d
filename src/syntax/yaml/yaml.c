/* SPDX-License-Identifier: MIT */
#include "syntax/yaml.h"

#include <yaml.h>

#include "syntax/yaml/problem.h"
#include "syntax/yaml/tree.h"

enum { DIRECTIVE_LIMIT = 100 }; /* libyaml compares each with all before it */

struct reader {
	yaml_parser_t parser;
	struct span text;
	unsigned first_line;
	struct yaml_tree tree;
};

static unsigned line_of(const struct reader *reader, yaml_mark_t mark)
{
	return reader->first_line + (unsigned)mark.line;
}

/* The byte at libyaml's INDEX, which counts characters; NUL behind the end. */
static char character_at(struct span text, size_t index)
{
	for (size_t i = 0; i < text.length; i++)
		if (((unsigned char)text.bytes[i] & 0xC0) != 0x80 && index-- == 0)
			return text.bytes[i];
	return '\0';
}

static bool explain_failure(const struct reader *reader, struct error *error)
{
	const yaml_parser_t *parser = &reader->parser;
	struct yaml_problem problem = {
		.what = parser->problem == NULL ? "unreadable" : parser->problem,
		.line = line_of(reader, parser->problem_mark),
		.begun_on = line_of(reader, parser->context_mark),
		.character = character_at(reader->text, parser->problem_mark.index),
	};

	/* The part of libyaml that reads characters knows no lines. */
	if (parser->error == YAML_READER_ERROR)
		problem.line =
			reader->first_line +
			(unsigned)span_count(
				span_first(reader->text, parser->problem_offset), '\n');
	return yaml_problem_explain(&problem, error);
}

static struct yaml_node node_of(const struct reader *reader, const yaml_event_t *event,
	const yaml_char_t *anchor)
{
	return (struct yaml_node){
		.line = line_of(reader, event->start_mark),
		.anchor = (const char *)anchor,
	};
}

static bool read_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct yaml_node node = node_of(reader, event, event->data.scalar.anchor);

	node.tag = (const char *)event->data.scalar.tag;
	node.text.bytes = (const char *)event->data.scalar.value;
	node.text.length = event->data.scalar.length;
	node.is_string = event->data.scalar.quoted_implicit;
	return yaml_tree_add_scalar(&reader->tree, &node);
}

static bool read_event(struct reader *reader, const yaml_event_t *event)
{
	struct yaml_node node;

	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return read_scalar(reader, event);
	case YAML_SEQUENCE_START_EVENT:
		node = node_of(reader, event, event->data.sequence_start.anchor);
		return yaml_tree_open(&reader->tree, VALUE_LIST, &node);
	case YAML_MAPPING_START_EVENT:
		node = node_of(reader, event, event->data.mapping_start.anchor);
		return yaml_tree_open(&reader->tree, VALUE_MAP, &node);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return yaml_tree_close(&reader->tree);
	case YAML_ALIAS_EVENT:
		return yaml_tree_add_alias(&reader->tree,
			(const char *)event->data.alias.anchor,
			line_of(reader, event->start_mark));
	default:
		return true;
	}
}

/* Up to the end of the first document; what follows is not looked at. */
static bool read_document(struct reader *reader, struct error *error)
{
	bool more = true;

	while (more) {
		yaml_event_t event;
		bool read;

		if (!yaml_parser_parse(&reader->parser, &event))
			return explain_failure(reader, error);
		more = event.type != YAML_DOCUMENT_END_EVENT &&
		       event.type != YAML_STREAM_END_EVENT;
		read = read_event(reader, &event);
		yaml_event_delete(&event);
		if (!read)
			return false;
	}
	return true;
}

static bool directives_too_many(struct span text)
{
	size_t count = 0;

	for (size_t at; (at = span_find_string(text, "%TAG")) < text.length; count++)
		text = span_after(text, at + 1);
	return count > DIRECTIVE_LIMIT;
}

bool yaml_read(struct span text, unsigned first_line, struct value **value,
	struct arena *arena, struct error *error)
{
	struct reader reader;
	bool read;

	if (directives_too_many(text))
		return error_set_at(error, first_line, "'%%TAG' more than %d times",
			DIRECTIVE_LIMIT);
	if (!yaml_parser_initialize(&reader.parser))
		return error_set(error, "out of memory");
	if (text.bytes == NULL)
		text = span_of("");
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(
		&reader.parser, (const unsigned char *)text.bytes, text.length);
	reader.text = text;
	reader.first_line = first_line;
	yaml_tree_start(&reader.tree, arena, error);
	read = read_document(&reader, error);
	*value = reader.tree.root;
	if (*value == NULL)
		*value = arena_new(arena, struct value);
	yaml_tree_release(&reader.tree);
	yaml_parser_delete(&reader.parser);
	return read;
}
