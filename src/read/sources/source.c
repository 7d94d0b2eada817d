/* SPDX-License-Identifier: MIT */
#include "read/sources/source.h"

#include <sys/stat.h>

#include "base/file.h"
#include "base/path.h"
#include "base/utf8.h"
#include "read/sources/places.h"
#include "read/sources/source_page.h"

static enum source_kind kind_of(const struct settings *settings, const char *path)
{
	struct span extension = path_extension(span_of(path));

	if (path_is_markdown(settings, path))
		return SOURCE_MARKDOWN;
	if (span_is(extension, ".html") || span_is(extension, ".htm") ||
		span_is(extension, ".xhtml"))
		return SOURCE_HTML;
	return SOURCE_OTHER;
}

/* True if what a file holds can make it a page. */
static bool may_be_page(const struct source_reading *reading)
{
	return reading->source->kind != SOURCE_OTHER ||
	       reading->reader->settings->tree.front_matter_makes_pages ||
	       reading->file->collection->bare_pages;
}

/* True if a file without front matter is a page. */
static bool is_bare_page(const struct source_reading *reading)
{
	if (reading->file->collection->bare_pages)
		return true;
	return reading->source->kind == SOURCE_MARKDOWN &&
	       !reading->reader->settings->tree.front_matter_makes_pages;
}

static bool read_facts(const struct source_reading *reading)
{
	struct stat facts;
	struct error error;

	if (fstatat(reading->reader->content, reading->file->path, &facts, 0) < 0) {
		error_set_errno(&error, "left out: it cannot be looked at");
		source_report(reading, REPORT_ERROR, 0, "%s", error.message);
		return false;
	}
	reading->source->size = facts.st_size;
	reading->source->modified = facts.st_mtim.tv_sec;
	return true;
}

static bool read_head(struct source_reading *reading, size_t length)
{
	struct source_reader *reader = reading->reader;
	struct file_facts facts;
	struct error error;

	text_clear(&reader->head);
	if (!file_read_head(reader->content, reading->file->path, length, &reader->head,
		    &facts, &error)) {
		source_report(reading, REPORT_ERROR, 0, "left out: %s", error.message);
		return false;
	}
	reading->source->size = facts.size;
	reading->source->modified = facts.modified;
	reading->whole = reader->head.length < length ||
	                 (int64_t)reader->head.length >= facts.size;
	return true;
}

/* Read as much as front matter takes. */
static bool read_front(struct source_reading *reading, enum front_state *state)
{
	const struct text *head = &reading->reader->head;

	if (!read_head(reading, SOURCE_HEAD))
		return false;
	*state = front_matter_find(text_span(head), reading->whole, &reading->place);
	if (*state != FRONT_OPEN || reading->whole)
		return true;
	if (!read_head(reading, FRONT_MATTER_LIMIT))
		return false;
	*state = front_matter_find(text_span(head), reading->whole, &reading->place);
	return true;
}

/*
 * To us front matter of another kind is text: a draft would not be one.  Where a line
 * `---` makes pages, as in Jekyll, files without it are not ours to judge.
 */
static const char *why_unread(const struct source_reading *reading)
{
	struct source_reader *reader = reading->reader;
	struct span head = text_span(&reader->head);
	const char *language = front_matter_foreign(head);

	if (!may_be_page(reading) || reader->settings->tree.front_matter_makes_pages)
		return NULL;
	if (reading->source->kind == SOURCE_MARKDOWN && utf8_is_utf16(head))
		return UTF16_ADVICE;
	if (language == NULL)
		return NULL;
	return arena_format(&reader->scratch,
		"its front matter is %s, which is not read: write YAML between lines "
		"`---`",
		language);
}

/* To Jekyll only posts may have a mark before their front matter. */
static void pass_over_marked(
	const struct source_reading *reading, enum front_state *state)
{
	struct span head = text_span(&reading->reader->head);

	if (*state == FRONT_NONE || reading->file->collection->bare_pages ||
		!reading->reader->settings->tree.front_matter_makes_pages ||
		utf8_without_mark(head).length == head.length)
		return;
	*state = FRONT_NONE;
	if (reading->source->kind != SOURCE_OTHER)
		source_report(reading, REPORT_WARNING, 1,
			"a byte order mark comes first: Jekyll sees no front matter, "
			"and copies the file as it is");
}

static void read_static(const struct source_reading *reading)
{
	struct source_reader *reader = reading->reader;

	reading->source->kind = SOURCE_STATIC;
	reading->source->front = defaults_for(
		&reader->defaults, reader->settings, reading->file, true, &reader->kept)
	                                 ->front;
}

bool source_read(struct source_reader *reader, const struct walked_file *file,
	struct source *source)
{
	struct source_reading reading = {
		.reader = reader, .file = file, .source = source};
	enum front_state state = FRONT_NONE;

	*source = (struct source){
		.path = file->path,
		.collection = file->collection,
		.kind = kind_of(reader->settings, file->path),
		.body_line = 1,
	};
	if (!may_be_page(&reading)) {
		if (!read_facts(&reading))
			return false;
	} else if (!read_front(&reading, &state)) {
		return false;
	}
	pass_over_marked(&reading, &state);
	if (state == FRONT_NONE)
		reading.unread = why_unread(&reading);
	if (state != FRONT_NONE || reading.unread != NULL ||
		(may_be_page(&reading) && is_bare_page(&reading)))
		source_read_page(&reading, state);
	else
		read_static(&reading);
	arena_reset(&reader->scratch);
	return true;
}
