/* SPDX-License-Identifier: MIT */
/*
 * Hashes of bytes (xxHash's XXH3), the same on every machine.  They find changes; they
 * do not resist an attacker.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"

enum { HASH_TEXT_SIZE = 33 };

/* 64 bits, for tables. */
uint64_t hash_short(const void *bytes, size_t length);

/* 128 bits as 32 lower-case hexadecimal digits, for files that are kept. */
const char *hash_text(struct span bytes, char text[HASH_TEXT_SIZE]);

#endif
