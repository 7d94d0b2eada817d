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

/* `bib, line 7, syntax error: found "2020"` and `…, warning: …`; others say no more.
 * True of an error. */
static bool add_printed(unsigned entry_line, struct span message, struct text *out,
	struct arena *scratch)
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
	if (message.length == 0)
		return false;
	message = utf8_repaired(message, scratch);
	messages_add((unsigned)line, is_error ? "error" : "warning",
		arena_bytes(scratch, message.bytes, message.length), out);
	return is_error;
}

bool messages_add_printed(unsigned line, struct text *out, struct arena *scratch)
{
	char *printed;
	ssize_t length;
	struct span rest;
	struct span message;
	bool failed = false;

	if (lseek(STDERR_FILENO, 0, SEEK_CUR) == 0)
		return false;
	printed = arena_zeroed(scratch, PRINTED_LIMIT);
	length = pread(STDERR_FILENO, printed, PRINTED_LIMIT, 0);
	rest = (struct span){printed, length > 0 ? (size_t)length : 0};
	while (!failed && span_next(&rest, '\n', &message))
		failed = add_printed(line, message, out, scratch);
	(void)lseek(STDERR_FILENO, 0, SEEK_SET);
	(void)ftruncate(STDERR_FILENO, 0);
	return failed;
}
