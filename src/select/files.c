/* SPDX-License-Identifier: MIT */
#include "select/files.h"

#include <string.h>

#include "base/path.h"
#include "select/media_types.h"
#include "select/references.h"
#include "select/selection.h"
#include "syntax/url.h"

/* Take the steps that NAME begins with, `./` and `../`, from FOLDER; false above all.
 */
static bool take_steps(struct span *folder, const char **name)
{
	while ((*name)[0] == '.') {
		if (strncmp(*name, "./", 2) == 0) {
			*name += 2;
			continue;
		}
		if (strncmp(*name, "../", 3) != 0)
			break;
		if (folder->length == 0)
			return false;
		*name += 3;
		*folder = path_folder(span_first(*folder, folder->length - 1));
	}
	return true;
}

/*
 * `one.mp3` in `episodes/one.md` is `episodes/one.mp3`, wherever the page is, and
 * `../one.mp3` is `one.mp3`.
 */
static const struct page *find_beside(
	struct selection *selection, const struct page *page, const char *name)
{
	struct span folder = path_folder(span_of(page->source->path));

	if (!take_steps(&folder, &name))
		return NULL;
	return site_page_at(selection->site, arena_format(&selection->scratch, "%.*s%s",
						     SPAN_ARGUMENTS(folder), name));
}

const char *resolve_on_page(struct selection *selection, const struct page *page,
	const char *reference, struct error *error)
{
	return url_resolve_on_site(selection->home, page->url, span_of(reference),
		selection->arena, error);
}

static bool is_own(const struct selection *selection, const char *url)
{
	return path_below(url, selection->home) != NULL;
}

/* A file that is not in the content may be on the server all the same. */
static void measure(struct selection *selection, const struct page *page,
	const struct extra_file *file, const struct page *found,
	struct entry_link *link)
{
	if (link->length >= 0)
		return;
	if (found != NULL)
		link->length = found->source->size;
	else if (is_own(selection, link->url))
		report_add(selection->report, REPORT_WARNING, file_of(selection, page),
			file->line,
			"the content has no file '%s': say its 'length' in bytes, if "
			"it is elsewhere on the site",
			file->url);
}

static const char *type_of(const struct extra_file *file, const char *url)
{
	return file->type != NULL ? file->type : media_type_of(url);
}

bool file_link(struct selection *selection, const struct page *page,
	const struct extra_file *file, struct entry_link *link)
{
	struct error error = {0};
	const char *url = resolve_on_page(selection, page, file->url, &error);
	const struct page *found = NULL;

	if (url == NULL) {
		report_add(selection->report, REPORT_ERROR, file_of(selection, page),
			file->line, "%s", error.message);
		return false;
	}
	found = map_get(&selection->files, span_of(url));
	if (found == NULL && file->url[0] != '/' && !url_has_scheme(span_of(file->url)))
		found = find_beside(selection, page, file->url);
	*link = (struct entry_link){
		.rel = "enclosure",
		.url = found == NULL ? url : found->url,
		.title = file->title,
		.language = file->language,
		.type = type_of(file, url),
		.length = file->length,
		.duration = file->duration,
	};
	/* The page of another site that shows a film is no file. */
	if (link->type == NULL && file->may_be_page)
		return false;
	measure(selection, page, file, found, link);
	return true;
}
