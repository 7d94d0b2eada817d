/* SPDX-License-Identifier: MIT */
/*
 * round_trip COUNT [SEED]: what goes into documents comes out of them.
 *
 * COUNT times a title, a name, a tag, a summary, content, a URL and a file's name of
 * any bytes are cleaned as the headers say (base/utf8.h, render/clean.h, syntax/url.h),
 * and all documents are written.  Then other programs' readers, libxml2's and
 * jansson's, must read back exactly what went in; and a second opinion (cleaning.h)
 * must agree on what cleaning is.
 */
#include <inttypes.h>
#include <jansson.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "cleaning.h"
#include "random.h"
#include "render/clean.h"
#include "syntax/url.h"
#include "write.h"

#define PAGE "https://example.org/a/b?c"

enum { BATCH = 500 }; /* entries of one feed */

/* Some entries of a feed, and what became of them. */
struct batch {
	uint64_t state;
	size_t first; /* the number of its first case */
	size_t count;
	struct arena arena;
	struct entry entries[BATCH];
	struct person authors[BATCH];
	struct category categories[BATCH];
	struct urlset_url urls[BATCH];
	size_t url_count;
	struct documents documents;
	size_t wrong;
};

__attribute__((format(printf, 3, 4))) static void complain(
	struct batch *batch, size_t number, const char *format, ...)
{
	va_list arguments;

	printf("# case %zu: ", batch->first + number);
	va_start(arguments, format);
	vprintf(format, arguments);
	va_end(arguments);
	printf("\n");
	batch->wrong++;
}

/* What goes in: bytes of any kind, and texts, links and dates made of them. */
static struct span any_bytes(struct batch *batch)
{
	struct text text = text_limited(KIB);
	struct span bytes;

	random_add(&batch->state, &text);
	bytes = (struct span){text_copy(&text, &batch->arena), text.length};
	text_release(&text);
	return bytes;
}

/* Cleaned by the product; cleaning.h must say the same. */
static const char *any_text(struct batch *batch, size_t number)
{
	struct span bytes = any_bytes(batch);
	struct span clean = utf8_repaired(bytes, &batch->arena);
	struct text other = text_limited(4 * KIB);

	add_cleaned(&other, bytes);
	if (!span_equals(clean, text_span(&other)))
		complain(batch, number, "cleaned to '%.*s', not '%s'",
			SPAN_ARGUMENTS(clean), other.bytes);
	text_release(&other);
	return arena_bytes(&batch->arena, clean.bytes, clean.length);
}

static const char *any_title(struct batch *batch, size_t number)
{
	const char *text = any_text(batch, number);

	return *text == '\0' ? "nothing" : text;
}

static const char *any_html(struct batch *batch, size_t number)
{
	struct clean_place place = {PAGE, PAGE, "e1-"};
	const char *text = any_title(batch, number);
	struct text html = text_limited(MIB);
	struct error error = {0};
	struct html_node *body = html_read(span_of(text), &batch->arena, &error);
	const char *copy;

	if (body != NULL)
		clean_html(body, &place, &batch->arena);
	else
		complain(batch, number, "no HTML: %s", error.message);
	if (body != NULL)
		html_write_inside(body, &html);
	copy = html.length == 0 ? "<p>nothing</p>" : text_copy(&html, &batch->arena);
	text_release(&html);
	return copy;
}

static bool is_uri(const char *url)
{
	for (; *url != '\0'; url++)
		if (*url <= ' ' || *url > '~' || strchr("\"<>\\^`{|}", *url) != NULL ||
			(*url == '%' && strspn(url + 1, "0123456789ABCDEFabcdef") < 2))
			return false;
	return true;
}

/* A reference of any bytes, resolved: a URI, and encoded once only. */
static const char *any_url(struct batch *batch, size_t number)
{
	struct error error;
	struct span reference = span_of(any_text(batch, number));
	const char *url = url_resolve(PAGE, reference, &batch->arena, &error);
	const char *again;

	if (url == NULL || span_find(span_of(url), '/') == strlen(url))
		return PAGE;
	again = url_resolve(PAGE, span_of(url), &batch->arena, &error);
	if (!is_uri(url))
		complain(batch, number, "no URI: '%s'", url);
	if (again == NULL || strcmp(url, again) != 0)
		complain(batch, number, "'%s' becomes '%s'", url, again);
	return url;
}

static int digit(char c)
{
	return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

/* The URL of a file of any name, which is asked for by the same bytes. */
static const char *any_file(struct batch *batch, size_t number)
{
	struct span name = any_bytes(batch);
	struct text url = text_limited(8 * KIB);
	struct text bytes = text_limited(8 * KIB);
	const char *copy;

	url_add_path(&url, name);
	for (const char *c = url.bytes; *c != '\0'; c++) {
		char byte = *c;

		if (byte == '%') {
			byte = (char)(digit(c[1]) * 16 + digit(c[2]));
			c += 2;
		}
		text_add_char(&bytes, byte);
	}
	if (!span_equals(text_span(&bytes), name) || !is_uri(url.bytes))
		complain(batch, number, "a file's name becomes '%s'", url.bytes);
	copy = arena_format(&batch->arena, "https://example.org/f/%zu/%s",
		batch->first + number, url.bytes);
	text_release(&bytes);
	text_release(&url);
	return copy;
}

static void fill_entry(struct batch *batch, size_t i)
{
	struct entry *entry = &batch->entries[i];

	batch->authors[i] = (struct person){.name = any_title(batch, i)};
	batch->categories[i] = (struct category){.term = any_title(batch, i)};
	*entry = (struct entry){
		.id = arena_format(
			&batch->arena, "tag:example.org,2024:%zu", batch->first + i),
		.url = any_url(batch, i),
		.title = any_title(batch, i),
		.published = 1704067200 + (int64_t)i,
		.updated = 1704067200 + (int64_t)i,
		.authors = {&batch->authors[i], 1},
		.categories = &batch->categories[i],
		.category_count = 1,
		.summary = any_title(batch, i),
		.html = any_html(batch, i),
	};
	batch->urls[i] = (struct urlset_url){
		.url = any_file(batch, i), .updated = entry->updated};
}

static struct feed feed_of(struct batch *batch, const char *format, const char *path)
{
	static const struct definition definition = {0};

	return (struct feed){
		.definition = &definition,
		.format = format,
		.path = path,
		.id = "https://example.org/feed",
		.self_url = "https://example.org/feed",
		.home_url = "https://example.org/",
		.title = batch->entries[0].title,
		.description = batch->entries[0].summary,
		.updated = batch->entries[0].updated,
		.authors = {batch->authors, 1},
		.entries = batch->entries,
		.entry_count = batch->count,
	};
}

static void write_all(struct batch *batch)
{
	struct feed feeds[] = {feed_of(batch, "atom", "/atom.xml"),
		feed_of(batch, "rss", "/rss.xml"),
		feed_of(batch, "json", "/feed.json")};
	struct urlset urlset = {.format = "sitemap",
		.path = "/sitemap.xml",
		.url = "https://example.org/sitemap.xml",
		.urls = batch->urls,
		.count = batch->count};
	struct outputs outputs = {
		.feeds = feeds, .feed_count = 3, .urlsets = &urlset, .urlset_count = 1};
	struct error error = {0};

	if (!write_documents(&outputs, &batch->documents, &error))
		complain(batch, 0, "cannot be written: %s", error.message);
}

/* What comes out must be what went in. */
static void same(struct batch *batch, size_t number, const char *what,
	const char *wanted, const char *got)
{
	if (got == NULL || strcmp(wanted, got) != 0)
		complain(batch, number, "%s: wanted '%s', got '%s'", what, wanted,
			got == NULL ? "nothing" : got);
}

/* The first child of NODE that is called so: `creator` in whatever namespace. */
static xmlNode *child(xmlNode *node, const char *name)
{
	node = node == NULL ? NULL : node->children;
	while (node != NULL && strcmp((const char *)node->name, name) != 0)
		node = node->next;
	return node;
}

static void same_text(struct batch *batch, size_t number, const char *what,
	const char *wanted, xmlNode *node)
{
	xmlChar *text = node == NULL ? NULL : xmlNodeGetContent(node);

	same(batch, number, what, wanted, (const char *)text);
	xmlFree(text);
}

static void same_attribute(struct batch *batch, size_t number, const char *name,
	const char *wanted, xmlNode *node)
{
	xmlChar *text = node == NULL ? NULL : xmlGetProp(node, (const xmlChar *)name);

	same(batch, number, name, wanted, (const char *)text);
	xmlFree(text);
}

/* HTML that shows what was plain. */
static void same_shown(struct batch *batch, size_t number, const char *what,
	const char *wanted, xmlNode *node)
{
	xmlChar *html = node == NULL ? NULL : xmlNodeGetContent(node);
	struct span plain = SPAN_NONE;

	if (html != NULL)
		plain = html_decode_entities(
			span_of((const char *)html), &batch->arena);
	if (!span_is(plain, wanted))
		complain(batch, number, "%s: wanted '%s', got '%s'", what, wanted,
			(const char *)html);
	xmlFree(html);
}

/* RFC 4287, section 3.1.1: plain text, or HTML that shows it. */
static void same_construct(struct batch *batch, size_t number, const char *what,
	const char *wanted, xmlNode *node)
{
	xmlChar *type = node == NULL ? NULL : xmlGetProp(node, (const xmlChar *)"type");

	if (type != NULL && strcmp((const char *)type, "html") == 0)
		same_shown(batch, number, what, wanted, node);
	else
		same_text(batch, number, what, wanted, node);
	xmlFree(type);
}

static void check_atom(struct batch *batch, size_t i, xmlNode *node)
{
	const struct entry *entry = &batch->entries[i];

	same_text(batch, i, "Atom id", entry->id, child(node, "id"));
	same_construct(batch, i, "Atom title", entry->title, child(node, "title"));
	same_construct(
		batch, i, "Atom summary", entry->summary, child(node, "summary"));
	same_text(batch, i, "Atom content", entry->html, child(node, "content"));
	same_text(batch, i, "Atom name", entry->authors.items[0].name,
		child(child(node, "author"), "name"));
	same_attribute(
		batch, i, "term", entry->categories[0].term, child(node, "category"));
	same_attribute(batch, i, "href", entry->url, child(node, "link"));
}

static void check_rss(struct batch *batch, size_t i, xmlNode *node)
{
	const struct entry *entry = &batch->entries[i];

	same_text(batch, i, "RSS guid", entry->id, child(node, "guid"));
	same_text(batch, i, "RSS title", entry->title, child(node, "title"));
	same_text(batch, i, "RSS link", entry->url, child(node, "link"));
	same_text(batch, i, "RSS content", entry->html, child(node, "encoded"));
	same_text(batch, i, "RSS name", entry->authors.items[0].name,
		child(node, "creator"));
	same_text(batch, i, "RSS category", entry->categories[0].term,
		child(node, "category"));
	same_shown(batch, i, "RSS description", entry->summary,
		child(node, "description"));
}

static void check_sitemap(struct batch *batch, size_t i, xmlNode *node)
{
	same_text(batch, i, "loc", batch->urls[i].url, child(node, "loc"));
}

/* All NODEs called so, in the order in which they went in. */
static void check_all(struct batch *batch, xmlNode *node, const char *name,
	void (*check)(struct batch *, size_t, xmlNode *))
{
	size_t count = 0;

	for (; node != NULL; node = node->next)
		if (strcmp((const char *)node->name, name) == 0 && count < batch->count)
			check(batch, count++, node);
	if (count != batch->count)
		complain(batch, count, "%zu %s instead of %zu", count, name,
			batch->count);
}

static void check_xml(struct batch *batch, const struct document *document)
{
	xmlDoc *tree = xmlReadMemory(document->bytes.bytes, (int)document->bytes.length,
		NULL, NULL, XML_PARSE_NONET | XML_PARSE_HUGE);
	xmlNode *root = tree == NULL ? NULL : xmlDocGetRootElement(tree);

	if (root == NULL)
		complain(batch, 0, "%s does not parse", document->path);
	else if (strcmp(document->path, "atom.xml") == 0)
		check_all(batch, root->children, "entry", check_atom);
	else if (strcmp(document->path, "rss.xml") == 0)
		check_all(batch, child(child(root, "channel"), "title"), "item",
			check_rss);
	else
		check_all(batch, root->children, "url", check_sitemap);
	xmlFreeDoc(tree);
}

static const char *member(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

static const char *first_of(const json_t *object, const char *key)
{
	const json_t *item = json_array_get(json_object_get(object, key), 0);

	return json_is_object(item) ? member(item, "name") : json_string_value(item);
}

static void check_item(struct batch *batch, size_t i, const json_t *item)
{
	const struct entry *entry = &batch->entries[i];

	same(batch, i, "JSON id", entry->id, member(item, "id"));
	same(batch, i, "JSON url", entry->url, member(item, "url"));
	same(batch, i, "JSON title", entry->title, member(item, "title"));
	same(batch, i, "JSON summary", entry->summary, member(item, "summary"));
	same(batch, i, "JSON content", entry->html, member(item, "content_html"));
	same(batch, i, "JSON name", entry->authors.items[0].name,
		first_of(item, "authors"));
	same(batch, i, "JSON tag", entry->categories[0].term, first_of(item, "tags"));
}

static void check_json(struct batch *batch, const struct document *document)
{
	json_error_t error;
	json_t *root = json_loadb(document->bytes.bytes, document->bytes.length,
		JSON_REJECT_DUPLICATES, &error);
	const json_t *items = json_object_get(root, "items");

	if (json_array_size(items) != batch->count)
		complain(batch, 0, "%s does not parse", document->path);
	for (size_t i = 0; i < json_array_size(items); i++)
		check_item(batch, i, json_array_get(items, i));
	json_decref(root);
}

static void run_batch(struct batch *batch)
{
	for (size_t i = 0; i < batch->count; i++)
		fill_entry(batch, i);
	write_all(batch);
	for (size_t i = 0; i < batch->documents.count; i++) {
		const struct document *document = &batch->documents.items[i];

		if (strcmp(document->path, "feed.json") == 0)
			check_json(batch, document);
		else
			check_xml(batch, document);
	}
	if (batch->documents.count != 4)
		complain(batch, 0, "%zu documents", batch->documents.count);
	documents_release(&batch->documents);
	arena_release(&batch->arena);
}

int main(int argc, char **argv)
{
	static struct batch batch;
	size_t count = argc < 2 ? 1000 : strtoul(argv[1], NULL, 10);

	batch.state = argc < 3 ? 1 : strtoull(argv[2], NULL, 10);
	printf("# seed %" PRIu64 "\n", batch.state);
	for (; batch.first < count && batch.wrong < 10; batch.first += batch.count) {
		size_t left = count - batch.first;

		batch.count = left < BATCH ? left : BATCH;
		run_batch(&batch);
	}
	printf("%s - property: %zu texts and URLs of any bytes come back from all "
	       "documents\n1..1\n",
		batch.wrong == 0 ? "ok" : "not ok", count);
	xmlCleanupParser();
	return batch.wrong == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
