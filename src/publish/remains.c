/* SPDX-License-Identifier: MIT */
#include "publish/remains.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/text.h"
#include "model/document.h"
#include "publish/drafts.h"

static bool has_hash(int output, const struct ledger_file *file, enum remains *remains,
	struct error *error)
{
	struct text text = text_limited(DOCUMENT_LIMIT);
	char hash[HASH_TEXT_SIZE];
	bool read = file_read(output, file->path, &text, error);
	bool same = read && strcmp(hash_text(text_span(&text), hash), file->hash) == 0;

	*remains = same ? REMAINS_OURS : REMAINS_CHANGED;
	text_release(&text);
	return read;
}

bool look_at_remains(int output, const struct ledger_file *file, enum remains *remains,
	struct error *error)
{
	struct stat facts;

	*remains = REMAINS_CHANGED;
	if (!path_is_inside(span_of(file->path)))
		return true;
	if (fstatat(output, file->path, &facts, AT_SYMLINK_NOFOLLOW) < 0) {
		*remains = REMAINS_NOTHING;
		return errno == ENOENT || errno == ENOTDIR ||
		       error_set_errno(error, "cannot look at '%s'", file->path);
	}
	if (!S_ISREG(facts.st_mode) || (size_t)facts.st_size > DOCUMENT_LIMIT)
		return true;
	return has_hash(output, file, remains, error);
}

/* PATH is cut down to the topmost folder that is gone; false if an empty one stays. */
static bool remove_folders(int output, char *path)
{
	char *slash = strrchr(path, '/');

	while (slash != NULL) {
		*slash = '\0';
		if (unlinkat(output, path, AT_REMOVEDIR) < 0 && errno != ENOENT &&
			errno != ENOTDIR) {
			*slash = '/';
			return errno == ENOTEMPTY || errno == EEXIST || errno == EBUSY;
		}
		slash = strrchr(path, '/');
	}
	return true;
}

static bool remove_file(int output, const char *path, struct error *error)
{
	if (unlinkat(output, path, 0) < 0)
		return error_set_errno(error, "cannot remove '%s'", path);
	return folder_flush(output, path, error);
}

static bool remove_one(int output, struct ledger_file *file, struct error *error)
{
	char path[PATH_LIMIT];
	enum remains remains;

	if (!look_at_remains(output, file, &remains, error))
		return false;
	if (remains == REMAINS_CHANGED)
		return true;
	if (remains == REMAINS_OURS && !remove_file(output, file->path, error))
		return false;
	(void)snprintf(path, sizeof(path), "%s", file->path);
	if (!remove_folders(output, path))
		return true;
	file->gone = true;
	return folder_flush(output, path, error);
}

bool remove_remains(int output, const struct ledger *ledger, struct error *error)
{
	for (size_t i = 0; i < ledger->file_count; i++)
		if (ledger->files[i].leaving &&
			!remove_one(output, &ledger->files[i], error))
			return false;
	return true;
}
