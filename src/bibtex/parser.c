/* SPDX-License-Identifier: MIT */
#include "bibtex/parser.h"

#include <btparse.h>
#include <stdio.h>
#include <string.h>

#include "base/array.h"
#include "base/utf8.h"
#include "bibtex/keys.h"
#include "bibtex/messages.h"
#include "bibtex/names.h"
#include "syntax/json.h"

enum {
	FIELD_LIMIT = 256,          /* of one entry; what follows is dropped */
	MACRO_LIMIT = 64 * 1024,    /* bytes that a macro may stand for */
	PROBLEMS_LIMIT = 64 * 1024, /* what may be said of one entry */
};

/* btparse knows none; a month that a style may spell as it likes is a word here. */
static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul",
	"aug", "sep", "oct", "nov", "dec", "sept", "january", "february", "march",
	"april", "june", "july", "august", "september", "october", "november",
	"december"};

/* btparse wants text that may be changed. */
static char *changeable(const char *text)
{
	return (char *)(uintptr_t)text;
}

bool parser_start(void)
{
	if (!messages_start())
		return false;
	bt_initialize();
	bt_set_stringopts(BTE_REGULAR, BTO_FULL);
	bt_set_stringopts(BTE_MACRODEF, BTO_MACRO);
	for (size_t i = 0; i < COUNT(months); i++)
		bt_add_macro_text(
			changeable(months[i]), changeable(months[i]), NULL, 0);
	return true;
}

/* By BTO_FULL a field's values are one. */
static char *text_of(AST *field)
{
	bt_nodetype kind;
	char *text = NULL;

	(void)bt_next_value(field, NULL, &kind, &text);
	return text;
}

/* Which of NAMES is first the same as that AT. */
static size_t find_first(char *const *names, size_t at)
{
	size_t i = 0;

	while (strcmp(names[i], names[at]) != 0)
		i++;
	return i;
}

static void add_field(struct json_out *json, AST *field, const char *name)
{
	char *text = text_of(field);

	if (text == NULL || *text == '\0')
		return;
	if (names_hold(name))
		names_add(json, name, text, (unsigned)field->line);
	else
		json_add_string(json, name, text);
}

/* As in BibTeX, the first of fields with one name counts: true of another. */
static bool add_fields(struct json_out *json, AST *entry)
{
	char *names[FIELD_LIMIT];
	size_t count = 0;
	bool repeated = false;

	json_open_map(json, "fields");
	for (AST *field = bt_next_field(entry, NULL, &names[0]); field != NULL;
		field = bt_next_field(entry, field, &names[count])) {
		if (count == FIELD_LIMIT - 1)
			break;
		if (find_first(names, count) == count)
			add_field(json, field, names[count]);
		else
			repeated = true;
		count++;
	}
	json_close(json);
	return repeated;
}

static void add_entry(
	const struct bib_entry *entry, const char *key, AST *tree, struct text *out)
{
	struct json_out json = json_line_to(out);
	bool repeated;

	json_open_map(&json, NULL);
	if (key != NULL)
		json_add_string(&json, "key", key);
	json_add_string(&json, "type", bt_entry_type(tree));
	json_add_integer(&json, "line", entry->line);
	repeated = add_fields(&json, tree);
	json_close(&json);
	if (repeated)
		messages_add(entry->line, "warning",
			"of the fields with one name the first is taken", out);
}

/* Macros of macros grow without end. */
static void limit_macros(const struct bib_entry *entry, AST *tree, struct text *out)
{
	char *name;

	for (AST *field = bt_next_field(tree, NULL, &name); field != NULL;
		field = bt_next_field(tree, field, &name)) {
		if (bt_macro_length(name) <= MACRO_LIMIT)
			continue;
		bt_delete_macro(name);
		messages_add(entry->line, "error", "a macro is too long", out);
	}
}

/* What the tree says, if it is sound. */
static void add_tree(
	const struct bib_entry *entry, const char *key, AST *tree, struct text *out)
{
	if (bt_entry_metatype(tree) == BTE_REGULAR)
		add_entry(entry, key, tree, out);
	else if (bt_entry_metatype(tree) == BTE_MACRODEF)
		limit_macros(entry, tree, out);
}

static AST *parse_text(const struct bib_entry *entry, const char *text, boolean *sound,
	struct arena *scratch)
{
	static char file[] = "bib";

	return bt_parse_entry_s(
		arena_string(scratch, text), file, (int)entry->line, 0, sound);
}

/* What nobody defined: it is missed once a file. */
static void stand_for_itself(char *macro)
{
	bt_add_macro_text(macro, macro, NULL, 0);
}

/*
 * A macro that nobody defined is known only once it is missed: the entry is read again
 * with its name in its place.
 */
static void parse(const struct bib_entry *entry, const struct bib_key *key,
	struct text *out, struct arena *scratch)
{
	struct text problems = text_limited(PROBLEMS_LIMIT);
	boolean sound = FALSE;
	AST *tree = parse_text(entry, key->text, &sound, scratch);
	struct messages said =
		messages_add_printed(entry->line, stand_for_itself, &problems, scratch);

	if (said.missed && !said.failed && tree != NULL) {
		bt_free_ast(tree);
		tree = parse_text(entry, key->text, &sound, scratch);
		messages_forget();
	}
	if (tree != NULL && sound)
		add_tree(entry, key->key, tree, out);
	(void)messages_add_printed(
		entry->line, stand_for_itself, &problems, scratch); /* of names */
	text_add_span(out, text_span(&problems));
	if (!said.failed && tree == NULL && !sound)
		messages_add(entry->line, "error", "an entry cannot be read", out);
	else if (!said.failed && key->problem != NULL)
		messages_add(entry->line, "warning", key->problem, out);
	if (tree != NULL)
		bt_free_ast(tree);
	text_release(&problems);
}

/*
 * Of a file that is no UTF-8 and has nothing of it, the bytes are those of Windows,
 * or of Latin-1, which are the same but for what stands in for C1 controls.
 */
static struct span as_utf8(struct span text, struct arena *scratch)
{
	char *bytes = arena_zeroed(scratch, 2 * text.length + UTF8_LONGEST);
	size_t length = 0;

	for (size_t i = 0; i < text.length; i++)
		length += utf8_encode((unsigned char)text.bytes[i], bytes + length);
	return (struct span){bytes, length};
}

static bool has_utf8(struct span text)
{
	uint32_t character;
	size_t length;

	for (; (length = utf8_decode(text, &character)) > 0;
		text = span_after(text, length))
		if (length > 1)
			return true;
	return false;
}

/* ENTRY's text as it may be written; what had to be done for it, or NULL. */
static const char *repair(
	const struct bib_entry *entry, struct span *text, struct arena *scratch)
{
	*text = utf8_repaired(entry->text, scratch);
	if (text->bytes == entry->text.bytes)
		return NULL;
	if (!utf8_is_ascii(entry->text) && !has_utf8(entry->text)) {
		*text = utf8_repaired(as_utf8(entry->text, scratch), scratch);
		return "no UTF-8: taken for Windows-1252";
	}
	return "replaced what is not valid UTF-8 or not allowed in XML";
}

void parser_add(const struct bib_entry *entry, struct text *out, struct arena *scratch)
{
	struct span text;
	const char *repaired;
	struct bib_key key = {0};

	if (entry->is_open) {
		messages_add(entry->line, "error", "an entry is never closed", out);
		return;
	}
	repaired = repair(entry, &text, scratch);
	key.text = arena_bytes(scratch, text.bytes, text.length);
	if (entry->has_key)
		key = key_prepare(key.text, scratch);
	parse(entry, &key, out, scratch);
	if (repaired != NULL)
		messages_add(entry->line, "warning", repaired, out);
}
