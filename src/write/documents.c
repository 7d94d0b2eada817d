/* SPDX-License-Identifier: MIT */
#include <assert.h>
#include <string.h>

#include "base/array.h"
#include "base/map.h"
#include "write.h"
#include "write/entry.h"
#include "write/writers.h"

/* One row a format of feeds, by its name in model/format.h. */
static const struct writer {
	const char *format;
	bool (*write)(const struct feed *, struct text *, struct error *);
} writers[] = {
	{"atom", write_atom},
	{"json", write_json},
	{"rss", write_rss},
};

/* The same for sitemaps, which may take several documents. */
static const struct urlset_writer {
	const char *format;
	bool (*write)(const struct urlset *, struct documents *, struct error *);
} urlset_writers[] = {
	{"sitemap", write_sitemap},
	{"sitemap_txt", write_sitemap_text},
};

static const struct writer *writer_of(const char *format)
{
	for (size_t i = 0; i < COUNT(writers); i++)
		if (strcmp(writers[i].format, format) == 0)
			return &writers[i];
	return NULL;
}

static bool write_feed(
	const struct feed *feed, struct documents *documents, struct error *error)
{
	const struct writer *writer = writer_of(feed->format);
	struct document *document;

	assert(writer != NULL);
	if (!feed_can_be_written(feed))
		return true;
	document = documents_add(documents, feed->path);
	if (feed->history.archive == 0)
		document->entries = (int64_t)feed->entry_count;
	return writer->write(feed, &document->bytes, error);
}

static const struct urlset_writer *urlset_writer_of(const char *format)
{
	size_t count = COUNT(urlset_writers);

	for (size_t i = 0; i < count; i++)
		if (strcmp(urlset_writers[i].format, format) == 0)
			return &urlset_writers[i];
	return NULL;
}

/*
 * However many files a sitemap has: what is at its own path stands for all of them.
 * News are gone after two days, which is no loss.
 */
static void count_urls(
	const struct urlset *urlset, struct documents *documents, size_t first)
{
	const char *path = document_path(urlset->path);

	for (size_t i = first; i < documents->count && urlset->news_name == NULL; i++)
		if (strcmp(documents->items[i].path, path) == 0)
			documents->items[i].entries = (int64_t)urlset->count;
}

static bool write_urlset(
	const struct urlset *urlset, struct documents *documents, struct error *error)
{
	const struct urlset_writer *writer = urlset_writer_of(urlset->format);
	size_t first = documents->count;

	assert(writer != NULL);
	if (!writer->write(urlset, documents, error))
		return false;
	count_urls(urlset, documents, first);
	return !urlset->gzip || add_gzip_documents(documents, first, error);
}

static bool paths_differ(const struct documents *documents, struct error *error)
{
	struct map seen = {0};
	bool differ = true;

	for (size_t i = 0; i < documents->count && differ; i++) {
		struct document *document = &documents->items[i];

		differ = map_add(&seen, span_of(document->path), document);
		if (!differ)
			error_set(error, "two documents would be '%s'", document->path);
	}
	map_release(&seen);
	return differ;
}

bool write_documents(
	const struct outputs *outputs, struct documents *documents, struct error *error)
{
	for (size_t i = 0; i < outputs->feed_count; i++)
		if (!write_feed(&outputs->feeds[i], documents, error))
			return false;
	for (size_t i = 0; i < outputs->list_count && opml_has_feeds(outputs); i++)
		if (!write_opml(&outputs->lists[i], outputs,
			    &documents_add(documents, outputs->lists[i].path)->bytes,
			    error))
			return false;
	for (size_t i = 0; i < outputs->urlset_count; i++)
		if (!write_urlset(&outputs->urlsets[i], documents, error))
			return false;
	if (outputs->stylesheet)
		write_stylesheet(&documents_add(documents, STYLESHEET_PATH)->bytes);
	return paths_differ(documents, error);
}
