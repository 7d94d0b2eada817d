/* SPDX-License-Identifier: MIT */
/* Names for ever: UUIDs that are made of a name (RFC 9562 section 5.5, version 5). */
#ifndef BASE_UUID_H
#define BASE_UUID_H

#include <stdbool.h>

#include "base/span.h"

enum {
	UUID_SIZE = 16,
	UUID_TEXT_SIZE = 37, /* with the NUL */
};

/*
 * The UUID of NAME in SPACE, itself a UUID, as `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
 */
void uuid_of_name(const unsigned char space[UUID_SIZE], struct span name,
	char text[UUID_TEXT_SIZE]);

/* True if TEXT is a UUID, in lower case. */
bool uuid_is(struct span text);

#endif
