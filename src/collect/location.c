/* SPDX-License-Identifier: MIT */
#include "collect/location.h"

#include <string.h>

#include "collect/canonical.h"
#include "syntax/url.h"

static size_t collection_index(
	const struct settings *settings, const struct collection *collection)
{
	if (collection == settings->tree.no_collection)
		return settings->tree.collection_count;
	return (size_t)(collection - settings->tree.collections);
}

static enum template_owner owner_in(
	const struct settings *settings, const struct collection *collection)
{
	if (settings->urls.rules == PERMALINKS_NATIVE)
		return OWNER_NATIVE;
	return collection == settings->tree.no_collection ? OWNER_PAGE : OWNER_DOCUMENT;
}

/* What the settings say under the name of COLLECTION; NULL if nothing. */
static const struct value *own_permalink(
	const struct settings *settings, const struct collection *collection)
{
	const struct value *own = value_get(
		value_get(settings->values, "collections"), collection->label);

	return value_get(own, "permalink");
}

/* One URL for all pages of a site is a slip in the name of a style. */
static bool is_one_url(const struct permalink *permalink)
{
	for (size_t i = 0; i < permalink->count; i++)
		if (permalink->pieces[i].placeholder != NULL)
			return false;
	return true;
}

static void read_template(const struct settings *settings,
	const struct collection *collection, struct templates *templates,
	struct arena *arena, struct report *report)
{
	struct permalink *permalink =
		&templates->collections[collection_index(settings, collection)];
	const char *template = permalink_of_collection(settings, collection, arena);
	const struct value *own = own_permalink(settings, collection);
	unsigned line = own == NULL ? settings_line(settings, "permalink") : own->line;
	struct error error;

	if (!permalink_read(span_of(template), owner_in(settings, collection),
		    permalink, arena, &error))
		report_add(report, REPORT_ERROR, settings->file, line,
			"'permalink': %s", error.message);
	else if (own == NULL && settings->urls.rules == PERMALINKS_NATIVE &&
		 is_one_url(permalink))
		report_add(report, REPORT_ERROR, settings->file, line,
			"'permalink' wants a template such as '/:path/', or a style "
			"such as 'pretty': '%s' is one URL for all pages",
			template);
	else
		return;
	*permalink = templates->by_path;
}

void templates_read(const struct settings *settings, struct templates *templates,
	struct arena *arena, struct report *report)
{
	struct error error;

	templates->home = settings_home(settings, arena);
	templates->collections = arena_many(
		arena, settings->tree.collection_count + 1, struct permalink);
	(void)permalink_read(
		span_of("/:path/"), OWNER_NATIVE, &templates->by_path, arena, &error);
	for (size_t i = 0; i < settings->tree.collection_count; i++)
		read_template(settings, &settings->tree.collections[i], templates,
			arena, report);
	read_template(settings, settings->tree.no_collection, templates, arena, report);
}

/*
 * What dates in the path show.  To Jekyll a page without one is of the moment; a native
 * site gives it no dated path.
 */
static struct date_parts path_date(const struct subject *subject)
{
	/* The day that the name says is that day in the site's zone. */
	if (subject->page->date_origin == DATE_FROM_NAME)
		return subject->name.date;
	if (subject->page->date != DATE_NONE)
		return date_parts(subject->page->date);
	if (subject->settings->urls.rules == PERMALINKS_JEKYLL)
		return date_parts(subject->now);
	return (struct date_parts){0};
}

static void fill(const struct permalink *permalink, const struct subject *subject,
	struct text *path)
{
	struct date_parts date = {0};

	if (permalink->dated)
		date = path_date(subject);
	permalink_fill(permalink, subject, &date, path);
}

/* What stands behind the site's home in a permalink that is a whole URL. */
static bool cut_home(struct span *permalink, const char *home)
{
	if (!url_has_scheme(*permalink))
		return true;
	if (!span_starts_with(*permalink, home))
		return false;
	*permalink = span_after(*permalink, strlen(home));
	return permalink->length == 0 || permalink->bytes[0] == '/';
}

/* By the permalink in front matter; false if there is none that can be used. */
static bool locate_by_front_matter(
	const struct templates *templates, struct subject *subject, struct text *path)
{
	const struct front_matter *front = &subject->source->front;
	struct span template =
		front->permalink == NULL ? SPAN_NONE : span_of(front->permalink);
	struct permalink permalink;
	struct error error = {0};

	if (template.length == 0)
		return false;
	if (subject->settings->urls.rules == PERMALINKS_NATIVE &&
		!cut_home(&template, templates->home)) {
		subject_report(subject, REPORT_ERROR, front->permalink_line,
			"'permalink' leads to another site: '%s'", front->permalink);
		return false;
	}
	if (!permalink_read(template,
		    owner_in(subject->settings, subject->source->collection),
		    &permalink, subject->scratch, &error)) {
		subject_report(subject, REPORT_ERROR, front->permalink_line,
			"'permalink': %s", error.message);
		return false;
	}
	subject->page->url_origin =
		front->permalink_from_defaults ? URL_FROM_DEFAULTS : URL_FROM_PERMALINK;
	fill(&permalink, subject, path);
	return true;
}

/* The path of the file itself, with the extension that it gets. */
static void locate_by_path(struct subject *subject, struct text *path)
{
	const struct source_name *name = &subject->name;

	subject->page->url_origin = URL_FROM_PATH;
	text_clear(path);
	text_add_char(path, '/');
	url_add_path(path, name->folder);
	text_add_char(path, '/');
	url_add_path(path, name->base);
	url_add_path(path, subject_extension(subject));
	/* A file is on the web as it is called, two dots in its name and all. */
	if (subject->settings->urls.rules == PERMALINKS_NATIVE &&
		subject->source->kind == SOURCE_STATIC)
		permalink_squeeze(path);
	else
		permalink_clean(path);
}

static void locate_folder(struct subject *subject, struct text *path)
{
	subject->page->url_origin = URL_FROM_PATH;
	text_clear(path);
	text_add_char(path, '/');
	url_add_path(path, subject->name.folder);
	text_add_char(path, '/');
	permalink_clean(path);
}

static void locate_by_template(
	const struct templates *templates, struct subject *subject, struct text *path)
{
	const struct collection *collection = subject->source->collection;
	const struct permalink *permalink =
		&templates
			 ->collections[collection_index(subject->settings, collection)];

	subject->page->url_origin =
		collection->permalink == NULL ? URL_FROM_SITE : URL_FROM_COLLECTION;
	if (permalink->dated && subject->page->date == DATE_NONE &&
		subject->settings->urls.rules == PERMALINKS_NATIVE) {
		subject->page->url_origin = URL_FROM_PATH;
		permalink = &templates->by_path;
	}
	fill(permalink, subject, path);
}

/* To Jekyll a file among documents is where a document of its name would be. */
static void locate_static_document(
	const struct templates *templates, struct subject *subject, struct text *path)
{
	locate_by_template(templates, subject, path);
	if (path->length > 1 && span_ends_with(text_span(path), "/"))
		text_cut(path, path->length - 1);
	url_add_path(path, subject->name.extension);
}

/* jekyll-sitemap takes static files' paths for their URLs, in collections too. */
static bool stays_where_it_is(const struct subject *subject)
{
	if (subject_is_document(subject))
		return subject->source->kind == SOURCE_STATIC &&
		       subject->settings->compat;
	return !extension_is_html(subject_extension(subject)) ||
	       subject->source->kind == SOURCE_STATIC;
}

static void choose_path(
	const struct templates *templates, struct subject *subject, struct text *path)
{
	if (locate_by_front_matter(templates, subject, path))
		return;
	if (stays_where_it_is(subject))
		locate_by_path(subject, path);
	else if (subject->source->kind == SOURCE_STATIC)
		locate_static_document(templates, subject, path);
	else if (name_is_index(&subject->name) && !subject_is_document(subject))
		locate_folder(subject, path);
	else
		locate_by_template(templates, subject, path);
}

/* PATH with `/` for each `/index.html`, wherever it stands: so does jekyll-sitemap. */
static struct span without_indexes(struct span path, struct arena *scratch)
{
	static const char name[] = "index.html";
	char *kept = arena_zeroed(scratch, path.length + 1);
	size_t length = 0;

	while (path.length > 0) {
		kept[length++] = path.bytes[0];
		path = span_after(path, 1);
		if (kept[length - 1] == '/' && span_starts_with(path, name))
			path = span_after(path, strlen(name));
	}
	return (struct span){kept, length};
}

/*
 * As Jekyll's plugins write it: in NFKC, though the files are called otherwise; and
 * jekyll-feed keeps the `index.html` that jekyll-sitemap leaves out.
 */
static const char *compat_url(const struct templates *templates,
	struct subject *subject, struct span path, struct error *error)
{
	struct span written = url_path_folded(path, subject->scratch);
	struct span listed = without_indexes(written, subject->scratch);

	if (listed.length < written.length)
		subject->page->index_url =
			url_absolute(span_of(arena_format(subject->scratch, "%s%.*s",
					     templates->home, SPAN_ARGUMENTS(written))),
				subject->arena, error);
	return canonical_url(templates->home, listed, subject->arena, error);
}

static const char *url_of(const struct templates *templates, struct subject *subject,
	struct text *path, struct error *error)
{
	if (subject->settings->compat)
		return compat_url(templates, subject, text_span(path), error);
	return canonical_url(templates->home, text_span(path), subject->arena, error);
}

void locate_page(
	const struct templates *templates, struct subject *subject, struct text *path)
{
	struct error error = {0};

	choose_path(templates, subject, path);
	subject->page->url =
		text_broken(path) ? NULL : url_of(templates, subject, path, &error);
	subject->path = path->bytes;
	if (subject->page->url != NULL)
		return;
	subject_report(subject, REPORT_ERROR, subject->source->front.permalink_line,
		"its permalink makes no URL: %s",
		text_broken(path) ? "it is too long" : error.message);
	locate_by_path(subject, path);
	subject->path = path->bytes;
	subject->page->url = url_of(templates, subject, path, &error);
}
