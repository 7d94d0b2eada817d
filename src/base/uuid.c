/* SPDX-License-Identifier: MIT */
/* Version 5 wants SHA-1 (RFC 3174): it names, and protects nothing. */
#include "base/uuid.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum {
	BLOCK_SIZE = 64,
	LENGTH_SIZE = 8, /* of the length at the end, in bits */
	ROUNDS = 80,
};

/* A digest while bytes are taken in. */
struct sha1 {
	uint32_t state[5];
	unsigned char block[BLOCK_SIZE];
	size_t used; /* bytes of the block */
	uint64_t length;
};

static uint32_t rotated(uint32_t word, unsigned bits)
{
	return (word << bits) | (word >> (32 - bits));
}

/* RFC 3174 section 6.1, a and b: sixteen words become eighty. */
static void spread(const unsigned char block[BLOCK_SIZE], uint32_t words[ROUNDS])
{
	for (size_t i = 0; i < 16; i++)
		words[i] = (uint32_t)block[4 * i] << 24 |
		           (uint32_t)block[4 * i + 1] << 16 |
		           (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
	for (size_t i = 16; i < ROUNDS; i++)
		words[i] = rotated(
			words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
}

/* Section 5: the function and the constant of each round. */
static uint32_t mixed(size_t round, uint32_t b, uint32_t c, uint32_t d)
{
	if (round < 20)
		return ((b & c) | (~b & d)) + 0x5A827999;
	if (round < 40)
		return (b ^ c ^ d) + 0x6ED9EBA1;
	if (round < 60)
		return ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC;
	return (b ^ c ^ d) + 0xCA62C1D6;
}

/* Section 6.1, c to e. */
static void take_block(struct sha1 *sha1)
{
	uint32_t words[ROUNDS];
	uint32_t s[5];

	spread(sha1->block, words);
	memcpy(s, sha1->state, sizeof(s));
	for (size_t i = 0; i < ROUNDS; i++) {
		uint32_t next =
			rotated(s[0], 5) + mixed(i, s[1], s[2], s[3]) + s[4] + words[i];

		s[4] = s[3];
		s[3] = s[2];
		s[2] = rotated(s[1], 30);
		s[1] = s[0];
		s[0] = next;
	}
	for (size_t i = 0; i < 5; i++)
		sha1->state[i] += s[i];
	sha1->used = 0;
}

static void take(struct sha1 *sha1, const void *bytes, size_t length)
{
	const unsigned char *next = bytes;

	sha1->length += length;
	for (size_t i = 0; i < length; i++) {
		sha1->block[sha1->used++] = next[i];
		if (sha1->used == BLOCK_SIZE)
			take_block(sha1);
	}
}

/* Section 4: a bit, zeros, and the length. */
static void finish(struct sha1 *sha1)
{
	static const unsigned char padding[BLOCK_SIZE] = {0x80};
	uint64_t bits = sha1->length * 8;
	size_t room = BLOCK_SIZE - LENGTH_SIZE;
	unsigned char end[LENGTH_SIZE];

	for (size_t i = 0; i < LENGTH_SIZE; i++)
		end[i] = (unsigned char)(bits >> (8 * (LENGTH_SIZE - 1 - i)));
	take(sha1, padding,
		(sha1->used < room ? room : room + BLOCK_SIZE) - sha1->used);
	take(sha1, end, LENGTH_SIZE);
}

void uuid_of_name(const unsigned char space[UUID_SIZE], struct span name,
	char text[UUID_TEXT_SIZE])
{
	struct sha1 sha1 = {
		.state = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0}};
	const uint32_t *s = sha1.state;

	take(&sha1, space, UUID_SIZE);
	take(&sha1, name.bytes, name.length);
	finish(&sha1);
	(void)snprintf(text, UUID_TEXT_SIZE, "%08x-%04x-%04x-%04x-%04x%08x", s[0],
		s[1] >> 16, (s[1] & 0x0FFF) | 0x5000, (s[2] >> 16 & 0x3FFF) | 0x8000,
		s[2] & 0xFFFF, s[3]);
}

bool uuid_is(struct span text)
{
	for (size_t i = 0; i < text.length; i++) {
		bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
		char c = text.bytes[i];

		if (hyphen ? c != '-' : !char_is_digit(c) && (c < 'a' || c > 'f'))
			return false;
	}
	return text.length == UUID_TEXT_SIZE - 1;
}
