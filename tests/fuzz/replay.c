/* SPDX-License-Identifier: MIT */
/* Runs a fuzz target over files, without a fuzzer: any compiler will do. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static int replay(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t length = 0;
	size_t got;

	if (file == NULL) {
		perror(path);
		return 1;
	}
	do {
		bytes = realloc(bytes, length + BUFSIZ);
		if (bytes == NULL)
			abort();
		got = fread(bytes + length, 1, BUFSIZ, file);
		length += got;
	} while (got > 0);
	(void)fclose(file);
	(void)LLVMFuzzerTestOneInput(bytes, length);
	free(bytes);
	return 0;
}

int main(int count, char **paths)
{
	int failed = 0;

	for (int i = 1; i < count; i++)
		failed |= replay(paths[i]);
	return failed;
}
