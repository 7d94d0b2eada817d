/* SPDX-License-Identifier: MIT */
#include "bibtex/messages.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/utf8.h"
#include "syntax/json.h"

enum { PRINTED_LIMIT = 64 * 1024 }; /* bytes that btparse says about one entry */

bool messages_start(void)
{
	int printed = memfd_create("messages", MFD_CLOEXEC);

	if (printed < 0 || dup2(printed, STDERR_FILENO) < 0)
		return false;
	(void)close(printed);
	return true;
}

void messages_add(
	unsigned line, const char *severity, const char *message, struct text *out)
{
	struct json_out json = json_line_to(out);

	json_open_map(&json, NULL);
	json_add_string(&json, "problem", message);
	json_add_string(&json, "severity", severity);
	json_add_integer(&json, "line", line);
	json_close(&json);
}

/* `undefined macro "nature"`. */
static bool see_missed(
	struct span message, void (*define_macro)(char *name), struct arena *scratch)
{
	static const char start[] = "undefined macro \"";
	struct span name = span_after(message, strlen(start));

	if (!span_starts_with(message, start))
		return false;
	name = span_first(name, span_find(name, '"'));
	define_macro(arena_bytes(scratch, name.bytes, name.length));
	return true;
}

/* That a macro is defined anew, as a month in words, is no mistake to BibTeX. */
static bool is_worth_saying(struct span message)
{
	return message.length > 0 &&
	       !span_starts_with(message, "overriding existing definition");
}

/* `bib, line 7, syntax error: found "2020"` and `…, warning: …`; others say no more. */
static void add_printed(unsigned entry_line, struct span message,
	struct messages *messages, struct text *out, struct arena *scratch)
{
	unsigned long line = entry_line;
	size_t number = span_find_string(message, "line ");
	size_t class = span_find_string(message, "error: ");
	bool is_error = class < message.length;

	if (number < message.length)
		line = strtoul(message.bytes + number + strlen("line "), NULL, 10);
	if (!is_error)
		class = span_find_string(message, "warning: ");
	message = span_after(message, class);
	message = span_after(message, span_find(message, ' ') + 1);
	message = span_first(message, span_find_string(message, " (skipping"));
	if (!is_worth_saying(message))
		return;
	message = utf8_repaired(message, scratch);
	messages_add((unsigned)line, is_error ? "error" : "warning",
		arena_bytes(scratch, message.bytes, message.length), out);
	messages->failed = is_error;
	messages->missed = see_missed(message, messages->define_macro, scratch) ||
	                   messages->missed;
}

void messages_forget(void)
{
	(void)lseek(STDERR_FILENO, 0, SEEK_SET);
	(void)ftruncate(STDERR_FILENO, 0);
}

struct messages messages_add_printed(unsigned line, void (*define_macro)(char *name),
	struct text *out, struct arena *scratch)
{
	struct messages messages = {.define_macro = define_macro};
	char *printed;
	ssize_t length;
	struct span rest;
	struct span message;

	if (lseek(STDERR_FILENO, 0, SEEK_CUR) == 0)
		return messages;
	printed = arena_zeroed(scratch, PRINTED_LIMIT);
	length = pread(STDERR_FILENO, printed, PRINTED_LIMIT, 0);
	rest = (struct span){printed, length > 0 ? (size_t)length : 0};
	while (!messages.failed && span_next(&rest, '\n', &message))
		add_printed(line, message, &messages, out, scratch);
	messages_forget();
	return messages;
}
