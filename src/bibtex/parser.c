/* SPDX-License-Identifier: MIT */
#include "bibtex/parser.h"

#include <btparse.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "bibtex/messages.h"
#include "bibtex/names.h"
#include "syntax/json.h"

enum {
	FIELD_LIMIT = 256,       /* of one entry; what follows is dropped */
	MACRO_LIMIT = 64 * 1024, /* bytes that a macro may stand for */
};

/* btparse knows none; a month that a style may spell as it likes is a word here. */
static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul",
	"aug", "sep", "oct", "nov", "dec", "sept", "june", "july"};

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
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
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

/*
 * BibTeX's keys may hold what btparse's may not (`o'neil2020`): they become an x for
 * it.  The key as it is written; NULL if there is none.
 */
static const char *hide_key(char *text, struct arena *scratch)
{
	static const char odd[] = "\"'#%()=\\~@{";
	char *start = text + strcspn(text, "{(") + 1;
	size_t length;
	const char *key;

	start += strspn(start, " \t\r\n");
	length = strcspn(start, ", \t\r\n}");
	if (length == 0 || start[length + strspn(start + length, " \t\r\n")] != ',')
		return NULL;
	key = arena_bytes(scratch, start, length);
	for (size_t i = 0; i < length; i++)
		if (strchr(odd, start[i]) != NULL)
			start[i] = 'x';
	return key;
}

static void parse(const struct bib_entry *entry, char *text, struct text *out,
	struct arena *scratch)
{
	static char file[] = "bib";
	const char *key = entry->has_key ? hide_key(text, scratch) : NULL;
	boolean sound = FALSE;
	AST *tree = bt_parse_entry_s(text, file, (int)entry->line, 0, &sound);

	if (tree != NULL && sound && bt_entry_metatype(tree) == BTE_REGULAR)
		add_entry(entry, key, tree, out);
	if (tree != NULL && sound && bt_entry_metatype(tree) == BTE_MACRODEF)
		limit_macros(entry, tree, out);
	if (!messages_add_printed(entry->line, out, scratch) && tree == NULL && !sound)
		messages_add(entry->line, "error", "an entry cannot be read", out);
	if (tree != NULL)
		bt_free_ast(tree);
}

void parser_add(const struct bib_entry *entry, struct text *out, struct arena *scratch)
{
	struct span text = utf8_repaired(entry->text, scratch);

	if (entry->is_open) {
		messages_add(entry->line, "error", "an entry is never closed", out);
		return;
	}
	parse(entry, arena_bytes(scratch, text.bytes, text.length), out, scratch);
	if (text.bytes != entry->text.bytes)
		messages_add(entry->line, "warning",
			"replaced what is not valid UTF-8 or not allowed in XML", out);
}
