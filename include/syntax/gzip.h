/* SPDX-License-Identifier: MIT */
/*
 * gzip (RFC 1952, libdeflate): the same bytes in, the same bytes out.  The header has
 * no time, no name and no system.
 */
#ifndef SYNTAX_GZIP_H
#define SYNTAX_GZIP_H

#include <stdbool.h>

#include "base/error.h"
#include "base/span.h"
#include "base/text.h"

/* Append BYTES, compressed.  An error if this feedmill was built without libdeflate. */
bool gzip_add(struct text *text, struct span bytes, struct error *error);

bool gzip_is_known(void);

#endif
