/* SPDX-License-Identifier: MIT */
#include "select/podcast.h"

#include <stdlib.h>
#include <string.h>

#include "base/duration.h"
#include "base/uuid.h"
#include "select/choice.h"
#include "select/files.h"
#include "select/media_types.h"
#include "select/references.h"
#include "select/selection.h"

enum { NUMBER_DIGITS = 9 };

/* One episode while it is made. */
struct reading {
	struct selection *selection;
	const struct page *page;
	const struct episode *said;
};

static void complain(const struct reading *reading, const char *message)
{
	report_add(reading->selection->report, REPORT_ERROR,
		file_of(reading->selection, reading->page), reading->said->line, "%s",
		message);
}

static bool plays(const struct extra_file *file)
{
	struct span name = span_of(file->url);

	if (file->type != NULL)
		return media_type_plays(file->type);
	return media_type_plays(media_type_by_name(name));
}

static bool is_unclear(const struct extra_file *file)
{
	return file->type == NULL && !file->may_be_page &&
	       media_type_by_name(span_of(file->url)) == NULL;
}

/* The first of PAGE's files that FITS; NULL if none does. */
static const struct extra_file *find_file(
	const struct page *page, bool (*fits)(const struct extra_file *))
{
	const struct extras *extras = page->source->front.extras;

	for (size_t i = 0;
		page->item == NULL && extras != NULL && i < extras->files.count; i++)
		if (fits(&extras->files.items[i]))
			return &extras->files.items[i];
	return NULL;
}

static void report_silent(struct selection *selection, const struct page *page,
	const struct definition *definition)
{
	const struct extra_file *unclear = find_file(page, is_unclear);

	if (unclear == NULL)
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			0,
			"it has no 'audio' or 'video', so the podcast '%s' leaves it "
			"out",
			definition->name);
	else
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			unclear->line,
			"the name of '%s' does not tell its type, so the podcast '%s' "
			"leaves it out: say its 'type', such as audio/mpeg",
			unclear->url, definition->name);
}

void keep_episodes(struct selection *selection, const struct definition *definition,
	struct choice *choice)
{
	size_t kept = 0;

	for (size_t i = 0; i < choice->count; i++) {
		const struct page *page = choice->pages[i];

		if (find_file(page, plays) != NULL)
			choice->pages[kept++] = page;
		else
			report_silent(selection, page, definition);
	}
	choice->count = kept;
}

/* 0, after a report, if TEXT is no number. */
static size_t read_number(
	const struct reading *reading, const char *text, const char *message)
{
	size_t number = 0;

	if (text == NULL)
		return 0;
	if (strspn(text, "0123456789") == strlen(text) && strlen(text) <= NUMBER_DIGITS)
		number = strtoul(text, NULL, 10);
	if (number == 0)
		complain(reading, message);
	return number;
}

static const char *read_word(const struct reading *reading, const char *text,
	const char *const *words, const char *message)
{
	for (; text != NULL && *words != NULL; words++)
		if (strcmp(text, *words) == 0)
			return *words;
	if (text != NULL)
		complain(reading, message);
	return NULL;
}

static int64_t read_duration(const struct reading *reading)
{
	const char *text = reading->said->duration;
	int64_t seconds = -1;

	if (text != NULL && !duration_read(span_of(text), &seconds)) {
		complain(
			reading, "'duration' wants a time such as 1:02:03, or seconds");
		return -1;
	}
	return text == NULL ? -1 : seconds;
}

/* The files whose URL is one; of TYPE, unless they say or show another. */
static const struct podcast_file *read_files(const struct reading *reading,
	const struct extra_files *files, const char *type, size_t *count)
{
	struct podcast_file *made = arena_many(
		reading->selection->arena, files->count, struct podcast_file);

	*count = 0;
	for (size_t i = 0; i < files->count; i++) {
		struct entry_link link;

		if (!file_link(
			    reading->selection, reading->page, &files->items[i], &link))
			continue;
		if (files->items[i].type == NULL && type != NULL)
			link.type = type;
		if (link.type == NULL)
			complain(reading,
				"'transcript' wants a 'type', or a name that ends in "
				".vtt, .srt, .html, .txt or .json");
		else
			made[(*count)++] = (struct podcast_file){
				link.url, link.type, link.language};
	}
	return made;
}

/* Nobody stays nobody: the site's authors are no guests. */
static struct people resolved(
	const struct reading *reading, const struct people *people)
{
	if (people->count == 0)
		return *people;
	return resolve_people(reading->selection, people,
		said_by(reading->selection, reading->page, "hosts"));
}

const struct podcast_episode *make_episode(struct selection *selection,
	const struct page *page, const struct podcast *podcast)
{
	static const char *const kinds[] = {"full", "trailer", "bonus", NULL};
	static const char *const answers[] = {"true", "false", NULL};
	const struct episode *said = &page->source->front.extras->episode;
	const struct reading reading = {selection, page, said};
	struct podcast_episode *made =
		arena_new(selection->arena, struct podcast_episode);
	size_t chapters;

	made->number =
		read_number(&reading, said->number, "'episode' wants a number, from 1");
	made->season =
		read_number(&reading, said->season, "'season' wants a number, from 1");
	made->kind = read_word(&reading, said->kind, kinds,
		"'episode_type' wants full, trailer or bonus");
	made->is_explicit = read_word(
		&reading, said->is_explicit, answers, "'explicit' wants true or false");
	made->duration = read_duration(&reading);
	made->transcripts =
		read_files(&reading, &said->transcripts, NULL, &made->transcript_count);
	made->chapters = read_files(
		&reading, &said->chapters, "application/json+chapters", &chapters);
	if (chapters == 0)
		made->chapters = NULL;
	made->hosts = resolved(&reading, &said->hosts);
	made->guests = resolved(&reading, &said->guests);
	if (podcast->type == PODCAST_SERIAL && said->number == NULL &&
		(made->kind == NULL || strcmp(made->kind, "full") == 0))
		complain(&reading,
			"a serial podcast wants the number of each 'episode'");
	return made;
}

/* Once given, the name stays: the ledger keeps it like a feed's id. */
static const char *guid_of(
	struct selection *selection, const char *name, const char *url)
{
	static const unsigned char space[UUID_SIZE] = {0xea, 0xd4, 0xc2, 0x36, 0xbf,
		0x58, 0x58, 0xc6, 0xa2, 0xc6, 0xa6, 0xb2, 0x8d, 0x12, 0x8c, 0xb6};
	const struct ledger *ledger = selection->site->ledger;
	const char *guid = ledger == NULL ? NULL : ledger_feed_id(ledger, name);
	struct span rest = span_of(url);
	char text[UUID_TEXT_SIZE];

	if (guid != NULL && uuid_is(span_of(guid)))
		return guid;
	rest = span_after(rest, span_find_string(rest, "://") + strlen("://"));
	rest = span_without_last(rest, '/');
	uuid_of_name(space, rest, text);
	return arena_string(selection->arena, text);
}

static void check_channel(
	struct selection *selection, const struct feed *feed, const char *file)
{
	if (feed->language == NULL)
		report_add(selection->report, REPORT_ERROR, file, 0,
			"a podcast wants a 'language', here or in the settings");
	if (feed->description == NULL)
		report_add(selection->report, REPORT_ERROR, file, 0,
			"a podcast wants a 'description', here or in the settings");
}

const struct podcast *make_podcast(
	struct selection *selection, const struct feed *feed, const char *url)
{
	const struct definition *definition = feed->definition;
	struct podcast *podcast = arena_new(selection->arena, struct podcast);
	unsigned line = definition_line(definition, "podcast");

	*podcast = definition->podcast;
	podcast->image = resolve_reference(
		selection, podcast->image, definition->file, line, "image");
	podcast->new_url = resolve_reference(
		selection, podcast->new_url, definition->file, line, "new_feed_url");
	if (podcast->authors.count == 0)
		podcast->authors = feed->authors;
	if (podcast->hosts.count > 0)
		podcast->hosts = resolve_people(selection, &podcast->hosts,
			(struct said){definition->file, line, "hosts"});
	if (podcast->guid == NULL)
		podcast->guid = guid_of(selection,
			feed_podcast_name(feed->name, selection->arena), url);
	check_channel(selection, feed, definition->file);
	return podcast;
}
