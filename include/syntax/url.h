/* SPDX-License-Identifier: MIT */
/*
 * URLs (RFC 3986), made from what people write.
 *
 * Parsing and resolving are uriparser's, host names in other scripts libidn2's.  What
 * comes out is pure ASCII: what RFC 3986 does not allow is percent-encoded as UTF-8
 * with upper-case digits; what is encoded already is not encoded again.
 */
#ifndef SYNTAX_URL_H
#define SYNTAX_URL_H

#include <stdbool.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/span.h"
#include "base/text.h"

enum { URL_LIMIT = 64 * 1024 };

/*
 * REFERENCE as seen from BASE, an absolute URL (RFC 3986 section 5.2), normalised:
 * scheme and host in lower case, no dot segments, default port gone, an empty path is
 * `/`.  White space at its ends, tabs and line feeds in it are dropped first, as
 * browsers do.  A reference with a scheme that has no host (`mailto:`, `data:`, `tel:`)
 * comes through encoded only.  NULL and an error for what is no URL.
 */
const char *url_resolve(const char *base, struct span reference, struct arena *arena,
	struct error *error);

/*
 * The same for what readers open: http, https and ftp with a host, mailto and tel; all
 * else (`javascript:`, `data:`) is an error.
 */
const char *url_resolve_link(const char *base, struct span reference,
	struct arena *arena, struct error *error);

/*
 * The same, but `/a.png` is below HOME, the site's URL without a / at its end, which
 * may have a path; `//host/a.png` is not.
 */
const char *url_resolve_on_site(const char *home, const char *base,
	struct span reference, struct arena *arena, struct error *error);

/* True for the schemes of those; with FETCHED for http and https alone. */
bool url_scheme_opens(struct span scheme, bool fetched);

/*
 * REFERENCE alone, which must be an absolute http or https URL with a host; as above.
 */
const char *url_absolute(
	struct span reference, struct arena *arena, struct error *error);

/* True if TEXT begins as addresses of the web do: with `http://` or `https://`. */
bool url_is_web(struct span text);

/* True if TEXT begins with a scheme (`http:`, `mailto:` …). */
bool url_has_scheme(struct span text);

/*
 * True if TEXT is a whole IRI: a scheme, and then nothing that RFC 3987 lets stand in
 * none, such as white space, or a % without two digits.
 */
bool url_is_iri(struct span text);

/*
 * Parts of an absolute URL that url_resolve made: `https`, `example.org:8080`, `/a/b`.
 */
struct span url_scheme(const char *url);
struct span url_authority(const char *url);
struct span url_path(const char *url);

/*
 * Percent-encode a path that is *not* encoded: a file's name, a permalink's value.  `/`
 * and what may stand in a path segment stay, `%`, `?` and `#` do not.
 */
void url_add_path(struct text *text, struct span path);
/* The same for one segment of it, or a fragment: `/` goes too. */
void url_add_segment(struct text *text, struct span segment);

/*
 * PATH, encoded or not, with each segment in NFKC, as Addressable normalizes paths:
 * PATH itself where that changes nothing.
 */
struct span url_path_folded(struct span path, struct arena *arena);

/* The byte that `%XX` at TEXT's start stands for; -1 if that is not there. */
int url_encoded_byte(struct span text);

/* True for what stands in a path's segment as it is (RFC 3986, pchar), but for `%`. */
bool url_is_pchar(char c);

/* `%20` and the like decoded; what is no valid UTF-8 then stays encoded. */
struct span url_decoded(struct span text, struct arena *arena);

/*
 * False if this feedmill was built without libidn2: other scripts in a host are errors.
 */
bool url_knows_idn(void);

#endif
