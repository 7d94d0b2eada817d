/* SPDX-License-Identifier: MIT */
#include "collect/ids.h"

#include <string.h>

#include "base/path.h"
#include "base/text.h"
#include "collect/canonical.h"
#include "syntax/unicode.h"
#include "syntax/url.h"

/*
 * ASCII that RFC 3986 allows somewhere in a URI: an id is compared byte by byte, so one
 * that is a URI already is not touched.
 */
static bool is_ascii_uri(const char *id)
{
	for (; *id != '\0'; id++)
		if (*id <= ' ' || *id == 0x7f || strchr("\"<>\\^`{|}", *id) != NULL)
			return false;
	return true;
}

/* The id in front matter; NULL if there is none that can be used. */
static const char *own_id(const struct templates *templates, struct subject *subject)
{
	const char *id = subject->source->front.id;
	const char *encoded = NULL;
	struct error error = {0};

	if (id == NULL || *id == '\0' || subject->settings->compat)
		return NULL;
	if (url_has_scheme(span_of(id)))
		encoded = is_ascii_uri(id) ? id
		                           : url_resolve(templates->home, span_of(id),
						     subject->arena, &error);
	/* To Jekyll `id` is any data of the site's own. */
	if (encoded == NULL && !subject->settings->urls.document_ids)
		subject_report(subject, REPORT_ERROR, subject->source->front.id_line,
			"'id' wants a whole URI such as 'urn:uuid:...', not '%s'", id);
	return encoded;
}

/* The folder of PATH by Ruby's File.dirname: `/a/b/` lies in `/a/`. */
static struct span folder_of(struct span path)
{
	struct span trimmed = span_without_last(path, '/');

	return path_folder(trimmed.length == 0 ? span_first(path, 1) : trimmed);
}

/* PATH as Addressable normalizes it: `%3A` is `:`, but `%2F` stays. */
static struct span normalized(struct span path, struct arena *arena)
{
	struct text text = text_limited(path.length);
	struct span result;

	for (size_t i = 0; i < path.length; i++) {
		int byte = url_encoded_byte(span_after(path, i));

		if (byte >= 0 && url_is_pchar((char)byte)) {
			text_add_char(&text, (char)byte);
			i += 2;
		} else {
			text_add_char(&text, path.bytes[i]);
		}
	}
	result = (struct span){text_copy(&text, arena), text.length};
	text_release(&text);
	return result;
}

static const char *document_id(
	const struct templates *templates, const struct subject *subject)
{
	const char *slug = subject->source->front.slug;
	struct span last = slug == NULL ? subject->name.slug : span_of(slug);
	struct span folder = folder_of(span_of(subject->path));
	struct error error = {0};
	const char *path;

	last = span_without_first(last, '/');
	path = arena_format(subject->scratch, "%.*s%.*s", SPAN_ARGUMENTS(folder),
		SPAN_ARGUMENTS(last));
	return canonical_url(templates->home,
		url_path_folded(
			normalized(span_of(path), subject->scratch), subject->scratch),
		subject->arena, &error);
}

/* URL with all that is encoded beyond ASCII decoded; what else is encoded stays so. */
static struct span with_characters(const char *url, struct arena *arena)
{
	struct text text = text_limited(strlen(url));
	struct span decoded;

	for (; *url != '\0'; url++) {
		if (*url == '%' && url[1] >= '8') {
			text_add_char(&text,
				(char)(char_hex(url[1]) * 16 + char_hex(url[2])));
			url += 2;
		} else {
			text_add_char(&text, *url);
		}
	}
	decoded = (struct span){text_copy(&text, arena), text.length};
	text_release(&text);
	return decoded;
}

/*
 * The page's URL as an id: RFC 4287 section 4.2.6 wants it in NFC, whatever the file
 * system has made of the file's name.
 */
static const char *composed_url(const struct subject *subject)
{
	const char *url = subject->page->url;
	struct error error = {0};
	struct span decoded;
	struct span composed;

	if (!subject->settings->urls.composed || strchr(url, '%') == NULL)
		return url;
	decoded = with_characters(url, subject->scratch);
	composed = unicode_nfc(decoded, subject->scratch);
	if (composed.bytes == decoded.bytes)
		return url;
	composed.bytes = url_absolute(composed, subject->arena, &error);
	return composed.bytes == NULL ? url : composed.bytes;
}

void identify_page(const struct templates *templates, struct subject *subject)
{
	struct page *page = subject->page;
	const char *id = own_id(templates, subject);

	page->id_origin = ID_FROM_FRONT_MATTER;
	if (id == NULL) {
		page->id_origin = ID_FROM_URL;
		if (subject->settings->urls.document_ids &&
			subject_is_document(subject) &&
			subject->source->kind != SOURCE_STATIC)
			id = document_id(templates, subject);
	}
	if (id == NULL)
		id = composed_url(subject);
	page->id = strcmp(id, page->url) == 0 ? page->url : id;
}
