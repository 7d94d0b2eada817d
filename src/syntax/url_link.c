/* SPDX-License-Identifier: MIT */
#include "syntax/url.h"

/* What those who read may follow: nothing that runs, and nothing of their own machine.
 */
static const struct {
	const char *scheme;
	bool fetched; /* its URLs have a host, and readers may load them unasked */
} schemes[] = {
	{"ftp", false},
	{"http", true},
	{"https", true},
	{"mailto", false},
	{"tel", false},
};

bool url_scheme_opens(struct span scheme, bool fetched)
{
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (span_is(scheme, schemes[i].scheme))
			return schemes[i].fetched || !fetched;
	return false;
}

/* `http:x` is a URL without a host: nothing that could be fetched. */
static bool opens(const char *url)
{
	struct span scheme = url_scheme(url);

	return url_scheme_opens(scheme, false) &&
	       (!url_scheme_opens(scheme, true) || url_authority(url).length > 0);
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
