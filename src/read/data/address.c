/* SPDX-License-Identifier: MIT */
#include "read/data/address.h"

#include <string.h>

#include "base/array.h"
#include "base/text.h"
#include "syntax/url.h"

static const char *copy(struct span span, struct arena *arena)
{
	return arena_bytes(arena, span.bytes, span.length);
}

const char *data_doi(struct span text, struct arena *arena)
{
	size_t start = span_find_string(text, "10.");

	if (start == text.length) /* a short one: `10/abc` */
		start = span_find_string(text, "10/");
	text = span_trimmed(span_after(text, start));
	if (text.length == 0 || span_find(text, '/') == text.length)
		return NULL;
	return text_lower(text, arena);
}

const char *data_path_url(const char *home, const char *path, struct arena *arena)
{
	struct text url = text_limited(URL_LIMIT);
	const char *result;

	text_add(&url, home);
	url_add_path(&url, span_of(path));
	result = text_broken(&url) ? NULL : text_copy(&url, arena);
	text_release(&url);
	return result;
}

const char *data_doi_url(const char *doi, struct arena *arena)
{
	return data_path_url("https://doi.org/", doi, arena);
}

/* BibLaTeX's manual, section 3.14.7, and what else works are kept in. */
static const struct archive {
	const char *name;
	const char *home;
} archives[] = {
	{"arxiv", "https://arxiv.org/abs/"},
	{"jstor", "https://www.jstor.org/stable/"},
	{"hdl", "https://hdl.handle.net/"},
	{"handle", "https://hdl.handle.net/"},
	{"pubmed", "https://pubmed.ncbi.nlm.nih.gov/"},
	{"googlebooks", "https://books.google.com/books?id="},
	{"hal", "https://hal.science/"},
	{"ssrn", "https://ssrn.com/abstract="},
};

static bool is_arxiv_id(struct span id)
{
	return char_is_digit(id.bytes[0]) || span_find(id, '/') < id.length;
}

const char *data_eprint_url(struct span id, struct span archive, struct arena *arena)
{
	id = span_trimmed(id);
	archive = span_trimmed(archive);
	if (span_starts_with(id, "arXiv:"))
		id = span_after(id, strlen("arXiv:"));
	else if (url_has_scheme(id))
		return copy(id, arena);
	if (id.length == 0 || span_find(id, ' ') < id.length)
		return NULL;
	if (archive.length == 0)
		archive = span_of("arxiv");
	for (size_t i = 0; i < COUNT(archives); i++)
		if (span_is_ignoring_case(archive, archives[i].name) &&
			(i > 0 || is_arxiv_id(id)))
			return arena_format(
				arena, "%s%.*s", archives[i].home, SPAN_ARGUMENTS(id));
	return NULL;
}

/* Between the first OPEN and what closes it; TEXT if there is none. */
static struct span inside(struct span text, const char *open, const char *close)
{
	size_t start = span_find_string(text, open);
	struct span rest = span_after(text, start + strlen(open));
	size_t end = span_find_string(rest, close);

	return start < text.length && end < rest.length ? span_first(rest, end) : text;
}

/* What a tag, Markdown's link or brackets hold. */
static struct span unwrapped(struct span text)
{
	text = span_trimmed(text);
	if (span_find_string(text, "href=\"") < text.length)
		return span_trimmed(inside(text, "href=\"", "\""));
	if (span_find_string(text, "href='") < text.length)
		return span_trimmed(inside(text, "href='", "'"));
	if (span_starts_with(text, "<"))
		return span_trimmed(inside(text, "<", ">"));
	if (span_starts_with(text, "["))
		return span_trimmed(inside(text, "](", ")"));
	return text;
}

/* Of several addresses the first. */
static struct span first_of(struct span text)
{
	text = span_first(text, span_find_space(text));
	while (text.length > 0 && strchr(",;", text.bytes[text.length - 1]) != NULL)
		text.length--;
	return text;
}

/* `a\_b`: what only LaTeX wants escaped. */
static const char *without_escapes(struct span text, struct arena *arena)
{
	char *address = arena_bytes(arena, text.bytes, text.length);
	size_t length = 0;

	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] != '\\' || i + 1 == text.length ||
			strchr("_%&#~$", text.bytes[i + 1]) == NULL)
			address[length++] = text.bytes[i];
	address[length] = '\0';
	return address;
}

/* `a.example.org` alone might as well be a file but for these. */
static bool is_common_domain(struct span label)
{
	static const char *const labels[] = {
		"com", "org", "net", "edu", "gov", "io", "dev"};

	return span_is_one_of(label, labels, COUNT(labels));
}

static bool is_file_ending(struct span label)
{
	static const char *const endings[] = {
		"htm", "html", "pdf", "md", "php", "xhtml", "asp", "aspx"};

	return span_is_one_of(label, endings, COUNT(endings));
}

/* `www.a.example`, `docs.a.example/x`: a host, for want of a scheme. */
static bool begins_with_host(struct span text)
{
	struct span host = span_first(text, span_find(text, '/'));
	size_t label = host.length;
	struct span domain;

	if (span_starts_with(host, "www."))
		return true;
	while (label > 0 && char_is_letter(host.bytes[label - 1]))
		label--;
	domain = span_after(host, label);
	if (label < 2 || host.bytes[label - 1] != '.' || domain.length < 2 ||
		span_find(host, ' ') < host.length)
		return false;
	return is_common_domain(domain) ||
	       (host.length < text.length && !is_file_ending(domain));
}

static bool begins_with_doi(struct span text)
{
	return (span_starts_with(text, "doi:") || span_starts_with(text, "DOI:") ||
		       span_starts_with(text, "10.")) &&
	       span_find_string(text, "10.") < text.length &&
	       span_find(text, '/') < text.length;
}

const char *data_address(struct span text, struct arena *arena)
{
	const char *doi;

	text = unwrapped(text);
	if (text.length == 0 || span_is(text, "#"))
		return NULL;
	if (begins_with_doi(text)) {
		doi = data_doi(text, arena);
		return doi == NULL ? NULL : data_doi_url(doi, arena);
	}
	if (url_has_scheme(text))
		return without_escapes(first_of(text), arena);
	if (begins_with_host(text))
		return arena_format(
			arena, "https://%s", without_escapes(first_of(text), arena));
	return copy(text, arena);
}
