/* SPDX-License-Identifier: MIT */
/*
 * Stage 4: render.  Content for the entries that were selected, and for no others:
 * Markdown to HTML, every URL absolute, scripts and forms gone, a summary in plain
 * text.  And the pictures in the pages of those sitemaps that want them.
 *
 * An entry that stands in several feeds is rendered once.  A page that cannot be
 * rendered is an error in the report, and its entry stays with its summary.
 */
#ifndef RENDER_H
#define RENDER_H

#include <stddef.h>

#include "base/memory.h"
#include "base/report.h"
#include "model/outputs.h"
#include "model/site.h"

enum { SUMMARY_LENGTH = 300 }; /* characters of a summary that nobody wrote */

void render_outputs(const struct site *site, struct outputs *outputs, size_t threads,
	struct arena *arena, struct report *report);

#endif
