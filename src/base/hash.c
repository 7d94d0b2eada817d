/* SPDX-License-Identifier: MIT */
#include "base/hash.h"

#include <inttypes.h>
#include <stdio.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t hash_short(const void *bytes, size_t length)
{
	return XXH3_64bits(bytes, length);
}

const char *hash_text(struct span bytes, char text[HASH_TEXT_SIZE])
{
	XXH128_hash_t hash = XXH3_128bits(bytes.bytes, bytes.length);

	(void)snprintf(text, HASH_TEXT_SIZE, "%016" PRIx64 "%016" PRIx64,
		(uint64_t)hash.high64, (uint64_t)hash.low64);
	return text;
}
