/* SPDX-License-Identifier: MIT */
/* https://www.sitemaps.org/protocol.html */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "write/sitemap_url.h"
#include "write/writers.h"

#define END_TAG "</urlset>\n"

enum { BLOCK_SIZE = 64 * 1024 }; /* handed to the XML door at a time */

/* The first URL from INDEX on, before END, that is written. */
static size_t next_listed(const struct urlset *urlset, size_t index, size_t end)
{
	while (index < end && !sitemap_takes(urlset->urls[index].url))
		index++;
	return index;
}

bool sitemap_has_urls(const struct urlset *urlset)
{
	return next_listed(urlset, 0, urlset->count) < urlset->count;
}

/* One file being written. */
struct file {
	const struct urlset *urlset;
	struct xml_out xml;
	struct text block; /* formatted, but not yet handed over */
	size_t left;       /* bytes that still fit */
	size_t limit;      /* of URLs */
	size_t count;
	int64_t newest;
};

/* For URLs from FIRST on: what only later files hold needs no namespace here. */
static struct file file_start(
	const struct urlset *urlset, size_t first, size_t end, struct text *text)
{
	struct file file = {.urlset = urlset,
		.xml = xml_out_to(text),
		.limit = urlset_file_limit(urlset),
		.newest = DATE_NONE};

	if (urlset->stylesheet != NULL)
		xml_stylesheet(&file.xml, urlset->stylesheet);
	xml_open(&file.xml, "urlset");
	xml_attribute(&file.xml, "xmlns", SITEMAP_NAMESPACE);
	sitemap_declare(&file.xml, urlset->urls + first,
		end - first < file.limit ? end - first : file.limit);
	xml_raw(&file.xml, span_of("\n"));
	file.block = text_limited(SITEMAP_BYTE_LIMIT);
	file.left = SITEMAP_BYTE_LIMIT - xml_out_length(&file.xml) - strlen(END_TAG);
	return file;
}

/* False if it is full: URL then belongs into the next one. */
static bool file_add(struct file *file, const struct urlset_url *url)
{
	size_t before = file->block.length;
	size_t length;

	if (file->count == file->limit)
		return false;
	sitemap_add_url(&file->block, file->urlset, url);
	length = file->block.length - before;
	if (length > file->left) {
		text_cut(&file->block, before);
		return false;
	}
	file->left -= length;
	file->count++;
	if (url->updated > file->newest) /* DATE_NONE is the smallest number */
		file->newest = url->updated;
	if (file->block.length >= BLOCK_SIZE) {
		xml_raw(&file->xml, text_span(&file->block));
		text_clear(&file->block);
	}
	return true;
}

static bool file_finish(struct file *file, struct error *error)
{
	xml_raw(&file->xml, text_span(&file->block));
	text_release(&file->block);
	xml_close(&file->xml);
	return xml_out_finish(&file->xml, error);
}

const char *sitemap_numbered(const char *path, size_t number, struct arena *arena)
{
	return urlset_beside(path, arena_format(arena, "%zu", number), arena);
}

/* The files of a sitemap, which its index names. */
struct files {
	const struct urlset *urlset;
	struct documents *documents;
	struct urlset_url *items;
	size_t count;
	size_t room;
	struct arena *arena;
	struct error *error;
};

static bool write_file(
	struct files *files, const struct urlset_part *part, size_t *next)
{
	const struct urlset *urlset = files->urlset;
	size_t end = part->first + part->count;
	struct document *document = documents_add(files->documents, part->path);
	struct file file = file_start(urlset, *next, end, &document->bytes);

	while (*next < end && file_add(&file, &urlset->urls[*next]))
		*next = next_listed(urlset, *next + 1, end);
	files->items = arena_grow(files->arena, files->items, files->count,
		&files->room, sizeof(*files->items));
	files->items[files->count++] =
		(struct urlset_url){.url = part->url, .updated = file.newest};
	return file_finish(&file, files->error);
}

/* Of several files of PART, the last COUNT ones, each gets a number. */
static void number_files(
	struct files *files, const struct urlset_part *part, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		documents_rename(files->documents, files->documents->count - count + i,
			sitemap_numbered(part->path, i + 1, files->arena));
		files->items[files->count - count + i].url =
			sitemap_numbered(part->url, i + 1, files->arena);
	}
}

static bool write_part(struct files *files, const struct urlset_part *part)
{
	const struct urlset *urlset = files->urlset;
	size_t end = part->first + part->count;
	size_t next = next_listed(urlset, part->first, end);
	size_t before = files->count;

	while (next < end)
		if (!write_file(files, part, &next))
			return false;
	if (files->count - before > 1)
		number_files(files, part, files->count - before);
	return true;
}

static bool write_index(const struct files *files)
{
	const struct urlset *urlset = files->urlset;
	const struct urlset index = {.stylesheet = urlset->stylesheet,
		.urls = files->items,
		.count = files->count};

	if (files->count > SITEMAP_URL_LIMIT)
		return error_set(files->error, "'%s' would have more than %d files",
			urlset->path, SITEMAP_URL_LIMIT);
	return write_sitemap_index(&index,
		&documents_add(files->documents, urlset->path)->bytes, files->error);
}

static bool write_parts(struct files *files)
{
	const struct urlset *urlset = files->urlset;
	const struct urlset_part whole = {urlset->path, urlset->url, 0, urlset->count};

	if (urlset->parts == NULL)
		return write_part(files, &whole) &&
		       (files->count < 2 || write_index(files));
	for (size_t i = 0; i < urlset->part_count; i++)
		if (!write_part(files, &urlset->parts[i]))
			return false;
	return files->count == 0 || write_index(files);
}

bool write_sitemap(
	const struct urlset *urlset, struct documents *documents, struct error *error)
{
	struct arena arena = {0};
	struct files files = {.urlset = urlset,
		.documents = documents,
		.arena = &arena,
		.error = error};
	bool written = write_parts(&files);

	arena_release(&arena);
	return written;
}
