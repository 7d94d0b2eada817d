/* SPDX-License-Identifier: MIT */
/* The parts of a URL as it is written (RFC 3986, appendix B), and their encoding. */
#ifndef SYNTAX_URL_PARTS_H
#define SYNTAX_URL_PARTS_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

struct url_parts {
	struct span scheme; /* empty if there is none */
	struct span authority;
	struct span path;
	struct span query;
	struct span fragment;
	bool has_authority;
	bool has_query;
	bool has_fragment;
};

struct url_parts url_split(struct span url);

/*
 * Append PARTS as RFC 3986 wants them: the scheme in lower case, what is not allowed
 * where it stands encoded, the path of a URL with an authority not empty.
 */
void url_add_parts(struct text *url, const struct url_parts *parts);

/*
 * Append an AUTHORITY, encoded, as SCHEME has it: its host in ASCII and lower case, no
 * default port.  False for what is no host name or no port.
 */
bool url_add_authority(struct text *url, struct span scheme, struct span authority,
	struct error *error);

/* Append the ASCII form of HOST, UTF-8 with other scripts in it.  In idn.c. */
bool url_add_idn(struct text *url, const char *host, struct error *error);

#endif
