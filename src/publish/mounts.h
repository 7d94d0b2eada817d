/* SPDX-License-Identifier: MIT */
#ifndef PUBLISH_MOUNTS_H
#define PUBLISH_MOUNTS_H

#include <stdbool.h>

enum { MOUNT_TEXT_SIZE = 512 };

/*
 * The file system that FOLDER, an open one, is on, as `nfs4 at /srv`; false if the
 * system does not say.
 */
bool mount_of(int folder, char text[MOUNT_TEXT_SIZE]);

#endif
