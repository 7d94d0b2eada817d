/* SPDX-License-Identifier: MIT */
#include "publish/leftovers.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "publish/drafts.h"

#define LEFTOVERS_LIMIT (256 * MIB)

static const char notes[] = ".feedmill-drafts";

/* Folders come before what is in them. */
static void note_folders(struct text *text, int output, const char *path)
{
	char folder[PATH_LIMIT];

	for (const char *slash = strchr(path, '/'); slash != NULL;
		slash = strchr(slash + 1, '/')) {
		size_t length = (size_t)(slash - path);

		if (length + 1 >= sizeof(folder))
			return; /* its draft's path is longer yet: that is refused */
		memcpy(folder, path, length + 1);
		folder[length + 1] = '\0';
		if (!file_is_there(output, folder))
			text_add_bytes(text, folder, length + 2);
	}
}

bool leftovers_note(
	int output, const struct publication *publication, struct error *error)
{
	struct text text = text_limited(LEFTOVERS_LIMIT);
	bool noted = false;

	for (size_t i = 0; i < publication->count; i++) {
		const struct published *file = &publication->files[i];

		if (!change_is_written(file->change))
			continue;
		note_folders(&text, output, file->path);
		text_add_bytes(&text, file->path, strlen(file->path) + 1);
	}
	if (text_broken(&text))
		error_set(error, "too many documents change at once");
	else
		noted = text.length == 0 || (file_make(output, notes, text_span(&text),
						     NULL, NULL, error) &&
						    folder_flush(output, notes, error));
	text_release(&text);
	return noted;
}

/* What cannot be removed now is for the next run. */
void leftovers_forget(int output)
{
	(void)unlinkat(output, notes, 0);
}

/* What is gone, or in use by now, is as good as cleared. */
static bool clear_one(int output, struct span path, struct error *error)
{
	bool is_folder = span_ends_with(path, "/");
	char name[PATH_LIMIT];

	if (is_folder)
		path.length--;
	if (!path_is_inside(path)) /* the notes may be anybody's */
		return true;
	memcpy(name, path.bytes, path.length);
	name[path.length] = '\0';
	if (!is_folder)
		return draft_drop(output, name, error);
	if (unlinkat(output, name, AT_REMOVEDIR) == 0 || errno == ENOENT ||
		errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR)
		return true;
	return error_set_errno(error, "cannot remove folder '%s'", name);
}

/* From the last to the first.  What has no NUL was never written whole, nor made. */
static bool clear_noted(int output, struct span text, struct error *error)
{
	while (text.length > 0) {
		size_t end = text.length - 1;
		size_t start = end;

		while (start > 0 && text.bytes[start - 1] != '\0')
			start--;
		if (text.bytes[end] == '\0' &&
			!clear_one(output,
				(struct span){text.bytes + start, end - start}, error))
			return false;
		text.length = start;
	}
	return true;
}

bool leftovers_clear(int output, struct error *error)
{
	struct text text = text_limited(LEFTOVERS_LIMIT);
	struct stat facts;
	bool cleared;

	if (fstatat(output, notes, &facts, AT_SYMLINK_NOFOLLOW) < 0)
		return errno == ENOENT ||
		       error_set_errno(error, "cannot look at '%s'", notes);
	cleared = file_read(output, notes, &text, error) &&
	          clear_noted(output, text_span(&text), error);
	if (cleared && unlinkat(output, notes, 0) < 0)
		cleared = error_set_errno(error, "cannot remove '%s'", notes);
	text_release(&text);
	return cleared;
}
