/* SPDX-License-Identifier: MIT */
#ifndef PUBLISH_PLAN_H
#define PUBLISH_PLAN_H

#include "base/span.h"
#include "publish.h"

/* What writing BYTES to PATH would change.  What cannot be read counts as different. */
enum change change_of(int output, const char *path, struct span bytes);

#endif
