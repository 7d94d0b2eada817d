/* SPDX-License-Identifier: MIT */
/* Authors and keywords of a data file's items: NULL-terminated, perhaps empty. */
#ifndef READ_DATA_TEXTS_H
#define READ_DATA_TEXTS_H

#include "read/data/keys.h"
#include "read/data/reader.h"

const char *const *data_authors(
	const struct data_reader *reader, const struct data_said *said);
const char *const *data_keywords(
	const struct data_reader *reader, const struct data_said *said);

#endif
