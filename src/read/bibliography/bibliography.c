/* SPDX-License-Identifier: MIT */
#include "read/bibliography/bibliography.h"

#include <unistd.h>

#include "base/array.h"
#include "base/file.h"
#include "base/program.h"
#include "base/strings.h"
#include "read.h"

#define HELPER "feedmill-bibtex"

bool bibliography_is_known(void)
{
#ifdef HAVE_btparse
	return true;
#else
	return false;
#endif
}

/* The folder of the program that runs, with a slash; NULL if nobody knows. */
static const char *own_folder(struct arena *arena)
{
	char own[PATH_LIMIT];
	ssize_t length = readlink("/proc/self/exe", own, sizeof(own));

	while (length > 0 && own[length - 1] != '/')
		length--;
	return length > 0 ? arena_bytes(arena, own, (size_t)length) : NULL;
}

/*
 * Where it was built, where it was moved to, where it was installed for; NULL if it is
 * in none of them.
 */
static const char *find_helper(struct arena *arena)
{
	static const char *const beside[] = {"", "../libexec/feedmill/"};
	const char *folder = own_folder(arena);
	const char *path;

	for (size_t i = 0; folder != NULL && i < COUNT(beside); i++) {
		path = arena_format(arena, "%s%s" HELPER, folder, beside[i]);
		if (access(path, X_OK) == 0)
			return path;
	}
	path = FEEDMILL_LIBEXEC "/" HELPER;
	return access(path, X_OK) == 0 ? path : NULL;
}

/* Its lines are read while it prints the next. */
static bool read_lines(
	struct program *program, struct bibliography *bibliography, struct error *error)
{
	size_t left = BIBLIOGRAPHY_LIMIT;
	struct span line;

	while (program_next(program, '\n', &line)) {
		if (line.length > left)
			return error_set(error, "it is too large");
		left -= line.length;
		if (!bibliography_add(bibliography, line, error))
			return false;
	}
	return true;
}

static bool run_helper(int content, const char *path, struct bibliography *bibliography,
	struct error *error)
{
	const char *words[] = {find_helper(bibliography->arena), path, NULL};
	struct program program;
	bool read;
	bool ended;

	if (words[0] == NULL)
		return error_set(error, bibliography_is_known()
						? "cannot find the program '" HELPER
						  "' that reads it"
						: "this feedmill was built without "
						  "btparse, which reads it");
	if (!program_start(&program, content, words, strings_none))
		return error_set(error, "cannot run '%s'", words[0]);
	read = read_lines(&program, bibliography, error);
	error->line = 0; /* of what it prints, which nobody sees */
	ended = program_end(&program);
	return read && (ended || error_set(error, "'" HELPER "' could not read it"));
}

bool bibliography_read(int content, const char *path, const char *file,
	struct value **value, struct arena *arena, struct report *report,
	struct error *error)
{
	struct bibliography bibliography = bibliography_of(file, arena, report);
	/* A path that looks like an option is none. */
	const char *safe = arena_format(arena, "./%s", path);

	if (!run_helper(content, safe, &bibliography, error))
		return false;
	*value = bibliography_finish(&bibliography);
	return true;
}
