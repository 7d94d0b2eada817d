/* SPDX-License-Identifier: MIT */
#include "bibtex/parser.h"

#include <btparse.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/utf8.h"
#include "syntax/json.h"

enum {
	MESSAGES_LIMIT = 64 * 1024, /* bytes that btparse says about one entry */
	NAME_LIMIT = 64 * 1024,
	FIELD_LIMIT = 256, /* of one entry; what follows is dropped */
};

#define FILE_NAME "bib"

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
	int messages = memfd_create("messages", MFD_CLOEXEC);

	if (messages < 0 || dup2(messages, STDERR_FILENO) < 0)
		return false;
	(void)close(messages);
	bt_initialize();
	bt_set_stringopts(BTE_REGULAR, BTO_FULL);
	bt_set_stringopts(BTE_MACRODEF, BTO_FULL);
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		bt_add_macro_text(
			changeable(months[i]), changeable(months[i]), NULL, 0);
	return true;
}

/* What is valid UTF-8, as writers want it; mostly TEXT itself. */
static const char *clean(const char *text, struct arena *scratch)
{
	struct span repaired = utf8_repaired(span_of(text), scratch);

	return repaired.bytes;
}

static void add_problem(
	unsigned line, const char *severity, const char *message, struct text *out)
{
	struct json_out json = json_line_to(out);

	json_open_map(&json, NULL);
	json_add_string(&json, "problem", message);
	json_add_string(&json, "severity", severity);
	json_add_integer(&json, "line", line);
	json_close(&json);
}

void parser_add_problem(const struct bib_entry *entry, const char *severity,
	const char *message, struct text *out)
{
	add_problem(entry->line, severity, message, out);
}

/* `bib, line 7, syntax error: found "2020"` and `…, warning: …`; others say no more. */
static void add_message(const struct bib_entry *entry, struct span message,
	struct text *out, struct arena *scratch)
{
	const char *severity = "warning";
	unsigned long line = entry->line;
	size_t number = span_find_string(message, "line ");
	size_t class = span_find_string(message, "error: ");

	if (number < message.length)
		line = strtoul(message.bytes + number + strlen("line "), NULL, 10);
	if (class < message.length)
		severity = "error";
	else
		class = span_find_string(message, "warning: ");
	message = span_after(message, class);
	message = span_after(message, span_find(message, ' ') + 1);
	message = span_first(message, span_find_string(message, " (skipping"));
	if (message.length > 0)
		add_problem((unsigned)line, severity,
			clean(arena_bytes(scratch, message.bytes, message.length),
				scratch),
			out);
}

/* What btparse has said since it was asked last. */
static void add_messages(
	const struct bib_entry *entry, struct text *out, struct arena *scratch)
{
	char *messages;
	ssize_t length;
	struct span rest;
	struct span line;

	if (lseek(STDERR_FILENO, 0, SEEK_CUR) == 0)
		return;
	messages = arena_zeroed(scratch, MESSAGES_LIMIT);
	length = pread(STDERR_FILENO, messages, MESSAGES_LIMIT, 0);
	rest = (struct span){messages, length > 0 ? (size_t)length : 0};
	while (span_next(&rest, '\n', &line))
		add_message(entry, line, out, scratch);
	(void)lseek(STDERR_FILENO, 0, SEEK_SET);
	(void)ftruncate(STDERR_FILENO, 0);
}

/* `Ludwig van Beethoven Jr`: its parts in the order in which they are said. */
static void add_name(struct json_out *json, char *text, unsigned line, int number,
	struct arena *scratch)
{
	static const bt_namepart parts[] = {BTN_FIRST, BTN_VON, BTN_LAST, BTN_JR};
	struct text said = text_limited(NAME_LIMIT);
	bt_name *name = bt_split_name(text, changeable(FILE_NAME), (int)line, number);

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		for (int k = 0; k < name->part_len[parts[i]]; k++) {
			text_add(&said, said.length > 0 ? " " : "");
			text_add(&said, name->parts[parts[i]][k]);
		}
	bt_free_name(name);
	if (said.length > 0)
		json_add_string(json, NULL, clean(said.bytes, scratch));
	text_release(&said);
}

static void add_names(struct json_out *json, const char *key, char *text, unsigned line,
	struct arena *scratch)
{
	bt_stringlist *list = bt_split_list(text, changeable("and"),
		changeable(FILE_NAME), (int)line, changeable("name"));

	json_open_list(json, key);
	for (int i = 0; i < list->num_items; i++)
		if (list->items[i] != NULL && strcmp(list->items[i], "others") == 0)
			json_add_string(json, NULL, "et al.");
		else if (list->items[i] != NULL)
			add_name(json, list->items[i], line, i + 1, scratch);
	json_close(json);
	bt_free_list(list);
}

static bool holds_names(const char *field)
{
	return strcmp(field, "author") == 0 || strcmp(field, "editor") == 0 ||
	       strcmp(field, "translator") == 0;
}

/* By BTO_FULL a field's values are one, so that bt_get_text would only copy it. */
static void add_field(
	struct json_out *json, AST *field, const char *name, struct arena *scratch)
{
	bt_nodetype kind;
	char *text = NULL;

	(void)bt_next_value(field, NULL, &kind, &text);
	if (text == NULL || *text == '\0')
		return;
	if (holds_names(name))
		add_names(json, clean(name, scratch), text, (unsigned)field->line,
			scratch);
	else
		json_add_string(json, clean(name, scratch), clean(text, scratch));
}

/* Which of NAMES is first the same as that AT. */
static size_t find_first(char *const *names, size_t at)
{
	size_t i = 0;

	while (strcmp(names[i], names[at]) != 0)
		i++;
	return i;
}

/* As in BibTeX, the first of fields with one name counts. */
static void add_fields(struct json_out *json, AST *entry, struct arena *scratch)
{
	char *names[FIELD_LIMIT];
	size_t count = 0;

	json_open_map(json, "fields");
	for (AST *field = bt_next_field(entry, NULL, &names[0]); field != NULL;
		field = bt_next_field(entry, field, &names[count])) {
		if (count == FIELD_LIMIT - 1)
			break;
		if (find_first(names, count) == count)
			add_field(json, field, names[count], scratch);
		count++;
	}
	json_close(json);
}

static void add_entry(const struct bib_entry *entry, AST *tree, struct text *out,
	struct arena *scratch)
{
	struct json_out json = json_line_to(out);
	const char *key = bt_entry_key(tree);

	json_open_map(&json, NULL);
	json_add_string(&json, "key", key == NULL ? NULL : clean(key, scratch));
	json_add_string(&json, "type", clean(bt_entry_type(tree), scratch));
	json_add_integer(&json, "line", entry->line);
	add_fields(&json, tree, scratch);
	json_close(&json);
}

void parser_add(const struct bib_entry *entry, struct text *out, struct arena *scratch)
{
	char *text = arena_bytes(scratch, entry->text.bytes, entry->text.length);
	boolean sound = FALSE;
	AST *tree = NULL;

	if (entry->is_open) {
		parser_add_problem(entry, "error", "an entry is never closed", out);
		return;
	}
	tree = bt_parse_entry_s(
		text, changeable(FILE_NAME), (int)entry->line, 0, &sound);
	if (tree != NULL && sound && bt_entry_metatype(tree) == BTE_REGULAR)
		add_entry(entry, tree, out, scratch);
	add_messages(entry, out, scratch);
	if (tree == NULL && !sound && out->length == 0)
		parser_add_problem(entry, "error", "an entry cannot be read", out);
	if (tree != NULL)
		bt_free_ast(tree);
}
