/* SPDX-License-Identifier: MIT */
/* https://www.sitemaps.org/protocol.html, with Google's extension for images. */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "write/writers.h"
#include "write/xml_out.h"

#define IMAGE_NAMESPACE "http://www.google.com/schemas/sitemap-image/1.1"
#define END_TAG "</urlset>\n"

enum { BLOCK_SIZE = 64 * 1024 }; /* handed to the XML door at a time */

static bool fits(const char *url)
{
	return strnlen(url, SITEMAP_LOC_LIMIT + 1) <= SITEMAP_LOC_LIMIT;
}

/* The first URL from INDEX on that is written. */
static size_t next_listed(const struct urlset *urlset, size_t index)
{
	while (index < urlset->count && !fits(urlset->urls[index].url))
		index++;
	return index;
}

bool sitemap_has_urls(const struct urlset *urlset)
{
	return next_listed(urlset, 0) < urlset->count;
}

static bool has_images(const struct urlset *urlset)
{
	for (size_t i = 0; i < urlset->count; i++)
		if (urlset->urls[i].images != NULL && urlset->urls[i].images[0] != NULL)
			return true;
	return false;
}

static void add_tagged(
	struct text *xml, const char *start, const char *value, const char *end)
{
	text_add(xml, start);
	xml_add_escaped(xml, value);
	text_add(xml, end);
}

static void add_images(struct text *xml, const char *const *images)
{
	for (size_t i = 0, count = 0; images[i] != NULL; i++) {
		if (!fits(images[i]) || count++ == SITEMAP_IMAGE_LIMIT)
			continue;
		add_tagged(xml, "<image:image><image:loc>", images[i],
			"</image:loc></image:image>");
	}
}

/* One line.  By hand: a sitemap is nothing but short elements. */
static void add_url(struct text *xml, const struct urlset_url *url)
{
	char date[DATE_TEXT_SIZE];

	add_tagged(xml, "<url><loc>", url->url, "</loc>");
	if (url->updated != DATE_NONE) {
		text_add(xml, "<lastmod>");
		text_add(xml, date_rfc3339(url->updated, date));
		text_add(xml, "</lastmod>");
	}
	if (url->images != NULL)
		add_images(xml, url->images);
	text_add(xml, "</url>\n");
}

/* One file being written. */
struct file {
	struct xml_out xml;
	struct text block; /* formatted, but not yet handed over */
	size_t left;       /* bytes that still fit */
	size_t limit;      /* of URLs */
	size_t count;
	int64_t newest;
};

static struct file file_start(const struct urlset *urlset, struct text *text)
{
	struct file file = {.xml = xml_out_to(text),
		.limit = urlset->file_urls == 0 ? SITEMAP_URL_LIMIT : urlset->file_urls,
		.newest = DATE_NONE};

	if (urlset->stylesheet != NULL)
		xml_stylesheet(&file.xml, urlset->stylesheet);
	xml_open(&file.xml, "urlset");
	xml_attribute(&file.xml, "xmlns", SITEMAP_NAMESPACE);
	if (has_images(urlset))
		xml_attribute(&file.xml, "xmlns:image", IMAGE_NAMESPACE);
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
	add_url(&file->block, url);
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

/* `/a/sitemap.xml` and 2 are `/a/sitemap-2.xml`; the same of a URL. */
static const char *numbered(const char *path, size_t number, struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(path, '.');
	size_t length = strlen(path);

	if (dot != NULL && (slash == NULL || slash < dot))
		length = (size_t)(dot - path);
	return arena_format(
		arena, "%.*s-%zu%s", (int)length, path, number, path + length);
}

/* The files get numbers, and what was to be their path is the index. */
static bool add_index(const struct urlset *urlset, const struct urlset *files,
	struct documents *documents, struct arena *arena, struct error *error)
{
	size_t first = documents->count - files->count;

	if (files->count > SITEMAP_URL_LIMIT)
		return error_set(error, "'%s' would have more than %d files",
			urlset->path, SITEMAP_URL_LIMIT);
	for (size_t i = 0; i < files->count; i++)
		documents_rename(
			documents, first + i, numbered(urlset->path, i + 1, arena));
	return write_sitemap_index(
		files, &documents_add(documents, urlset->path)->bytes, error);
}

static bool write_files(const struct urlset *urlset, struct documents *documents,
	struct arena *arena, struct error *error)
{
	struct urlset files = {.stylesheet = urlset->stylesheet};
	struct urlset_url *urls = NULL;
	size_t room = 0;
	size_t next = next_listed(urlset, 0);

	while (next < urlset->count) {
		struct document *document = documents_add(documents, urlset->path);
		struct file file = file_start(urlset, &document->bytes);

		while (next < urlset->count && file_add(&file, &urlset->urls[next]))
			next = next_listed(urlset, next + 1);
		if (!file_finish(&file, error))
			return false;
		urls = arena_grow(arena, urls, files.count, &room, sizeof(*urls));
		urls[files.count] = (struct urlset_url){
			.url = numbered(urlset->url, files.count + 1, arena),
			.updated = file.newest};
		files.count++;
	}
	files.urls = urls;
	return files.count < 2 || add_index(urlset, &files, documents, arena, error);
}

bool write_sitemap(
	const struct urlset *urlset, struct documents *documents, struct error *error)
{
	struct arena arena = {0};
	size_t first = documents->count;
	bool written = write_files(urlset, documents, &arena, error);

	arena_release(&arena);
	if (written && urlset->gzip)
		written = add_gzip_documents(documents, first, error);
	return written;
}
