/* SPDX-License-Identifier: MIT */
#include "read/data/file.h"

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/bibliography/bibliography.h"
#include "syntax/data.h"

bool is_data_file(struct span path)
{
	return data_ending(path) > 0 || is_bibliography(path);
}

/* A program of its own reads it. */
bool is_bibliography(struct span path)
{
	return span_ends_with(path, ".bib");
}

static bool read_text(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	struct text text = text_limited(FILE_LIMIT);
	bool read = file_read(content, path, &text, error);

	if (read)
		read = data_read(span_of(path),
			utf8_checked(text_span(&text), file, 1, arena, report), value,
			arena, error);
	text_release(&text);
	return read;
}

/* The program for bibliographies would find no entry in it, and say nothing. */
static bool is_utf16(int content, const char *path)
{
	enum { UNITS = 4 };
	struct text head = text_limited(UNITS + 1);
	struct file_facts facts;
	struct error ignored;
	bool is = file_read_head(content, path, UNITS, &head, &facts, &ignored) &&
	          utf8_is_utf16(text_span(&head));

	text_release(&head);
	return is;
}

bool data_file_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	if (is_utf16(content, path))
		return error_set_at(error, 1, UTF16_ADVICE);
	if (is_bibliography(span_of(path)))
		return bibliography_read(
			content, path, file, value, arena, report, error);
	return read_text(content, path, file, value, arena, report, error);
}
