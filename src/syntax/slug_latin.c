/* SPDX-License-Identifier: MIT */
#include "syntax/slug_latin.h"

#include <stddef.h>

#include "base/array.h"

enum { TABLE_FIRST = 0xC0 };

/* By code point; NULL is unknown. */
static const char *const approximations[] = {
	/* clang-format off */
	"A", "A", "A", "A", "A", "A", "AE", "C", /* U+00C0 */
	"E", "E", "E", "E", "I", "I", "I", "I", /* U+00C8 */
	"D", "N", "O", "O", "O", "O", "O", "x", /* U+00D0 */
	"O", "U", "U", "U", "U", "Y", "Th", "ss", /* U+00D8 */
	"a", "a", "a", "a", "a", "a", "ae", "c", /* U+00E0 */
	"e", "e", "e", "e", "i", "i", "i", "i", /* U+00E8 */
	"d", "n", "o", "o", "o", "o", "o", NULL, /* U+00F0 */
	"o", "u", "u", "u", "u", "y", "th", "y", /* U+00F8 */
	"A", "a", "A", "a", "A", "a", "C", "c", /* U+0100 */
	"C", "c", "C", "c", "C", "c", "D", "d", /* U+0108 */
	"D", "d", "E", "e", "E", "e", "E", "e", /* U+0110 */
	"E", "e", "E", "e", "G", "g", "G", "g", /* U+0118 */
	"G", "g", "G", "g", "H", "h", "H", "h", /* U+0120 */
	"I", "i", "I", "i", "I", "i", "I", "i", /* U+0128 */
	"I", "i", "IJ", "ij", "J", "j", "K", "k", /* U+0130 */
	"k", "L", "l", "L", "l", "L", "l", "L", /* U+0138 */
	"l", "L", "l", "N", "n", "N", "n", "N", /* U+0140 */
	"n", "'n", "NG", "ng", "O", "o", "O", "o", /* U+0148 */
	"O", "o", "OE", "oe", "R", "r", "R", "r", /* U+0150 */
	"R", "r", "S", "s", "S", "s", "S", "s", /* U+0158 */
	"S", "s", "T", "t", "T", "t", "T", "t", /* U+0160 */
	"U", "u", "U", "u", "U", "u", "U", "u", /* U+0168 */
	"U", "u", "U", "u", "W", "w", "Y", "y", /* U+0170 */
	"Y", "Z", "z", "Z", "z", "Z", "z", /* U+0178 */
	/* clang-format on */
};

const char *latin_approximation(uint32_t character)
{
	const size_t count = COUNT(approximations);
	const char *found = NULL;

	if (character >= TABLE_FIRST && character - TABLE_FIRST < count)
		found = approximations[character - TABLE_FIRST];
	return found == NULL ? "?" : found;
}
