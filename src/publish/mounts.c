/* SPDX-License-Identifier: MIT */
/* /proc/self/mountinfo, see proc(5). */
#include "publish/mounts.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { LINE_LENGTH = 8192 };

/* The field of LINE behind COUNT others; NULL if there are no more. */
static const char *field_after(const char *line, unsigned count)
{
	while (line != NULL && count-- > 0) {
		line = strchr(line, ' ');
		if (line != NULL)
			line++;
	}
	return line;
}

/* `36 35 98:0 / /srv rw,noatime master:1 - ext4 /dev/sda1 rw`, of mount 36. */
static bool read_mount(const char *line, uint64_t mount, char text[MOUNT_TEXT_SIZE])
{
	const char *place = field_after(line, 4);
	const char *type = strstr(line, " - ");
	uint64_t number;

	/* NOLINTNEXTLINE(cert-err34-c): numbers of the kernel's own fit */
	if (place == NULL || type == NULL || sscanf(line, "%" SCNu64, &number) != 1 ||
		number != mount)
		return false;
	type += strlen(" - ");
	return snprintf(text, MOUNT_TEXT_SIZE, "%.*s at %.*s",
		       (int)strcspn(type, " \n"), type, (int)strcspn(place, " \n"),
		       place) < MOUNT_TEXT_SIZE;
}

bool mount_of(int folder, char text[MOUNT_TEXT_SIZE])
{
	char line[LINE_LENGTH];
	struct statx facts;
	bool found = false;
	FILE *mounts;

	if (statx(folder, "", AT_EMPTY_PATH, STATX_MNT_ID, &facts) < 0 ||
		(facts.stx_mask & STATX_MNT_ID) == 0)
		return false;
	mounts = fopen("/proc/self/mountinfo", "re");
	while (mounts != NULL && !found && fgets(line, sizeof(line), mounts) != NULL)
		found = read_mount(line, facts.stx_mnt_id, text);
	if (mounts != NULL)
		(void)fclose(mounts);
	return found;
}
