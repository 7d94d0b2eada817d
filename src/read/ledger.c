/* SPDX-License-Identifier: MIT */
#include "read/ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/array.h"
#include "base/date.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "model/document.h"
#include "read.h"

enum {
	LEDGER_VERSION = 2,
	FIELD_LIMIT = 16, /* of one line */
};

static const char signature[] = "feedmill-ledger ";

/* A line, taken apart: its kind and what follows. */
struct ledger_line {
	const char *fields[FIELD_LIMIT];
	size_t count;
	unsigned long version; /* of the ledger */
};

/* Capitals are none: feedmill does not write them. */
static int digit_of(char c)
{
	if (char_is_digit(c))
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that ESCAPE, behind its backslash, stands for; NUL if it is none. */
static char unescaped(struct span escape, size_t *length)
{
	static const char letters[] = "tnr\\";
	static const char meant[] = "\t\n\r\\";
	const char *letter = escape.length == 0 || escape.bytes[0] == '\0'
	                             ? NULL
	                             : strchr(letters, escape.bytes[0]);

	*length = 1;
	if (letter != NULL)
		return meant[letter - letters];
	if (escape.length < 3 || escape.bytes[0] != 'x' ||
		digit_of(escape.bytes[1]) < 0 || digit_of(escape.bytes[2]) < 0)
		return '\0';
	*length = 3;
	return (char)(digit_of(escape.bytes[1]) * 16 + digit_of(escape.bytes[2]));
}

/* False for an escape that nobody writes. */
static bool unescape(struct span field, const char **text, struct arena *arena)
{
	char *bytes = arena_bytes(arena, field.bytes, field.length);
	size_t length = 0;

	*text = bytes;
	while (field.length > 0) {
		char c = field.bytes[0];
		size_t taken = 0;

		if (c == '\\')
			c = unescaped(span_after(field, 1), &taken);
		if (c == '\0')
			return false;
		bytes[length++] = c;
		field = span_after(field, 1 + taken);
	}
	bytes[length] = '\0';
	return true;
}

static bool read_instant(const char *text, int64_t *instant)
{
	struct date_parts parts;

	if (!date_read(span_of(text), &parts))
		return false;
	*instant = date_instant_utc(&parts);
	return true;
}

static bool is_hash(const char *text)
{
	return strlen(text) == HASH_TEXT_SIZE - 1 &&
	       strspn(text, "0123456789abcdef") == HASH_TEXT_SIZE - 1;
}

static bool read_count(const char *text, int64_t *count)
{
	char *end;

	errno = 0;
	*count = strtoll(text, &end, 10);
	return char_is_digit(*text) && *end == '\0' && errno == 0;
}

/* id, seen, updated, hash, source, key, link, title */
static bool add_entry(
	struct ledger *ledger, const struct ledger_line *line, struct arena *arena)
{
	const char *const *fields = line->fields;
	struct ledger_entry entry = {
		.is_item = strcmp(fields[0], "item") == 0,
		.id = fields[1],
		.hash = fields[4],
		.source = fields[5],
		.key = fields[6],
		.link = fields[7],
		.title = fields[8],
	};

	if (*entry.id == '\0' || *entry.title == '\0' ||
		!read_instant(fields[2], &entry.seen) ||
		!read_instant(fields[3], &entry.updated) ||
		(*entry.hash != '\0' && !is_hash(entry.hash)))
		return false;
	ledger_add_entry(ledger, &entry, arena);
	return true;
}

static bool add_feed(
	struct ledger *ledger, const struct ledger_line *line, struct arena *arena)
{
	const struct ledger_feed feed = {line->fields[1], line->fields[2]};

	if (*feed.id == '\0')
		return false;
	ledger_add_feed(ledger, &feed, arena);
	return true;
}

static bool add_archived(
	struct ledger *ledger, const struct ledger_line *line, struct arena *arena)
{
	struct ledger_archived archived = {line->fields[1], line->fields[2], 0};
	char *end;

	errno = 0;
	archived.number = strtoul(line->fields[3], &end, 10);
	if (*archived.id == '\0' || !char_is_digit(line->fields[3][0]) ||
		*end != '\0' || errno != 0 || archived.number == 0)
		return false;
	ledger_add_archived(ledger, &archived, arena);
	return true;
}

static bool add_file(
	struct ledger *ledger, const struct ledger_line *line, struct arena *arena)
{
	struct ledger_file file = {
		.path = line->fields[1],
		.hash = line->fields[2],
		.entries = line->version < 2 ? ENTRIES_UNKNOWN : ENTRIES_NONE,
	};

	if (*file.path == '\0' || !is_hash(file.hash) ||
		(line->count > 3 && !read_count(line->fields[3], &file.entries)))
		return false;
	ledger_add_file(ledger, &file, arena);
	return true;
}

static const struct kind {
	const char *name;
	size_t least; /* fields, its name included */
	size_t most;
	bool (*add)(struct ledger *, const struct ledger_line *, struct arena *);
} kinds[] = {
	{"archive", 4, 4, add_archived},
	{"feed", 3, 3, add_feed},
	{"file", 3, 4, add_file},
	{"item", 9, 9, add_entry},
	{"page", 9, 9, add_entry},
};

static bool split_line(struct span text, struct ledger_line *line, struct arena *arena)
{
	/* One more than there are separators, the empty one at the end included. */
	for (bool more = true; more; line->count++) {
		size_t end = span_find(text, '\t');

		if (line->count == FIELD_LIMIT ||
			!unescape(span_first(text, end), &line->fields[line->count],
				arena))
			return false;
		more = end < text.length;
		text = span_after(text, end + 1);
	}
	return true;
}

static bool read_line(struct ledger *ledger, struct span text, unsigned long version,
	struct arena *arena)
{
	struct ledger_line line = {.version = version};

	if (!split_line(text, &line, arena))
		return false;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (strcmp(kinds[i].name, line.fields[0]) == 0)
			return line.count >= kinds[i].least &&
			       line.count <= kinds[i].most &&
			       kinds[i].add(ledger, &line, arena);
	return false;
}

/* git(1) and others mark both sides of a conflict so. */
static bool is_conflict(struct span line)
{
	return span_starts_with(line, "<<<<<<<") || span_starts_with(line, "|||||||") ||
	       span_starts_with(line, "=======") || span_starts_with(line, ">>>>>>>");
}

static bool say_conflict(unsigned line, struct error *error)
{
	return error_set_at(error, line,
		"a merge left a conflict: keep the lines of both sides and remove "
		"those "
		"that begin with <, = or >");
}

static bool read_version(struct span line, unsigned long *version, struct error *error)
{
	char *end;
	char text[16] = {0};

	if (!span_starts_with(line, signature) ||
		line.length >= strlen(signature) + sizeof(text))
		return error_set_at(error, 1,
			"this is no ledger: it must begin with '%s%d'", signature,
			LEDGER_VERSION);
	line = span_after(line, strlen(signature));
	(void)snprintf(text, sizeof(text), "%.*s", SPAN_ARGUMENTS(line));
	errno = 0;
	*version = strtoul(text, &end, 10);
	if (errno != 0 || end == text || *end != '\0' || *version == 0)
		return error_set_at(error, 1, "the ledger has no version: '%s'", text);
	if (*version > LEDGER_VERSION)
		return error_set_at(error, 1,
			"a newer feedmill wrote this ledger (version %lu, not %d)",
			*version, LEDGER_VERSION);
	return true;
}

static struct span without_return(struct span line)
{
	if (span_ends_with(line, "\r"))
		line.length--;
	return line;
}

bool parse_ledger(struct span text, struct ledger *ledger, struct arena *arena,
	struct error *error)
{
	unsigned long version = 0;
	struct span line;

	*ledger = (struct ledger){.exists = true};
	if (utf8_find_bad(text) < text.length)
		return error_set(error, "the ledger is damaged: it is no UTF-8 text");
	if (!span_next(&text, '\n', &line))
		line = SPAN_NONE;
	if (!is_conflict(line) && !read_version(without_return(line), &version, error))
		return false;
	for (unsigned number = 1; !is_conflict(line); number++) {
		bool ended = span_find(text, '\n') < text.length;

		if (!span_next(&text, '\n', &line)) {
			ledger_sort(ledger);
			return true;
		}
		if (is_conflict(line))
			return say_conflict(number + 1, error);
		if (!ended || !read_line(ledger, without_return(line), version, arena))
			return error_set_at(error, number + 1,
				"the ledger is damaged: restore it, or remove this "
				"line");
	}
	return say_conflict(1, error);
}

bool read_ledger(int root, const char *path, struct ledger *ledger, struct arena *arena,
	struct error *error)
{
	struct text text = text_limited(LEDGER_LIMIT);
	struct stat facts;
	bool read;

	*ledger = (struct ledger){0};
	if (fstatat(root, path, &facts, AT_SYMLINK_NOFOLLOW) < 0 && errno == ENOENT)
		return true;
	read = file_read(root, path, &text, error) &&
	       parse_ledger(text_span(&text), ledger, arena, error);
	text_release(&text);
	return read;
}
