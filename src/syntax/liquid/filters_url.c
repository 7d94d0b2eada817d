/* SPDX-License-Identifier: MIT */
/* Filters that make URLs of the site. */
#include <string.h>

#include "syntax/liquid/filter.h"
#include "syntax/liquid/url.h"
#include "syntax/url.h"

/* Where paths are resolved: nothing of it is seen outside. */
static const char nowhere[] = "http://nowhere";

/* PATH behind what TEXT holds, with one slash where they meet. */
static void add_path(struct text *text, struct span path)
{
	if (text->length > 0 && text->bytes[text->length - 1] == '/')
		text_cut(text, text->length - 1);
	if (path.length > 0 && path.bytes[0] != '/')
		text_add_char(text, '/');
	text_add_span(text, path);
}

/* PREFIX and PATH as a URL without its first SKIPPED bytes; URL is released. */
static const struct value *encoded(
	struct liquid_run *run, struct text *url, size_t skipped)
{
	struct arena temporary = {0};
	struct error error = {0};
	const struct value *value = NULL;
	const char *absolute = NULL;

	if (!text_broken(url))
		absolute = url_absolute(text_span(url), &temporary, &error);
	if (absolute == NULL)
		liquid_fail(run, "cannot make a URL: %s", error.message);
	else
		value = liquid_new_string(run, span_after(span_of(absolute), skipped));
	text_release(url);
	arena_release(&temporary);
	return value;
}

const struct value *liquid_relative_url(struct liquid_run *run, struct span path)
{
	struct text url = text_limited(URL_LIMIT);
	struct span prefix = span_of(run->world->relative_prefix);

	if (url_has_scheme(path))
		return liquid_new_view(run, path);
	if (span_is(prefix, "/"))
		prefix = SPAN_NONE;
	text_add(&url, nowhere);
	add_path(&url, prefix);
	add_path(&url, path);
	if (url.length == sizeof(nowhere) - 1) {
		text_release(&url);
		return &liquid_empty;
	}
	return encoded(run, &url, sizeof(nowhere) - 1);
}

/* PATH behind the site's url and baseurl. */
static const struct value *with_site(struct liquid_run *run, struct span path)
{
	struct text url = text_limited(URL_LIMIT);
	struct span prefix = span_of(run->world->absolute_prefix);

	if (url_has_scheme(path))
		return liquid_new_view(run, path);
	if (!url_has_scheme(prefix))
		return liquid_relative_url(run, path);
	text_add_span(&url, prefix);
	add_path(&url, path);
	return encoded(run, &url, 0);
}

static const struct value *relative_url(const struct liquid_call *call)
{
	if (value_is_null(call->input))
		return NULL;
	return liquid_relative_url(call->run, liquid_input(call));
}

static const struct value *absolute_url(const struct liquid_call *call)
{
	if (value_is_null(call->input))
		return NULL;
	return with_site(call->run, liquid_input(call));
}

static const struct value *strip_index(const struct liquid_call *call)
{
	struct span url = liquid_input(call);

	if (url.length == 0)
		return NULL;
	if (span_ends_with(url, "/index.html"))
		url.length -= strlen("index.html");
	else if (span_ends_with(url, "/index.htm"))
		url.length -= strlen("index.htm");
	return liquid_new_view(call->run, url);
}

const struct liquid_filter liquid_url_filters[] = {
	/* clang-format off */
	{"absolute_url", 0, 0, absolute_url},
	{"relative_url", 0, 0, relative_url},
	{"strip_index",  0, 0, strip_index},
	{NULL,           0, 0, NULL},
	/* clang-format on */
};
