/* SPDX-License-Identifier: MIT */
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* An empty site below the working folder, used again by the next run. */
static int open_root(void)
{
	int root;

	(void)mkdir("build", 0777);
	(void)mkdir("build/fuzz-site", 0777);
	root = open("build/fuzz-site", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (root < 0)
		abort();
	(void)mkdirat(root, "content", 0777);
	return root;
}

static void put(int root, const char *path, const uint8_t *data, size_t size)
{
	int fd = openat(root, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (fd < 0 || write(fd, data, size) != (ssize_t)size)
		abort();
	(void)close(fd);
}

/* The first byte chooses the dialect. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const files[] = {"content/site.yaml", "_config.yml"};
	static int root = -1;
	struct settings settings;
	struct arena arena = {0};
	struct report report = {0};
	struct error error;
	const char *file;

	if (size == 0)
		return 0;
	if (root < 0)
		root = open_root();
	file = files[data[0] & 1];
	put(root, file, data + 1, size - 1);
	(void)read_settings(root, NULL, &settings, &file, &arena, &report, &error);
	(void)unlinkat(root, files[data[0] & 1], 0);
	arena_release(&arena);
	report_release(&report);
	return 0;
}
