/* SPDX-License-Identifier: MIT */
/*
 * Why something failed, for the caller.
 *
 * A function that can fail returns bool and fills a struct error:
 *
 *	if (fd < 0)
 *		return error_set_errno(error, "cannot open '%s'", path);
 *
 * Messages are lower case, without a full stop, the subject in single quotes.  For
 * trouble in the content see base/report.h.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

enum { ERROR_LENGTH = 512 };

struct error {
	char message[ERROR_LENGTH]; /* cut at the end if it is longer */
	unsigned line;              /* in what was read, from 1; 0 if there is none */
};

/* All return false, so that they can be returned. */
__attribute__((format(printf, 2, 3))) bool error_set(
	struct error *error, const char *format, ...);
__attribute__((format(printf, 3, 4))) bool error_set_at(
	struct error *error, unsigned line, const char *format, ...);
/* With ": " and what errno says behind it. */
__attribute__((format(printf, 2, 3))) bool error_set_errno(
	struct error *error, const char *format, ...);

#endif
