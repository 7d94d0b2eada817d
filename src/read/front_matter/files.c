/* SPDX-License-Identifier: MIT */
#include "read/front_matter/files.h"

#include <string.h>

#include "base/duration.h"

/* The words that people have for one thing, the usual one first. */
static const char *const url_words[] = {
	"url", "src", "path", "file", "href", "content_loc", NULL};
static const char *const type_words[] = {"type", "mime_type", NULL};
static const char *const title_words[] = {"title", "name", "label", NULL};
static const char *const length_words[] = {
	"length", "size", "bytes", "size_in_bytes", NULL};
static const char *const duration_words[] = {"duration", "duration_in_seconds", NULL};
static const char *const language_words[] = {"language", "lang", NULL};

/* Files while they are listed. */
struct listing_files {
	const struct taking *taking;
	struct extra_file items[EXTRA_FILE_LIMIT];
	size_t count;
};

static const struct value *get_one(const struct value *map, const char *const *words)
{
	const struct value *value = NULL;

	for (; *words != NULL && value_is_null(value); words++)
		value = value_get(map, *words);
	return value;
}

/* The text under one of WORDS; NULL if there is none. */
static const char *text_under(
	const struct taking *taking, const struct value *map, const char *const *words)
{
	const struct value *value = get_one(map, words);

	return value_string(value) == NULL ? NULL : front_text(taking, value);
}

/* A quoted number is one. */
static int64_t length_under(const struct value *map)
{
	enum { DIGITS = 18 };
	const struct value *value = get_one(map, length_words);
	int64_t length = 0;

	if (value_string(value) == NULL || value->text.length == 0 ||
		value->text.length > DIGITS)
		return -1;
	for (size_t i = 0; i < value->text.length; i++) {
		if (!char_is_digit(value->text.bytes[i]))
			return -1;
		length = length * 10 + (value->text.bytes[i] - '0');
	}
	return length;
}

static int64_t duration_under(const struct value *map)
{
	const struct value *duration = get_one(map, duration_words);
	int64_t seconds;

	return value_string(duration) != NULL && duration_read(duration->text, &seconds)
	               ? seconds
	               : -1;
}

static bool read_file(
	const struct taking *taking, const struct value *value, struct extra_file *file)
{
	*file = (struct extra_file){
		.length = -1, .duration = -1, .line = front_line(taking, value)};
	if (value->kind == VALUE_STRING) {
		file->url = front_text(taking, value);
	} else if (value->kind == VALUE_MAP) {
		file->url = text_under(taking, value, url_words);
		file->type = text_under(taking, value, type_words);
		file->title = text_under(taking, value, title_words);
		file->language = text_under(taking, value, language_words);
		file->length = length_under(value);
		file->duration = duration_under(value);
	}
	return file->url != NULL;
}

static bool list_file(struct listing_files *listing, const struct value *value)
{
	if (!read_file(listing->taking, value, &listing->items[listing->count]))
		return false;
	listing->count++;
	return true;
}

/* FILES and those of LISTING behind them. */
static void add_listed(const struct listing_files *listing, struct extra_files *files)
{
	size_t count = files->count + listing->count;
	struct extra_file *all =
		arena_many(listing->taking->reader->arena, count, struct extra_file);

	if (files->count > 0)
		memcpy(all, files->items, files->count * sizeof(*all));
	memcpy(all + files->count, listing->items, listing->count * sizeof(*all));
	*files = (struct extra_files){
		all, count < EXTRA_FILE_LIMIT ? count : EXTRA_FILE_LIMIT};
}

bool front_files_add(const struct taking *taking, struct extra_files *files)
{
	const struct value *value = taking->value;
	size_t count = value_item_count(value);
	struct listing_files listing = {.taking = taking};

	for (size_t i = 0; i < count && i < EXTRA_FILE_LIMIT; i++) {
		const struct value *item = value_item(value, i);

		if (!value_is_null(item) && !list_file(&listing, item))
			return false;
	}
	add_listed(&listing, files);
	return true;
}

bool front_files_add_kinds(const struct taking *taking, struct extra_files *files)
{
	const struct value *value = taking->value;
	struct listing_files listing = {.taking = taking};

	if (value->kind != VALUE_MAP)
		return false;
	for (size_t i = 0; i < value->map.count && i < EXTRA_FILE_LIMIT; i++) {
		const struct value *file = value->map.pairs[i].value;

		if (!value_is_null(file) && !list_file(&listing, file))
			return false;
	}
	add_listed(&listing, files);
	return true;
}
