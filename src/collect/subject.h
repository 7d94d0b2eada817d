/* SPDX-License-Identifier: MIT */
/* A source while it becomes a page: what all the rules look at. */
#ifndef COLLECT_SUBJECT_H
#define COLLECT_SUBJECT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/memory.h"
#include "base/report.h"
#include "collect/names.h"
#include "model/page.h"
#include "model/settings.h"
#include "model/source.h"

struct subject {
	const struct settings *settings;
	const struct source *source;
	struct source_name name;
	struct page *page; /* rules fill it in, in the order of collect_page */
	const char *path; /* of its URL, below the base path, as the template gave it */
	int64_t now;
	int64_t committed;     /* its last commit; DATE_NONE: not known */
	struct arena *arena;   /* what the page keeps */
	struct arena *scratch; /* forgotten after this page */
	struct report *report;
};

/* True in a Jekyll site for what Jekyll calls a document: a page of a collection. */
bool subject_is_document(const struct subject *subject);

/* `.html` for Markdown; what the page would be called if its URL did not say. */
struct span subject_extension(const struct subject *subject);

/* True for the extensions of HTML. */
bool extension_is_html(struct span extension);

/* Report something about the source, at LINE or 0. */
__attribute__((format(printf, 4, 5))) void subject_report(const struct subject *subject,
	enum report_severity severity, unsigned line, const char *format, ...);

#endif
