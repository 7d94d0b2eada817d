/* SPDX-License-Identifier: MIT */
#include "base/array.h"
#include "syntax/url.h"

/*
 * What those who read may follow: nothing that runs, and nothing of their own machine.
 */
static const struct scheme {
	const char *name;
	bool fetched; /* readers may load its URLs unasked */
	bool hosted;  /* its URLs have a host */
} schemes[] = {
	{"ftp", false, true},
	{"http", true, true},
	{"https", true, true},
	{"mailto", false, false},
	{"tel", false, false},
};

static const struct scheme *scheme_named(struct span name)
{
	for (size_t i = 0; i < COUNT(schemes); i++)
		if (span_is(name, schemes[i].name))
			return &schemes[i];
	return NULL;
}

bool url_scheme_opens(struct span scheme, bool fetched)
{
	const struct scheme *known = scheme_named(scheme);

	return known != NULL && (known->fetched || !fetched);
}

/* `http:x` is a URL without a host: nothing that could be fetched. */
static bool opens(const char *url)
{
	const struct scheme *scheme = scheme_named(url_scheme(url));

	return scheme != NULL && (!scheme->hosted || url_authority(url).length > 0);
}

const char *url_resolve_link(const char *base, struct span reference,
	struct arena *arena, struct error *error)
{
	const char *url = url_resolve(base, reference, arena, error);

	if (url == NULL || opens(url))
		return url;
	error_set(error, "'%.*s:' is nothing that readers open",
		SPAN_ARGUMENTS(span_first(url_scheme(url), 40)));
	return NULL;
}

const char *url_resolve_on_site(const char *home, const char *base,
	struct span reference, struct arena *arena, struct error *error)
{
	if (span_starts_with(reference, "/") && !span_starts_with(reference, "//")) {
		base = arena_format(arena, "%s/", home);
		reference = span_after(reference, 1);
	}
	return url_resolve_link(base, reference, arena, error);
}
