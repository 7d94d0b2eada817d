/* SPDX-License-Identifier: MIT */
/* What a definition or the settings have their feeds say of themselves. */
#ifndef READ_KEYS_CHANNEL_H
#define READ_KEYS_CHANNEL_H

#include <stdbool.h>

#include "base/error.h"
#include "base/value.h"
#include "model/definition.h"

/*
 * What MAP said must make sense: URLs that are absolute, people with an address,
 * numbers that the standards allow.
 */
bool channel_check(
	const struct value *map, const struct channel *channel, struct error *error);

/* `labels`: a map of texts. */
bool taxonomy_check(const struct taxonomy *taxonomy, struct error *error);

#endif
