/* SPDX-License-Identifier: MIT */
/* Values that are wrapped: in BibTeX's braces, or in a map of languages. */
#ifndef READ_DATA_VALUES_H
#define READ_DATA_VALUES_H

#include <stdbool.h>

#include "base/value.h"
#include "read/data/reader.h"

/* VALUE without braces, and in the site's language; NULL for nothing. */
const struct value *data_value(
	const struct data_reader *reader, const struct value *value);

/* True of a map of languages: `{en: Nets, de: Netze}`. */
bool data_is_translated(const struct value *value);

#endif
