/* SPDX-License-Identifier: MIT */
#include "base/strings.h"

#include <string.h>

const char *const strings_none[] = {NULL};

size_t strings_count(const char *const *list)
{
	size_t count = 0;

	while (list != NULL && list[count] != NULL)
		count++;
	return count;
}

int strings_compare(const char *a, const char *b)
{
	int order = strcmp(a, b);

	return (order > 0) - (order < 0);
}

bool strings_have(const char *const *list, const char *string)
{
	for (; list != NULL && *list != NULL; list++)
		if (strcmp(*list, string) == 0)
			return true;
	return false;
}
