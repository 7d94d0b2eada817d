/* SPDX-License-Identifier: MIT */
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"
#include "read/git/history.h"
#include "syntax/html.h"
#include "syntax/unicode.h"

enum {
	COMMIT_LIMIT = 16 * 1024 * 1024,   /* bytes of text that one commit adds */
	SEARCH_LIMIT = 1024 * 1024 * 1024, /* bytes that are searched for titles */
	TITLE_LIMIT = 64 * 1024,
};

/* The history of one page while it is read, newest commit first. */
struct titles_reader {
	const struct title_search *searches;
	struct span *needles; /* their titles, folded */
	size_t count;
	enum title_form form;
	struct git_commit commit;
	bool shallow; /* a title is older than the clone */
	bool in_patch;
	struct text added; /* what the commit adds, folded */
	size_t searched;
	struct arena scratch;
};

/* What a text has no end of any more: it is sought once. */
struct unclosed {
	bool links;
	bool tags;
};

/* How long a tag or a link's target is that TEXT begins with; 0 if it has none. */
static size_t markup_length(struct span text, struct unclosed *unclosed)
{
	bool link = span_starts_with(text, "](");
	bool *missing = link ? &unclosed->links : &unclosed->tags;
	size_t end;

	if (!link && (text.length < 2 || text.bytes[0] != '<' ||
			     (!char_is_letter(text.bytes[1]) && text.bytes[1] != '/')))
		return 0;
	if (*missing)
		return 0;
	end = span_find(text, link ? ')' : '>');
	*missing = end == text.length;
	return *missing ? 0 : end + 1;
}

/*
 * The letters and digits of TEXT: a title is the same however it was set off, wrapped
 * and punctuated.
 */
static void add_folded(struct text *folded, struct span text, struct arena *scratch)
{
	struct unclosed unclosed = {0};

	text = unicode_nfc(utf8_repaired(text, scratch), scratch);
	text = html_decode_entities(unicode_lower(text, scratch), scratch);
	while (text.length > 0) {
		size_t markup = markup_length(text, &unclosed);
		uint32_t character;
		size_t length = utf8_decode(text, &character);

		if (markup == 0 && unicode_is_alphanumeric(character))
			text_add_bytes(folded, text.bytes, length);
		text = span_after(text, markup > 0 ? markup : length);
	}
}

static void fold_titles(struct titles_reader *reader, struct arena *arena)
{
	struct text folded = text_limited(TITLE_LIMIT);

	reader->needles = arena_many(arena, reader->count, struct span);
	for (size_t i = 0; i < reader->count; i++) {
		struct span title = span_of(reader->searches[i].title);

		/* What looks like an escape in it looks so in the file. */
		if (reader->form == TITLE_IN_DATA)
			title = title_line(title, reader->form, &reader->scratch);
		text_clear(&folded);
		add_folded(&folded, title, &reader->scratch);
		if (!text_broken(&folded))
			reader->needles[i] = span_of(text_copy(&folded, arena));
	}
	text_release(&folded);
	arena_reset(&reader->scratch);
}

/*
 * Commits come newest first, so that the first commit of a title is the last to tell.
 */
static void end_commit(struct titles_reader *reader)
{
	struct span added = text_span(&reader->added);

	for (size_t i = 0; i < reader->count; i++) {
		struct span needle = reader->needles[i];
		const char *found;

		if (needle.length == 0 || needle.length > added.length ||
			reader->searched > SEARCH_LIMIT)
			continue;
		reader->searched += added.length;
		found = memmem(added.bytes, added.length, needle.bytes, needle.length);
		if (found == NULL)
			continue;
		*reader->searches[i].seen = (struct sighting){
			reader->commit.boundary ? DATE_NONE : reader->commit.date,
			(size_t)(found - added.bytes)};
		reader->shallow = reader->shallow || reader->commit.boundary;
	}
	text_clear(&reader->added);
	reader->in_patch = false;
}

static void read_line(struct titles_reader *reader, struct span line)
{
	if (span_starts_with(line, "@@")) {
		reader->in_patch = true;
	} else if (span_starts_with(line, "diff ")) {
		reader->in_patch = false;
	} else if (reader->in_patch && span_starts_with(line, "+")) {
		line = utf8_repaired(span_after(line, 1), &reader->scratch);
		line = title_line(line, reader->form, &reader->scratch);
		add_folded(&reader->added, line, &reader->scratch);
		arena_reset(&reader->scratch);
	}
}

static void read_log(struct titles_reader *reader, struct program *git)
{
	struct git_commit commit;
	struct span line;

	while (program_next(git, '\n', &line)) {
		if (!git_read_commit(line, &commit)) {
			read_line(reader, line);
			continue;
		}
		end_commit(reader);
		reader->commit = commit;
	}
	end_commit(reader);
}

void git_find_titles(struct git_places *places, const char *path, enum title_form form,
	const struct title_search *searches, size_t count)
{
	struct git_place *place = git_place_of(places, path);
	size_t prefix = place == NULL ? 0 : strlen(place->folder);
	int folder = place == NULL ? -1 : git_place_open(places, place);
	const char *const words[] = {GIT_LOG, "--patch", "--follow", "--unified=0",
		"--text", "--diff-algorithm=myers", "--no-ext-diff", "--no-textconv",
		"--", path + prefix, NULL};
	struct titles_reader reader = {
		.searches = searches,
		.count = count,
		.form = form,
		.commit.boundary = true,
		.added = text_limited(COMMIT_LIMIT),
	};
	struct arena arena = {0};
	struct program git;

	if (folder < 0)
		return;
	fold_titles(&reader, &arena);
	if (git_start(&git, folder, words)) {
		read_log(&reader, &git);
		if (!program_end(&git))
			git_place_is_broken(places, place);
	}
	if (reader.shallow)
		git_place_is_shallow(places, place);
	(void)close(folder);
	text_release(&reader.added);
	arena_release(&reader.scratch);
	arena_release(&arena);
}
