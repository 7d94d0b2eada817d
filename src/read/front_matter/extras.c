/* SPDX-License-Identifier: MIT */
#include "read/front_matter/extras.h"

#include <stddef.h>

#include "base/array.h"
#include "model/extras.h"
#include "read/front_matter/files.h"
#include "read/keys/people.h"

#define FILE_WANTED                                                                    \
	"a path or a URL, {url, type, length, title, duration}, or a list of these"
#define PEOPLE_WANTED "a name, or {name, email, uri}, or a list of them"

static void take_text(const struct taking *taking)
{
	const struct value *value = taking->value;

	if (value_string(value) != NULL && value->kind != VALUE_BOOLEAN)
		*(const char **)taking->target = front_text(taking, value);
}

/* Jekyll's themes have `comments: true`, some `comments: disqus`. */
static void take_comments(const struct taking *taking)
{
	const struct value *value = taking->value;

	if (value->kind == VALUE_STRING &&
		(span_starts_with(value->text, "#") ||
			span_find(value->text, '/') < value->text.length))
		*(const char **)taking->target = front_text(taking, value);
}

/* `explicit: false` says something. */
static void take_scalar(const struct taking *taking)
{
	if (value_string(taking->value) != NULL)
		*(const char **)taking->target = front_text(taking, taking->value);
}

static void take_people(const struct taking *taking)
{
	const struct front_reader *reader = taking->reader;
	const struct people *people =
		people_read(taking->value, reader->settings, reader->arena);

	if (people != NULL && people->count <= EXTRA_PERSON_LIMIT)
		*(struct people *)taking->target = *people;
	else
		front_refuse(taking, PEOPLE_WANTED);
}

/* Each key says anew what there is: a page's own files replace those of defaults. */
static void take_files(const struct taking *taking)
{
	struct extra_files *files = taking->target;

	*files = (struct extra_files){0};
	if (!front_files_add(taking, files))
		front_refuse(taking, FILE_WANTED);
}

/* `audio` and `video` add to `enclosure`; as flags and the like they are data. */
static void take_media(const struct taking *taking)
{
	struct extra_files *files = taking->target;

	if (!front_files_add(taking, files))
		(void)front_files_add_kinds(taking, files);
}

/*
 * A film is often the page of another site that shows it.  Maps of them are for
 * sitemaps as well.
 */
static void take_video(const struct taking *taking)
{
	struct extra_files *files = taking->target;
	size_t first = files->count;
	struct extra_file *items;

	if (!front_files_add(taking, files))
		return;
	items = arena_many(taking->reader->arena, files->count, struct extra_file);
	for (size_t i = 0; i < files->count; i++) {
		items[i] = files->items[i];
		items[i].may_be_page = items[i].may_be_page || i >= first;
	}
	files->items = items;
}

/* Chapters may be written out in the page: those are data. */
static void take_other_files(const struct taking *taking)
{
	struct extra_files files = {0};

	if (front_files_add(taking, &files))
		*(struct extra_files *)taking->target = files;
}

static const char *text_under(const struct taking *taking, const char *key)
{
	const struct value *value = value_get(taking->value, key);

	return value_string(value) == NULL ? NULL : front_text(taking, value);
}

static void take_source(const struct taking *taking)
{
	struct extra_source *source = taking->target;
	const struct value *updated;

	*source = (struct extra_source){0};
	if (taking->value->kind != VALUE_MAP) {
		take_text(&(struct taking){.reader = taking->reader,
			.value = taking->value,
			.target = &source->page});
		return;
	}
	source->title = text_under(taking, "title");
	source->url = text_under(taking, "url");
	source->id = text_under(taking, "id");
	if (source->title == NULL || source->url == NULL) {
		front_refuse(taking, "a 'title' and the 'url' of a feed");
		*source = (struct extra_source){0};
		return;
	}
	updated = value_get(taking->value, "updated");
	if (!value_is_null(updated))
		front_take_date(&(struct taking){.reader = taking->reader,
			.key = "updated",
			.value = updated,
			.front = taking->front,
			.target = &source->updated});
}

/* Of two keys for one thing the later row wins. */
static const struct extra_key {
	const char *name;
	size_t offset;
	void (*take)(const struct taking *taking);
	bool is_episode;
	const char *help; /* NULL: another table has the key, too, and says it there */
} extra_keys[] = {
#define AT(member) offsetof(struct extras, member)
	/* clang-format off */
	{ "attachments",  AT(files),                take_files,       false, "the same as 'enclosure'" },
	{ "enclosures",   AT(files),                take_files,       false, "the same as 'enclosure'" },
	{ "enclosure",    AT(files),                take_files,       false, FILE_WANTED },
	{ "audio",        AT(files),                take_media,       false, "more such files, also {mp3: …, ogg: …}" },
	{ "video",        AT(files),                take_video,       false, NULL },
	{ "contributor",  AT(contributors),         take_people,      false, "the same as 'contributors'" },
	{ "contributors", AT(contributors),         take_people,      false, PEOPLE_WANTED },
	{ "copyright",    AT(rights),               take_text,        false, "the same as 'rights'" },
	{ "rights",       AT(rights),               take_text,        false, "who may do what with it" },
	{ "license",      AT(license),              take_text,        false, "the URL of its licence, or its name" },
	{ "comments",     AT(comments),             take_comments,    false, "the same as 'comments_url'" },
	{ "comments_url", AT(comments),             take_text,        false, "where people talk about it" },
	{ "external_url", AT(external_url),         take_text,        false, "what it is about, elsewhere" },
	{ "source",       AT(source),               take_source,      false, "the feed that it was copied from, {title, url, id, updated}" },
	{ "episode",      AT(episode.number),       take_text,        true,  "its number in a podcast" },
	{ "season",       AT(episode.season),       take_text,        true,  "its season's number" },
	{ "episode_type", AT(episode.kind),         take_text,        true,  "full, trailer or bonus" },
	{ "duration",     AT(episode.duration),     take_text,        true,  "how long it is: 1:02:03, or seconds" },
	{ "explicit",     AT(episode.is_explicit),  take_scalar,      true,  "true or false" },
	{ "transcript",   AT(episode.transcripts),  take_other_files, true,  "a file with what is said, or several" },
	{ "chapters",     AT(episode.chapters),     take_other_files, true,  "a file with its chapters" },
	{ "hosts",        AT(episode.hosts),        take_people,      true,  PEOPLE_WANTED },
	{ "guests",       AT(episode.guests),       take_people,      true,  PEOPLE_WANTED },
/* clang-format on */
#undef AT
};

enum { EXTRA_KEY_COUNT = COUNT(extra_keys) };

void front_extras_keys(struct keys *keys)
{
	for (size_t i = 0; i < EXTRA_KEY_COUNT; i++)
		if (extra_keys[i].help != NULL)
			keys_add(keys, NULL, extra_keys[i].name, extra_keys[i].help);
}

/* What FRONT says so far, to be written to: defaults share theirs. */
static struct extras *own_extras(
	const struct front_reader *reader, struct front_matter *front)
{
	struct extras *extras = arena_new(reader->arena, struct extras);

	if (front->extras != NULL)
		*extras = *front->extras;
	front->extras = extras;
	return extras;
}

void front_extras_take(const struct front_reader *reader,
	const struct front_lookup *lookup, struct front_matter *front)
{
	struct extras *extras = NULL;

	for (size_t i = 0; i < EXTRA_KEY_COUNT; i++) {
		const struct extra_key *key = &extra_keys[i];
		struct taking taking = {
			.reader = reader,
			.key = key->name,
			.value = front_look_up(lookup, key->name),
			.front = front,
		};

		if (value_is_null(taking.value))
			continue;
		if (extras == NULL)
			extras = own_extras(reader, front);
		taking.target = (char *)extras + key->offset;
		if (key->is_episode && extras->episode.line == 0)
			extras->episode.line = front_line(&taking, taking.value);
		key->take(&taking);
	}
}
