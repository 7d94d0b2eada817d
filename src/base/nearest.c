/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool same_letter(struct span a, size_t i, struct span b, size_t j)
{
	return lower(a.bytes[i]) == lower(b.bytes[j]);
}

/* The optimal string alignment: rows are prefixes of A, the last three are enough. */
size_t nearest_distance(struct span a, struct span b)
{
	size_t rows[3][NEAREST_LENGTH + 1] = {0};

	if (a.length > NEAREST_LENGTH || b.length > NEAREST_LENGTH)
		return NEAREST_LENGTH;
	for (size_t j = 0; j <= b.length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a.length; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i - 1) % 3];

		row[0] = i;
		for (size_t j = 1; j <= b.length; j++) {
			bool same = same_letter(a, i - 1, b, j - 1);

			row[j] = least(above[j - 1] + (same ? 0 : 1),
				least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && same_letter(a, i - 1, b, j - 2) &&
				same_letter(a, i - 2, b, j - 1))
				row[j] = least(row[j], rows[(i - 2) % 3][j - 2] + 1);
		}
	}
	return rows[a.length % 3][b.length];
}

struct nearest nearest_to(struct span wanted)
{
	return (struct nearest){.wanted = wanted, .distance = NEAREST_LENGTH};
}

void nearest_try(struct nearest *nearest, struct span word)
{
	size_t distance = nearest_distance(nearest->wanted, word);

	if (distance >= nearest->distance)
		return;
	nearest->distance = distance;
	nearest->word = word;
}

bool nearest_is_meant(const struct nearest *nearest)
{
	size_t length = nearest->wanted.length;

	return nearest->distance < NEAREST_LENGTH &&
	       (nearest->distance * 3 <= length ||
		       (nearest->distance == 1 && length > 1));
}
